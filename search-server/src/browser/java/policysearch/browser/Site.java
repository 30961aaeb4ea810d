package policysearch.browser;

import java.io.IOException;
import java.util.List;
import policysearch.http.InMemoryEngine;
import policysearch.http.WebServer;
import policysearch.model.PolicyDocument;
import policysearch.search.SearchEngine;

/** The server on a free port, with documents to find. */
record Site(WebServer server, SearchEngine engine) implements AutoCloseable {
  static Site start(List<PolicyDocument> documents) throws IOException {
    SearchEngine engine = new InMemoryEngine(documents);
    return new Site(WebServer.start("127.0.0.1", 0, engine), engine);
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() throws IOException {
    server.close();
    engine.close();
  }
}
