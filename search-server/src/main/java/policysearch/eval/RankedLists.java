package policysearch.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was found for each question, the best first.
 *
 * @param lists question to document ids
 */
public record RankedLists(Map<String, List<String>> lists) {
  private static final String[] COLUMNS = {"question", "Q0", "document", "rank", "score", "run"};

  /** Written as the last column: whose ranking it is. */
  private static final String NAME = "policy-search";

  /** A line of a file: where a document stands. */
  private record Place(String document, double score, int rank) {}

  /**
   * The lists of a file in TREC's form, {@code question Q0 document rank score run}: ordered by
   * score, as TREC's own programs do, and by rank where scores are equal.
   *
   * @throws BadLineException at the first line that is not so, or that ranks a document again
   */
  public static RankedLists read(Path file) throws IOException {
    Map<String, List<Place>> places = new LinkedHashMap<>();
    Set<List<String>> seen = new HashSet<>();
    for (NumberedLine line : NumberedLine.of(file)) {
      List<String> columns = line.columns(COLUMNS);
      String document = columns.get(2);
      if (!seen.add(List.of(columns.getFirst(), document))) {
        throw line.wrong("a document must stand once a question, got «" + document + "» again");
      }
      places
          .computeIfAbsent(columns.getFirst(), _ -> new ArrayList<>())
          .add(place(document, columns.get(3), columns.get(4), line));
    }
    Map<String, List<String>> lists = new LinkedHashMap<>();
    places.forEach((question, found) -> lists.put(question, ranked(found)));
    return new RankedLists(lists);
  }

  /** What was found for a question; nothing if it was not asked. */
  public List<String> of(Question question) {
    return lists.getOrDefault(question.id(), List.of());
  }

  /**
   * Writes the lists in TREC's form, apart by tabs. The score counts down to 1 with the rank, since
   * an engine's own scores may be equal, and TREC's programs would then order by name.
   */
  public void write(PrintWriter out) {
    lists.forEach(
        (question, documents) -> {
          for (int i = 0; i < documents.size(); i++) {
            out.printf(
                "%s\tQ0\t%s\t%d\t%d\t%s%n",
                question, documents.get(i), i + 1, documents.size() - i, NAME);
          }
        });
  }

  private static List<String> ranked(List<Place> places) {
    return places.stream()
        .sorted(Comparator.comparingDouble(Place::score).reversed().thenComparingInt(Place::rank))
        .map(Place::document)
        .toList();
  }

  private static Place place(String document, String rank, String score, NumberedLine line)
      throws BadLineException {
    try {
      return new Place(document, Double.parseDouble(score), Integer.parseInt(rank));
    } catch (NumberFormatException e) {
      throw line.wrong("rank and score must be numbers, got «" + rank + "» and «" + score + "»");
    }
  }
}
