package policysearch.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people judged: for each question, documents and their grades. A grade above 0 is relevant,
 * more is better; 0 or less was looked at and is no answer.
 *
 * @param grades question to document to grade
 */
public record Judgements(Map<String, Map<String, Integer>> grades) {
  /** Beyond, 2^grade says nothing any more. */
  private static final int MAX_GRADE = 20;

  public Judgements {
    grades = Map.copyOf(grades);
  }

  /**
   * The judgements of a file in TREC's form, {@code question 0 document grade}, the columns apart
   * by tabs or spaces. What follows a # is a remark.
   *
   * @throws BadLineException at the first line that is not so, or that judges a document again
   */
  public static Judgements read(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    for (NumberedLine line : NumberedLine.of(file)) {
      List<String> columns = line.columns("question", "0", "document", "grade");
      Map<String, Integer> judged =
          grades.computeIfAbsent(columns.getFirst(), _ -> new LinkedHashMap<>());
      if (judged.putIfAbsent(columns.get(2), grade(columns.getLast(), line)) != null) {
        throw line.wrong(
            "a document must be judged once a question, got «" + columns.get(2) + "» again");
      }
    }
    return new Judgements(grades);
  }

  /** The documents judged for a question, with their grades; none if it was not judged. */
  public Map<String, Integer> of(Question question) {
    return grades.getOrDefault(question.id(), Map.of());
  }

  /** The documents that answer a question. */
  public Set<String> relevant(Question question) {
    return of(question).entrySet().stream()
        .filter(judged -> judged.getValue() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static int grade(String written, NumberedLine line) throws BadLineException {
    if (!written.matches("-?\\d{1,2}") || Integer.parseInt(written) > MAX_GRADE) {
      throw line.wrong(
          "a grade must be a whole number up to " + MAX_GRADE + ", got «" + written + "»");
    }
    return Integer.parseInt(written);
  }
}
