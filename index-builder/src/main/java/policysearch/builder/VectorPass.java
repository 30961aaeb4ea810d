package policysearch.builder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.meaning.Chunks;
import policysearch.meaning.Embedder;
import policysearch.model.PolicyDocument;

/**
 * Gives every document of an index its vectors, after the words are indexed: what has none yet is
 * read back, embedded and written again. So a run that was stopped goes on where it ended, and the
 * words can be searched while the slow part runs.
 */
final class VectorPass {
  /** Enough that pieces of like length meet; a few megabytes of text. */
  private static final int PIECES_AT_A_TIME = 4000;

  /**
   * Rows times width of what the model gets at once: more does not run faster, and takes memory.
   */
  private static final int TOKENS_AT_A_TIME = 1500;

  private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long TELL_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final PolicyIndexWriter writer;
  private final Embedder embedder;
  private final StopSignal stop;
  private final Consumer<String> messages;
  private final long start = System.nanoTime();

  private final List<PolicyDocument> waiting = new ArrayList<>();
  private int waitingPieces;
  private long done;
  private long committed = start;
  private long told = start;

  VectorPass(
      PolicyIndexWriter writer, Embedder embedder, StopSignal stop, Consumer<String> messages) {
    this.writer = writer;
    this.embedder = embedder;
    this.stop = stop;
    this.messages = messages;
  }

  /** A piece of a document: whose, which of its pieces, and how much work. */
  private record Piece(int document, int place, String text, int tokens) {}

  /** Embeds what has no vectors, on {@code threads} threads, and commits. */
  void run(int threads) throws IOException, InterruptedException {
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      long missing = writer.withoutVectors(embedder.name());
      try {
        writer.eachWithoutVectors(embedder.name(), document -> take(document, missing, workers));
        embed(missing, workers);
      } catch (InterruptedException e) {
        if (!stop.requested()) {
          throw e;
        }
      } finally {
        workers.shutdownNow();
      }
    }
    writer.commit();
    if (done > 0) {
      messages.accept("embedded %,d documents with %s".formatted(done, embedder.name()));
    }
  }

  private void take(PolicyDocument document, long missing, ExecutorService workers)
      throws IOException, InterruptedException {
    waiting.add(document);
    waitingPieces += 1 + document.body().length() / 300;
    if (waitingPieces >= PIECES_AT_A_TIME) {
      embed(missing, workers);
    }
  }

  private void embed(long missing, ExecutorService workers)
      throws IOException, InterruptedException {
    if (stop.requested()) {
      throw new InterruptedException("stopped");
    }
    List<List<float[]>> vectors = vectors(workers);
    for (int i = 0; i < waiting.size(); i++) {
      writer.put(waiting.get(i), vectors.get(i), embedder.name());
    }
    done += waiting.size();
    waiting.clear();
    waitingPieces = 0;
    long now = System.nanoTime();
    if (now - committed > COMMIT_NANOS) {
      writer.commit();
      committed = System.nanoTime();
    }
    if (now - told > TELL_NANOS) {
      told = now;
      tell(missing);
    }
  }

  private void tell(long missing) {
    double perSecond = done * 1e9 / (System.nanoTime() - start);
    long left = Math.round((missing - done) / Math.max(perSecond, 0.01));
    messages.accept(
        "embedded %,d of %,d documents, %.0f a second, %d min %02d s left"
            .formatted(done, missing, perSecond, left / 60, left % 60));
  }

  /** For each waiting document the vectors of its pieces, in text order. */
  private List<List<float[]>> vectors(ExecutorService workers)
      throws IOException, InterruptedException {
    List<List<float[]>> vectors = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < waiting.size(); i++) {
      List<String> texts = Chunks.of(waiting.get(i));
      List<float[]> own = new ArrayList<>();
      for (int k = 0; k < texts.size(); k++) {
        pieces.add(new Piece(i, k, texts.get(k), embedder.tokens(texts.get(k))));
        own.add(new float[0]);
      }
      vectors.add(own);
    }
    pieces.sort(Comparator.comparingInt(Piece::tokens).reversed());
    List<Future<?>> running = new ArrayList<>();
    for (List<Piece> batch : batches(pieces)) {
      running.add(workers.submit(() -> fill(batch, vectors)));
    }
    for (Future<?> batch : running) {
      await(batch);
    }
    return vectors;
  }

  private void fill(List<Piece> batch, List<List<float[]>> vectors) {
    List<float[]> made = embedder.embed(batch.stream().map(Piece::text).toList());
    for (int i = 0; i < batch.size(); i++) {
      vectors.get(batch.get(i).document()).set(batch.get(i).place(), made.get(i));
    }
  }

  private static List<List<Piece>> batches(List<Piece> longestFirst) {
    List<List<Piece>> batches = new ArrayList<>();
    int at = 0;
    while (at < longestFirst.size()) {
      int rows = Math.max(1, TOKENS_AT_A_TIME / Math.max(1, longestFirst.get(at).tokens()));
      int end = Math.min(longestFirst.size(), at + rows);
      batches.add(longestFirst.subList(at, end));
      at = end;
    }
    return batches;
  }

  private static void await(Future<?> batch) throws IOException, InterruptedException {
    try {
      batch.get();
    } catch (ExecutionException e) {
      throw new IOException("the model failed: " + e.getCause(), e);
    }
  }
}
