package policysearch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that write, two beside each other, are killed (SIGKILL) again and again; what they
 * acknowledged is there.
 */
final class KilledWriterTest {
  private static final int TRIALS = Integer.getInteger("kill.trials", 200);
  private static final long SEED = Long.getLong("kill.seed", 8);
  private static final int LONGEST_LIFE_MILLIS = Integer.getInteger("kill.millis", 400);

  /** An index of more is left as it is, and another one begun: a start is to be soon. */
  private static final int MOST_DOCUMENTS = 10_000;

  @TempDir Path folder;

  @Test
  void nothingThatWasAcknowledgedIsLost() throws Exception {
    Lives one = new Lives(Files.createDirectory(folder.resolve("one")), SEED);
    Lives other = new Lives(Files.createDirectory(folder.resolve("other")), SEED + 1);
    int half = TRIALS / 2;
    try (var both = Executors.newFixedThreadPool(2)) {
      for (Future<?> done :
          List.of(both.submit(() -> one.all(half)), both.submit(() -> other.all(TRIALS - half)))) {
        done.get();
      }
    }
    System.out.println("kill-9 " + TRIALS + " 0");
    System.err.printf(
        "slowest start %d ms, %d documents%n",
        Math.max(one.slowest, other.slowest), one.documents + other.documents);
  }

  /** The lives of one index. */
  private static final class Lives {
    private final Path root;
    private final long seed;
    private Path folder;

    /** What was acknowledged, and what may have been done without an answer. */
    private final Set<String> there = new HashSet<>();

    private final Set<String> gone = new HashSet<>();
    private long slowest;
    private int documents;

    Lives(Path root, long seed) {
      this.root = root;
      this.folder = root;
      this.seed = seed;
    }

    /** Ends with a life in which nothing is written but what was before is found. */
    Void all(int trials) throws Exception {
      Random random = new Random(seed);
      for (int trial = 0; trial < trials; trial++) {
        live(trial, random.nextInt(LONGEST_LIFE_MILLIS));
        if (there.size() > MOST_DOCUMENTS) {
          live(trials + trial, 0);
          folder = Files.createDirectory(root.resolve("from" + trial));
          documents += there.size();
          there.clear();
          gone.clear();
        }
      }
      live(2 * trials, 0);
      documents += there.size();
      return null;
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
        assertThat(held).as("after %d kills, seed %d", trial, seed).containsAll(there);
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
}
