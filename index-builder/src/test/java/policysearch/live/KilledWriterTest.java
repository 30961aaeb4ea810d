package policysearch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes is killed (SIGKILL) again and again; what it acknowledged is there. */
final class KilledWriterTest {
  private static final int TRIALS = Integer.getInteger("kill.trials", 12);
  private static final long SEED = Long.getLong("kill.seed", 8);
  private static final int LONGEST_LIFE_MILLIS = 1_500;

  @TempDir Path folder;

  /** What was acknowledged, and what may have been done without an answer. */
  private final Set<String> there = new HashSet<>();

  private final Set<String> gone = new HashSet<>();
  private long slowest;

  @Test
  void nothingThatWasAcknowledgedIsLost() throws Exception {
    Random random = new Random(SEED);
    for (int trial = 0; trial < TRIALS; trial++) {
      live(trial, random.nextInt(LONGEST_LIFE_MILLIS));
    }
    live(TRIALS, 0);
    System.out.println("kill-9 " + TRIALS + " 0");
    System.err.printf("slowest start %d ms, %d documents%n", slowest, there.size());
  }

  /** One life: what it finds is held against what was acknowledged before. */
  private void live(int trial, int millis) throws Exception {
    Process process = start(trial);
    Set<String> held = new HashSet<>();
    List<String> said = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); !"ready".equals(line); line = out.readLine()) {
        assertThat(line).as("the writer of trial %d", trial).isNotNull();
        String[] words = line.split(" ", 2);
        if (words[0].equals("held")) {
          assertThat(held.add(words[1])).as("once: " + words[1]).isTrue();
        } else {
          slowest = Math.max(slowest, Long.parseLong(words[1]));
        }
      }
      assertThat(held).as("after %d kills, seed %d", trial, SEED).containsAll(there);
      assertThat(held).noneMatch(gone::contains);
      Thread killer = Thread.ofVirtual().start(() -> kill(process, millis));
      readAll(out, said);
      killer.join();
    }
    there.retainAll(held);
    said.forEach(this::note);
  }

  private static void readAll(BufferedReader out, List<String> said) {
    try {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
      }
    } catch (IOException e) {
      return; // killed in the middle of a line
    }
  }

  private void note(String line) {
    String[] words = line.split(" ", 2);
    if (words[0].equals("put") && words.length == 2 && whole(words[1])) {
      there.add(words[1]);
    } else if (words[0].equals("deleting") && words.length == 2) {
      there.remove(words[1]); // from now on it may be gone, whether that is said or not
    } else if (words[0].equals("deleted") && words.length == 2) {
      gone.add(words[1]);
    }
  }

  /** The last line may be cut off. */
  private static boolean whole(String id) {
    return id.matches("\\d+-\\d+");
  }

  private static void kill(Process process, int millis) {
    try {
      Thread.sleep(millis);
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process start(int trial) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledWriterMain.class.getName(),
            folder.toString(),
            Integer.toString(trial))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
