package policysearch.builder;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import policysearch.json.Json;

/** The list of what was not indexed or not corrected, and why: NDJSON, one object each. */
final class ReportFile implements AutoCloseable {
  /** As many are also shown at once; the rest are in the file. */
  private static final int SHOWN = 20;

  private final Path path;
  private final Writer out;
  private final Consumer<String> messages;
  private int rejected;
  private int unfit;
  private int waiting;

  private ReportFile(Path path, Writer out, Consumer<String> messages) {
    this.path = path;
    this.out = out;
    this.messages = messages;
  }

  /** A line of the report. */
  record Line(String file, String outcome, String reason) {}

  static ReportFile create(Path path, Consumer<String> messages) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return new ReportFile(path, Files.newBufferedWriter(path), messages);
  }

  synchronized void rejected(String file, String reason) throws IOException {
    rejected++;
    show(rejected, "rejected " + file + ": " + reason, "more rejected inputs are");
    write(new Line(file, "rejected", reason));
  }

  synchronized void skipped(String file, String reason) throws IOException {
    write(new Line(file, "skipped", reason));
  }

  /** {@code place} is the file and the line of a correction. */
  synchronized void unfit(String place, String reason) throws IOException {
    unfit++;
    show(
        unfit,
        CorrectionsFile.UNFIT + place + ": " + reason,
        "more corrections that do not fit are");
    write(new Line(place, "unfit", reason));
  }

  /** The document {@code id} was not read in this run, and would be another now. */
  synchronized void waiting(String id, String reason) throws IOException {
    waiting++;
    show(
        waiting,
        "not yet corrected " + id + ": " + reason,
        "more documents that wait for their corrections are");
    write(new Line(id, "waiting", reason));
  }

  /** The first few of a kind, and then once that there are more. */
  private void show(int count, String message, String more) {
    if (count <= SHOWN) {
      messages.accept(message);
    } else if (count == SHOWN + 1) {
      messages.accept(more + " listed in " + path);
    }
  }

  private void write(Line line) throws IOException {
    Json.write(line, out);
    out.write('\n');
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}
