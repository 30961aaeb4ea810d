package policysearch.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import policysearch.api.Language;
import policysearch.api.Parameters;
import policysearch.api.Problem;
import policysearch.html.Arrival;
import policysearch.html.HtmlPage;
import policysearch.html.Opening;
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

  /** Read for the first who asks for a page: a start need not wait for it. */
  private Optional<Modules> modules = Optional.empty();

  PageHandler(Workers workers, Pages pages, StaticSite site) {
    this.workers = workers;
    this.pages = pages;
    this.site = site;
    this.shell = site.text(FILE).flatMap(Shell::of);
  }

  private synchronized Modules modules() {
    if (modules.isEmpty()) {
      modules = Optional.of(new Modules(site));
    }
    return modules.get();
  }

  /** Makes the page that answers a call. */
  interface Endpoint {
    HtmlPage page(Pages pages, JsonHandler.Call call) throws IOException;
  }

  /** Answers with a page. */
  Route.Handler page(Endpoint endpoint) {
    Route.Handler file = file(FILE);
    return shell
        .map(frame -> workers.run((there, args) -> answer(there, args, endpoint, frame), file))
        .orElse(file);
  }

  /** Answers with the start, made once, where nothing is asked for. */
  Route.Handler homeOr(Endpoint endpoint) {
    Route.Handler search = page(endpoint);
    Route.Handler home =
        shell
            .map(frame -> Spoken.either(home(frame, Language.ZH), home(frame, Language.EN)))
            .orElse(file(FILE));
    return (exchange, arguments) ->
        (exchange.getQueryString().isEmpty() ? home : search).handle(exchange, arguments);
  }

  private Route.Handler home(Shell frame, Language language) {
    Opening opening = Opening.of("/", List.of(), Parameters.NONE);
    String other = "/?lang=" + language.other().tag().substring(0, 2);
    Arrival arrival =
        new Arrival(language, other, opening.requests(), modules().of(opening.view(), language));
    return site.made(MEDIA_TYPE, frame.around(pages.in(language).home(), arrival));
  }

  /** Sends the file of that name, which says in which language it is to speak. */
  Route.Handler file(String name) {
    Route.Handler chinese = site.file(name);
    Route.Handler english =
        site.text(name).map(text -> site.made(MEDIA_TYPE, Shell.english(text))).orElse(chinese);
    return Spoken.either(chinese, english);
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
    Language language = Spoken.choose(exchange);
    Pages spoken = pages.in(language);
    Parameters parameters = Parameters.NONE;
    HtmlPage page;
    try {
      parameters = RequestUrl.parameters(exchange.getQueryString());
      page = endpoint.page(spoken, new JsonHandler.Call(arguments, parameters));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failed) {
      page = problem(spoken, exchange, failed, parameters);
    }
    Opening opening = Opening.of(exchange.getRequestPath(), arguments, parameters);
    Arrival arrival =
        new Arrival(
            language,
            Spoken.otherwise(exchange, language),
            opening.requests(),
            modules().of(opening.view(), language));
    send(exchange, page, frame.around(page, arrival).getBytes(StandardCharsets.UTF_8));
  }

  private HtmlPage problem(
      Pages spoken, HttpServerExchange exchange, Throwable thrown, Parameters parameters) {
    Optional<String> id = RequestIds.of(exchange);
    Problem problem = ErrorHandler.problem(thrown, id.orElse("-"));
    return spoken.problem(problem.of(id), parameters);
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
