package policysearch.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import policysearch.meaning.Embedder;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;

final class VectorPassTest {
  private final List<String> said = new ArrayList<>();
  private final StopSignal stop = new StopSignal();
  private final MemoryWriter writer = new MemoryWriter();

  /** Counts what it is given; a vector is as long as the text. */
  private static final class Counting implements Embedder {
    private final String name;
    private int texts;
    private int widest;

    Counting(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int dimensions() {
      return 1;
    }

    @Override
    public int tokens(String text) {
      return text.length();
    }

    @Override
    public synchronized List<float[]> embed(List<String> given) {
      texts += given.size();
      int most = given.stream().mapToInt(String::length).max().orElse(0);
      widest = Math.max(widest, given.size() == 1 ? 0 : most * given.size());
      return given.stream().map(text -> new float[] {text.length()}).toList();
    }

    @Override
    public void close() {}
  }

  private void put(int documents) throws IOException {
    for (int i = 0; i < documents; i++) {
      writer.put(
          new PolicyDocument(
              "d" + i,
              Optional.empty(),
              Metadata.NONE,
              "会议指出，要抓好落实。".repeat(1 + i % 17),
              Facts.NONE,
              List.of(),
              Provenance.UNKNOWN));
    }
    writer.commit();
  }

  private void run(Embedder model) throws IOException, InterruptedException {
    new VectorPass(writer, model, stop, said::add).run(2);
  }

  @Test
  void everyDocumentGetsItsVectorsOnce() throws Exception {
    put(50);
    Counting model = new Counting("m");
    run(model);
    assertThat(writer.withoutVectors("m")).isZero();
    assertThat(model.texts).isEqualTo(50);
    run(model);
    assertThat(model.texts).as("nothing was left to do").isEqualTo(50);
    assertThat(said).containsExactly("embedded 50 documents with m");
  }

  @Test
  void piecesOfLikeLengthGoTogetherAndNoBatchIsTooLarge() throws Exception {
    put(2000);
    Counting model = new Counting("m");
    run(model);
    assertThat(model.widest).isBetween(1, 1500);
  }

  @Test
  void aDocumentThatChangedOrAnotherModelIsEmbeddedAnew() throws Exception {
    put(5);
    run(new Counting("m"));
    put(2);
    Counting again = new Counting("m");
    run(again);
    assertThat(again.texts).isEqualTo(2);
    Counting other = new Counting("n");
    run(other);
    assertThat(other.texts).isEqualTo(5);
  }

  @Test
  void whatWasDoneBeforeAStopIsKept() throws Exception {
    put(IntStream.of(6000).sum());
    writer.afterEachPut(stop::request);
    run(new Counting("m"));
    long left = writer.withoutVectors("m");
    assertThat(left).isBetween(1L, 5999L);
    MemoryWriter reopened = writer.reopened();
    assertThat(reopened.bodies()).hasSize(6000);
  }
}
