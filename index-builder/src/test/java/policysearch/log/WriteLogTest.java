package policysearch.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriteLogTest {
  private static final int SEEDS = Integer.getInteger("log.seeds", 400);
  private static final long FILE_BYTES = 200;

  @TempDir Path folder;

  /** What a log held when it was opened. */
  private static final class Read implements WriteLog.Replay {
    private final List<String> texts = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();

    @Override
    public void record(long number, byte[] payload) {
      numbers.add(number);
      texts.add(new String(payload, StandardCharsets.UTF_8));
    }
  }

  private static List<byte[]> bytes(List<String> texts) {
    return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  @Test
  void whatWasAppendedIsThereAgain() throws IOException {
    try (WriteLog log = WriteLog.open(folder, 0, (n, p) -> {}).log()) {
      assertThat(log.append(bytes(List.of("一", "二")))).isEqualTo(2);
      assertThat(log.append(bytes(List.of("", "四")))).isEqualTo(4);
    }
    Read read = new Read();
    try (WriteLog log = WriteLog.open(folder, 1, read).log()) {
      assertThat(read.texts).containsExactly("二", "", "四");
      assertThat(read.numbers).containsExactly(2L, 3L, 4L);
      assertThat(log.append(bytes(List.of("五")))).isEqualTo(5);
    }
    Read again = new Read();
    WriteLog.read(folder, 3, again);
    assertThat(again.texts).containsExactly("四", "五");
  }

  @Test
  void numbersGoOnWhereEverythingIsCommitted() throws IOException {
    try (WriteLog log = WriteLog.open(folder, 41, (n, p) -> {}).log()) {
      assertThat(log.append(bytes(List.of("a")))).isEqualTo(42);
    }
  }

  /** Every crash point of random runs: what was acknowledged is there, and nothing out of order. */
  @Test
  void aLossOfPowerLosesNothingThatWasAcknowledged() throws IOException {
    int trials = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      for (long power = 0; power < 40; power++) {
        lossOfPower(new Random(seed), power);
        trials++;
      }
    }
    System.out.println("log-power-loss " + trials + " 0");
  }

  private static void lossOfPower(Random random, long power) throws IOException {
    FaultyFolder disk = new FaultyFolder(random);
    List<String> sent = new ArrayList<>();
    int acknowledged = 0;
    try {
      WriteLog log = WriteLog.open(disk, 0, (n, p) -> {}, FILE_BYTES).log();
      disk.powerFor(power);
      for (int i = 0; i < 12; i++) {
        List<String> batch = batch(random, sent.size());
        sent.addAll(batch);
        log.append(bytes(batch));
        acknowledged = sent.size();
      }
    } catch (FaultyFolder.PowerLoss e) {
      assertThat(acknowledged).isLessThanOrEqualTo(sent.size());
    }
    Read read = new Read();
    FaultyFolder after = disk.afterPowerLoss();
    WriteLog log = WriteLog.open(after, 0, read, FILE_BYTES).log();
    assertThat(read.texts.size()).isGreaterThanOrEqualTo(acknowledged);
    assertThat(read.texts).isEqualTo(sent.subList(0, read.texts.size()));
    assertThat(log.append(bytes(List.of("next")))).isEqualTo(read.texts.size() + 1L);
    Read again = new Read();
    assertThat(WriteLog.open(after, 0, again, FILE_BYTES).damages()).isEmpty();
    assertThat(again.texts).hasSize(read.texts.size() + 1).endsWith("next");
  }

  private static List<String> batch(Random random, int from) {
    List<String> batch = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      batch.add((from + i) + "第".repeat(random.nextInt(20)));
    }
    return batch;
  }

  @Test
  void aLogTornAtAnyByteOfItsLastRecordsKeepsTheGoodOnes() throws IOException {
    byte[] whole = written(5);
    int from = whole.length - 3 * (whole.length / 5);
    int trials = 0;
    for (int end = from; end < whole.length; end++, trials++) {
      FaultyFolder disk = new FaultyFolder(new Random(end));
      disk.put("0000000000000000001.log", java.util.Arrays.copyOf(whole, end));
      requirePrefix(disk, whole, end, end);
    }
    System.out.println("log-torn " + trials + " 0");
  }

  @Test
  void aLogWithAByteFlippedAnywhereKeepsTheRecordsBefore() throws IOException {
    byte[] whole = written(5);
    int trials = 0;
    for (int at = 0; at < whole.length; at++, trials++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= (byte) (1 << at % 8);
      FaultyFolder disk = new FaultyFolder(new Random(at));
      disk.put("0000000000000000001.log", flipped);
      requirePrefix(disk, whole, at, whole.length);
    }
    System.out.println("log-flipped " + trials + " 0");
  }

  /**
   * All records that end before {@code broken} are read, the rest up to {@code end} is reported.
   */
  private static void requirePrefix(FaultyFolder disk, byte[] whole, int broken, int end)
      throws IOException {
    int record = whole.length / 5;
    Read read = new Read();
    WriteLog.Opened opened = WriteLog.open(disk, 0, read, FILE_BYTES);
    int good = broken / record;
    assertThat(read.texts).hasSize(good);
    if (good * record < end) {
      assertThat(opened.damages())
          .containsExactly(
              new WriteLog.Damage("0000000000000000001.log", good * record, end - good * record));
      assertThat(disk.read("0000000000000000001.log.damaged")).hasSize(end - good * record);
    }
    opened.log().append(bytes(List.of("next")));
    Read again = new Read();
    WriteLog.open(disk, 0, again, FILE_BYTES);
    assertThat(again.texts).hasSize(good + 1).endsWith("next");
  }

  private static byte[] written(int records) throws IOException {
    FaultyFolder disk = new FaultyFolder(new Random(1));
    WriteLog log = WriteLog.open(disk, 0, (n, p) -> {}, 1 << 20).log();
    for (int i = 0; i < records; i++) {
      log.append(bytes(List.of("会议" + i)));
    }
    return disk.read("0000000000000000001.log");
  }

  @Test
  void aFullDiskRefusesAndLosesNothing() throws IOException {
    for (int room = 0; room < 400; room++) {
      FaultyFolder disk = new FaultyFolder(new Random(room));
      WriteLog log = WriteLog.open(disk, 0, (n, p) -> {}, FILE_BYTES).log();
      disk.room(room);
      List<String> acknowledged = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        append(log, List.of(i + "a", i + "b"), acknowledged);
      }
      disk.room(Long.MAX_VALUE);
      append(log, List.of("there is room again"), acknowledged);
      assertThat(acknowledged).endsWith("there is room again");
      Read read = new Read();
      WriteLog.open(disk, 0, read, FILE_BYTES);
      assertThat(read.texts).isEqualTo(acknowledged);
    }
    System.out.println("log-full-disk 400 0");
  }

  private static void append(WriteLog log, List<String> texts, List<String> acknowledged) {
    try {
      log.append(bytes(texts));
      acknowledged.addAll(texts);
    } catch (IOException refused) {
      assertThat(refused).hasMessageContaining("No space left");
    }
  }
}
