package policysearch.http;

import static policysearch.http.Route.get;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import policysearch.api.NotFound;
import policysearch.api.OpenSearchApi;
import policysearch.api.PublicUrl;
import policysearch.api.SitemapApi;
import policysearch.api.SuggestApi;
import policysearch.api.Text;
import policysearch.html.Pages;

/** The files that browsers and crawlers look for, made here since they name this server. */
final class SiteFiles {
  private SiteFiles() {}

  static List<Route> routes(Subject subject, JsonHandler json, StreamHandler stream) {
    OpenSearchApi open = new OpenSearchApi(new SuggestApi(subject.engine(), System::nanoTime));
    SitemapApi sitemaps = new SitemapApi(subject.engine(), subject.url(), Pages.PATHS);
    return List.of(
        get("/opensearch.xml", (exchange, none) -> describe(exchange, subject.url())),
        get(OpenSearchApi.SUGGESTIONS, json.answer(call -> open.suggestions(call.parameters()))),
        get("/robots.txt", json.tagged(call -> sitemaps.robots())),
        get("/sitemap.xml", json.tagged(call -> sitemaps.index())),
        get("/sitemap/{part}", stream.of(call -> sitemaps.part(call.argument()))));
  }

  /**
   * The description names the server by its public address; where that is unknown, as the one who
   * asks has found it: that answer is for nobody else, so nobody may keep it.
   */
  private static void describe(HttpServerExchange exchange, PublicUrl url) {
    Optional<String> here = Origins.found(exchange);
    String origin = url.origin().or(() -> here).orElseThrow(() -> new NotFound("there is no Host"));
    Text text = OpenSearchApi.description(origin);
    String keep = url.origin().isPresent() ? "no-cache" : "no-store";
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, keep);
    Reply.json(exchange, text.mediaType(), text.text().getBytes(StandardCharsets.UTF_8));
  }
}
