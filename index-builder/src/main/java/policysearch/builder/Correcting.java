package policysearch.builder;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import policysearch.corrections.Corrected;
import policysearch.corrections.Corrections;
import policysearch.corrections.DocumentName;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.lucene.PolicyIndexWriter.Held;
import policysearch.model.PolicyDocument;
import policysearch.raw.RawPage;

/**
 * Corrects what a run reads, knows which held documents it must read again for that, and says in
 * the end which corrections fitted nothing.
 */
final class Correcting {
  private final CorrectionsFile file;
  private final Corrections corrections;
  private final Map<String, Set<String>> personsById = new HashMap<>();
  private final Map<String, String> addressById = new HashMap<>();

  /** Id to the marks of what changed the document in this run. */
  private final Map<String, List<String>> changed = new ConcurrentHashMap<>();

  private final Set<Integer> unfit = ConcurrentHashMap.newKeySet();

  /** Looks up in what {@code writer} holds which documents the corrections may be about. */
  Correcting(CorrectionsFile file, PolicyIndexWriter writer) throws IOException {
    this.file = file;
    this.corrections = file.of();
    for (String person : corrections.persons()) {
      for (String id : writer.naming(person)) {
        personsById.computeIfAbsent(id, _ -> new HashSet<>()).add(person);
      }
    }
    for (String name : corrections.documents()) {
      if (name.contains("://")) {
        writer.at(name).forEach(id -> addressById.put(id, name));
      }
    }
  }

  /** Whether the document held under {@code id} was corrected as it would be now. */
  boolean unchanged(String id, Held held, RawPage raw) {
    return unchanged(id, held, raw.origin(), raw.file());
  }

  private boolean unchanged(String id, Held held, String origin, String file) {
    List<String> heeded = Corrections.heeded(held.reader());
    return marks(id, heeded, origin, file).equals(heeded);
  }

  private List<String> marks(String id, List<String> heeded, String origin, String file) {
    return corrections.marks(
        new DocumentName(id, origin, file, Optional.ofNullable(addressById.get(id))),
        heeded,
        personsById.getOrDefault(id, Set.of())::contains);
  }

  Corrected apply(PolicyDocument document) {
    return corrections.apply(document);
  }

  /** Takes note of what is in the index now, and reports what did not fit. */
  void written(Corrected corrected, BuildTally tally, ReportFile report) throws IOException {
    PolicyDocument document = corrected.document();
    changed.put(document.id(), Corrections.applied(document.provenance().reader().orElse("")));
    if (!document.provenance().corrections().isEmpty()) {
      tally.corrected.increment();
    }
    for (Corrected.Unfit line : corrected.unfit()) {
      unfit.add(line.line());
      tally.unfit.increment();
      report.unfit(file.place(line), document.id() + ": " + line.reason());
    }
  }

  /**
   * Reports the corrections that fitted no document, and those that wait for one.
   *
   * @param held what the index held before this run and still holds
   * @param met ids of the documents that this run met
   */
  void review(Map<String, Held> held, Set<String> met, BuildTally tally, ReportFile report)
      throws IOException {
    Map<String, Integer> documents = new HashMap<>();
    changed.values().forEach(marks -> count(marks, documents));
    for (var entry : held.entrySet()) {
      String id = entry.getKey();
      String origin = entry.getValue().origin();
      if (changed.containsKey(id)) {
        continue;
      }
      if (met.contains(id) || unchanged(id, entry.getValue(), origin, origin)) {
        count(Corrections.applied(entry.getValue().reader()), documents);
      } else {
        List<String> heeded = Corrections.heeded(entry.getValue().reader());
        count(marks(id, heeded, origin, origin), documents);
        report.waiting(
            id,
            "it has corrections that it was not read with; index again " + Origins.file(origin));
      }
    }
    for (Corrected.Unfit line : corrections.review(documents)) {
      if (unfit.add(line.line())) {
        tally.unfit.increment();
        report.unfit(file.place(line), line.reason());
      }
    }
  }

  private static void count(List<String> marks, Map<String, Integer> documents) {
    marks.forEach(mark -> documents.merge(mark, 1, Integer::sum));
  }
}
