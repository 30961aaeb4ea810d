package policysearch.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import policysearch.json.Json;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.lucene.PolicyIndexWriter.Held;
import policysearch.raw.Containers;

/** The commands as a user runs them, with the true parsers and the true index. */
final class CommandsTest {
  private static final String PAGE =
      """
      首页 > 要闻
      某市召开数字经济推进会

      市长王小明指出,要加快数字经济发展。
      """;

  @TempDir Path temp;
  private Path root;
  private Path index;

  @BeforeEach
  void realRoot() throws IOException {
    root = temp.toRealPath();
    index = root.resolve("index");
  }

  /** What a run printed, and its exit code. */
  private record Ran(int exit, String out, String err) {}

  private static Ran run(OutputStream out, Object command, Object... arguments) {
    StringWriter err = new StringWriter();
    StringWriter help = new StringWriter();
    List<String> words = new ArrayList<>();
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    int exit =
        new CommandLine(command)
            .setErr(new PrintWriter(err))
            .setOut(new PrintWriter(help))
            .execute(words.toArray(String[]::new));
    String printed =
        out instanceof ByteArrayOutputStream b ? b.toString(StandardCharsets.UTF_8) : "";
    return new Ran(exit, printed + help, err.toString());
  }

  private Ran index(Object... arguments) {
    List<Object> words = new ArrayList<>(List.of(arguments));
    words.addAll(List.of("--index", index));
    return run(OutputStream.nullOutputStream(), new IndexCommand(), words.toArray());
  }

  private static Ran extract(Object... arguments) {
    OutputStream out = new ByteArrayOutputStream();
    return run(out, new ExtractCommand(out), arguments);
  }

  private Path file(String name, String content) throws IOException {
    return file(name, Containers.bytes(content));
  }

  private Path file(String name, byte[] content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private static String row(String id, String text) {
    return Json.write(new TreeMap<>(Map.of("id", id, "text", text, "title", "标题"))) + "\n";
  }

  private Map<String, Held> held() throws IOException {
    try (PolicyIndexWriter writer =
        PolicyIndexWriter.open(IndexDirectory.at(index).current().orElseThrow())) {
      return writer.held();
    }
  }

  @Test
  void allReadIsExitZeroAndTheLastLineCounts() throws IOException {
    Path in = file("in/a.txt", PAGE).getParent();
    file("in/b.jsonl", row("r1", "正文。") + row("r2", "正文。"));
    Ran ran = index(in);
    assertThat(ran.err().lines().toList().getLast())
        .isEqualTo("read 3, indexed 3 (0 replaced), skipped 0, rejected 0, pruned 0");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(held().keySet()).containsExactlyInAnyOrder("a", "r1", "r2");
    assertThat(Files.readString(index.resolve("report.ndjson"))).isEmpty();
    assertThat(index(in).err()).contains("skipped 3");
  }

  @Test
  void everythingBrokenIsSetAsideWithItsReasonAndTheRestIsIndexed() throws IOException {
    Path in = file("in/good.txt", PAGE).getParent();
    byte[] broken = Containers.bytes(PAGE);
    for (int i = 20; i < broken.length; i += 3) {
      broken[i] = (byte) 0xFF;
    }
    file("in/broken.txt", broken);
    file("in/empty.txt", "");
    file("in/long.jsonl", row("r1", "正文。") + "x".repeat(50_000_000) + "\n" + row("r2", "正文。"));
    file("in/what.xyz", new byte[] {0, 1, 2, 3});
    file("in/cut.zip", "PK");
    Path report = root.resolve("aside.ndjson");
    Ran ran = index(in, in, "--report", report);
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(held().keySet()).containsExactlyInAnyOrder("good", "r1", "r2");
    List<String> lines = Files.readAllLines(report);
    for (String file : List.of("broken.txt", "empty.txt", "long.jsonl#2", "what.xyz", "cut.zip")) {
      assertThat(lines)
          .as(file)
          .filteredOn(l -> l.contains(file + "\"") && l.contains("\"outcome\":\"rejected\""))
          .singleElement()
          .satisfies(l -> assertThat(Json.readFlat(l).get("reason")).isNotBlank());
    }
    assertThat(lines).filteredOn(l -> l.contains("\"outcome\":\"skipped\"")).hasSize(1);
    assertThat(ran.err()).contains("read 9, indexed 3 (0 replaced), skipped 1, rejected 5");
  }

  @Test
  void aRowWithATitleAloneIsADocument() throws IOException {
    assertThat(index(file("a.jsonl", row("r1", "") + row("r2", "说：“好。”"))).exit()).isZero();
    assertThat(held().keySet()).containsExactlyInAnyOrder("r1", "r2");
  }

  @Test
  void aFolderGivenTwiceIsSkippedAndSaidInTheExitCode() throws IOException {
    Path in = file("in/a.txt", PAGE).getParent();
    assertThat(index(in, in).exit()).isEqualTo(3);
    assertThat(held()).hasSize(1);
  }

  @Test
  void aMissingPathIsPartialAndAllMissingIsFailure() throws IOException {
    Path in = file("in/a.txt", PAGE).getParent();
    Ran none = index(root.resolve("x"), root.resolve("y"));
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.err()).contains("no such file or folder");
    assertThat(index).doesNotExist();
    assertThat(index(in, root.resolve("x")).exit()).isEqualTo(3);
    assertThat(extract(root.resolve("x")).exit()).isEqualTo(1);
  }

