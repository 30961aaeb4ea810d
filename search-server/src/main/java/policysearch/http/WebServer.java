package policysearch.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xnio.Options;
import policysearch.access.Keys;
import policysearch.api.PublicUrl;
import policysearch.html.Pages;
import policysearch.mcp.McpServer;
import policysearch.search.SearchEngine;
import policysearch.standing.Standing;

/** A running server: the API and the page over one engine. */
public final class WebServer implements AutoCloseable {
  private final Undertow undertow;
  private final List<Workers> workers;

  private WebServer(Undertow undertow, List<Workers> workers) {
    this.undertow = undertow;
    this.workers = workers;
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
    StaticSite site = StaticSite.load(WebServer.class.getClassLoader());
    return start(where, new Subject(engine, standing, where.url(), writing), site);
  }

  static WebServer start(String host, int port, SearchEngine engine, StaticSite site)
      throws IOException {
    Listening where = new Listening(host, port, PublicUrl.UNKNOWN);
    return start(where, new Subject(engine, Standing.none(), where.url(), Optional.empty()), site);
  }

  private static WebServer start(Listening where, Subject subject, StaticSite site)
      throws IOException {
    SearchEngine engine = subject.engine();
    String host = where.host();
    int port = where.port();
    Workers workers = new Workers(Limits.WORKERS, Limits.WAITING);
    Workers exporters = new Workers(Limits.EXPORTS, Limits.EXPORTS_WAITING);
    Workers writers = new Workers(Limits.WRITERS, Limits.WRITES_AT_ONCE);
    WriteHandler writing =
        new WriteHandler(
            writers,
            subject.writing().map(Writing::api),
            subject.writing().map(Writing::keys).orElse(Keys.none()));
    McpHandler mcp = new McpHandler(workers, new McpServer(engine), new Origins(host));
    HttpHandler router =
        new Router(
            Routes.of(
                subject,
                site,
                new PageHandler(workers, new Pages(engine, subject.url()), site),
                new JsonHandler(workers),
                new StreamHandler(exporters),
                mcp,
                writing));
    boolean loopback = InetAddress.getByName(host).isLoopbackAddress();
    List<String> names = Stream.concat(Stream.of(host), subject.url().host().stream()).toList();
    HttpHandler root =
        new RequestIds(new SecurityHeaders(loopback ? new HostGuard(names, router) : router));
    Undertow undertow = limited(Undertow.builder()).addHttpListener(port, host, root).build();
    try {
      undertow.start();
    } catch (RuntimeException e) {
      workers.close();
      exporters.close();
      writers.close();
      if (e.getCause() instanceof IOException cause) {
        throw named(cause, host, port);
      }
      throw e;
    }
    return new WebServer(undertow, List.of(workers, exporters, writers));
  }

  /** The port it listens on. */
  public int port() {
    return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
  }

  /** Stops listening and lets the workers end. */
  @Override
  public void close() {
    undertow.stop();
    workers.forEach(Workers::close);
  }

  /** The system's words for a port that is taken do not say which. */
  private static IOException named(IOException cause, String host, int port) {
    String message = cause.getMessage() + ": " + host + ":" + port;
    IOException named =
        cause instanceof BindException ? new BindException(message) : new IOException(message);
    named.initCause(cause);
    return named;
  }

  private static Undertow.Builder limited(Undertow.Builder builder) {
    return builder
        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, Limits.HEADER_BYTES)
        .setServerOption(UndertowOptions.MAX_HEADERS, Limits.HEADERS)
        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, Limits.ENTITY_BYTES)
        .setServerOption(UndertowOptions.MAX_PARAMETERS, Limits.PARAMETERS_WALL)
        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, Limits.NO_REQUEST_MILLIS)
        .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, Limits.REQUEST_PARSE_MILLIS)
        // decoded by ourselves, strictly: see RequestUrl
        .setServerOption(UndertowOptions.DECODE_URL, false)
        .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
        .setSocketOption(Options.READ_TIMEOUT, Limits.READ_WRITE_MILLIS)
        .setSocketOption(Options.WRITE_TIMEOUT, Limits.READ_WRITE_MILLIS)
        .setSocketOption(Options.TCP_NODELAY, true)
        // nothing runs on Undertow's own workers
        .setWorkerThreads(1);
  }
}
