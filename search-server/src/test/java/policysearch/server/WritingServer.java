package policysearch.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import policysearch.access.Keys;
import policysearch.access.Scope;
import policysearch.api.PublicUrl;
import policysearch.api.WriteApi;
import policysearch.http.AdminServer;
import policysearch.http.Listening;
import policysearch.http.Traffic;
import policysearch.http.WebServer;
import policysearch.http.Writing;
import policysearch.live.LiveWriter;
import policysearch.metrics.RequestMetrics;
import policysearch.search.lucene.LuceneSearchEngine;
import policysearch.search.lucene.Synonyms;
import policysearch.standing.Standing;

/**
 * A server that takes documents, with its listener for operators and keys of each scope, wired as
 * {@code serve --write} wires it; what it logs, with all that can be asked to be logged, is kept.
 */
public final class WritingServer implements AutoCloseable {
  private final Stopping open = new Stopping();
  private final StringWriter said = new StringWriter();
  private final Keys.Made write = Keys.make("importer", EnumSet.of(Scope.WRITE));
  private final Keys.Made read = Keys.make("visitor", EnumSet.of(Scope.READ));
  private final Keys.Made admin = Keys.make("keeper", EnumSet.of(Scope.ADMIN));
  private final LiveWriter writer;
  private final WebServer server;
  private final AdminServer operators;

  /** Over an index in {@code folder}, which is made if there is none. */
  public WritingServer(Path folder) throws IOException {
    this(folder, true);
  }

  private WritingServer(Path folder, boolean telling) throws IOException {
    List<String> hashes = List.of(write.line(), read.line(), admin.line());
    Path file = Files.write(folder.resolve("keys.tsv"), hashes);
    Path index = folder.resolve("index");
    PrintWriter out = telling ? new PrintWriter(said) : new PrintWriter(System.err, true);
    LogLines lines = open.add(LogLines.start(LogLines.Format.TEXT, out, InstantSource.system()));
    open.add(LogHandler.install(lines));
    writer = open.add(LiveWriter.open(index, lines::say));
    LuceneSearchEngine engine =
        open.add(LuceneSearchEngine.open(index, writer::index, Synonyms.standard()));
    Refreshing seen = open.add(Refreshing.start(writer, engine));
    Condition condition = new Condition();
    condition.of(writer, seen, index);
    condition.of(engine);
    operators = open.add(AdminServer.start(0, condition.api()));
    RequestLines log =
        new RequestLines(lines, telling, Optional.of(0L).filter(none -> telling), telling);
    server =
        open.add(
            WebServer.start(
                new Listening("127.0.0.1", 0, PublicUrl.UNKNOWN),
                engine,
                Standing.none(),
                Optional.of(new Writing(new WriteApi(writer, seen), Keys.read(file))),
                new Traffic(0, new RequestMetrics(), log)));
    condition.of(server);
  }

  /** One that does not log its requests, and the rest to stderr: for long runs. */
  public static WritingServer quiet(Path folder) throws IOException {
    return new WritingServer(folder, false);
  }

  /** The port for all. */
  public int port() {
    return server.port();
  }

  /** The port for operators. */
  public int adminPort() {
    return operators.port();
  }

  /** A key for writing. */
  public String key() {
    return write.key();
  }

  /** A key for reading alone. */
  public String readingKey() {
    return read.key();
  }

  /** A key for looking after the server alone. */
  public String adminKey() {
    return admin.key();
  }

  /** The number of the last change in the index. */
  public long applied() {
    return writer.applied();
  }

  /** What it has logged. */
  public String log() {
    return said.toString();
  }

  @Override
  public void close() {
    open.close();
  }
}
