package policysearch.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import policysearch.api.AdminApi;
import policysearch.http.WebServer;
import policysearch.live.LiveWriter;
import policysearch.log.WriteLog;
import policysearch.lucene.IndexWork;
import policysearch.metrics.Health;
import policysearch.metrics.JvmMetrics;
import policysearch.metrics.Metrics;
import policysearch.metrics.OpenMetrics;
import policysearch.search.IndexState;
import policysearch.search.SearchEngine;

/** How a server is, gathered from its parts as they are opened. */
final class Condition {
  private final Metrics metrics = new Metrics();
  private final Health health = new Health();

  /** Looks after what is searched. */
  void of(SearchEngine engine) {
    health.add(
        "index",
        () -> {
          engine.state(); // fails where it cannot be read
          return Optional.empty();
        });
    metrics.add(out -> write(engine, out));
  }

  /** Looks after what is written. */
  void of(LiveWriter writer, Refreshing seen, Path index) {
    health.add("writer", () -> writer.state().trouble());
    metrics.add(out -> write(writer.state(), out));
    metrics.add(out -> write(index.resolve(WriteLog.FOLDER), out));
    metrics.add(seen);
  }

  /** Looks after what answers; it is ready from now on. */
  void of(WebServer server) {
    metrics.add(server);
    metrics.add(new JvmMetrics());
    health.started();
  }

  /** It is ready no more. */
  void stopping() {
    health.stopping();
  }

  AdminApi api() {
    return new AdminApi(metrics, health, PolicySearchMain.Version.number());
  }

  private static void write(SearchEngine engine, OpenMetrics out) {
    try {
      IndexState state = engine.state();
      out.gauge("policy_search_index_generation", "Grows with each state that searches see.")
          .sample(state.generation());
      out.gauge("policy_search_index_documents", "Documents.").sample(state.documents());
      out.gauge("policy_search_index_statements", "Statements.").sample(state.statements());
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private static void write(LiveWriter.State state, OpenMetrics out) {
    out.gauge("policy_search_applied_change", "The last change in the index, by its number.")
        .sample(state.applied());
    out.gauge("policy_search_uncommitted_changes", "Changes in the log and not in a commit.")
        .sample(state.uncommitted());
    out.gauge("policy_search_uncommitted_bytes", "Theirs: what a start may have to read again.")
        .sample(state.uncommittedBytes());
    out.gauge("policy_search_waiting_changes", "Changes that are not in the index yet.")
        .sample(state.waiting());
    out.gauge("policy_search_waiting_changes_bytes", "Memory of changes that wait.")
        .sample(state.waitingBytes());
    out.gauge("policy_search_writer_sound", "1 while the index can be written.")
        .sample(state.trouble().isEmpty() ? 1 : 0);
    write(state.work(), out);
  }

  private static void write(IndexWork work, OpenMetrics out) {
    write("flush", "Writing segments out for a commit", work.flushes(), out);
    write("commit", "Making the index durable, after the flush", work.commits(), out);
    write("merge", "Making several segments one", work.merges(), out);
    out.gauge("policy_search_index_merges_running", "Merges that are at work.")
        .sample(work.merging());
  }

  private static void write(String name, String help, IndexWork.Times times, OpenMetrics out) {
    out.counter("policy_search_index_" + name + "_runs", help + ": how often.")
        .sample(times.count());
    out.counter("policy_search_index_" + name + "_seconds", help + ": how long, all in all.")
        .sample(times.nanos() / 1e9);
  }

  private static void write(Path log, OpenMetrics out) {
    try (Stream<Path> files = Files.list(log)) {
      out.gauge("policy_search_log_bytes", "Files of the write-ahead log.")
          .sample(files.map(Path::toFile).mapToLong(java.io.File::length).sum());
      out.gauge("policy_search_disk_free_bytes", "Room on the disk of the log.")
          .sample(log.toFile().getUsableSpace()); // no mount table: a hardened unit hides it
    } catch (IOException e) {
      throw new UncheckedIOException("the log cannot be read", e);
    }
  }
}
