package policysearch.builder;

import java.io.IOException;
import java.util.function.Consumer;
import policysearch.builder.DocumentReader.Outcome;
import policysearch.log.Change;
import policysearch.log.Sent;
import policysearch.log.WriteLog;
import policysearch.model.PolicyDocument;

/** Does again what a log says: the rules of today read what was sent then. */
public final class LoggedChanges implements WriteLog.Replay {
  private final PageIntake intake;
  private final Sink sink;
  private final Consumer<String> messages;

  /** What is changed. */
  public interface Sink {
    /** Adds {@code document}, or replaces the one with its id. */
    void put(PolicyDocument document) throws IOException;

    /** Deletes the document with that id, if there is one. */
    void delete(String id) throws IOException;

    /** All up to the change with that number was done. */
    void done(long number);
  }

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
    switch (Change.of(payload)) {
      case Change.Delete(var id) -> sink.delete(id);
      case Change.Put(var sent) -> put(number, sent);
    }
    sink.done(number);
  }

  private void put(long number, Sent sent) throws IOException {
    switch (intake.read(sent)) {
      case Outcome.Rejected(_, var reason) ->
          messages.accept("change " + number + " can no longer be read: " + reason);
      case Outcome.Read(var document) -> {
        try {
          sink.put(document);
        } catch (IllegalArgumentException e) {
          messages.accept("change " + number + " cannot be indexed: " + e.getMessage());
        }
      }
    }
  }
}
