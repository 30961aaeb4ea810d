package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole line: the page that comes with the program, indexed, served and asked. */
final class CommandsTest {
  private static final String SEED = "000_2e05ff05c1a982e2";
  private static final Path SEEDS = Path.of("..", "seeds");

  @TempDir static Path folder;
  private static String index = "";

  @BeforeAll
  static void indexTheSeed() {
    index = folder.resolve("index").toString();
    assertThat(run("index", SEEDS.toString(), "--index", index).code()).isZero();
  }

  @Test
  void aSearchShowsWhoSaidTheWords() {
    Ran found = run("search", "算力", "--index", index, "--speaker", "倪岳峰");
    assertThat(found.code()).isZero();
    assertThat(found.out())
        .contains("共找到 1 份文件", "2024年京津冀党政主要领导座谈会在津举行", SEED)
        .containsPattern("倪岳峰：.*河北【算力】优势");
    assertThat(run("search", "算力", "--index", index, "--speaker", "尹力").out())
        .contains("共找到 0 份文件");
  }

  @Test
  void peopleShowsTitlesOverTime() {
    Ran found = run("people", "北京", "书记", "--index", index);
    assertThat(found.code()).isZero();
    assertThat(found.out())
        .contains("1. 尹力  1 份文件，2024-05-14—2024-05-14", "2024-05-14—2024-05-14  北京市委书记  1");
    assertThat(run("people", "--top", "1", "--json", "--index", index).out())
        .startsWith("{\"q\":\"\",\"names\":");
    assertThat(run("people", "--top", "0", "--index", index).code()).isNotZero();
  }

  @Test
  void theOptionsOfSearchAreTheParametersOfTheApi() {
    Ran found =
        run(
            "search",
            "京津冀",
            "--index",
            index,
            "--json",
            "--facets",
            "speaker,province",
            "--date-from",
            "2024-05",
            "--date-to",
            "2024",
            "--province",
            "天津市",
            "--province",
            "河北省",
            "--fields",
            "title");
    assertThat(found.code()).isZero();
    assertThat(found.out())
        .startsWith(
            "{\"query\":{\"q\":\"京津冀\",\"in\":\"all\",\"filters\":"
                + "{\"province\":[\"天津市\",\"河北省\"]},\"dateField\":\"published\","
                + "\"dateFrom\":\"2024-05-01\",\"dateTo\":\"2024-12-31\"")
        .contains("\"total\":{\"value\":1", "{\"value\":\"天津市\",\"label\":\"天津市\",\"count\":1");
  }

  @Test
  void aWrongParameterIsWrongUsageAndAllIsSaidAtOnce() {
    Ran wrong = run("search", "--index", index, "--size", "500", "--sort", "up");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains("size must be", "500", "relevance, -date, date");
    assertThat(run("search", "--index", index, "--nothing", "x").code()).isEqualTo(2);
    assertThat(run("search", "算力").code()).isEqualTo(2);
    assertThat(run().code()).isEqualTo(2);
  }

  @Test
  void aCursorOrAPortThatCannotBeIsWrongUsage() {
    Ran cursor = run("search", "--index", index, "--cursor", "zzz");
    assertThat(cursor.code()).isEqualTo(2);
    assertThat(cursor.err()).contains("cursor must be the nextCursor").doesNotContain("mistake");
    for (String port : new String[] {"99999", "-1"}) {
      Ran served = run("serve", "--index", index, "--port=" + port);
      assertThat(served.code()).isEqualTo(2);
      assertThat(served.err()).contains("--port must be 0 to 65535, got " + port);
      assertThat(run("demo", "--port=" + port).code()).isEqualTo(2);
    }
  }

  @Test
  void aDocumentIsShownWithItsSpeakers() {
    Ran shown = run("show", SEED, "--index", index);
    assertThat(shown.code()).isZero();
    assertThat(shown.out())
        .contains("来源：河北省人民政府网站", "会议日期：2024-05-11 至 2024-05-12", "尹力（北京市委书记）")
        .contains("【陈敏尔】习近平总书记今年2月视察天津");
    assertThat(run("show", SEED, "--index", index, "--json").out())
        .contains("\"id\":\"" + SEED + "\"", "\"passages\":[{");
    Ran missing = run("show", "none", "--index", index);
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("\"none\"").doesNotContain("\tat ");
    assertThat(run("show", "none", "--index", index, "--debug").err()).contains("\tat ");
  }

  @Test
  void equalContentsGiveEqualStats() {
    String again = folder.resolve("again").toString();
    run("index", SEEDS.toString(), "--index", again);
    run("index", SEEDS.toString(), "--index", again, "--rebuild");
    Ran stats = run("stats", "--index", index);
    assertThat(stats.code()).isZero();
    assertThat(stats.out())
        .contains("documents  1", "speaker 发言人: 4 values", "1 河北省人民政府网站")
        .isEqualTo(run("stats", "--index", again).out());
    assertThat(run("stats", "--index", index, "--disk").out())
        .contains("bytes of UTF-8", "generation ");
  }

