package policysearch.http;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import policysearch.access.Keys;
import policysearch.api.PublicUrl;
import policysearch.html.Pages;
import policysearch.mcp.McpServer;
import policysearch.search.SearchEngine;
import policysearch.standing.Standing;

/** The paths of a server with their methods, out of the table that it routes by. */
public final class RouteTable {
  private RouteTable() {}

  /**
   * A path and one of its methods.
   *
   * @param pattern with braces where any segment may stand
   */
  public record Entry(String method, String pattern) {
    /** The path with {@code argument} for each of its braces. */
    public String path(String argument) {
      return pattern.replaceAll("\\{[^}]*}", argument);
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  /** All of them. */
  public static List<Entry> entries() throws IOException {
    SearchEngine engine = new InMemoryEngine(Examples.documents());
    Subject subject =
        new Subject(engine, Standing.none(), PublicUrl.UNKNOWN, Optional.<Writing>empty());
    StaticSite site = StaticSite.load(RouteTable.class.getClassLoader());
    try (Pools pools = Pools.start()) {
      return entries(
          Routes.of(
              subject,
              site,
              new PageHandler(pools.search(), new Pages(engine, PublicUrl.UNKNOWN), site),
              new JsonHandler(pools.search()),
              new StreamHandler(pools.export()),
              new McpHandler(pools.search(), new McpServer(engine), new Origins("127.0.0.1")),
              new WriteHandler(pools.write(), Optional.empty(), Keys.none())));
    }
  }

  private static List<Entry> entries(List<Route> routes) {
    return routes.stream()
        .flatMap(
            route ->
                route.methods().stream()
                    .map(
                        method ->
                            new Entry(method.toString(), "/" + String.join("/", route.pattern()))))
        .toList();
  }
}
