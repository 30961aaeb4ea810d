package policysearch.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.builder.PageIntake;
import policysearch.live.LiveWriter;
import policysearch.log.Change;
import policysearch.log.WriteLog;
import policysearch.lucene.IndexCheck.Depth;
import policysearch.lucene.IndexDirectory;

final class BackupTest {
  private static final int ROUNDS = Integer.getInteger("backup.rounds", 4);
  private static final long SEED = Long.getLong("backup.seed", 8);

  @TempDir Path temporary;

  private Path index() {
    return temporary.resolve("index");
  }

  private Path backup() {
    return temporary.resolve("backup");
  }

  /** What all changes up to a number make, by doing them one after the other in a map. */
  private static Map<String, Integer> model(Path folder, long upTo) throws IOException {
    Map<String, Integer> held = new HashMap<>();
    WriteLog.read(
        folder.resolve(WriteLog.FOLDER),
        0,
        (number, payload) -> {
          if (number <= upTo) {
            switch (Change.of(payload)) {
              case Change.Delete(var id) -> held.remove(id);
              case Change.Put(var sent, _) -> {
                String json = new String(sent.bytes(), java.nio.charset.StandardCharsets.UTF_8);
                held.put(json.substring(7, json.indexOf('"', 7)), json.hashCode());
              }
            }
          }
        });
    return held;
  }

  @Test
  void aBackupUnderLoadIsTheSourceAtItsPositionOfTheLog() throws Exception {
    AtomicLong acknowledged = new AtomicLong();
    int failures = 0;
    try (LiveWriter writer = LiveWriter.open(index(), _ -> {})) {
      Thread load = Thread.ofPlatform().start(() -> write(writer, acknowledged));
      for (int round = 0; round < ROUNDS; round++) {
        long before = acknowledged.get();
        Path to = temporary.resolve("backup" + round);
        Path restored = temporary.resolve("restored" + round);
        Backup made = Backup.make(index(), to);
        Restoration.run(to, restored, Restoration.Existing.REFUSE);
        assertThat(made.last()).as("all that was acknowledged").isGreaterThanOrEqualTo(before);
        failures += isTheSource(restored, made.last()) ? 0 : 1;
        DurableCopy.delete(to);
        DurableCopy.delete(restored);
        Thread.sleep(200);
      }
      load.interrupt();
      load.join();
    }
    System.out.println("backup-restore " + ROUNDS + " " + failures);
    System.err.println(acknowledged + " changes meanwhile");
    assertThat(failures).isZero();
    assertThat(acknowledged.get()).isPositive();
  }

  private boolean isTheSource(Path restored, long last) throws Exception {
    try (LiveWriter copy =
        LiveWriter.open(restored, m -> assertThat(m).doesNotContain("no record"))) {
      Map<String, Integer> expected = model(index(), last);
      assertThat(copy.applied()).isEqualTo(last);
      assertThat(Indexes.contents(copy).keySet()).isEqualTo(new TreeMap<>(expected).keySet());
    }
    assertThat(model(restored, last)).isEqualTo(model(index(), last));
    return Verification.of(restored, Depth.DOCUMENTS, System.err::println).problems() == 0;
  }

  private static void write(LiveWriter writer, AtomicLong acknowledged) {
    Random random = new Random(SEED);
    try {
      for (int i = 0; !Thread.interrupted(); i++) {
        String id = "d" + random.nextInt(400);
        boolean delete = random.nextInt(5) == 0;
        var receipt = delete ? writer.delete(id) : writer.put(Indexes.row(id, i));
        acknowledged.set(receipt.number());
      }
    } catch (InterruptedException e) {
      return; // told to stop
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatLiesBesideIsKept() throws Exception {
    Indexes.make(index(), 3);
    Files.writeString(index().resolve("corrections.ndjson"), "# none\n");
    Files.createDirectories(index().resolve("standing"));
    Files.writeString(index().resolve("standing/ledger"), "x");
    Files.writeString(index().resolve("standing/lock"), "");
    Backup.make(index(), backup());
    Restoration.run(backup(), temporary.resolve("new"), Restoration.Existing.REFUSE);
    assertThat(temporary.resolve("new/corrections.ndjson")).hasContent("# none");
    assertThat(temporary.resolve("new/standing/ledger")).hasContent("x");
    assertThat(temporary.resolve("new/standing/lock")).doesNotExist();
    assertThat(temporary.resolve("new/.restoring")).doesNotExist();
    PageIntake.of(temporary.resolve("new")).close();
  }

  @Test
  void aDamagedBackupIsRefusedAndTouchesNothing() throws Exception {
    Indexes.make(index(), 3);
    Backup.make(index(), backup());
    Path log = backup().resolve("log/0000000000000000001.log");
    byte[] bytes = Files.readAllBytes(log);
    bytes[bytes.length / 2] ^= 4;
    Files.write(log, bytes);
    assertThatThrownBy(() -> Restoration.run(backup(), index(), Restoration.Existing.KEEP))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
    assertThat(Verification.of(index(), Depth.FILES, System.err::println).problems()).isZero();
    Files.delete(backup().resolve("SHA256SUMS"));
    assertThatThrownBy(
            () -> Restoration.run(backup(), temporary.resolve("n"), Restoration.Existing.REFUSE))
        .hasMessageContaining("no whole backup");
  }

  @Test
  void anIndexThatIsThereIsReplacedOnlyWhenToldAndIsKept() throws Exception {
    Indexes.make(index(), 6);
    Backup.make(index(), backup());
    try (LiveWriter writer = LiveWriter.open(index(), _ -> {})) {
      writer.put(Indexes.row("later", 1));
      assertThatThrownBy(() -> Restoration.run(backup(), index(), Restoration.Existing.KEEP))
          .hasMessageContaining("something else is writing");
    }
    assertThatThrownBy(() -> Restoration.run(backup(), index(), Restoration.Existing.REFUSE))
        .hasMessageContaining("--force");
    Restoration done = Restoration.run(backup(), index(), Restoration.Existing.KEEP);
    assertThat(IndexDirectory.at(index()).current().orElseThrow().getFileName()).hasToString("g2");
    try (LiveWriter writer = LiveWriter.open(index(), _ -> {})) {
      assertThat(Indexes.contents(writer)).hasSize(5).doesNotContainKey("later");
    }
    Path kept = done.kept().orElseThrow();
    assertThat(Verification.of(kept, Depth.DOCUMENTS, System.err::println).problems()).isZero();
  }

  @Test
  void aFolderThatHoldsSomethingIsNoPlaceForABackup() throws Exception {
    Indexes.make(index(), 3);
    Files.createDirectories(backup());
    Files.writeString(backup().resolve("x"), "");
    assertThatThrownBy(() -> Backup.make(index(), backup())).hasMessageContaining("not empty");
  }
}
