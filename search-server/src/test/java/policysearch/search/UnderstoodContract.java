package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import policysearch.model.DocumentType;
import policysearch.model.PolicyDocument;
import policysearch.search.Understood.Reason;

/**
 * What is understood of texts, real, broken and hostile ones: a row each in {@code
 * asking/queries.tsv} (text, what was understood, remarks). With {@code -Dgolden=update} the rows
 * are written anew, to be read.
 */
public abstract class UnderstoodContract {
  private static final Path ROWS = Path.of("src", "test", "resources", "asking", "queries.tsv");

  /** An engine that holds {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  private static List<PolicyDocument> documents() {
    return List.of(
        Draft.of("d1")
            .title("河北算力规划")
            .body("尹力：京津冀产业链要用好算力", "倪岳峰：数据中心")
            .published("2024-05-14")
            .source("河北日报")
            .column("要闻")
            .provinces(List.of("河北省", "天津市"))
            .present(List.of("尹力", "倪岳峰", "尹弘"))
            .plans(List.of("某某规划"))
            .type(DocumentType.PLAN)
            .done(),
        Draft.of("d2")
            .title("关于某某的通知")
            .body("尹弘：算力", "OpenAI 与 OpenData")
            .published("2019-01-27")
            .source("新华网")
            .issuer("国务院")
            .number("国发〔2019〕5号")
            .type(DocumentType.NOTICE)
            .provinces(List.of("北京市"))
            .done(),
        Draft.of("d3").body("算力").source("新华社").done());
  }

  @Test
  void everyTextIsUnderstoodAsItsRowSays() throws IOException {
    List<String> rows = Files.readAllLines(ROWS);
    List<String> read = new ArrayList<>();
    try (SearchEngine engine = open(documents())) {
      for (String row : rows) {
        read.add(row.startsWith("# ") || row.isEmpty() ? row : row(engine, row.split("\t", 2)[0]));
      }
    }
    if ("update".equals(System.getProperty("golden"))) {
      Files.write(ROWS, read);
      return;
    }
    assertThat(rows.stream().filter(row -> row.contains("\t"))).hasSizeGreaterThan(150);
    assertAll(
        rows.stream().map(row -> () -> assertThat(read.get(rows.indexOf(row))).isEqualTo(row)));
  }

  private static String row(SearchEngine engine, String text) throws IOException {
    Understood understood = engine.search(SearchQuery.of(text)).understood();
    String remarks =
        understood.remarks().stream()
            .map(r -> r.reason() + " " + r.text())
            .collect(Collectors.joining(" | "));
    return (text + "\t" + understood.line() + "\t" + remarks).stripTrailing();
  }

  @Test
  void whatIsTooLongOrTooMuchIsCutAndSaid() throws IOException {
    try (SearchEngine engine = open(documents())) {
      assertThat(reasons(engine, "算力 OR ".repeat(40) + "数据")).contains(Reason.TOO_MANY_CLAUSES);
      assertThat(reasons(engine, "算力，".repeat(300))).containsExactly(Reason.TOO_LONG);
      assertThat(reasons(engine, "(".repeat(12) + "算力 OR 数据" + ")".repeat(12)))
          .containsExactly(Reason.TOO_DEEP);
    }
  }

  @Test
  void theSameTreeIsGivenToPrograms() throws IOException {
    try (SearchEngine engine = open(documents())) {
      Understood understood =
          engine.search(SearchQuery.of("算力 发言人:尹力 (\"京津冀 产业链\"~3 OR NOT 数据)")).understood();
      assertThat(understood.parts())
          .containsExactly(
              Understood.Part.of(Understood.Kind.WORDS, List.of("算力")),
              new Understood.Part(
                  Understood.Kind.VALUES,
                  Optional.of("speaker"),
                  List.of("尹力"),
                  Optional.empty(),
                  List.of()),
              Understood.Part.ofParts(
                  Understood.Kind.ANY,
                  List.of(
                      new Understood.Part(
                          Understood.Kind.NEAR,
                          Optional.empty(),
                          List.of("京津冀", "产业链"),
                          Optional.of(3),
                          List.of()),
                      Understood.Part.ofParts(
                          Understood.Kind.NOT,
                          List.of(Understood.Part.of(Understood.Kind.PHRASE, List.of("数据")))))));
    }
  }

  private static List<Reason> reasons(SearchEngine engine, String text) throws IOException {
    return engine.search(SearchQuery.of(text)).understood().remarks().stream()
        .map(Understood.Remark::reason)
        .distinct()
        .toList();
  }
}
