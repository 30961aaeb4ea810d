package policysearch.server;

import java.util.List;
import java.util.Map;
import policysearch.api.Parameters;
import policysearch.api.SearchApi;
import policysearch.background.Background;
import policysearch.search.SearchEngine;

/**
 * The first searches of a new process, asked by itself: what is made once for a state of the index
 * is made, and the code that answers is compiled, before somebody waits for it.
 */
final class WarmUp {
  private static final System.Logger LOG = System.getLogger(WarmUp.class.getName());
  private static final int ROUNDS = 30;

  /** One word, two, a phrase, all documents. */
  private static final String[] QUERIES = {"发展", "经济 工作", "\"高质量发展\"", ""};

  /** Found nowhere, so that what was meant is looked for: what that needs is read once. */
  private static final String NOWHERE = "\"查无此语\"";

  private WarmUp() {}

  /** Does that in the background, and {@code prepare} beside it; nobody waits for their end. */
  static void start(SearchEngine engine, Runnable prepare) {
    start("warm-up", () -> search(engine));
    start("prepare-writes", prepare);
  }

  private static void start(String name, Runnable task) {
    Background.of(Thread.ofPlatform().daemon().name(name).unstarted(task)).start();
  }

  private static void search(SearchEngine engine) {
    SearchApi search = new SearchApi(engine, System::nanoTime);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        for (String query : QUERIES) {
          search.search(asking(query));
        }
        if (round == 0) {
          search.search(asking(NOWHERE));
        }
      }
    } catch (Exception e) {
      LOG.log(System.Logger.Level.DEBUG, "the warm-up ended early", e); // who asks next is told
    }
  }

  private static Parameters asking(String query) {
    return new Parameters(Map.of("q", List.of(query), "facets", List.of("speaker,province,year")));
  }
}
