package policysearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import policysearch.json.Json;
import policysearch.meaning.Embedder;
import policysearch.meaning.Embedders;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.SearchQuery.Copies;
import policysearch.search.SearchQuery.Semantic;
import policysearch.search.lucene.LuceneSearchEngine;
import policysearch.search.lucene.RawSearch;

/**
 * Milliseconds by the clock of a question by words and by words and meaning, ten results with their
 * snippets, beside a bare IndexSearcher that finds the ten best by words, and the 1,000 nearest of
 * an embedded question: {@code MeaningBench INDEX QUERIES [ROUNDS]}, each line of QUERIES an object
 * with «query».
 */
public final class MeaningBench {
  private static final int WARM_UP = 100;
  private static final int NEAREST = 1_000;

  private MeaningBench() {}

  /** Runs it. */
  public static void main(String... args) throws IOException {
    List<String> questions = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      questions.add(Json.read(line, Asked.class).query());
    }
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 300;
    Path index = Path.of(args[0]);
    try (SearchEngine engine = LuceneSearchEngine.open(index);
        RawSearch raw = RawSearch.open(index);
        Embedder embedder =
            Embedders.open().orElseThrow(() -> new IOException(Embedders.MISSING))) {
      List<Query> compiled = new ArrayList<>();
      for (String question : questions) {
        compiled.add(raw.compile(question));
      }
      time("raw: ten best by words", rounds, i -> raw.best(compiled.get(at(i, compiled))));
      time(
          "embedding alone", rounds, i -> embedder.embed(List.of(questions.get(at(i, questions)))));
      time(
          "raw: words, embedding, 1,000 nearest",
          rounds,
          i -> {
            raw.best(compiled.get(at(i, compiled)));
            float[] vector = embedder.embed(List.of(questions.get(at(i, questions)))).getFirst();
            raw.nearest(vector, NEAREST);
          });
      for (Semantic semantic : List.of(Semantic.OFF, Semantic.AUTO)) {
        time(
            "engine: ten with snippets, semantic=" + semantic,
            rounds,
            i -> engine.search(ten(questions.get(at(i, questions)), semantic)));
      }
    }
  }

  private record Asked(String query) {}

  private static int at(int i, List<?> all) {
    return i % all.size();
  }

  private static SearchQuery ten(String text, Semantic semantic) {
    return new SearchQuery(
        text,
        SearchQuery.Scope.ALL,
        List.of(),
        SearchQuery.Sort.RELEVANCE,
        10,
        Optional.empty(),
        List.of(),
        Copies.COLLAPSE,
        semantic);
  }

  private static void time(String what, int rounds, Work work) throws IOException {
    for (int i = 0; i < WARM_UP; i++) {
      work.run(i);
    }
    long[] nanos = new long[rounds];
    double before = Figures.cpuSeconds();
    for (int i = 0; i < rounds; i++) {
      long began = System.nanoTime();
      work.run(i);
      nanos[i] = System.nanoTime() - began;
    }
    Figures.print(
        "%-46s p50 %7.2f  p99 %7.2f  of the processor %7.2f ms",
        what,
        Figures.percentile(nanos, .5),
        Figures.percentile(nanos, .99),
        1e3 * (Figures.cpuSeconds() - before) / rounds);
  }

  private interface Work {
    void run(int i) throws IOException;
  }
}
