package policysearch.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import policysearch.model.PolicyDocument;

/** The server on a free port for all tests of a class, before an engine that holds the examples. */
final class Served implements BeforeAllCallback, AfterAllCallback {
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final int meetings;
  private Optional<WebServer> server = Optional.empty();

  private Served(int meetings) {
    this.meetings = meetings;
  }

  /** Before the examples. */
  static Served examples() {
    return new Served(0);
  }

  /** Before the examples and so many meetings. */
  static Served examplesAnd(int meetings) {
    return new Served(meetings);
  }

  @Override
  public void beforeAll(ExtensionContext test) throws IOException {
    List<PolicyDocument> documents = new ArrayList<>(Examples.documents());
    documents.addAll(Examples.meetings(meetings));
    server = Optional.of(WebServer.start("127.0.0.1", 0, new InMemoryEngine(documents)));
  }

  @Override
  public void afterAll(ExtensionContext test) {
    server.ifPresent(WebServer::close);
  }

  int port() {
    return server.orElseThrow().port();
  }

  /** A request for a path. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  /** The answer to a request with these headers: a name, its value, and so on. */
  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
