package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policysearch.lucene.FoldedText;
import policysearch.model.Citations;
import policysearch.search.CitedFound;
import policysearch.search.CitedQuery;
import policysearch.search.Hit;

/** Picks the names by which documents are cited most often. */
final class CitedNames {
  private static final Pattern OPEN = Pattern.compile("[〔\\[(【]");
  private static final Pattern CLOSE = Pattern.compile("[〕\\])】]");

  private final FacetTally tally;
  private final Snapshot snapshot;
  private final CitationSearch citations;

  /**
   * @param tally how often each name is cited
   */
  CitedNames(FacetTally tally, Snapshot snapshot) {
    this.tally = tally;
    this.snapshot = snapshot;
    this.citations = new CitationSearch(snapshot);
  }

  CitedFound first(CitedQuery asked) throws IOException {
    String part = folded(Citations.name(asked.contains()));
    List<CitedFound.Name> first = new ArrayList<>();
    long total = 0;
    for (int ord : tally.ranked()) {
      String name = tally.name(ord);
      if (fits(name, part, asked)) {
        total++;
        if (first.size() < asked.size()) {
          Optional<Hit.Card> held =
              asked.held().orElse(true) ? citations.newest(name) : Optional.empty();
          first.add(new CitedFound.Name(name, kind(name), tally.count(ord), held));
        }
      }
    }
    return new CitedFound(total, first, snapshot.state());
  }

  private boolean fits(String name, String part, CitedQuery asked) throws IOException {
    return (part.isEmpty() || folded(name).contains(part))
        && asked.kind().map(kind(name)::equals).orElse(true)
        && (asked.held().isEmpty() || asked.held().get() == citations.holds(name));
  }

  private static CitedQuery.Kind kind(String name) {
    return Citations.isTitle(name) ? CitedQuery.Kind.TITLE : CitedQuery.Kind.NUMBER;
  }

  /** A part of a number may have any brackets. */
  private static String folded(String text) {
    String folded = FoldedText.of(text).text().strip();
    return CLOSE.matcher(OPEN.matcher(folded).replaceAll("(")).replaceAll(")");
  }
}
