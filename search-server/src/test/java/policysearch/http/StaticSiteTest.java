package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StaticSiteTest {
  private static final String PAGE = "<!doctype html><title>政策</title>" + "<p>文".repeat(800);

  @TempDir Path folder;
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    Path web = Files.createDirectories(folder.resolve("policysearch/web/components"));
    Files.writeString(web.resolveSibling("index.html"), PAGE);
    Files.writeString(web.resolveSibling("notes.java"), "not for serving");
    Files.writeString(web.resolve("a.mjs"), "export const a = 1;\n");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    server =
        WebServer.start(
            "127.0.0.1", 0, new InMemoryEngine(List.of()), site(folder.toUri().toURL()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void thePageAnswersAtItsOwnRoutesToo() throws Exception {
    for (String path : List.of("/", "/index.html", "/d/any%2Fid?q=x", "/?q=%E7%AE%97")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.body()).as(path).isEqualTo(PAGE);
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }
  }

  @Test
  void filesHaveTheirTypesAndAreAskedAgainByEtag() throws Exception {
    HttpResponse<String> first = get("/components/a.mjs");
    assertThat(first.headers().firstValue("Content-Type"))
        .contains("text/javascript; charset=utf-8");
    String etag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(get("/components/a.mjs", "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(get("/components/a.mjs", "If-None-Match", "\"old\"").statusCode()).isEqualTo(200);
  }

  @Test
  void textIsSentCompressedToWhoTakesIt() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/")).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
    }
  }

  @Test
  void onlyFilesOfThePageAreServed() throws Exception {
    for (String path : List.of("/secret.txt", "/notes.java", "/components", "/components/")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void theSiteIsReadOutOfAJarToo() throws IOException {
    Path jar = folder.resolve("web.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("policysearch/web/index.html"));
      zip.putNextEntry(new ZipEntry("policysearch/web/components/b.mjs"));
      zip.putNextEntry(new ZipEntry("policysearch/other.mjs"));
    }
    assertThat(site(jar.toUri().toURL()).names()).containsExactly("components/b.mjs", "index.html");
  }

  private static StaticSite site(URL where) throws IOException {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {where}, ClassLoader.getPlatformClassLoader())) {
      return StaticSite.load(loader);
    }
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
