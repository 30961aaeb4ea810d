package policysearch.builder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import policysearch.builder.DocumentReader.Outcome;
import policysearch.log.Change;
import policysearch.log.WriteLog;
import policysearch.model.PolicyDocument;

/**
 * Does again what a log says: where the rules are no longer those of then, they read again what was
 * sent. Some changes at once, on all processors, for a start waits for them; those of one document
 * in their order.
 */
public final class LoggedChanges implements WriteLog.Replay {
  /** So many changes are done at once, fewer where they are large. */
  private static final int BATCH = 256;

  private static final long BATCH_BYTES = 8L << 20;

  private final PageIntake intake;
  private final Sink sink;
  private final Consumer<String> messages;
  private final List<Logged> batch = new ArrayList<>();
  private long batchBytes;

  /** What is changed; for many threads, but {@link #done}. */
  public interface Sink {
    /** Adds {@code document}, or replaces the one with its id. */
    void put(PolicyDocument document) throws IOException;

    /** Deletes the document with that id, if there is one. */
    void delete(String id) throws IOException;

    /** All up to the change with that number was done. */
    void done(long number);
  }

  private record Logged(long number, Change change) {}

  /** What is to be done to a document, and the change that says so; deleted if it has none. */
  private record Step(long number, String id, Optional<PolicyDocument> document) {}

  /**
   * Changes of {@code sink}.
   *
   * @param messages is told of what is no document any more
   */
  public LoggedChanges(PageIntake intake, Sink sink, Consumer<String> messages) {
    this.intake = intake;
    this.sink = sink;
    this.messages = messages;
  }

  @Override
  public void record(long number, byte[] payload) throws IOException {
    batch.add(new Logged(number, Change.of(payload)));
    batchBytes += payload.length;
    if (batch.size() >= BATCH || batchBytes >= BATCH_BYTES) {
      end();
    }
  }

  @Override
  public void end() throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    List<Logged> changes = List.copyOf(batch);
    batch.clear();
    batchBytes = 0;
    Map<String, List<Step>> byDocument = new LinkedHashMap<>();
    for (Step step : changes.parallelStream().map(this::read).flatMap(Optional::stream).toList()) {
      byDocument.computeIfAbsent(step.id(), _ -> new ArrayList<>()).add(step);
    }
    doAll(byDocument.values());
    sink.done(changes.getLast().number());
  }

  private Optional<Step> read(Logged logged) {
    return switch (logged.change()) {
      case Change.Delete(var id) -> Optional.of(new Step(logged.number(), id, Optional.empty()));
      case Change.Put put ->
          switch (intake.again(put)) {
            case Outcome.Read(var document) ->
                Optional.of(new Step(logged.number(), document.id(), Optional.of(document)));
            case Outcome.Rejected(_, var reason) -> {
              messages.accept("change " + logged.number() + " can no longer be read: " + reason);
              yield Optional.empty();
            }
          };
    };
  }

  /** Returns when nobody changes anything any more, also if some of it failed. */
  private void doAll(Collection<List<Step>> steps) throws IOException {
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    steps.parallelStream().forEach(ofOne -> ofOne.forEach(step -> step(step, failures)));
    Throwable first = failures.peek();
    if (first != null) {
      throw new IOException(first.getMessage(), first);
    }
  }

  private void step(Step step, Queue<Throwable> failures) {
    if (!failures.isEmpty()) {
      return; // all of it is done again
    }
    try {
      if (step.document().isPresent()) {
        sink.put(step.document().get());
      } else {
        sink.delete(step.id());
      }
    } catch (IllegalArgumentException e) {
      messages.accept("change " + step.number() + " cannot be indexed: " + e.getMessage());
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      failures.add(e);
    }
  }
}
