package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.http.WebServer;
import policysearch.live.LiveWriter;
import policysearch.log.Sent;
import policysearch.lucene.IndexDirectory;
import policysearch.search.lucene.LuceneSearchEngine;
import policysearch.search.lucene.Synonyms;

/** An index is made again, by this program or the next, while a server answers from the old one. */
final class UpgradeTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^ +policy-search (index .*--rebuild)$");

  @TempDir Path folder;

  private Path index;
  private Path pages;

  @BeforeEach
  void threePages() throws IOException {
    index = folder.resolve("index");
    pages = Files.createDirectory(folder.resolve("pages")).toRealPath();
    for (String name : List.of("a", "b", "c")) {
      page(name, "旧版");
    }
    assertThat(run("index", pages.toString(), "--index", index.toString()).code()).isZero();
  }

  private void page(String name, String word) throws IOException {
    Files.writeString(
        pages.resolve(name + ".html"),
        "<html><head><title>%s号通知</title></head><body><p>%s要求推进改革。</p></body></html>"
            .formatted(name, word));
  }

  private record Ran(int code, String err) {}

  private static Ran run(String... args) {
    StringWriter err = new StringWriter();
    int code =
        PolicySearchMain.run(new PrintWriter(new StringWriter()), new PrintWriter(err), args);
    return new Ran(code, err.toString());
  }

  private Path generation() throws IOException {
    return IndexDirectory.at(index).current().orElseThrow();
  }

  /** Makes the last commit one of another program. */
  private static void relabel(Path generation, String format) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (var directory = FSDirectory.open(generation)) {
      Map<String, String> data = new HashMap<>();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        data.putAll(reader.getIndexCommit().getUserData());
      }
      data.put("format", format);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
      }
    }
  }

  private String format() throws IOException {
    try (var directory = FSDirectory.open(generation());
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.getIndexCommit().getUserData().get("format");
    }
  }

  /** Sends what no file holds, replaces what one holds, and deletes what another does. */
  private void write() throws Exception {
    try (LiveWriter writer = LiveWriter.open(index, System.err::println)) {
      for (String id : List.of("sent", idOf(writer, "b.html"))) {
        String row = "{\"id\":\"%s\",\"title\":\"通知\",\"text\":\"送来要求推进改革。\"}".formatted(id);
        byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
        writer.put(new Sent("row", true, Optional.empty(), Optional.empty(), bytes));
      }
      writer.delete(idOf(writer, "c.html"));
    }
  }

  private static String idOf(LiveWriter writer, String file) throws IOException {
    return writer.direct().held().entrySet().stream()
        .filter(held -> held.getValue().origin().endsWith(file))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> search(WebServer server, String word) throws Exception {
    String q = java.net.URLEncoder.encode(word, StandardCharsets.UTF_8);
    String url = "http://127.0.0.1:" + server.port() + "/api/v1/search?q=" + q;
    return CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  private static int total(WebServer server, String word) throws Exception {
    HttpResponse<String> answer = search(server, word);
    assertThat(answer.statusCode()).isEqualTo(200);
    Matcher total = Pattern.compile("\"total\":\\{\"value\":(\\d+)").matcher(answer.body());
    assertThat(total.find()).isTrue();
    return Integer.parseInt(total.group(1));
  }

  @Test
  void aServerAnswersThroughoutARebuildAndShowsItWithinASecond() throws Exception {
    for (int i = 0; i < 200; i++) {
      page("n" + i, "新版");
    }
    Map<Long, Integer> answers = new ConcurrentSkipListMap<>();
    AtomicBoolean done = new AtomicBoolean();
    Path old = generation();
    try (LuceneSearchEngine engine = LuceneSearchEngine.open(index);
        WebServer server = WebServer.start("127.0.0.1", 0, engine)) {
      Thread rebuild =
          Thread.ofPlatform()
              .start(
                  () -> {
                    run("index", pages.toString(), "--index", index.toString(), "--rebuild");
                    done.set(true);
                  });
      while (!done.get()) {
        answers.put(System.nanoTime(), total(server, "推进改革"));
      }
      rebuild.join();
      long swapped = System.nanoTime();
      while (total(server, "推进改革") == 3) {
        assertThat(System.nanoTime() - swapped).isLessThan(TimeUnit.SECONDS.toNanos(2));
      }
      assertThat(total(server, "推进改革")).isEqualTo(203);
      assertThat(answers.values()).isNotEmpty().isSubsetOf(3, 203);
      assertThat(old).doesNotExist();
      System.out.println("answers-during-rebuild " + answers.size() + " 0");
    }
  }

  @Test
  void aServerSaysWhatToRunOnAnIndexOfAnOlderProgramAndThatMendsIt() throws Exception {
    write();
    relabel(generation(), "1");
    Path keys = folder.resolve("keys.tsv");
    assertThat(run("key", "importer", "--keys", keys.toString()).code()).isZero();
    String where = index.toString();
    for (Ran refused :
        List.of(
            run("serve", "--index", where, "--port", "0"),
            run("serve", "--index", where, "--port", "0", "--write", "--keys", keys.toString()),
            run("index", pages.toString(), "--index", where))) {
      assertThat(refused.code()).isEqualTo(4);
      assertThat(refused.err()).contains("format=1", pages + " --index " + where, where + "/log");
      assertThat(refused.err()).doesNotContain("\tat ", "PATH…");
    }
    String command = run("serve", "--index", where, "--port", "0").err();
    assertThat(runAsSaid(command).code()).isZero();
    try (LuceneSearchEngine engine = LuceneSearchEngine.open(index)) {
      assertThat(engine.state().documents()).isEqualTo(3);
    }
  }

  private static Ran runAsSaid(String message) {
    Matcher command = COMMAND.matcher(message);
    assertThat(command.find()).as(message).isTrue();
    return run(Arrays.stream(command.group(1).split(" ")).toArray(String[]::new));
  }

  @Test
  void theOldServerGoesOnWhileTheNewProgramRebuildsFromFilesAndLog() throws Exception {
    write();
    try (LuceneSearchEngine old = LuceneSearchEngine.open(index);
        WebServer before = WebServer.start("127.0.0.1", 0, old)) {
      assertThat(total(before, "推进改革")).isEqualTo(3);
      relabel(generation(), "1"); // so the new program finds it
      page("d", "新版");
      Ran refused = run("serve", "--index", index.toString(), "--port", "0");
      assertThat(refused.code()).isEqualTo(4);
      assertThat(total(before, "推进改革")).isEqualTo(3);
      assertThat(runAsSaid(refused.err()).code()).isZero();
      String current = format();
      relabel(generation(), "99"); // so the old program finds what it cannot read
      for (int i = 0; i < 3; i++) {
        Thread.sleep(1_100);
        assertThat(total(before, "推进改革")).isEqualTo(3);
        assertThat(total(before, "新版")).isZero();
      }
      relabel(generation(), current);
      try (LiveWriter writer = LiveWriter.open(index, System.err::println);
          LuceneSearchEngine engine = LuceneSearchEngine.open(index);
          WebServer after = WebServer.start("127.0.0.1", 0, engine)) {
        assertThat(total(after, "送来")).as("sent and replaced").isEqualTo(2);
        assertThat(total(after, "旧版")).as("a alone: b was replaced, c deleted").isEqualTo(1);
        assertThat(total(after, "新版")).isEqualTo(1);
        assertThat(writer.applied()).isEqualTo(3);
      }
    }
  }

  /** As the page for operators says it: writes pause while the rest of the log is copied. */
  @Test
  void aWritingServerGoesOnWhileTheNewIndexIsMadeBesideItAndCatchesUp() throws Exception {
    Path beside = Files.createDirectory(folder.resolve("beside"));
    write();
    try (LiveWriter old = LiveWriter.open(index, System.err::println)) {
      copyLog(beside);
      page("d", "新版");
      assertThat(run("index", pages.toString(), "--index", beside.toString()).code()).isZero();
      try (LuceneSearchEngine engine = LuceneSearchEngine.open(beside)) {
        assertThat(engine.state().documents()).as("a, b, d, sent").isEqualTo(4);
      }
      byte[] row = "{\"title\":\"通知\",\"text\":\"晚到。\"}".getBytes(StandardCharsets.UTF_8);
      old.put(new Sent("row", true, Optional.empty(), Optional.empty(), row));
      old.delete("sent");
      copyLog(beside);
      try (LiveWriter writer = LiveWriter.open(beside, System.err::println);
          LuceneSearchEngine engine =
              LuceneSearchEngine.open(beside, writer::index, Synonyms.standard());
          WebServer after = WebServer.start("127.0.0.1", 0, engine)) {
        assertThat(writer.applied()).isEqualTo(old.applied());
        assertThat(total(after, "送来")).as("b alone").isEqualTo(1);
        assertThat(total(after, "晚到")).isEqualTo(1);
        assertThat(total(after, "新版")).isEqualTo(1);
        assertThat(total(after, "")).as("a, b, d and the late one").isEqualTo(4);
      }
    }
  }

  private void copyLog(Path to) throws IOException {
    Path log = Files.createDirectories(to.resolve("log"));
    try (Stream<Path> files = Files.list(index.resolve("log"))) {
      for (Path file : files.toList()) {
        Files.copy(file, log.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void whatWasSentAloneIsRebuiltOfItsLogAlone() throws Exception {
    Path sent = folder.resolve("sent");
    try (LiveWriter writer = LiveWriter.open(sent, System.err::println)) {
      byte[] row =
          "{\"id\":\"a\",\"title\":\"通知\",\"text\":\"一\"}".getBytes(StandardCharsets.UTF_8);
      writer.put(new Sent("row", true, Optional.empty(), Optional.empty(), row));
    }
    relabel(IndexDirectory.at(sent).current().orElseThrow(), "1");
    Ran refused = run("serve", "--index", sent.toString(), "--port", "0");
    assertThat(refused.err()).contains("policy-search index --index " + sent + " --rebuild");
    assertThat(runAsSaid(refused.err()).code()).isZero();
    try (LuceneSearchEngine engine = LuceneSearchEngine.open(sent)) {
      assertThat(engine.state().documents()).isEqualTo(1);
    }
    Ran files = run("index", "--index", index.toString(), "--rebuild");
    assertThat(files.code()).as("of files nothing is known without them").isEqualTo(2);
  }
}
