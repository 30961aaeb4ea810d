package policysearch.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.api.BadRequest;
import policysearch.api.CitationsApi;
import policysearch.api.ComparisonApi;
import policysearch.api.FacetApi;
import policysearch.api.Parameters;
import policysearch.api.PeopleApi;
import policysearch.api.PhraseApi;
import policysearch.api.SearchApi;
import policysearch.api.StatementApi;
import policysearch.api.SuggestApi;
import policysearch.search.RandomSearch;
import policysearch.search.SearchEngine;
import policysearch.search.SearchTooLongException;
import policysearch.search.lucene.LuceneSearchEngine;
import policysearch.search.lucene.WrittenIndex;

/**
 * Queries made to be dear are answered or refused within a second, by every route that takes words.
 * What counts is time of the processor in the thread that answers: the clock tells as much of what
 * else the machine does.
 */
final class HostileQueriesTest {
  private static final int TRIALS = Integer.getInteger("hostile.queries", 180);
  private static final long SEED = Long.getLong("hostile.seed", 6);

  /** An index of real size, where there is one. */
  private static final String INDEX = System.getProperty("hostile.index", "");

  private static final double MOST_SECONDS = 1;
  private static final int SHOWN = 12;
  private static final int WARMING = 20;
  private static final int DOCUMENTS = 300;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @TempDir Path folder;

  private final List<Took> all = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private int refused;

  /** Answers words by one route. */
  private interface Route {
    Object answer(String words) throws IOException;
  }

  private record Took(double cpu, double clock, String route, String words) {
    @Override
    public String toString() {
      String shown = words.replaceAll("\\p{C}", "·");
      return "%.3f s (by the clock %.3f) %s: %d %.90s"
          .formatted(cpu, clock, route, words.length(), shown);
    }
  }

  @Test
  void noQueryTakesLong() throws IOException {
    Path index =
        INDEX.isEmpty()
            ? WrittenIndex.of(folder, new RandomSearch(new Random(SEED)).documents(DOCUMENTS))
            : Path.of(INDEX);
    try (SearchEngine engine = LuceneSearchEngine.open(index)) {
      Map<String, Route> routes = routes(engine);
      for (Route route : routes.values()) {
        for (int i = 0; i < WARMING; i++) {
          route.answer("发展"); // neither what is made once is a query's, nor the compiler's work
        }
      }
      HostileQueries queries = new HostileQueries(new Random(SEED));
      List<String> names = List.copyOf(routes.keySet());
      for (int trial = 0; trial < TRIALS; trial++) {
        String words = queries.one(trial % HostileQueries.KINDS);
        String other = names.get(1 + trial / HostileQueries.KINDS % (names.size() - 1));
        ask("search", routes, words);
        ask(other, routes, words);
      }
    }
    report();
  }

  private void report() {
    all.sort(Comparator.comparingDouble(Took::cpu).reversed());
    all.stream().filter(took -> took.cpu > MOST_SECONDS).forEach(t -> failures.add(t.toString()));
    System.err.printf(
        "%d answers, %d refused, half of them within %.4f s, 99 %% within %.4f s%n",
        all.size(), refused, all.get(all.size() / 2).cpu, all.get(all.size() / 100).cpu);
    all.stream().limit(SHOWN).forEach(took -> System.err.println("  " + took));
    System.out.println("hostile-queries " + TRIALS + " " + failures.size());
    assertThat(failures).as("seed %s", SEED).isEmpty();
  }

  private void ask(String name, Map<String, Route> routes, String words) throws IOException {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long clock = System.nanoTime();
    try {
      routes.get(name).answer(words);
    } catch (BadRequest | SearchTooLongException refusal) {
      refused++;
    } catch (RuntimeException broken) {
      failures.add(broken + " by " + name + ": " + words);
    }
    double seconds = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
    all.add(new Took(seconds, (System.nanoTime() - clock) / 1e9, name, words));
  }

  private static Map<String, Route> routes(SearchEngine engine) {
    SearchApi search = new SearchApi(engine, System::nanoTime);
    StatementApi statements = new StatementApi(engine, System::nanoTime);
    ComparisonApi comparison = new ComparisonApi(engine, System::nanoTime);
    PhraseApi phrases = new PhraseApi(engine, System::nanoTime);
    PeopleApi people = new PeopleApi(engine, System::nanoTime);
    CitationsApi citations = new CitationsApi(engine, System::nanoTime);
    FacetApi facets = new FacetApi(engine);
    SuggestApi suggest = new SuggestApi(engine, System::nanoTime);
    Map<String, Route> routes = new LinkedHashMap<>();
    routes.put("search", q -> search.search(given("q", q, "facets", "speaker,province")));
    routes.put("explained", q -> search.search(given("q", q, "explain", "true", "in", "speech")));
    routes.put("statements", q -> statements.statements(given("q", q, "facets", "speaker")));
    routes.put("by speaker", q -> statements.statements(given("q", q, "group", "speaker")));
    routes.put("compare", q -> comparison.compare(given("q", q, "by", "speaker")));
    routes.put("phrases", q -> phrases.phrase(q, Parameters.NONE));
    routes.put("people", q -> people.people(given("q", q, "query", q)));
    routes.put("citations", q -> citations.citations(given("q", q, "query", q)));
    routes.put("facet", q -> facets.facet("speaker", given("q", q, "query", q)));
    routes.put("suggest", q -> suggest.suggest(given("q", q)));
    return routes;
  }

  private static Parameters given(String... namesAndValues) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return new Parameters(values);
  }
}