  @Test
  void wrongUsageIsExitTwoAndHelpHasExamples() {
    assertThat(index().exit()).isEqualTo(2);
    assertThat(index("x", "--threads", "0").exit()).isEqualTo(2);
    assertThat(run(OutputStream.nullOutputStream(), new IndexCommand(), "x").exit()).isEqualTo(2);
    assertThat(extract().exit()).isEqualTo(2);
    for (Ran help : List.of(index("--help"), extract("--help"))) {
      assertThat(help.exit()).isZero();
      assertThat(help.out()).contains("Examples:", "policy-search ", "Exit:");
    }
  }

  @Test
  void aRebuildStartsAfreshAndSwaps() throws IOException {
    Path a = file("a/a.txt", PAGE);
    index(a);
    Path first = IndexDirectory.at(index).current().orElseThrow();
    Ran ran = index(file("b/b.txt", PAGE), "--rebuild");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).contains("indexed 1 ");
    assertThat(IndexDirectory.at(index).current()).isPresent().get().isNotEqualTo(first);
    assertThat(first).doesNotExist();
    assertThat(held().keySet()).containsExactly("b");
  }

  @Test
  void pruneForgetsWhatIsGone() throws IOException {
    Path in = file("in/a.txt", PAGE).getParent();
    Path gone = file("in/b.txt", PAGE);
    index(in);
    Files.delete(gone);
    assertThat(index(in, "--prune").err()).contains("pruned 1");
    assertThat(held().keySet()).containsExactly("a");
  }

  @Test
  void aSecondBuildAtTheSameTimeIsRefused() throws IOException {
    Path in = file("in/a.txt", PAGE);
    try (BuildLock _ = BuildLock.take(index)) {
      Ran ran = index(in);
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.err()).contains("something else is writing");
    }
    assertThat(index(in).exit()).isZero();
  }

  @Test
  void anIndexThatCannotBeWrittenIsFailureWithAClearWord() throws IOException {
    Path in = file("in/a.txt", PAGE);
    file("index", "a file is in the way");
    Ran ran = index(in);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).isEqualTo("failed: not a folder: " + index + "\n");
  }

  @Test
  void theIndexMayLieInsideWhatIsRead() throws IOException {
    file("a.txt", PAGE);
    assertThat(index(root, "--report", root.resolve("aside.ndjson")).exit()).isZero();
    assertThat(index(root, "--report", root.resolve("aside.ndjson")).exit()).isZero();
    assertThat(held().keySet()).containsExactly("a");
  }

  @Test
  void theIndexIsNoInputOfItself() throws IOException {
    Path page = file("index/a.txt", PAGE);
    Path other = file("in/b.txt", PAGE);
    Ran ran = index(index, other);
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("the index itself");
    assertThat(held().keySet()).containsExactly("b");
    assertThat(page).exists();
  }

  @Test
  void extractPrintsInTheOrderOfTheInput() throws IOException {
    StringBuilder rows = new StringBuilder();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rows.append(row("r" + i, "第" + i + "段。".repeat(1 + i * 37 % 200)));
      ids.add("r" + i);
    }
    Path in = file("in/a.jsonl", rows.toString()).getParent();
    file("in/b.txt", PAGE);
    ids.add("b");
    Ran ran = extract(in, "--threads", 4);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out().lines().map(line -> Json.readFlat(line).get("id"))).isEqualTo(ids);
    assertThat(Json.readFlat(ran.out().lines().toList().getLast()).get("file"))
        .isEqualTo(in.resolve("b.txt").toString());
  }

  @Test
  void extractNamesOnStderrWhatItSetAside() throws IOException {
    Path in = file("in/a.txt", PAGE).getParent();
    file("in/b.txt", "");
    Ran ran = extract(in);
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out().lines()).hasSize(1);
    assertThat(ran.err()).contains("b.txt: it is empty");
  }

  @Test
  void explainedTextShowsEachFactWithItsRuleAndConfidence() throws IOException {
    Path page = file("in/report.txt", "省长林一平在长沙出席会议并讲话。他强调，要抓好落实。");
    Ran ran = extract(page, "--explain");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("[1 省长1][2 林一平2]在[3 [4 [5 长沙5]4]3]出席会议并讲话。他强调，[6 要抓好落实。6]")
        .contains("[6] statement of 林一平 (强调): 要抓好落实。")
        .contains("rule verb-and-mark, confidence 0.96")
        .contains("in: 他强调，要抓好落实。")
        .contains("speaker: 林一平, 省长");
  }

  @Test
  void whoReadsOnlyTheHeadGetsItQuietly() throws IOException {
    Path rows = file("a.jsonl", row("r", "正文。".repeat(1000)).repeat(500));
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Ran ran = run(closed, new ExtractCommand(closed), rows);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
  }

  @Test
  void vectorsOfWhatIsThereNeedNoPath() throws IOException {
    Ran nothingThere =
        run(OutputStream.nullOutputStream(), new IndexCommand(), "--index", index, "--vectors");
    assertThat(nothingThere.exit).isEqualTo(2);
    assertThat(nothingThere.err).contains("Missing required parameter: 'PATH'");
    try (PolicyIndexWriter writer = PolicyIndexWriter.open(IndexDirectory.at(index).next())) {
      writer.commit();
    }
    IndexDirectory.at(index).publish(index.resolve("g1"));
    Ran noModel =
        run(OutputStream.nullOutputStream(), new IndexCommand(), "--index", index, "--vectors");
    assertThat(noModel.err).contains("lib-semantic").doesNotContain("PATH'");
  }
}
