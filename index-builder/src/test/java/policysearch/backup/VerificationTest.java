package policysearch.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.live.LiveWriter;
import policysearch.lucene.IndexCheck.Depth;
import policysearch.lucene.IndexDirectory;

final class VerificationTest {
  private static final int TRIALS = Integer.getInteger("flip.trials", 40);
  private static final long SEED = Long.getLong("flip.seed", 8);

  @TempDir Path folder;

  private static List<String> problems(Path index) throws IOException {
    List<String> problems = new ArrayList<>();
    Verification.of(index, Depth.DOCUMENTS, problems::add);
    return problems;
  }

  @Test
  void aWholeIndexHasNoProblemAndIsCounted() throws Exception {
    Indexes.make(folder, 30);
    List<String> problems = new ArrayList<>();
    Verification found = Verification.of(folder, Depth.DOCUMENTS, problems::add);
    assertThat(problems).isEmpty();
    assertThat(found.index().documents()).isEqualTo(27);
    assertThat(found.index().statements()).isEqualTo(27);
    assertThat(found.records()).isEqualTo(found.last()).isEqualTo(found.index().logged());
  }

  @Test
  void anIndexThatIsBeingWrittenHasNoProblem() throws Exception {
    try (LiveWriter writer = LiveWriter.open(folder, _ -> {})) {
      for (int i = 0; i < 50; i++) {
        writer.put(Indexes.row("d" + i, i));
      }
      assertThat(problems(folder)).isEmpty();
    }
  }

  @Test
  void oneFlippedByteAnywhereIsFound() throws Exception {
    Indexes.make(folder, 40);
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toFile().length() > 0).filter(Files::isRegularFile).toList();
    }
    Random random = new Random(SEED);
    List<String> missed = new ArrayList<>();
    for (int trial = 0; trial < TRIALS; trial++) {
      Path file = files.get(trial % files.size());
      byte[] whole = Files.readAllBytes(file);
      byte[] flipped = whole.clone();
      int at = random.nextInt(whole.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      if (problems(folder).isEmpty()) {
        missed.add(folder.relativize(file) + ":" + at);
      }
      Files.write(file, whole);
    }
    System.out.println("flipped-byte " + TRIALS + " " + missed.size());
    assertThat(missed).as("seed %d", SEED).isEmpty();
    assertThat(problems(folder)).isEmpty();
  }

  @Test
  void aDamagedNameOfTheGenerationNeverMakesANewIndexOfTheOld() throws Exception {
    Indexes.make(folder, 5);
    Path generation = IndexDirectory.at(folder).current().orElseThrow();
    Files.writeString(folder.resolve("CURRENT"), "g7\n");
    assertThat(problems(folder)).singleElement().asString().contains("CURRENT", "g7", "g1");
    try (LiveWriter writer = LiveWriter.open(folder, _ -> {})) {
      assertThat(writer).as("must be refused").isNull();
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("CURRENT");
    }
    assertThat(generation).isDirectory();
  }

  @Test
  void aLogThatLacksRecordsIsSaid() throws Exception {
    Indexes.make(folder, 9);
    List<Path> log;
    try (Stream<Path> all = Files.list(folder.resolve("log"))) {
      log = all.sorted().toList();
    }
    Files.delete(log.getFirst());
    assertThat(problems(folder)).anySatisfy(p -> assertThat(p).contains("lacks records 1 to 5"));
    Files.delete(log.getLast());
    assertThat(problems(folder))
        .anySatisfy(p -> assertThat(p).contains("the index holds those up to"));
  }

  @Test
  void correctionsThatCannotBeReadAreSaid() throws Exception {
    Indexes.make(folder, 3);
    Files.write(folder.resolve("corrections.ndjson"), "{\n".getBytes(StandardCharsets.UTF_8));
    assertThat(problems(folder)).singleElement().asString().contains("corrections");
  }
}
