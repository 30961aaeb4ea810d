package policysearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import policysearch.builder.DocumentReader;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.model.PolicyDocument;
import policysearch.raw.RawPage;

/** MB of text per CPU-second: the whole pipeline, its stages, and the raw floor, in one run. */
final class IndexingBench {
  /** The compiler of the JVM takes as much as the work in the first round, half in the second. */
  private static final int WARM_UP = 2;

  private static final int ROUNDS = 3;

  private IndexingBench() {}

  /** Runs it; leaves a whole index of the sample in {@code folder}. */
  static void run(Sample sample, Path folder) throws IOException {
    List<PolicyDocument> documents = sample.documents();
    double mb = Sample.textBytes(documents) / 1e6;
    Figures.print("sample: %d documents, %.1f MB of text", documents.size(), mb);

    double[] wholes = new double[ROUNDS];
    double[] mappeds = new double[ROUNDS];
    double[] raws = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      int at = Math.max(0, round); // what a warming round took is written over
      wholes[at] = cpuOf(() -> pipeline(sample.pages(), folder));
      mappeds[at] = cpuOf(() -> writing(documents, folder.resolveSibling("mapped")));
      raws[at] = cpuOf(() -> floor(documents, folder.resolveSibling("raw")));
    }
    double whole = median(wholes);
    double mapped = median(mappeds);
    double raw = median(raws);
    double extract = cpuOf(sample::documents);
    double smartcn = cpuOf(() -> RawIndex.words(documents));
    Figures.print("index  whole pipeline        %6.2f MB/CPU-s", mb / whole);
    Figures.print("index  parse + extract only  %6.2f MB/CPU-s", mb / extract);
    Figures.print("index  smartcn's words only    %6.2f MB/CPU-s (floor)", mb / smartcn);
    Figures.print("index  extract / smartcn      %6.2f            (aim >= 1)", smartcn / extract);
    Figures.print("index  raw IndexWriter       %6.2f MB/CPU-s (floor)", mb / raw);
    Figures.print("index  documents to index     %6.2f MB/CPU-s", mb / mapped);
    Figures.print("index  documents / floor      %6.2f            (aim >= 1.8)", raw / mapped);
    Figures.print("index  pipeline / floor      %6.2f            (aim >= 0.8)", raw / whole);
    Figures.print(
        "index  bytes on disk / text  %6.2f            (raw: %.2f)",
        Figures.bytesOnDisk(folder) / 1e6 / mb,
        Figures.bytesOnDisk(folder.resolveSibling("raw")) / 1e6 / mb);
    Figures.deleteAll(folder.resolveSibling("raw"));
    Figures.deleteAll(folder.resolveSibling("mapped"));
  }

  private static void pipeline(List<RawPage> pages, Path folder) throws IOException {
    Figures.deleteAll(folder);
    Files.createDirectories(folder);
    IndexDirectory index = IndexDirectory.at(folder);
    Path generation = index.next();
    try (PolicyIndexWriter writer = PolicyIndexWriter.open(generation)) {
      for (RawPage page : pages) {
        if (DocumentReader.read(page) instanceof DocumentReader.Outcome.Read(var document)) {
          writer.put(document);
        }
      }
      writer.commit();
    }
    index.publish(generation);
  }

  private static void writing(List<PolicyDocument> documents, Path folder) throws IOException {
    Figures.deleteAll(folder);
    try (PolicyIndexWriter writer = PolicyIndexWriter.open(folder)) {
      for (PolicyDocument document : documents) {
        writer.put(document);
      }
      writer.commit();
    }
  }

  private static void floor(List<PolicyDocument> documents, Path folder) throws IOException {
    Figures.deleteAll(folder);
    RawIndex.build(documents, folder);
  }

  private static double median(double[] seconds) {
    return Arrays.stream(seconds).sorted().toArray()[seconds.length / 2];
  }

  private static double cpuOf(Work work) throws IOException {
    double before = Figures.cpuSeconds();
    work.run();
    return Figures.cpuSeconds() - before;
  }

  private interface Work {
    void run() throws IOException;
  }
}
