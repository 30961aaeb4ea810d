package policysearch.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import policysearch.pinyin.Readings;
import policysearch.search.SuggestQuery;
import policysearch.search.Suggestions;
import policysearch.search.lucene.LuceneSearchEngine;

/**
 * Types values of an index key by key, as characters, pinyin, initials and mixed, and prints how
 * much time of the processor each keystroke took in the engine: {@code SuggestBench INDEX
 * [VALUES]}.
 */
public final class SuggestBench {
  private SuggestBench() {}

  /** Runs it. */
  public static void main(String... args) throws Exception {
    int values = args.length > 1 ? Integer.parseInt(args[1]) : 300;
    try (LuceneSearchEngine engine = LuceneSearchEngine.open(Path.of(args[0]))) {
      long begin = System.nanoTime();
      List<String> names =
          engine.suggest(query("", SuggestQuery.MAX_SIZE)).suggestions().stream()
              .map(Suggestions.Suggestion::value)
              .toList();
      System.out.printf("made in %d ms%n", (System.nanoTime() - begin) / 1_000_000);
      Random random = new Random(1);
      List<String> typed = new ArrayList<>();
      for (int i = 0; i < values; i++) {
        // names at random: those that a random character suggests
        String name = names.get(random.nextInt(names.size()));
        List<Suggestions.Suggestion> near =
            engine
                .suggest(query(name.substring(random.nextInt(name.length())).substring(0, 1), 50))
                .suggestions();
        typed.add(near.isEmpty() ? name : near.get(random.nextInt(near.size())).value());
      }
      for (int round = 0; round < 3; round++) {
        List<Long> times = new ArrayList<>();
        for (String name : typed) {
          for (int way = 0; way < 4; way++) {
            String text = typed(name, way, random);
            for (int end = 1; end <= Math.min(text.length(), 20); end++) {
              long at = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
              engine.suggest(query(text.substring(0, end), 10));
              times.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - at);
            }
          }
        }
        long[] sorted = times.stream().mapToLong(t -> t).sorted().toArray();
        System.out.printf(
            "%d keystrokes: p50 %.3f ms, p90 %.3f ms, p99 %.3f ms, longest %.1f ms%n",
            sorted.length, at(sorted, .5), at(sorted, .9), at(sorted, .99), at(sorted, 1));
      }
    }
  }

  private static double at(long[] sorted, double part) {
    return sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))] / 1e6;
  }

  private static String typed(String name, int way, Random random) {
    StringBuilder typed = new StringBuilder();
    for (char c : name.toCharArray()) {
      List<String> readings = Readings.standard().of(c);
      int how = way == 3 ? random.nextInt(3) : way;
      typed.append(
          readings.isEmpty() || how == 0
              ? String.valueOf(c)
              : how == 1 ? readings.getFirst() : readings.getFirst().substring(0, 1));
    }
    return typed.toString();
  }

  private static SuggestQuery query(String typed, int size) {
    return new SuggestQuery(typed, Set.copyOf(SuggestQuery.KINDS), size);
  }
}
