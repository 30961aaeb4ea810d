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
    if (rejected <= SHOWN) {
      messages.accept("rejected " + file + ": " + reason);
    } else if (rejected == SHOWN + 1) {
      messages.accept("more rejected inputs are listed in " + path);
    }
    write(new Line(file, "rejected", reason));
  }

  synchronized void skipped(String file, String reason) throws IOException {
    write(new Line(file, "skipped", reason));
  }

  /** {@code place} is the file and the line of a correction. */
  synchronized void unfit(String place, String reason) throws IOException {
    unfit++;
    if (unfit <= SHOWN) {
      messages.accept(CorrectionsFile.UNFIT + place + ": " + reason);
    } else if (unfit == SHOWN + 1) {
      messages.accept("more corrections that do not fit are listed in " + path);
    }
    write(new Line(place, "unfit", reason));
  }

  /** The document {@code id} was not read in this run, and would be another now. */
  synchronized void waiting(String id, String reason) throws IOException {
    waiting++;
    if (waiting <= SHOWN) {
      messages.accept("not yet corrected " + id + ": " + reason);
    } else if (waiting == SHOWN + 1) {
      messages.accept("more documents that wait for their corrections are listed in " + path);
    }
    write(new Line(id, "waiting", reason));
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
