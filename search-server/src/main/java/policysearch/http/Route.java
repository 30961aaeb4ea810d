package policysearch.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path and what answers there.
 *
 * @param pattern segments; one in braces matches any that is not empty
 * @param methods allowed, in the order in which Allow names them
 * @param handler called with the segments that stood for braces
 * @param label what numbers and logs call it
 */
record Route(List<String> pattern, List<HttpString> methods, Handler handler, String label) {

  /** Answers a request whose path fits. */
  interface Handler {
    void handle(HttpServerExchange exchange, List<String> arguments) throws Exception;
  }

  /** A route for reading. */
  static Route get(String path, Handler handler) {
    return of(path, List.of(Methods.GET, Methods.HEAD), handler);
  }

  /** A route that takes what is sent. */
  static Route post(String path, Handler handler) {
    return of(path, List.of(Methods.POST), handler);
  }

  /** A route that takes away. */
  static Route delete(String path, Handler handler) {
    return of(path, List.of(Methods.DELETE), handler);
  }

  private static Route of(String path, List<HttpString> methods, Handler handler) {
    return new Route(List.of(path.substring(1).split("/", -1)), methods, handler, path);
  }

  /** The same under another name in numbers and logs. */
  Route labelled(String other) {
    return new Route(pattern, methods, handler, other);
  }

  /** The segments that stand for braces, if {@code segments} fit. */
  Optional<List<String>> match(List<String> segments) {
    if (segments.size() != pattern.size()) {
      return Optional.empty();
    }
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < pattern.size(); i++) {
      String wanted = pattern.get(i);
      String got = segments.get(i);
      if (wanted.startsWith("{") && !got.isEmpty()) {
        arguments.add(got);
      } else if (!wanted.equals(got)) {
        return Optional.empty();
      }
    }
    return Optional.of(arguments);
  }
}
