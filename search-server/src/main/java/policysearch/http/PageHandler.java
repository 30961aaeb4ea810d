package policysearch.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import policysearch.api.Parameters;
import policysearch.api.Problem;
import policysearch.html.HtmlPage;
import policysearch.html.Pages;
import policysearch.html.Shell;

/**
 * Answers with a page that is made on a worker, errors too. When no worker is free, and where the
 * site has no frame, the file goes out that fills itself in the browser.
 */
final class PageHandler {
  private static final String MEDIA_TYPE = "text/html; charset=utf-8";
  private static final String FILE = "index.html";

  private final Workers workers;
  private final Pages pages;
  private final StaticSite site;
  private final Optional<Shell> shell;

  PageHandler(Workers workers, Pages pages, StaticSite site) {
    this.workers = workers;
    this.pages = pages;
    this.site = site;
    this.shell = site.text(FILE).flatMap(Shell::of);
  }

  /** Makes the page that answers a call. */
  interface Endpoint {
    HtmlPage page(Pages pages, JsonHandler.Call call) throws IOException;
  }

  /** Answers with a page. */
  Route.Handler page(Endpoint endpoint) {
    Route.Handler file = site.file(FILE);
    return shell
        .map(frame -> workers.run((there, args) -> answer(there, args, endpoint, frame), file))
        .orElse(file);
  }

  /** Answers with the start, made once, where nothing is asked for. */
  Route.Handler homeOr(Endpoint endpoint) {
    Route.Handler search = page(endpoint);
    Route.Handler home =
        shell
            .map(frame -> site.made(MEDIA_TYPE, frame.around(pages.home())))
            .orElse(site.file(FILE));
    return (exchange, arguments) ->
        (exchange.getQueryString().isEmpty() ? home : search).handle(exchange, arguments);
  }

  /** Says that there is nothing there: as a page to who asks for one. */
  Route.Handler elsewhere() {
    Route.Handler page = page((made, call) -> made.nowhere());
    return (exchange, segments) -> {
      HeaderValues accepted = exchange.getRequestHeaders().get(Headers.ACCEPT);
      boolean reads = accepted != null && String.join(",", accepted).contains("text/html");
      if (!reads || segments.getFirst().equals("api")) {
        throw Router.missing(segments);
      }
      page.handle(exchange, segments);
    };
  }

  private void answer(
      HttpServerExchange exchange, List<String> arguments, Endpoint endpoint, Shell frame) {
    Parameters parameters = Parameters.NONE;
    HtmlPage page;
    try {
      parameters = RequestUrl.parameters(exchange.getQueryString());
      page = endpoint.page(pages, new JsonHandler.Call(arguments, parameters));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failed) {
      page = problem(exchange, failed, parameters);
    }
    send(exchange, page, frame.around(page).getBytes(StandardCharsets.UTF_8));
  }

  private HtmlPage problem(HttpServerExchange exchange, Throwable thrown, Parameters parameters) {
    Optional<String> id = RequestIds.of(exchange);
    Problem problem = ErrorHandler.problem(thrown, id.orElse("-"));
    return pages.problem(problem.of(id), parameters);
  }

  private static void send(HttpServerExchange exchange, HtmlPage page, byte[] bytes) {
    if (page.status() == 200) {
      exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
      if (Reply.unchanged(exchange, Reply.etag(bytes))) {
        return;
      }
    } else {
      Reply.failed(exchange, page.status());
    }
    Reply.json(exchange, MEDIA_TYPE, bytes);
  }
}
