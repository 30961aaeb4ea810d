package policysearch.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.xnio.IoUtils;
import policysearch.api.Export;

/** Answers with a text that is sent while it is made, so that it may be of any length. */
final class StreamHandler {
  private static final System.Logger LOG = System.getLogger("policysearch.http");

  /** Held back before the first byte is sent: up to here an error can still be said. */
  private static final int HELD_BYTES = 32 * 1024;

  private final Workers workers;

  StreamHandler(Workers workers) {
    this.workers = workers;
  }

  /** Makes the text that answers a call. */
  interface Endpoint {
    Export export(JsonHandler.Call call) throws IOException;
  }

  /**
   * Answers afresh each time. A client that goes away, or stands still too long, ends the work; an
   * error after the first bytes ends the connection before the last, so that the half is not taken
   * for the whole.
   */
  Route.Handler of(Endpoint endpoint) {
    return workers.run(
        (exchange, arguments) -> {
          Export export =
              endpoint.export(
                  new JsonHandler.Call(
                      arguments, RequestUrl.parameters(exchange.getQueryString())));
          boolean gzip = Reply.acceptsGzip(exchange);
          if (exchange.getRequestMethod().equals(Methods.HEAD)) {
            head(exchange, export, gzip);
            exchange.endExchange();
            return;
          }
          try {
            send(exchange, export, gzip);
          } catch (ClientGone gone) {
            LOG.log(System.Logger.Level.DEBUG, "the reader of an export has gone", gone);
            IoUtils.safeClose(exchange.getConnection());
          }
        });
  }

  private static void send(HttpServerExchange exchange, Export export, boolean gzip)
      throws IOException {
    OutputStream wire =
        new BufferedOutputStream(
            new Wire(exchange, () -> head(exchange, export, gzip)), HELD_BYTES);
    // not closed where it fails: what is held back then must not go out
    Writer out =
        new OutputStreamWriter(gzip ? new GZIPOutputStream(wire) : wire, StandardCharsets.UTF_8);
    export.content().write(out);
    out.close();
  }

  private static void head(HttpServerExchange exchange, Export export, boolean gzip) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, export.mediaType());
    if (!export.fileName().isEmpty()) {
      exchange
          .getResponseHeaders()
          .put(Headers.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + '"');
    }
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseHeaders().put(Headers.VARY, "Accept-Encoding");
    if (gzip) {
      exchange.getResponseHeaders().put(Headers.CONTENT_ENCODING, "gzip");
    }
  }

  /** The client takes no more. */
  private static final class ClientGone extends IOException {
    private static final long serialVersionUID = 1L;

    ClientGone(IOException cause) {
      super(cause);
    }
  }

  /** The bytes to the client; the answer begins with the first of them. */
  private static final class Wire extends OutputStream {
    private final HttpServerExchange exchange;
    private final Runnable head;
    private boolean begun;

    Wire(HttpServerExchange exchange, Runnable head) {
      this.exchange = exchange;
      this.head = head;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      OutputStream out = out();
      try {
        out.write(bytes, from, length);
        out.flush();
      } catch (IOException e) {
        throw new ClientGone(e);
      }
    }

    @Override
    public void close() throws IOException {
      OutputStream out = out();
      try {
        out.close();
      } catch (IOException e) {
        throw new ClientGone(e);
      }
    }

    private OutputStream out() {
      if (!begun) {
        begun = true;
        head.run();
        exchange.startBlocking();
      }
      return exchange.getOutputStream();
    }
  }
}
