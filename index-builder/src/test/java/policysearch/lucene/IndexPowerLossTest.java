package policysearch.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import policysearch.lucene.PolicyIndexWriter.Held;

/**
 * The power is lost at every step of a scripted life of an index; what a checkpoint said is there.
 */
@ExtendWith(QuietThreads.class)
final class IndexPowerLossTest {
  /** Every so manieth step; 1 is all of them. */
  private static final int EVERY = Integer.getInteger("power.every", 97);

  private static final int CHANGES = 60;
  private static final Path NAMED = Path.of("index");

  /** What the index holds after each change: id to title. */
  private final List<Map<String, String>> states = new ArrayList<>();

  private long promised;

  @Test
  void whatACheckpointSaidIsThereAfterALossOfPowerAtAnyStep() throws Exception {
    int trials = 0;
    for (long step = 1; ; step += EVERY) {
      FaultyDirectory directory = new FaultyDirectory(new Random(step));
      directory.powerFor(step);
      live(directory, new Random(8));
      trials++;
      if (!directory.isDead()) {
        break;
      }
      check(directory.afterPowerLoss(), step);
    }
    System.out.println("index-power-loss " + trials + " 0");
  }

  private void live(FaultyDirectory directory, Random random) {
    states.clear();
    states.add(new TreeMap<>());
    promised = 0;
    try (LiveIndexWriter writer = directory.open(NAMED)) {
      for (int change = 1; change <= CHANGES; change++) {
        change(writer, change, random);
        switch (random.nextInt(8)) {
          case 0 -> checkpoint(writer);
          case 1 -> writer.groupCopies();
          case 2 -> writer.reader().close();
          default -> {} // waits in memory
        }
      }
      checkpoint(writer);
    } catch (IOException | RuntimeException e) {
      return; // the power is lost
    }
  }

  private void change(LiveIndexWriter writer, int change, Random random) throws IOException {
    Map<String, String> now = new TreeMap<>(states.getLast());
    String id = "d" + random.nextInt(20);
    if (random.nextInt(4) == 0) {
      now.remove(id);
    } else {
      now.put(id, "hash-t" + change);
    }
    states.add(now); // before it is written: it may be, and never be said
    if (now.containsKey(id)) {
      String body = ("第" + random.nextInt(6) + "次会议研究部署重点工作，要求抓好落实。").repeat(9);
      writer.put(Documents.of(id, "t" + change, body));
    } else {
      writer.delete(id);
    }
  }

  private void checkpoint(LiveIndexWriter writer) throws IOException {
    long last = states.size() - 1L;
    writer.checkpoint(() -> last);
    promised = last;
  }

  private void check(FaultyDirectory left, long step) throws IOException {
    try (LiveIndexWriter writer = left.open(NAMED)) {
      assertThat(writer.logged()).as("step %d", step).isGreaterThanOrEqualTo(promised);
      Map<String, String> held = new TreeMap<>();
      for (Map.Entry<String, Held> of : writer.held().entrySet()) {
        held.put(of.getKey(), of.getValue().sha256());
      }
      assertThat(held).as("step %d", step).isEqualTo(states.get((int) writer.logged()));
      writer.put(Documents.of("more", "t", "要抓好落实。"));
      writer.commit();
    }
  }
}
