package policysearch.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import policysearch.api.NotFound;

/**
 * The files of the page, read from the class path once at start. A request can only name one of
 * them: there is no path to walk.
 */
final class StaticSite {
  private static final String FOLDER = "policysearch/web/";
  private static final String FIRST = "index.html";

  /** What is served, and as what. */
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "webmanifest", "application/manifest+json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "txt", "text/plain; charset=utf-8");

  private static final Set<String> PACKED = Set.of("png", "ico");

  private final Map<String, Asset> assets;

  private StaticSite(Map<String, Asset> assets) {
    this.assets = assets;
  }

  /** One file; {@code gzip} is absent where it saves nothing. */
  @SuppressWarnings("ArrayRecordComponent") // read at start, sent, never compared
  private record Asset(String mediaType, String etag, byte[] plain, Optional<byte[]> gzip) {}

  /** The site on the class path of {@code loader}; empty if there is none. */
  static StaticSite load(ClassLoader loader) throws IOException {
    Map<String, Asset> assets = new LinkedHashMap<>();
    URL first = loader.getResource(FOLDER + FIRST);
    if (first == null) {
      return new StaticSite(assets);
    }
    try {
      URI uri = first.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          read(jar.getPath(FOLDER), assets);
        }
      } else {
        read(Path.of(uri).resolveSibling(""), assets);
      }
    } catch (URISyntaxException e) {
      throw new IOException("the page's files cannot be found at " + first, e);
    }
    return new StaticSite(assets);
  }

  /** The names of the files, such as {@code components/facets.mjs}. */
  List<String> names() {
    return List.copyOf(assets.keySet());
  }

  /** The text of the file of that name, if there is one. */
  Optional<String> text(String name) {
    return Optional.ofNullable(assets.get(name))
        .map(asset -> new String(asset.plain(), StandardCharsets.UTF_8));
  }

  /** Sends {@code text}, which was made once, as files are sent. */
  Route.Handler made(String mediaType, String text) {
    Asset asset = asset(mediaType, true, text.getBytes(StandardCharsets.UTF_8));
    return (exchange, arguments) -> send(exchange, asset);
  }

  /** Sends the file of that name. */
  Route.Handler file(String name) {
    Asset asset = assets.get(name);
    return asset == null
        ? (exchange, arguments) -> {
          throw new NotFound("the page's file " + name + " is not on the class path");
        }
        : (exchange, arguments) -> send(exchange, asset);
  }

  /** Sends the file of that name, or says that there is nothing to show: browsers ask unasked. */
  Route.Handler fileOrNothing(String name) {
    return assets.containsKey(name)
        ? file(name)
        : (exchange, arguments) -> exchange.setStatusCode(204).endExchange();
  }

  private static void send(HttpServerExchange exchange, Asset asset) {
    // Always asked again, by ETag: names have no version, and after an update all must fit.
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
    Reply.varyByEncoding(exchange);
    if (Reply.unchanged(exchange, asset.etag())) {
      return;
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, asset.mediaType());
    if (asset.mediaType().startsWith("text/css") || asset.mediaType().startsWith("text/java")) {
      SecurityHeaders.leaveToPages(exchange);
    }
    if (asset.gzip().isPresent() && Reply.acceptsGzip(exchange)) {
      exchange.getResponseHeaders().put(Headers.CONTENT_ENCODING, "gzip");
      Reply.send(exchange, asset.gzip().get());
    } else {
      Reply.send(exchange, asset.plain());
    }
  }

  private static void read(Path folder, Map<String, Asset> assets) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      String type = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      Optional<String> mediaType = Optional.ofNullable(MEDIA_TYPES.get(type));
      if (mediaType.isPresent()) {
        assets.put(name, asset(mediaType.get(), !PACKED.contains(type), Files.readAllBytes(file)));
      }
    }
  }

  private static Asset asset(String mediaType, boolean text, byte[] bytes) {
    Optional<byte[]> packed =
        text && bytes.length >= Limits.GZIP_FROM_BYTES
            ? Optional.of(Reply.gzip(bytes, Deflater.BEST_COMPRESSION))
            : Optional.empty();
    return new Asset(mediaType, Reply.etag(bytes), bytes, packed);
  }
}
