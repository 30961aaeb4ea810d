package policysearch.http;

import static policysearch.http.Route.delete;
import static policysearch.http.Route.get;
import static policysearch.http.Route.post;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import policysearch.api.CitationsApi;
import policysearch.api.ComparisonApi;
import policysearch.api.DocumentApi;
import policysearch.api.ExportApi;
import policysearch.api.FacetApi;
import policysearch.api.FeedApi;
import policysearch.api.IndexApi;
import policysearch.api.OpenApi;
import policysearch.api.PeopleApi;
import policysearch.api.PhraseApi;
import policysearch.api.SearchApi;
import policysearch.api.SimilarApi;
import policysearch.api.StandingApi;
import policysearch.api.StatementApi;
import policysearch.api.StatementExportApi;
import policysearch.api.StatementFeedApi;
import policysearch.api.SuggestApi;
import policysearch.api.WordsApi;
import policysearch.search.SearchEngine;

/** Every path there is. */
final class Routes {
  private Routes() {}

  static List<Route> of(
      Subject subject,
      StaticSite site,
      PageHandler pages,
      JsonHandler json,
      StreamHandler stream,
      McpHandler mcp,
      WriteHandler writing) {
    SearchEngine engine = subject.engine();
    SearchApi search = new SearchApi(engine, System::nanoTime);
    ExportApi exports = new ExportApi(engine, InstantSource.system());
    FeedApi feeds = new FeedApi(engine);
    DocumentApi documents = new DocumentApi(engine, InstantSource.system());
    FacetApi facets = new FacetApi(engine);
    PeopleApi people = new PeopleApi(engine, System::nanoTime);
    StatementApi statements = new StatementApi(engine, System::nanoTime);
    StatementExportApi records = new StatementExportApi(engine);
    StatementFeedApi spoken = new StatementFeedApi(engine);
    ComparisonApi comparison = new ComparisonApi(engine, System::nanoTime);
    WordsApi words = new WordsApi(engine, System::nanoTime);
    PhraseApi phrases = new PhraseApi(engine, System::nanoTime);
    SimilarApi similar = new SimilarApi(engine, System::nanoTime);
    CitationsApi citations = new CitationsApi(engine, System::nanoTime);
    SuggestApi suggest = new SuggestApi(engine, System::nanoTime);
    StandingApi saved = new StandingApi(subject.standing());
    IndexApi index = new IndexApi(engine);
    List<Route> routes =
        new ArrayList<>(
            List.of(
                get("/api/v1/search", json.answer(call -> search.search(call.parameters()))),
                get("/api/v1/search.atom", json.tagged(call -> feeds.feed(call.parameters()))),
                get("/api/v1/export.csv", stream.of(call -> exports.csv(call.parameters()))),
                get("/api/v1/export.ndjson", stream.of(call -> exports.ndjson(call.parameters()))),
                get("/api/v1/export.xml", stream.of(call -> exports.xml(call.parameters()))),
                get(
                    "/api/v1/documents/{id}",
                    // and {id}.txt, {id}.md
                    json.tagged(call -> documents.named(call.argument(), call.parameters()))),
                get(
                    "/api/v1/documents/{id}/citation",
                    json.tagged(call -> documents.citation(call.argument(), call.parameters()))),
                get(
                    "/api/v1/documents/{id}/similar",
                    json.answer(call -> similar.similar(call.argument(), call.parameters()))),
                get(
                    "/api/v1/documents/{id}/related",
                    json.answer(call -> similar.related(call.argument(), call.parameters()))),
                get(
                    "/api/v1/citations",
                    json.answer(call -> citations.citations(call.parameters()))),
                get("/api/v1/facets", json.tagged(call -> facets.facets(call.parameters()))),
                get(
                    "/api/v1/facets/{field}",
                    json.answer(call -> facets.facet(call.argument(), call.parameters()))),
                get("/api/v1/people", json.answer(call -> people.people(call.parameters()))),
                get(
                    "/api/v1/people/{id}",
                    json.answer(call -> people.person(call.argument(), call.parameters()))),
                get(
                    "/api/v1/statements",
                    json.answer(call -> statements.statements(call.parameters()))),
                get("/api/v1/statements.atom", json.tagged(call -> spoken.feed(call.parameters()))),
                get("/api/v1/statements.csv", stream.of(call -> records.csv(call.parameters()))),
                get(
                    "/api/v1/statements.ndjson",
                    stream.of(call -> records.ndjson(call.parameters()))),
                get("/api/v1/compare", json.answer(call -> comparison.compare(call.parameters()))),
                get("/api/v1/words", json.answer(call -> words.words(call.parameters()))),
                get(
                    "/api/v1/phrases/{phrase}",
                    json.answer(call -> phrases.phrase(call.argument(), call.parameters()))),
                get("/api/v1/suggest", json.answer(call -> suggest.suggest(call.parameters()))),
                get("/api/v1/standing", json.tagged(call -> saved.all(call.parameters()))),
                get(
                    "/api/v1/standing/{name}", // and {name}.atom
                    json.tagged(call -> saved.named(call.argument(), call.parameters()))),
                get("/api/v1/index", json.answer(call -> index.state(call.parameters()))),
                get(
                    "/api/v1/openapi.json",
                    json.tagged(call -> OpenApi.describe(call.parameters()))),
                post("/api/v1/documents", writing::post),
                delete("/api/v1/documents/{id}", writing::delete),
                post("/mcp", mcp::handle),
                get("/docs", pages.file("docs.html")),
                get("/", pages.homeOr((made, call) -> made.search(call.parameters()))),
                get(
                    "/d/{id}",
                    pages.page((made, call) -> made.document(call.argument(), call.parameters()))),
                get(
                    "/person/{id}",
                    pages.page((made, call) -> made.person(call.argument(), call.parameters()))),
                get(
                    "/phrase/{phrase}",
                    pages.page((made, call) -> made.phrase(call.argument(), call.parameters()))),
                get("/compare", pages.page((made, call) -> made.compare(call.parameters()))),
                get("/browse", pages.page((made, call) -> made.browse(call.parameters()))),
                get("/about", pages.page((made, call) -> made.about())),
                get("/help", pages.page((made, call) -> made.help())),
                get("/favicon.ico", site.fileOrNothing("favicon.ico"))));
    routes.addAll(SiteFiles.routes(subject, json, stream));
    site.names().forEach(name -> routes.add(get("/" + name, site.file(name)).labelled("/{file}")));
    return routes;
  }
}
