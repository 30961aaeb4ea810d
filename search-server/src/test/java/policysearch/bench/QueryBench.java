package policysearch.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.search.Query;
import policysearch.http.WebServer;
import policysearch.schema.Schema;
import policysearch.search.FacetRequest;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.lucene.LuceneSearchEngine;
import policysearch.search.lucene.RawSearch;

/**
 * Milliseconds a query: bare IndexSearcher (twenty best and the total, nothing fetched), a bare
 * HTTP answer of the same server, the engine (with stored cards and snippets), HTTP, HTTP with
 * facets.
 */
final class QueryBench {
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 300;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private QueryBench() {}

  static void run(Path index) throws IOException, InterruptedException {
    try (RawSearch raw = RawSearch.open(index);
        SearchEngine engine = LuceneSearchEngine.open(index);
        WebServer server = WebServer.start("127.0.0.1", 0, engine)) {
      Figures.print(
          "search p50 ms (p99)          total  raw Lucene       bare HTTP        engine          "
              + " HTTP             HTTP+2 facets");
      for (String text : BenchMain.QUERIES) {
        Query query = raw.compile(text);
        SearchQuery question = SearchQuery.of(text);
        Figures.print(
            "%-24.24s %9d  %s %s %s %s %s",
            text,
            engine.search(question).total(),
            time(() -> raw.run(query)),
            time(() -> get(server, "/api/v1/index")),
            time(() -> engine.search(question)),
            time(() -> get(server, "/api/v1/search?q=" + encoded(text))),
            time(() -> get(server, "/api/v1/search?facets=speaker,province&q=" + encoded(text))));
      }
      facetsAlone(engine);
    }
  }

  private static void facetsAlone(SearchEngine engine) throws IOException, InterruptedException {
    SearchQuery all =
        new SearchQuery(
            "",
            SearchQuery.Scope.ALL,
            List.of(),
            SearchQuery.Sort.NEWEST,
            20,
            java.util.Optional.empty(),
            Schema.facets().stream().map(f -> new FacetRequest(f, 10)).toList());
    Figures.print("everything, all facets, engine: %s", time(() -> engine.search(all)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void get(WebServer server, String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    var answer =
        CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " gave " + answer.statusCode());
    }
  }

  private static String time(Work work) throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      work.run();
    }
    long[] nanos = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long began = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - began;
    }
    return "%6.2f (%6.2f)".formatted(Figures.percentile(nanos, .5), Figures.percentile(nanos, .99));
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }
}
