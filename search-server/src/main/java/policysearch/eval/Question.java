package policysearch.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import policysearch.json.Json;

/**
 * A query to be judged by.
 *
 * @param id what judgements and ranked lists call it
 * @param text as a user types it
 * @param kind what sort of query it is, where the file says so: figures are given for each
 */
public record Question(String id, String text, Optional<String> kind) {
  private static final Pattern NOTHING = Pattern.compile("(?<=\":\\s?)NaN(?=\\s*[,}])");

  /**
   * The questions of a file, in its order: lines {@code id<TAB>text} or {@code
   * id<TAB>text<TAB>kind}, or objects {@code {"id","text","kind"}} (also {@code "qid"} and {@code
   * "query"}; further members are left out). Blank lines and those that begin with # say nothing.
   *
   * @throws BadLineException at the first line that is neither, or whose id came before
   */
  public static List<Question> read(Path file) throws IOException {
    List<Question> questions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (NumberedLine line : NumberedLine.of(file)) {
      Question question = line.text().stripLeading().startsWith("{") ? object(line) : row(line);
      if (question.id.isEmpty() || question.text.isEmpty()) {
        throw line.wrong("a query must have an id and a text, got «" + line.shown() + "»");
      }
      if (!ids.add(question.id)) {
        throw line.wrong("an id must stand once, got «" + question.id + "» again");
      }
      questions.add(question);
    }
    return questions;
  }

  private static Question row(NumberedLine line) throws BadLineException {
    String[] columns = line.text().split("\t", -1);
    if (columns.length < 2 || columns.length > 3) {
      throw line.wrong("id<TAB>text must stand here, got «" + line.shown() + "»");
    }
    return of(columns[0], columns[1], columns.length == 3 ? columns[2] : "");
  }

  private static Question object(NumberedLine line) throws BadLineException {
    Map<String, String> row = members(line);
    return of(
        row.getOrDefault("id", row.getOrDefault("qid", "")),
        row.getOrDefault("text", row.getOrDefault("query", "")),
        row.getOrDefault("kind", ""));
  }

  private static Map<String, String> members(NumberedLine line) throws BadLineException {
    try {
      return Json.readFlat(line.text());
    } catch (IllegalArgumentException e) {
      // Python writes NaN where a table had nothing, which is no JSON
      String mended = NOTHING.matcher(line.text()).replaceAll("null");
      if (mended.equals(line.text())) {
        throw line.wrong(String.valueOf(e.getMessage()));
      }
      return members(new NumberedLine(line.file(), line.number(), mended));
    }
  }

  private static Question of(String id, String text, String kind) {
    return new Question(
        id.strip(), text.strip(), Optional.of(kind.strip()).filter(k -> !k.isEmpty()));
  }
}
