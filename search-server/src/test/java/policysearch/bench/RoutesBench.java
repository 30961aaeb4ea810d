package policysearch.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import policysearch.api.CitationsApi;
import policysearch.api.ComparisonApi;
import policysearch.api.DocumentApi;
import policysearch.api.ExportApi;
import policysearch.api.FacetApi;
import policysearch.api.FeedApi;
import policysearch.api.IndexApi;
import policysearch.api.OpenApi;
import policysearch.api.Parameters;
import policysearch.api.PeopleApi;
import policysearch.api.PersonView;
import policysearch.api.PhraseApi;
import policysearch.api.SearchApi;
import policysearch.api.SimilarApi;
import policysearch.api.StatementApi;
import policysearch.api.SuggestApi;
import policysearch.api.WordsApi;
import policysearch.json.Json;
import policysearch.mcp.McpServer;
import policysearch.mcp.Message;
import policysearch.mcp.Site;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.lucene.LuceneSearchEngine;
import policysearch.search.lucene.RawSearch;

/**
 * What an answer of each route takes of the processor, of the clock and of memory, as JSON but
 * without HTTP, beside a bare IndexSearcher doing the same work: {@code RoutesBench INDEX
 * [ROUNDS]}. Ends with each field's share of the index.
 */
public final class RoutesBench {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final List<PolicyField> FACETS = List.of(Schema.PROVINCE, Schema.SOURCE);
  private static final String TWO = "province,source";
  private static final List<String> TYPED = List.of("尹", "王", "河北", "北京", "国务", "关于", "中华", "京");

  private final SearchEngine engine;
  private final RawSearch raw;
  private final int rounds;

  private RoutesBench(SearchEngine engine, RawSearch raw, int rounds) {
    this.engine = engine;
    this.raw = raw;
    this.rounds = rounds;
  }

  /** Runs it. */
  public static void main(String... args) throws IOException {
    run(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 200);
  }

  static void run(Path index, int rounds) throws IOException {
    try (SearchEngine engine = LuceneSearchEngine.open(index);
        RawSearch raw = RawSearch.open(index)) {
      Figures.print("index: %s", engine.state());
      Figures.print("%-44s %s", "", "processor p50 (p99), by the clock p50 (p99), memory");
      RoutesBench bench = new RoutesBench(engine, raw, rounds);
      bench.searching();
      bench.others();
      bench.exports();
    }
    FieldShares.print(index);
  }

  /** Answers for some words. */
  private interface Work {
    Object answer(String words) throws IOException;
  }

  private void searching() throws IOException {
    Map<String, Query> compiled = new LinkedHashMap<>();
    for (String words : BenchMain.QUERIES) {
      compiled.put(words, raw.compile(words));
    }
    SearchApi search = new SearchApi(engine, System::nanoTime);
    List<String> words = BenchMain.QUERIES;
    measure("raw: the ten best", words, q -> raw.best(compiled.get(q)));
    double floor =
        measure("raw: ten best, two facets", words, q -> raw.faceted(compiled.get(q), FACETS));
    measure("/search, ten highlighted", words, q -> search.search(given("q", q, "size", "10")));
    double ours =
        measure(
            "/search, ten highlighted, two facets",
            words,
            q -> search.search(given("q", q, "size", "10", "facets", TWO)));
    Figures.print("  ours / raw with facets: %.2f (aim <= 3)", ours / floor);
    measure(
        "/search, speaker and province",
        words,
        q -> search.search(given("q", q, "size", "10", "facets", "speaker,province")));
  }

