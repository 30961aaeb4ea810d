package policysearch.page.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policysearch.page.PageResult;
import policysearch.page.PageResult.Parsed;
import policysearch.page.PageResult.Rejected;
import policysearch.raw.RawPage;

/** Whatever a parser does in a child, it costs the page that made it do so, and no other. */
final class PageReaderTest {
  private static final ChildLimits TIGHT =
      new ChildLimits(
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(60),
          64,
          1_000_000,
          10_000,
          4);

  private final PageReader reader = reader(HostileChild.class);

  @AfterEach
  void noChildStays() {
    List<Long> pids = reader.pids();
    reader.close();
    assertThat(pids).allSatisfy(PageReaderTest::isGone);
    assertThat(reader.pids()).isEmpty();
  }

  private static PageReader reader(Class<?> main) {
    return new PageReader(
        new PageReader.Where(
            raw -> !raw.file().endsWith(".here"), _ -> new Rejected("read in this JVM")),
        main,
        TIGHT);
  }

  private static RawPage raw(String file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new RawPage(
        file, "/" + file, RawPage.Form.PAGE, "id", bytes, "5ha", Optional.of("http://a.cn/甲"));
  }

  private PageResult read(String text) {
    return reader.read(raw("a.bad", text));
  }

  private String title(String text) {
    return read(text) instanceof Parsed(var page) ? page.title().orElse("") : "rejected";
  }

  private static void isGone(long pid) {
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "hang, it took longer than 2 s to read",
    "spin, it took longer than 2 s to read",
    "memory, reading it takes more than 64 MiB of memory",
    "thrown memory, reading it takes more than 64 MiB of memory",
    "exit, its parser crashed (exit code 7)",
    "halt, its parser crashed (exit code 9): the last words",
    "nonsense, its parser answered nonsense: not a frame: 6e6f2066",
  })
  void whatEndsTheChildIsNamedAndTheNextPageIsRead(String page, String reason) {
    assertThat(title("before")).isEqualTo("before");
    List<Long> pids = reader.pids();
    assertThat(read(page)).isEqualTo(new Rejected(reason));
    assertThat(pids).hasSize(1).allSatisfy(PageReaderTest::isGone);
    assertThat(title("after")).isEqualTo("after");
  }

  @ParameterizedTest
  @CsvSource({
    "throw, it could not be understood: java.lang.IllegalStateException: oops",
    "deep, it is nested too deeply to be read",
    "refuse, not today",
    "characters, 'its text has 2000000 characters, more than 1000000'",
    "blocks, 'its text has 50000 parts, more than 10000'",
  })
  void whatTheChildSurvivesDoesNotEndIt(String page, String reason) {
    String child = title("ids");
    assertThat(read(page)).isEqualTo(new Rejected(reason));
    assertThat(title("ids")).isEqualTo(child);
  }

  @Test
  void whatAParserPrintsBreaksNothing() {
    assertThat(title("print")).isEqualTo("printed");
    assertThat(title("chatter")).isEqualTo("chattered");
    assertThat(title("next")).isEqualTo("next");
  }

  @Test
  void everyPartOfAPageComesThroughThePipe() {
    assertThat(read("echo")).isEqualTo(HostileChild.whole(raw("a.bad", "echo")));
  }

  @Test
  void aLargePageComesThroughThePipe() {
    String text = "字".repeat(400_000);
    assertThat(title(text)).isEqualTo(text);
  }

  @Test
  void aChildIsUsedAgainAndReplacedAfterItsPages() {
    List<String> children = IntStream.range(0, 9).mapToObj(_ -> title("ids")).toList();
    assertThat(children.subList(0, 4)).containsOnly(children.getFirst());
    assertThat(children.subList(4, 8)).containsOnly(children.get(4));
    assertThat(children.stream().distinct()).hasSize(3);
    isGone(Long.parseLong(children.getFirst()));
  }

  @Test
  void pagesThatNeedNoChildStartNone() {
    assertThat(reader.read(raw("a.here", "x"))).isEqualTo(new Rejected("read in this JVM"));
    assertThat(reader.pids()).isEmpty();
  }

  @Test
  void thereAreNeverMoreChildrenThanThreads() throws Exception {
    List<Future<String>> titles;
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      titles =
          IntStream.range(0, 20)
              .mapToObj(i -> threads.submit(() -> i == 7 ? title("exit") : title("page " + i)))
              .toList();
    }
    assertThat(reader.pids()).hasSizeLessThanOrEqualTo(2);
    for (int i = 0; i < 20; i++) {
      assertThat(titles.get(i).get()).isEqualTo(i == 7 ? "rejected" : "page " + i);
    }
  }

  @Test
  void closingEndsAChildAtWork() throws Exception {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      assertThat(thread.submit(() -> title("first")).get()).isEqualTo("first");
      Future<PageResult> hanging = thread.submit(() -> read("hang"));
      List<Long> pids = reader.pids();
      reader.close();
      assertThat(hanging.get(2, TimeUnit.SECONDS)).isInstanceOf(Rejected.class);
      assertThat(pids).hasSize(1).allSatisfy(PageReaderTest::isGone);
    }
    assertThat(read("late"))
        .isEqualTo(new Rejected("no process could be started to read it: stopped"));
  }

  @Test
  void aChildThatCannotStartRejectsThePageWithTheReason() {
    try (PageReader broken = reader(NotAMain.class)) {
      assertThat(broken.read(raw("a.bad", "x")))
          .isInstanceOfSatisfying(
              Rejected.class,
              rejected ->
                  assertThat(rejected.reason())
                      .startsWith("no process could be started to read it: its parser crashed"));
      assertThat(broken.pids()).isEmpty();
    }
  }

  /** Holds no main method. */
  private static final class NotAMain {}

  /** A parent that starts a child, lets it hang and is killed. */
  static final class Orphaning {
    private Orphaning() {}

    public static void main(String[] args) throws IOException {
      PageReader reader = reader(HostileChild.class);
      reader.read(raw("a.bad", "first"));
      Files.writeString(Path.of(args[0]), Long.toString(reader.pids().getFirst()));
      reader.read(raw("a.bad", "hang"));
    }
  }

  @Test
  void aChildThatHangsDiesWithItsParent() throws Exception {
    Path pidFile = Files.createTempFile("child", ".pid");
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Orphaning.class.getName(),
                pidFile.toString())
            .start();
    while (Files.size(pidFile) == 0) {
      assertThat(parent.isAlive()).isTrue();
      Thread.sleep(20);
    }
    Optional<ProcessHandle> child = ProcessHandle.of(Long.parseLong(Files.readString(pidFile)));
    parent.destroyForcibly().waitFor();
    child.ifPresent(c -> c.onExit().completeOnTimeout(c, 2, TimeUnit.SECONDS).join());
    assertThat(child.filter(ProcessHandle::isAlive)).isEmpty();
    Files.delete(pidFile);
  }
}
