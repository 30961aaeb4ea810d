package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three texts, judged; the figures can be worked out by hand. */
final class EvalCommandTest {
  private static final String ROWS =
      """
      {"id":"canal","title":"关于运河清淤的通知","text":"运河清淤工程于春季开工。"}
      {"id":"harvest","title":"秋粮收购情况","text":"秋粮收购进展顺利,运河沿线粮库腾仓备库。"}
      {"id":"school","title":"中小学课后服务办法","text":"学校应当提供课后服务。"}
      """;

  @TempDir static Path folder;
  private static String index = "";
  private static String queries = "";
  private static String qrels = "";

  @BeforeAll
  static void indexThreeTexts() throws IOException {
    index = folder.resolve("index").toString();
    String rows = file("rows.jsonl", ROWS);
    assertThat(run("index", rows, "--index", index).code).isZero();
    queries = file("queries.tsv", "1\t运河\tplace\n2\t课后服务\tterm\n3\t没有人写过的事\tterm\n4\t粮库\n");
    qrels = file("qrels.tsv", "1 0 harvest 1\n2 0 school 3 # 办法本身\n3 0 nowhere 1\n4 0 canal 0\n");
  }

  @Test
  void theFiguresAreThoseOfTheRankingAndGivenForEachKind() {
    Ran ran = eval();
    assertThat(ran.code).isZero();
    // 运河: canal first, harvest second (1/log2(3) = .6309); 课后服务: first; the third: nothing
    assertThat(ran.out.lines())
        .containsExactly(
            " nDCG@10  MRR@10    R@10   R@100  queries  empty",
            "  0.5436  0.5000  0.6667  0.6667        3      1  all",
            "  0.6309  0.5000  1.0000  1.0000        1      0  place",
            "  0.5000  0.5000  0.5000  0.5000        2      1  term");
    assertThat(ran.err)
        .contains("1 of 4 queries have no relevant document")
        .contains("1 of 3 relevant documents are not in the index");
  }

  @Test
  void detailShowsEachQuery() {
    assertThat(eval("--detail").out)
        .contains("  0.6309  0.5000  1.0000  1.0000        2  1  运河", "        0  3  没有人写过的事");
  }

  @Test
  void jsonHasTheSameFigures() {
    assertThat(eval("--json").out)
        .startsWith("{\"all\":{\"queries\":3,\"empty\":1,\"means\":{\"nDCG@10\":0.5436")
        .contains("\"kinds\":{\"place\":{\"queries\":1")
        .doesNotContain("detail", "against");
    String before = file("json.run", "");
    assertThat(eval("--json", "--detail", "--against", before).out)
        .contains("\"detail\":[{\"id\":\"1\",\"text\":\"运河\",\"kind\":\"place\",\"found\":2,")
        .contains("\"against\":[{\"measure\":\"nDCG@10\",\"then\":0.0,\"difference\":0.5436");
  }

  @Test
  void aRunIsWrittenAndAnotherComparedWithIt() throws IOException {
    Path written = folder.resolve("now.run");
    assertThat(eval("--run", written.toString()).code).isZero();
    assertThat(Files.readAllLines(written))
        .containsExactly(
            "1\tQ0\tcanal\t1\t2\tpolicy-search",
            "1\tQ0\tharvest\t2\t1\tpolicy-search",
            "2\tQ0\tschool\t1\t1\tpolicy-search");
    assertThat(eval("--against", written.toString()).out)
        .contains("against " + written)
        .contains("MRR@10    0.5000   0.5000  +0.0000       0      0  1.0000");
    String better =
        file("better.run", "1 Q0 harvest 1 9 x\n2 Q0 school 1 9 x\n3 Q0 nowhere 1 9 x\n");
    assertThat(eval("--against", better).out)
        .contains("MRR@10    1.0000   0.5000  -0.5000       0      2  0.5000");
  }

  @Test
  void parametersAreThoseOfTheApi() {
    assertThat(eval("--param", "in=title", "--detail").out).contains("        1  1  运河");
    assertThat(eval("--param", "semantic=sometimes").err).contains("semantic must be");
    for (String param : List.of("size=5", "q=x", "in")) {
      Ran ran = eval("--param", param);
      assertThat(ran.code).isEqualTo(2);
      assertThat(ran.err).contains("--param must be NAME=VALUE", param);
    }
  }

  @Test
  void whatCannotBeReadIsNamedByFileAndLine() {
    String bad = file("bad.tsv", "1 0 canal 1\n1 0 harvest\n");
    Ran ran = run("eval", queries, bad, "--index", index);
    assertThat(ran.code).isEqualTo(1);
    assertThat(ran.out).isEmpty();
    assertThat(ran.err)
        .contains(bad + ":2: 4 columns must stand here")
        .doesNotContain("mistake", "\tat ");
    assertThat(run("eval", queries, folder + "/none", "--index", index).err)
        .contains("no such file");
    assertThat(run("eval", queries, file("other.tsv", "9 0 a 1"), "--index", index).err)
        .contains("has no relevant document for any query");
    assertThat(run("eval", queries, qrels, "--index", folder + "/none").code).isEqualTo(4);
    assertThat(run("eval", queries, "--index", index).code).isEqualTo(2);
  }

  /** What a command said, and its exit code. */
  private record Ran(int code, String out, String err) {}

  private static Ran eval(String... more) {
    List<String> args = new ArrayList<>(List.of("eval", queries, qrels, "--index", index));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = PolicySearchMain.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Ran(code, out.toString(), err.toString());
  }

  private static String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
