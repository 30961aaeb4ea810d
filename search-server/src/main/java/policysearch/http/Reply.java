package policysearch.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import policysearch.api.Language;
import policysearch.api.Problem;
import policysearch.json.Json;

/** Sends answers: type, compression, validators. */
final class Reply {
  private Reply() {}

  /** Sends {@code problem} with its status. */
  static void problem(HttpServerExchange exchange, Problem problem) {
    failed(exchange, problem.status());
    Language language = Spoken.ofProblems(exchange);
    exchange.getResponseHeaders().put(Headers.CONTENT_LANGUAGE, language.tag());
    Problem told = problem.of(RequestIds.of(exchange)).in(language);
    json(exchange, Problem.MEDIA_TYPE, json(told));
  }

  /** Puts a status that nobody is to keep, and when to come back. */
  static void failed(HttpServerExchange exchange, int status) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    if (status == 503 || status == 429) {
      exchange.getResponseHeaders().put(Headers.RETRY_AFTER, Limits.RETRY_AFTER_SECONDS);
    }
  }

  /** Sends JSON, or another text, compressed if the client can take it and it is worth it. */
  static void json(HttpServerExchange exchange, String mediaType, byte[] bytes) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, mediaType);
    varyByEncoding(exchange);
    if (bytes.length >= Limits.GZIP_FROM_BYTES && acceptsGzip(exchange)) {
      exchange.getResponseHeaders().put(Headers.CONTENT_ENCODING, "gzip");
      send(exchange, gzip(bytes, Deflater.BEST_SPEED));
    } else {
      send(exchange, bytes);
    }
  }

  /** Says that the answer comes packed or not; where it varies by more, that is said already. */
  static void varyByEncoding(HttpServerExchange exchange) {
    if (!exchange.getResponseHeaders().contains(Headers.VARY)) {
      exchange.getResponseHeaders().put(Headers.VARY, "Accept-Encoding");
    }
  }

  /** Sends {@code bytes} as they are. */
  static void send(HttpServerExchange exchange, byte[] bytes) {
    exchange.setResponseContentLength(bytes.length);
    exchange.getResponseSender().send(ByteBuffer.wrap(bytes));
  }

  /** The JSON of a view, UTF-8. */
  static byte[] json(Object view) {
    try (TextBuffer text = new TextBuffer()) {
      Json.write(view, text);
      return text.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does no I/O", e);
    }
  }

  /**
   * A validator for {@code bytes}. The same for their gzip: it names the content, and Vary keeps
   * the two apart in caches.
   */
  static String etag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** Puts the validator {@code etag}; if the client holds that content, says so and is done. */
  static boolean unchanged(HttpServerExchange exchange, String etag) {
    exchange.getResponseHeaders().put(Headers.ETAG, etag);
    for (String line : exchange.getRequestHeaders().eachValue(Headers.IF_NONE_MATCH)) {
      for (String held : line.split(",", -1)) {
        String tag = held.strip();
        if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
          exchange.setStatusCode(304);
          exchange.endExchange();
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the client takes gzip: named, and not with {@code q=0}. */
  static boolean acceptsGzip(HttpServerExchange exchange) {
    for (String line : exchange.getRequestHeaders().eachValue(Headers.ACCEPT_ENCODING)) {
      for (String coding : line.split(",", -1)) {
        String plain = coding.replace(" ", "").toLowerCase(java.util.Locale.ROOT);
        if (plain.equals("gzip") || plain.startsWith("gzip;q=")) {
          return !plain.matches("gzip;q=0(\\.0*)?");
        }
      }
    }
    return false;
  }

  static byte[] gzip(byte[] bytes, int level) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
    try (GZIPOutputStream out = new Gzip(packed, level)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does no I/O", e);
    }
    return packed.toByteArray();
  }

  /** The JDK's stream with a level to choose. */
  private static final class Gzip extends GZIPOutputStream {
    Gzip(ByteArrayOutputStream out, int level) throws IOException {
      super(out);
      def.setLevel(level);
    }
  }
}