  @Test
  void anIndexIsVerifiedBackedUpAndRestored() throws IOException {
    Ran whole = run("verify", "--index", index);
    assertThat(whole.code()).isZero();
    assertThat(whole.out()).contains("; 1 documents, ", "; 0 problems");
    String backup = folder.resolve("backup").toString();
    String restored = folder.resolve("restored").toString();
    assertThat(run("backup", "--index", index, "--to", backup).code()).isZero();
    assertThat(run("backup", "--index", index, "--to", backup).err()).contains("not empty");
    assertThat(run("restore", "--from", backup, "--index", restored).code()).isZero();
    assertThat(run("stats", "--index", restored).out())
        .isEqualTo(run("stats", "--index", index).out());
    Ran again = run("restore", "--from", backup, "--index", restored);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("--force");
    assertThat(run("restore", "--from", backup, "--index", restored, "--force").err())
        .contains("before-restore-1");
    java.nio.file.Files.writeString(folder.resolve("restored/CURRENT"), "g77");
    Ran damaged = run("verify", "--index", restored);
    assertThat(damaged.code()).isEqualTo(1);
    assertThat(damaged.out()).contains("damaged: ", "CURRENT", "; 1 problems");
    assertThat(damaged.err()).contains("--rebuild", "restore --from");
  }

  @Test
  void anIndexThatIsMissingOrOfAnotherProgramIsCodeFour() throws IOException {
    for (String command : new String[] {"search", "stats", "serve", "verify"}) {
      Ran missing = run(command, "--index", folder.resolve("none").toString());
      assertThat(missing.code()).as(command).isEqualTo(4);
      assertThat(missing.err()).contains("no index", "policy-search index").doesNotContain("\tat ");
    }
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void everyCommandHasHelp() {
    assertThat(run("--help").out())
        .contains(
            "demo",
            "index",
            "serve",
            "config",
            "search",
            "show",
            "stats",
            "eval",
            "extract",
            "Exit codes");
    assertThat(run("--version").out()).startsWith("policy-search ");
    for (String command :
        new String[] {
          "demo", "index", "serve", "config", "mcp", "search", "show", "stats", "eval", "extract"
        }) {
      Ran help = run(command, "--help");
      assertThat(help.code()).as(command).isZero();
      assertThat(help.out()).as(command).contains("Usage: policy-search " + command);
    }
  }

  @Test
  void theServedIndexAnswersOverHttpUntilItIsStopped() throws Exception {
    try (Served served = Served.start("serve", "--index", index, "--port", "0")) {
      String found = served.get("/api/v1/search?facets=speaker&q=" + encoded("算力"));
      assertThat(found).contains("\"total\":{\"value\":1");
      Matcher value =
          Pattern.compile("\\{\"value\":\"([^\"]+)\",\"label\":\"[^\"]+\",\"count\":(\\d+)")
              .matcher(found);
      int values = 0;
      while (value.find()) {
        values++;
        assertThat(
                served.get(
                    "/api/v1/search?q=" + encoded("算力") + "&speaker=" + encoded(value.group(1))))
            .contains("\"total\":{\"value\":" + value.group(2) + ",");
      }
      assertThat(values).isEqualTo(1);
      assertThat(served.get("/api/v1/search?q=" + encoded("算力") + "&speaker=" + encoded("尹力")))
          .contains("\"total\":{\"value\":0");
      assertThat(served.get("/api/v1/documents/" + SEED + "?q=" + encoded("算力")))
          .contains("\"highlights\":{\"title\":[],\"body\":[[");
      assertThat(served.get("/")).contains("<!doctype html>");
    }
  }

  @Test
  void theDemoServesThePagesThatComeWithTheProgram() throws Exception {
    System.setProperty("policysearch.home", SEEDS.resolveSibling("").toString());
    try (Served demo = Served.start("demo", "--port", "0")) {
      assertThat(demo.get("/api/v1/search?q=" + encoded("算力") + "&speaker=" + encoded("倪岳峰")))
          .contains("\"total\":{\"value\":1", "河北算力优势");
    } finally {
      System.clearProperty("policysearch.home");
    }
  }

  @Test
  void aPortThatIsTakenIsSaidPlainly() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      Ran refused = run("serve", "--index", index, "--port", port);
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).contains("in use", port).doesNotContain("\tat ");
    }
  }

  /** What a command said, and its exit code. */
  private record Ran(int code, String out, String err) {}

  private static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = PolicySearchMain.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Ran(code, out.toString(), err.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A command that serves, on a thread of its own. */
  private record Served(Thread thread, String address) implements AutoCloseable {
    static Served start(String... args) throws Exception {
      CompletableFuture<String> address = new CompletableFuture<>();
      PrintWriter out = new PrintWriter(new FirstLine(address));
      PrintWriter err = new PrintWriter(new StringWriter());
      Thread thread = Thread.ofPlatform().start(() -> PolicySearchMain.run(out, err, args));
      return new Served(thread, address.get(60, TimeUnit.SECONDS).strip());
    }

    String get(String path) throws Exception {
      URI uri = URI.create(address.replaceFirst("/$", "") + path);
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
          .body();
    }

    @Override
    public void close() throws InterruptedException {
      thread.interrupt();
      thread.join(TimeUnit.SECONDS.toMillis(30));
      assertThat(thread.isAlive()).isFalse();
    }
  }

  /** Tells the first line written. */
  private static final class FirstLine extends Writer {
    private final CompletableFuture<String> line;
    private final StringBuilder written = new StringBuilder();

    FirstLine(CompletableFuture<String> line) {
      this.line = line;
    }

    @Override
    public void write(char[] buffer, int from, int length) {
      written.append(buffer, from, length);
      if (written.indexOf("\n") >= 0) {
        line.complete(written.toString());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
