package policysearch.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import org.xnio.Options;
import org.xnio.Xnio;

/** Undertow with our limits. */
final class Listener {
  private Listener() {}

  /**
   * Listens.
   *
   * @throws BindException if the port is taken or the host is not this machine's
   */
  static Undertow start(String host, int port, HttpHandler root) throws IOException {
    Undertow undertow = limited(Undertow.builder()).addHttpListener(port, host, root).build();
    try {
      undertow.start();
      return undertow;
    } catch (RuntimeException e) {
      if (e.getCause() instanceof IOException cause) {
        throw named(cause, host, port);
      }
      throw e;
    }
  }

  /** Finds what Undertow does its input and output with. */
  static void prepare() {
    Xnio.getInstance(Undertow.class.getClassLoader());
  }

  static int port(Undertow undertow) {
    return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
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
        // who is connected and silent does not keep a server that stops
        .setServerOption(UndertowOptions.SHUTDOWN_TIMEOUT, Limits.SHUTDOWN_MILLIS)
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
