package policysearch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import policysearch.log.Sent;
import policysearch.lucene.FaultyDirectory;
import policysearch.lucene.LiveIndexWriter;
import policysearch.lucene.QuietThreads;

/** Reading and writing the index fails by chance; what was acknowledged is there. */
@ExtendWith(QuietThreads.class)
final class FailingDiskTest {
  private static final int SEEDS = Integer.getInteger("disk.seeds", 25);
  private static final int FIRST = Integer.getInteger("disk.first", 1);
  private static final int CHANGES = 40;

  @TempDir Path folder;

  @Test
  void nothingThatWasAcknowledgedIsLostWhereTheDiskFailsByChance() throws Exception {
    for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
      live(Files.createDirectory(folder.resolve("life" + seed)), seed);
    }
    System.out.println("index-io-errors " + SEEDS + " 0");
  }

  private static void live(Path home, int seed) throws Exception {
    Random random = new Random(seed);
    FaultyDirectory directory = new FaultyDirectory(new Random(seed));
    Map<String, String> sure = new TreeMap<>();
    Set<String> unsure = new HashSet<>();
    try (LiveWriter writer = LiveWriter.open(home, directory::open, _ -> {})) {
      directory.errors(random.nextDouble() / 40);
      for (int change = 0; change < CHANGES; change++) {
        change(writer, change, random, sure, unsure);
        if (random.nextInt(6) == 0) {
          look(writer);
        }
      }
      directory.errors(0);
      awaitSound(writer);
      put(writer, "last", "要抓落实。", sure);
    }
    try (LiveIndexWriter index = directory.open(home)) {
      Map<String, String> held = new TreeMap<>();
      index.held().forEach((id, of) -> held.put(id, of.sha256()));
      held.keySet().removeAll(unsure);
      sure.keySet().removeAll(unsure);
      assertThat(held).as("seed %d", seed).isEqualTo(sure);
    }
    try (var files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void change(
      LiveWriter writer, int change, Random random, Map<String, String> sure, Set<String> unsure)
      throws Exception {
    String id = "d" + random.nextInt(15);
    boolean deletes = random.nextInt(4) == 0;
    try {
      if (deletes) {
        writer.delete(id);
        sure.remove(id);
      } else {
        put(writer, id, "第" + change + "次会议。", sure);
      }
      unsure.remove(id);
    } catch (BusyException e) {
      unsure.add(id); // nothing was promised
    }
  }

  /** Puts it, and then notes the hash of its bytes. */
  private static void put(LiveWriter writer, String id, String text, Map<String, String> sure)
      throws Exception {
    Sent sent = LiveWriterTest.row(id, text);
    writer.put(sent);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(sent.bytes());
    sure.put(id, HexFormat.of().formatHex(hash));
  }

  /** What the searches do. */
  private static void look(LiveWriter writer) {
    try {
      writer.index().reader().close();
    } catch (IOException | RuntimeException e) {
      return; // the next look succeeds
    }
  }

  private static void awaitSound(LiveWriter writer) throws InterruptedException {
    List<Integer> waits = List.of(5, 20, 80, 320, 1_000, 2_000, 4_000);
    for (int wait : waits) {
      if (writer.state().trouble().isEmpty()) {
        return;
      }
      Thread.sleep(wait);
    }
    assertThat(writer.state().trouble()).isEmpty();
  }
}
