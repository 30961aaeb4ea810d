package policysearch.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The distribution as a user starts it: start to first answer, memory after the queries. */
final class ServerBench {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private ServerBench() {}

  static void run(Path launcher, Path index, List<String> queries)
      throws IOException, InterruptedException {
    for (int round = 0; round < 3; round++) {
      int port = freePort();
      long began = System.nanoTime();
      Process server =
          new ProcessBuilder(
                  launcher.toString(), "serve", "--index", index.toString(), "--port", "" + port)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        awaitAnswer(server, port, queries.getFirst());
        double firstMs = (System.nanoTime() - began) / 1e6;
        double restingMb = Figures.memoryMb(server.pid(), "VmRSS");
        for (int i = 0; i < 50; i++) {
          for (String query : queries) {
            ask(port, query);
          }
        }
        Figures.print(
            "serve  start to first answer %.0f ms; RSS then %.0f MB, peak after %d queries %.0f MB",
            firstMs, restingMb, 50 * queries.size(), Figures.memoryMb(server.pid(), "VmHWM"));
      } finally {
        server.destroy();
        server.waitFor();
      }
    }
  }

  private static void awaitAnswer(Process server, int port, String query)
      throws IOException, InterruptedException {
    while (true) {
      try {
        if (ask(port, query) == 200) {
          return;
        }
      } catch (IOException notYet) {
        if (!server.isAlive()) {
          throw new IOException("the server ended with exit code " + server.exitValue());
        }
      }
      Thread.sleep(5);
    }
  }

  private static int ask(int port, String query) throws IOException, InterruptedException {
    URI uri =
        URI.create(
            "http://127.0.0.1:%d/api/v1/search?facets=speaker,province&q=%s"
                .formatted(port, URLEncoder.encode(query, StandardCharsets.UTF_8)));
    return CLIENT
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
