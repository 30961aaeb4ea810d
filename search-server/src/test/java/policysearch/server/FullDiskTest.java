package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.live.BusyException;
import policysearch.live.LiveWriter;
import policysearch.log.Sent;
import policysearch.search.SearchQuery;
import policysearch.search.lucene.LuceneSearchEngine;
import policysearch.search.lucene.Synonyms;

/** A real disk runs full: a small file system in memory, which only root can make. */
final class FullDiskTest {
  private static final int ROUNDS = 3;
  private static final int FULL_MEGABYTES = 12;

  @TempDir Path folder;
  private boolean mounted;

  /** Threads that merge die of the full disk, and would say so. */
  @BeforeEach
  void quiet() {
    Thread.setDefaultUncaughtExceptionHandler((_, _) -> {});
  }

  @BeforeEach
  void smallDisk() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", size(1), "tmpfs", folder.toString());
    assumeTrue(mounted, "only root makes a small file system");
  }

  @AfterEach
  void unmount() throws Exception {
    Thread.setDefaultUncaughtExceptionHandler(null);
    if (mounted) {
      assertThat(run("umount", "-l", folder.toString())).isTrue();
    }
  }

  @Test
  void aFullDiskLosesNothingSearchesGoOnAndWritesResume() throws Exception {
    Random random = new Random(8);
    Set<String> there = new HashSet<>();
    Path home = folder.resolve("index");
    int refused = 0;
    int next = 0;
    try (LiveWriter writer = LiveWriter.open(home, _ -> {});
        LuceneSearchEngine engine =
            LuceneSearchEngine.open(home, writer::index, Synonyms.standard())) {
      for (int round = 1; round <= ROUNDS; round++) {
        for (int more = 20; more > 0; ) {
          String id = "d" + next++;
          try {
            writer.put(row(id, random));
            there.add(id);
          } catch (BusyException e) {
            refused++;
            more--;
            Thread.sleep(20);
          }
          if (next % 10 == 0) {
            refresh(engine);
            assertThat(found(engine)).isPositive();
          }
        }
        assertThat(run("mount", "-o", "remount," + size(round + 1), folder.toString())).isTrue();
        putPatiently(writer, row("again" + round, random));
        there.add("again" + round);
        engine.refresh();
        assertThat(found(engine)).isEqualTo(there.size());
      }
    }
    try (LiveWriter writer = LiveWriter.open(home, _ -> {});
        LuceneSearchEngine engine =
            LuceneSearchEngine.open(home, writer::index, Synonyms.standard())) {
      assertThat(found(engine)).isEqualTo(there.size());
    }
    assertThat(refused).isPositive();
    System.out.println("full-disk " + there.size() + " 0");
  }

  /** After the disk has room, a write succeeds without a restart, soon. */
  private static void putPatiently(LiveWriter writer, Sent sent) throws Exception {
    for (int trial = 0; ; trial++) {
      try {
        writer.put(sent);
        return;
      } catch (BusyException e) {
        assertThat(trial).as(e.getMessage()).isLessThan(100);
        Thread.sleep(50);
      }
    }
  }

  private static void refresh(LuceneSearchEngine engine) {
    try {
      engine.refresh();
    } catch (IOException | RuntimeException e) {
      return; // the state before goes on answering
    }
  }

  private static long found(LuceneSearchEngine engine) throws IOException {
    return engine.search(SearchQuery.of("会议")).total();
  }

  /** A document of some 40 KB that no compression makes small. */
  private static Sent row(String id, Random random) {
    StringBuilder text = new StringBuilder("会议强调，要抓好落实。");
    for (int i = 0; i < 12_000; i++) {
      text.append(i % 40 == 39 ? '。' : (char) ('一' + random.nextInt(20_000)));
    }
    String json = "{\"id\":\"%s\",\"title\":\"关于%s的通知\",\"text\":\"%s\"}".formatted(id, id, text);
    return new Sent(
        "row", true, Optional.empty(), Optional.empty(), json.getBytes(StandardCharsets.UTF_8));
  }

  private static String size(int round) {
    return "size=" + round * FULL_MEGABYTES + "m";
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
