package policysearch.builder;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import policysearch.builder.DocumentReader.Outcome;
import policysearch.corrections.Corrected;
import policysearch.json.Json;
import policysearch.model.AttachedFile;
import policysearch.model.PolicyDocument;
import policysearch.page.child.PageReader;
import policysearch.raw.RawItem;
import policysearch.raw.RawPage;
import policysearch.raw.RawPages;

/** Documents to NDJSON: read on many threads, printed in the order of the input. */
final class Extraction {
  private static final int PENDING = 16;
  private static final long PENDING_BYTES = 64L << 20;

  private final OutputStream out;
  private final PrintWriter err;
  private final int threads;
  private final Form form;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Identities identities = new Identities(new HeldInputs(Map.of()));
  private final Failure failure = new Failure();
  private final Claims claims = new Claims();
  private long pendingBytes;
  private boolean incomplete;

  /** What is done to a document, and how it is printed. */
  record Form(CorrectionsFile corrections, Function<PolicyDocument, String> print) {}

  Extraction(OutputStream out, PrintWriter err, int threads, Form form) {
    this.form = form;
    this.out = out;
    this.err = err;
    this.threads = threads;
  }

  /** A line to print: of a document, or a complaint. */
  private sealed interface Line {
    record Of(
        String file, String origin, List<AttachedFile> attached, String text, List<String> unfit)
        implements Line {}

    record Complaint(String file, String reason) implements Line {}
  }

  private record Reading(ExecutorService readers, PageReader parser, Joining joining) {}

  private record Pending(Future<Line> line, int bytes) {}

  /** Prints what {@code pages} hold; the exit code. */
  int run(RawPages pages) throws IOException, InterruptedException {
    try (PageReader parser = new PageReader();
        ExecutorService readers = Executors.newFixedThreadPool(threads)) {
      try {
        Reading reading = new Reading(readers, parser, new Joining(parser::read));
        pages.read(item -> take(item, reading));
        while (!pending.isEmpty()) {
          print(pending.remove());
        }
      } catch (InterruptedException e) {
        if (!failure.happened()) {
          throw e;
        }
      } finally {
        readers.shutdownNow();
      }
    }
    failure.rethrow();
    out.flush();
    err.flush();
    return incomplete ? 3 : 0;
  }

  private void take(RawItem item, Reading reading) throws InterruptedException {
    switch (item) {
      case RawItem.Page(RawPage raw) -> submit(identities.settle(raw), reading);
      case RawItem.Rejected(var file, _, _, var reason) -> complain(file, reason);
      case RawItem.Repeated(var file, var reason) -> {
        incomplete = true;
        skip(file, reason);
      }
      case RawItem.Skipped(var file, var reason) -> skip(file, reason);
    }
  }

  private void complain(String file, String reason) {
    incomplete = true;
    err.println("rejected " + file + ": " + reason);
  }

  private void skip(String file, String reason) {
    err.println("skipped " + file + ": " + reason);
  }

  private void submit(RawPage raw, Reading reading) throws InterruptedException {
    Future<Line> line = reading.readers().submit(() -> line(raw, reading));
    pending.add(new Pending(line, raw.bytes().length));
    pendingBytes += raw.bytes().length;
    try {
      while (pending.size() > PENDING * threads || pendingBytes > PENDING_BYTES) {
        print(pending.remove());
      }
    } catch (IOException e) {
      failure.note(e);
      throw new InterruptedException("nobody takes what is printed");
    }
  }

  /** A document as one line of JSON. */
  static String json(PolicyDocument document) {
    return Json.write(document) + "\n";
  }

  private Line line(RawPage page, Reading reading) {
    return switch (BuildRun.read(
        page, raw -> DocumentReader.read(raw, reading.parser()::read, reading.joining()))) {
      case Outcome.Read(var document) -> line(page, form.corrections.of().apply(document));
      case Outcome.Rejected(var file, var reason) -> new Line.Complaint(file, reason);
    };
  }

  private Line line(RawPage page, Corrected corrected) {
    PolicyDocument document = corrected.document();
    return new Line.Of(
        page.file(),
        page.origin(),
        document.provenance().attached(),
        form.print.apply(document),
        corrected.unfit().stream()
            .map(u -> form.corrections.place(u) + ": " + document.id() + ": " + u.reason())
            .toList());
  }

  /** Web pages come before what is attached to them, so that a page's claim is known in time. */
  private void print(Line.Of line) throws IOException {
    Optional<String> claimant = claims.claimant(line.origin());
    if (claimant.isPresent()) {
      skip(line.file(), "attached to " + claimant.get());
      return;
    }
    claims.claim(line.file(), line.attached());
    for (String unfit : line.unfit()) {
      incomplete = true;
      err.println(CorrectionsFile.UNFIT + unfit);
    }
    out.write(line.text().getBytes(StandardCharsets.UTF_8));
  }

  private void print(Pending next) throws IOException, InterruptedException {
    pendingBytes -= next.bytes();
    try {
      switch (next.line().get()) {
        case Line.Of line -> print(line);
        case Line.Complaint(var file, var reason) -> complain(file, reason);
      }
    } catch (ExecutionException e) {
      throw new IOException("failed to read a document: " + e.getCause(), e);
    }
  }
}
