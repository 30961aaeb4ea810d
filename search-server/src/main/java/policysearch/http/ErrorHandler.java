package policysearch.http;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import org.xnio.IoUtils;
import policysearch.api.BadRequest;
import policysearch.api.NotFound;
import policysearch.api.Problem;
import policysearch.live.BusyException;
import policysearch.live.RefusedException;
import policysearch.search.SearchTooLongException;
import policysearch.search.StaleCursorException;

/** Turns what was thrown into a problem: one switch for all routes. */
final class ErrorHandler {
  private static final System.Logger LOG = System.getLogger("policysearch.http");

  private ErrorHandler() {}

  static void answer(HttpServerExchange exchange, Throwable thrown) {
    if (exchange.isResponseStarted()) {
      LOG.log(
          System.Logger.Level.WARNING,
          said("an answer broke off", RequestIds.of(exchange).orElse("-")),
          thrown);
      IoUtils.safeClose(exchange.getConnection()); // nobody is to take the half for the whole
      return;
    }
    Reply.problem(exchange, problem(thrown, RequestIds.of(exchange).orElse("-")));
  }

  /** What went wrong, for whoever asked; what is our mistake goes into the log. */
  static Problem problem(Throwable thrown, String id) {
    return switch (thrown) {
      case BadRequest bad -> Problem.of(bad);
      case NotFound missing -> Problem.of(404, "Not Found", said(missing));
      case StaleCursorException stale -> Problem.of(410, "Gone", said(stale));
      case SearchTooLongException slow -> Problem.of(503, "Service Unavailable", said(slow));
      case RefusedException no -> Problem.of(422, "Unprocessable Content", said(no));
      case BusyException busy -> Problem.of(503, "Service Unavailable", said(busy));
      case IOException broken -> unavailable(broken, id);
      default -> ours(thrown, id);
    };
  }

  private static Problem unavailable(IOException broken, String id) {
    LOG.log(System.Logger.Level.ERROR, said("the index cannot be read", id), broken);
    return Problem.of(503, "Service Unavailable", "the index cannot be read; log entry " + id);
  }

  private static Problem ours(Throwable thrown, String id) {
    LOG.log(System.Logger.Level.ERROR, said("a request failed", id), thrown);
    return Problem.of(500, "Internal Server Error", "this is our mistake; log entry " + id);
  }

  private static String said(String what, String id) {
    return what + " [" + id + "]";
  }

  private static String said(Throwable thrown) {
    return String.valueOf(thrown.getMessage());
  }
}
