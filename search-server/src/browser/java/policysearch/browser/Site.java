package policysearch.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import policysearch.http.WebServer;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.model.PolicyDocument;
import policysearch.search.SearchEngine;
import policysearch.search.lucene.LuceneSearchEngine;

/** The server on a free port, before an index made for it. */
record Site(WebServer server, SearchEngine engine, Path folder) implements AutoCloseable {
  static Site start(List<PolicyDocument> documents) throws IOException {
    Path folder = Files.createTempDirectory("policy-search-browser");
    IndexDirectory index = IndexDirectory.at(folder);
    Path generation = index.next();
    try (PolicyIndexWriter writer = PolicyIndexWriter.open(generation)) {
      for (PolicyDocument document : documents) {
        writer.put(document);
      }
      writer.commit();
    }
    index.publish(generation);
    SearchEngine engine = LuceneSearchEngine.open(folder);
    return new Site(WebServer.start("127.0.0.1", 0, engine), engine, folder);
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() throws IOException {
    server.close();
    engine.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
