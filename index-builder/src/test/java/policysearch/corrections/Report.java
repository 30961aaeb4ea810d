package policysearch.corrections;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import policysearch.builder.DocumentReader;
import policysearch.json.Json;
import policysearch.model.Person;
import policysearch.model.PolicyDocument;
import policysearch.model.Statement;
import policysearch.raw.RawPage;

/** A report, invented, read by the true rules and corrected by lines written in a test. */
final class Report {
  static final String BODY =
      """
      5月20日，全省数字经济推进会在长沙召开。省委书记林一平出席会议并讲话，省长高立新主持会议。省发展改革委主任罗敏参加。
      林一平强调，要加快建设算力网络。要抓好人才培养。
      高立新指出，要落实《算力行动方案》。会议要求，各地要抓好落实。
      罗敏表示，将做好服务。""";

  private Report() {}

  /** The report as it is read, under the id {@code r1}. */
  static PolicyDocument read() {
    return read(
        "{\"title\":\"全省数字经济推进会在长沙召开\",\"date\":\"2024-05-21\",\"source\":\"湖南日报\","
            + "\"url\":\"https://www.example.gov.cn/a/1.html\",\"text\":"
            + quoted(BODY)
            + "}");
  }

  static PolicyDocument read(String row) {
    RawPage raw =
        new RawPage(
            "in/rows.jsonl#7",
            "/data/in/rows.jsonl#7",
            RawPage.Form.JSON_ROW,
            "r1",
            row.getBytes(StandardCharsets.UTF_8),
            "00",
            Optional.empty());
    return switch (DocumentReader.read(raw)) {
      case DocumentReader.Outcome.Read(var document) -> document;
      case DocumentReader.Outcome.Rejected(_, var reason) -> throw new AssertionError(reason);
    };
  }

  static String quoted(String text) {
    return Json.write(new Text(text)).replaceFirst("^\\{\"text\":", "").replaceFirst("}$", "");
  }

  private record Text(String text) {}

  /** The report after {@code lines}, which may be written with ' for ". */
  static Corrected after(String... lines) {
    return parse(lines).apply(read());
  }

  static Corrections parse(String... lines) {
    try {
      String file = String.join("\n", lines).replace('\'', '"');
      return Corrections.parse("c.ndjson", file.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedCorrectionsException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  static Optional<Person> person(Corrected corrected, String name) {
    return corrected.document().facts().people().stream()
        .filter(p -> p.name().equals(name))
        .findFirst();
  }

  /** The words of that speaker. */
  static List<String> says(Corrected corrected, String name) {
    return person(corrected, name).stream()
        .flatMap(p -> p.statements().stream())
        .map(Statement::text)
        .toList();
  }
}
