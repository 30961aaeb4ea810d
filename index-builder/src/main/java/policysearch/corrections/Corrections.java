package policysearch.corrections;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import policysearch.model.Correction;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;

/** The lines of a corrections file, to be applied to one document after the other. */
public final class Corrections {
  /** No lines. */
  public static final Corrections NONE = new Corrections(List.of());

  /** Before the mark of a line that was looked at and changed nothing. */
  private static final String IDLE = "~";

  /** Between the fingerprint of the rules that read a document and the marks, in its provenance. */
  private static final String THEN = "+";

  private final List<Line> lines;

  private Corrections(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /**
   * The corrections in {@code content}, the bytes of a corrections file.
   *
   * @param file what complaints call it
   * @throws MalformedCorrectionsException if a line cannot be understood
   */
  public static Corrections parse(String file, byte[] content)
      throws MalformedCorrectionsException {
    return new Corrections(CorrectionsParser.parse(file, content));
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** {@code document}, as extraction gave it, with all that concerns it applied in order. */
  public Corrected apply(PolicyDocument document) {
    DocumentName name = DocumentName.of(document);
    if (lines.stream().noneMatch(l -> !(l.target() instanceof Target.Named n) || n.names(name))) {
      return new Corrected(document, List.of());
    }
    return new Run(document, name).corrected();
  }

  /**
   * The marks of the lines that concern a document that is held. They are those that it was
   * corrected with, unless it must be read again.
   *
   * @param heeded the marks that it was corrected with
   * @param has whether it names that person now
   */
  public List<String> marks(DocumentName name, List<String> heeded, Predicate<String> has) {
    Set<String> known = Set.copyOf(heeded);
    return lines.stream()
        .filter(line -> known.contains(line.mark()) || concerns(line, name, has))
        .map(Line::mark)
        .toList();
  }

  /** Of what the provenance calls the reader of a document: the rules. */
  public static String rules(String reader) {
    return reader.split("[+]", 2)[0];
  }

  /** Of what the provenance calls the reader of a document: the marks it was corrected with. */
  public static List<String> heeded(String reader) {
    List<String> parts = List.of(reader.split("[+]", -1));
    return parts.subList(1, parts.size()).stream().map(Corrections::bare).toList();
  }

  /** Of what the provenance calls the reader of a document: the marks of what changed it. */
  public static List<String> applied(String reader) {
    List<String> parts = List.of(reader.split("[+]", -1));
    return parts.subList(1, parts.size()).stream().filter(m -> !m.startsWith(IDLE)).toList();
  }

  private static boolean concerns(Line line, DocumentName name, Predicate<String> has) {
    return switch (line.target()) {
      case Target.Named named -> named.names(name);
      case Target.Everywhere _ -> has.test(((Operation.OfPerson) line.operation()).person());
    };
  }

  /** The names of persons that lines for all documents are about. */
  public Set<String> persons() {
    Set<String> persons = new LinkedHashSet<>();
    for (Line line : lines) {
      if (line.target() instanceof Target.Everywhere
          && line.operation() instanceof Operation.OfPerson operation) {
        persons.add(operation.person());
      }
    }
    return persons;
  }

  /** What lines call single documents: ids, addresses, files. */
  public Set<String> documents() {
    Set<String> documents = new LinkedHashSet<>();
    for (Line line : lines) {
      if (line.target() instanceof Target.Named named) {
        documents.add(named.name());
      }
    }
    return documents;
  }

  /**
   * The lines that changed no document, and those for one document that changed several.
   *
   * @param changed how many documents the line with that mark changed; absent is none
   */
  public List<Corrected.Unfit> review(Map<String, Integer> changed) {
    List<Corrected.Unfit> unfit = new ArrayList<>();
    for (Line line : lines) {
      int documents = changed.getOrDefault(line.mark(), 0);
      if (documents == 0) {
        unfit.add(new Corrected.Unfit(line.number(), idle(line)));
      } else if (documents > 1 && line.target() instanceof Target.Named(var name, _)) {
        unfit.add(
            new Corrected.Unfit(
                line.number(),
                "\"" + name + "\" is the name of " + documents + " documents: give the id of one"));
      }
    }
    return unfit;
  }

  private static String idle(Line line) {
    return switch (line.target()) {
      case Target.Named(var name, _) -> "there is no document \"" + name + "\"";
      case Target.Everywhere _ ->
          "no document within its limits has " + ((Operation.OfPerson) line.operation()).person();
    };
  }

  private static String bare(String mark) {
    return mark.startsWith(IDLE) ? mark.substring(IDLE.length()) : mark;
  }

  /** One document on its way through the lines. */
  private final class Run {
    private final PolicyDocument document;
    private final DocumentName name;
    private final Draft draft;
    private final List<Correction> made = new ArrayList<>();
    private final List<Corrected.Unfit> unfit = new ArrayList<>();
    private final Set<Integer> idle = new LinkedHashSet<>();
    private final Set<Integer> done = new LinkedHashSet<>();

    Run(PolicyDocument document, DocumentName name) {
      this.document = document;
      this.name = name;
      this.draft = new Draft(document);
    }

    Corrected corrected() {
      Editor editor = new Editor(draft);
      for (Line line : lines) {
        if (!(line.target() instanceof Target.Named named) || named.names(name)) {
          take(line, editor.apply(line));
        }
      }
      PolicyDocument corrected = made.isEmpty() ? document : draft.document();
      return new Corrected(signed(corrected), unfit);
    }

    private void take(Line line, Outcome outcome) {
      switch (outcome) {
        case Outcome.Done(var change) -> {
          made.add(new Correction(change, line.who(), line.when(), line.why()));
          done.add(line.number());
        }
        case Outcome.Unfit(var reason) -> unfit.add(new Corrected.Unfit(line.number(), reason));
        case Outcome.Elsewhere _ -> idle.add(line.number());
      }
    }

    /** A line that does not fit leaves no mark, so that it is tried and reported every time. */
    private List<String> marks() {
      List<String> marks = new ArrayList<>();
      for (Line line : lines) {
        if (done.contains(line.number())) {
          marks.add(line.mark());
        } else if (idle.contains(line.number())
            && line.operation() instanceof Operation.OfPerson operation
            && draft.people.seen().contains(operation.person())) {
          marks.add(IDLE + line.mark());
        }
      }
      return marks;
    }

    private PolicyDocument signed(PolicyDocument corrected) {
      Provenance p = corrected.provenance();
      String after = String.join("", marks().stream().map(m -> THEN + m).toList());
      return new PolicyDocument(
          corrected.id(),
          corrected.file(),
          corrected.metadata(),
          corrected.body(),
          corrected.facts(),
          corrected.notes(),
          new Provenance(
              p.origin(),
              p.sha256(),
              p.encoding(),
              p.reader().map(rules -> rules + after),
              p.capturedAt(),
              p.attached(),
              made));
    }
  }
}