  private void others() throws IOException {
    List<String> words = BenchMain.QUERIES;
    StatementApi statements = new StatementApi(engine, System::nanoTime);
    ComparisonApi comparison = new ComparisonApi(engine, System::nanoTime);
    PhraseApi phrases = new PhraseApi(engine, System::nanoTime);
    PeopleApi people = new PeopleApi(engine, System::nanoTime);
    CitationsApi citations = new CitationsApi(engine, System::nanoTime);
    FacetApi facets = new FacetApi(engine);
    FeedApi feeds = new FeedApi(engine);
    SuggestApi suggest = new SuggestApi(engine, System::nanoTime);
    measure("raw: ten best statements", words, raw::statements);
    measure("/statements", words, q -> statements.statements(given("q", q)));
    measure(
        "/statements, by speaker",
        words,
        q -> statements.statements(given("q", q, "group", "speaker")));
    measure("/compare, by speaker", words, q -> comparison.compare(given("q", q, "by", "speaker")));
    measure("/phrases/{phrase}", words.subList(0, 8), q -> phrases.phrase(q, Parameters.NONE));
    measure("/people", words, q -> people.people(given("query", q)));
    measure("/citations", words, q -> citations.citations(given("query", q)));
    measure("/facets/{field}", words, q -> facets.facet("plan", given("query", q)));
    measure("/search.atom", words, q -> feeds.feed(given("q", q)));
    measure("raw: terms that begin so", TYPED, q -> raw.beginning(Schema.PERSON, q));
    measure("/suggest (aim p99 < 5 ms)", TYPED, q -> suggest.suggest(given("q", q)));
    IndexApi index = new IndexApi(engine);
    measure("/index", words, q -> index.state(Parameters.NONE));
    measure("/facets", words, q -> facets.facets(Parameters.NONE));
    List<String> names =
        people.people(given("size", "10")).people().stream().map(PersonView::id).toList();
    WordsApi said = new WordsApi(engine, System::nanoTime);
    measure("/people/{id}", names, id -> people.person(id, Parameters.NONE));
    measure("/words?speaker=", names, name -> said.words(given("speaker", name)));
    measure("/openapi.json", words, q -> Json.write(OpenApi.describe(Parameters.NONE)));
    McpServer mcp = new McpServer(engine);
    measure("/mcp, search_documents", words, q -> mcp.answer(asking(q), Site.NONE));
  }

  private static Message.Request asking(String words) {
    Map<String, Object> call = Map.of("name", "search_documents", "arguments", Map.of("q", words));
    Map<String, Object> message =
        Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/call", "params", call);
    return (Message.Request) Message.read(Json.write(message));
  }

  private void exports() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String words : BenchMain.QUERIES) {
      engine.search(SearchQuery.of(words)).hits().stream()
          .limit(3)
          .forEach(hit -> ids.add(hit.card().id()));
    }
    DocumentApi documents = new DocumentApi(engine, InstantSource.system());
    SimilarApi similar = new SimilarApi(engine, System::nanoTime);
    ExportApi exports = new ExportApi(engine, InstantSource.system());
    measure("raw: stored fields by id", ids, raw::stored);
    measure("/documents/{id}", ids, id -> documents.named(id, Parameters.NONE));
    measure("/documents/{id}.md", ids, id -> documents.named(id + ".md", Parameters.NONE));
    measure("/documents/{id}/citation", ids, id -> documents.citation(id, Parameters.NONE));
    measure("/documents/{id}/similar", ids, id -> similar.similar(id, Parameters.NONE));
    measure("/documents/{id}/related", ids, id -> similar.related(id, Parameters.NONE));
    List<String> few = List.of("\"放管服\" 改革", "尹力");
    measure("/export.csv", few, q -> written(exports.csv(given("q", q))));
    measure("/export.ndjson", few, q -> written(exports.ndjson(given("q", q))));
    measure("/export.xml", few, q -> written(exports.xml(given("q", q))));
  }

  private static String written(policysearch.api.Export export) throws IOException {
    StringWriter text = new StringWriter();
    export.content().write(text);
    return text.toString();
  }

  /** Prints a row; gives the median time of the processor. */
  private double measure(String name, List<String> words, Work work) throws IOException {
    long[] cpu = new long[rounds];
    long[] clock = new long[rounds];
    long bytes = 0;
    for (int i = -rounds / 2; i < rounds; i++) { // the first half as many warm up
      long cpuBefore = THREADS.getCurrentThreadCpuTime();
      long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
      long before = System.nanoTime();
      Object answer = work.answer(words.get(Math.floorMod(i, words.size())));
      if (answer instanceof Record) {
        Json.write(answer);
      }
      if (i >= 0) {
        clock[i] = System.nanoTime() - before;
        cpu[i] = THREADS.getCurrentThreadCpuTime() - cpuBefore;
        bytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
      }
    }
    Figures.print(
        "%-44.44s %8.2f (%8.2f) ms %8.2f (%8.2f) ms %8d KB",
        name,
        Figures.percentile(cpu, .5),
        Figures.percentile(cpu, .99),
        Figures.percentile(clock, .5),
        Figures.percentile(clock, .99),
        bytes / rounds / 1000);
    return Figures.percentile(cpu, .5);
  }

  private static Parameters given(String... namesAndValues) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return new Parameters(values);
  }
}
