package policysearch.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the three kinds of file may hold, and what is said of a line that cannot be read. */
final class EvaluationFilesTest {
  @TempDir Path folder;

  @Test
  void questionsAreRowsOrObjects() throws IOException {
    Path file =
        file(
            "\uFEFF# 编号\t词\r\n\n1\t数字经济\r\n2\t 谁说过算力 \tquestion\n"
                + "{\"id\":3,\"text\":\"粮食\",\"rel\":[\"x\"]}\n"
                + "{\"qid\":\"4\",\"query\":\"# 号\",\"keywords\": NaN,\"kind\":\"term\"}");
    assertThat(Question.read(file))
        .containsExactly(
            new Question("1", "数字经济", Optional.empty()),
            new Question("2", "谁说过算力", Optional.of("question")),
            new Question("3", "粮食", Optional.empty()),
            new Question("4", "# 号", Optional.of("term")));
  }

  @Test
  void judgementsMayBeApartByTabsOrSpacesAndHaveRemarks() throws IOException {
    Path file = file("1 0 a 2\n# 难\n1\t0\tb c\t0\t# 只提到\n2  0   a  1   # 主题\n2 0 c -2\n");
    Judgements judgements = Judgements.read(file);
    assertThat(judgements.grades())
        .isEqualTo(Map.of("1", Map.of("a", 2, "b c", 0), "2", Map.of("a", 1, "c", -2)));
    assertThat(judgements.relevant(new Question("2", "", Optional.empty()))).containsExactly("a");
  }

  @Test
  void aRunIsOrderedByScoreThenRank() throws IOException {
    Path file = file("q Q0 c 1 0.5 x\nq Q0 a 3 2.5 x\nq Q0 b 2 2.5 x\n");
    assertThat(RankedLists.read(file).lists()).isEqualTo(Map.of("q", List.of("b", "a", "c")));
  }

  @Test
  void aRunThatIsWrittenIsReadAgain() throws IOException {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    lists.put("1", List.of("z", "文件 一.html", "a"));
    lists.put("2", List.of("b"));
    StringWriter text = new StringWriter();
    new RankedLists(lists).write(new PrintWriter(text, true));
    assertThat(text.toString()).startsWith("1\tQ0\tz\t1\t3\tpolicy-search");
    assertThat(RankedLists.read(file(text.toString())).lists()).isEqualTo(lists);
  }

  @Test
  void aLineThatCannotBeReadIsNamed() throws IOException {
    Path file = file("1\ta\n没有制表符\n");
    assertThatThrownBy(() -> Question.read(file))
        .isInstanceOf(BadLineException.class)
        .hasMessage(file + ":2: id<TAB>text must stand here, got «没有制表符»");
    assertThatThrownBy(() -> Question.read(file("\n1\t \n"))).hasMessageContaining(":2: ");
    assertThatThrownBy(() -> Question.read(file("1\ta\n1\tb")))
        .hasMessageEndingWith(":2: an id must stand once, got «1» again");
    assertThatThrownBy(() -> Question.read(file("{\"id\":\"1\",\"text\":\"a\"\n")))
        .hasMessageContaining(":1: ");
    assertThatThrownBy(() -> Judgements.read(file("1 0 a 1\n1 0 b\n")))
        .hasMessageContaining(":2: 4 columns must stand here (question 0 document grade)");
    assertThatThrownBy(() -> Judgements.read(file("1 0 a 1 why")))
        .hasMessageContaining(":1: 4 columns");
    assertThatThrownBy(() -> Judgements.read(file("1 0 a good")))
        .hasMessageEndingWith(":1: a grade must be a whole number up to 20, got «good»");
    assertThatThrownBy(() -> Judgements.read(file("1 0 a 99"))).hasMessageContaining("up to 20");
    assertThatThrownBy(() -> Judgements.read(file("1 0 a 1\n\n1 0 a 2")))
        .hasMessageContaining(":3: a document must be judged once");
    assertThatThrownBy(() -> RankedLists.read(file("1 Q0 a first 2 x")))
        .hasMessageContaining(":1: rank and score must be numbers");
    assertThatThrownBy(() -> RankedLists.read(file("1 Q0 a 1 2 x\n1 Q0 a 2 1 x")))
        .hasMessageContaining(":2: a document must stand once");
  }

  @Test
  void bytesThatAreNotUtf8AreSaidWithTheirLine() throws IOException {
    Path file = folder.resolve("gbk.tsv");
    Files.write(file, "1\ta\n2\t\u00D6\u00D0\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Question.read(file)).hasMessage(file + ":2: the bytes must be UTF-8");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "lines", ".txt"), text);
  }
}
