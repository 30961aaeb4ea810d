package policysearch.http;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policysearch.access.Keys;
import policysearch.api.PublicUrl;
import policysearch.html.Pages;
import policysearch.mcp.McpServer;
import policysearch.metrics.MetricSource;
import policysearch.metrics.OpenMetrics;
import policysearch.search.SearchEngine;
import policysearch.standing.Standing;

/** A running server: the API and the page over one engine. */
public final class WebServer implements MetricSource, AutoCloseable {
  private static final System.Logger LOG = System.getLogger("policysearch.http");

  private final Undertow undertow;
  private final Pools pools;
  private final Draining draining;
  private final List<MetricSource> numbers;

  private WebServer(Undertow undertow, Pools pools, Draining draining, List<MetricSource> numbers) {
    this.undertow = undertow;
    this.pools = pools;
    this.draining = draining;
    this.numbers = numbers;
  }

  /** Readies what every server listens with: then it is there when the first one starts. */
  public static void prepare() {
    Listener.prepare();
  }

  /**
   * A server that listens on {@code host} and {@code port}; port 0 is any that is free. The engine
   * stays the caller's to close, after the server.
   *
   * @throws BindException if the port is taken or the host is not this machine's
   */
  public static WebServer start(String host, int port, SearchEngine engine) throws IOException {
    return start(host, port, engine, Standing.none());
  }

  /**
   * A server as {@link #start(String, int, SearchEngine)} gives it, that tells of {@code standing}.
   */
  public static WebServer start(String host, int port, SearchEngine engine, Standing standing)
      throws IOException {
    return start(new Listening(host, port, PublicUrl.UNKNOWN), engine, standing, Optional.empty());
  }

  /**
   * A server that knows under which address the world finds it, and takes documents if it has
   * something to write with.
   */
  public static WebServer start(
      Listening where, SearchEngine engine, Standing standing, Optional<Writing> writing)
      throws IOException {
    return start(where, engine, standing, writing, Traffic.unbounded());
  }

  /** A server as the one before, that lets in and notes what {@code traffic} says. */
  public static WebServer start(
      Listening where,
      SearchEngine engine,
      Standing standing,
      Optional<Writing> writing,
      Traffic traffic)
      throws IOException {
    StaticSite site = StaticSite.load(WebServer.class.getClassLoader());
    return start(where, new Subject(engine, standing, where.url(), writing), site, traffic);
  }

  static WebServer start(String host, int port, SearchEngine engine, StaticSite site)
      throws IOException {
    Listening where = new Listening(host, port, PublicUrl.UNKNOWN);
    Subject subject = new Subject(engine, Standing.none(), where.url(), Optional.empty());
    return start(where, subject, site, Traffic.unbounded());
  }

  private static WebServer start(Listening where, Subject subject, StaticSite site, Traffic traffic)
      throws IOException {
    Pools pools = Pools.start();
    List<MetricSource> numbers = new ArrayList<>(List.of(traffic.requests(), pools));
    HttpHandler inner = router(where, subject, site, pools);
    if (traffic.clientRate() > 0) {
      ClientRate rate = new ClientRate(traffic.clientRate(), inner);
      numbers.add(rate);
      inner = rate;
    }
    if (InetAddress.getByName(where.host()).isLoopbackAddress()) {
      Stream<String> names = Stream.of(where.host());
      inner = new HostGuard(Stream.concat(names, where.url().host().stream()).toList(), inner);
    }
    Draining draining = new Draining(inner);
    HttpHandler root =
        new RequestIds(
            new Watched(
                traffic, new SecurityHeaders(new PlainFraming(new BodyDeadline(draining)))));
    try {
      Undertow undertow = Listener.start(where.host(), where.port(), root);
      return new WebServer(undertow, pools, draining, numbers);
    } catch (IOException | RuntimeException e) {
      pools.close();
      throw e;
    }
  }

  private static Router router(Listening where, Subject subject, StaticSite site, Pools pools) {
    Optional<Writing> writing = subject.writing();
    Keys keys = writing.map(Writing::keys).orElse(Keys.none());
    Pages pages = new Pages(subject.engine(), subject.url());
    McpServer mcp = new McpServer(subject.engine());
    PageHandler handler = new PageHandler(pools.search(), pages, site);
    return new Router(
        Routes.of(
            subject,
            site,
            handler,
            new JsonHandler(pools.search()),
            new StreamHandler(pools.export()),
            new McpHandler(pools.search(), mcp, new Origins(where.host())),
            new WriteHandler(pools.write(), writing.map(Writing::api), keys)),
        handler.elsewhere());
  }

  /** The port it listens on. */
  public int port() {
    return Listener.port(undertow);
  }

  @Override
  public void write(OpenMetrics out) {
    numbers.forEach(source -> source.write(out));
  }

  /** Takes no more requests, lets those that are there have their answers, and stops. */
  @Override
  public void close() {
    // the listener stays meanwhile: suspended, Undertow would cut off all that is connected
    if (!draining.await(Limits.DRAIN_MILLIS)) {
      LOG.log(System.Logger.Level.WARNING, "requests were cut off: they took too long to end");
    }
    undertow.stop();
    pools.close();
  }
}
