package policysearch.builder;

import java.io.IOException;
import policysearch.lucene.LiveIndexWriter;
import policysearch.model.PolicyDocument;

/** Changes an index that nobody reads yet. */
final class LoggedInto implements LoggedChanges.Sink {
  private final LiveIndexWriter writer;
  private long last;

  LoggedInto(LiveIndexWriter writer) {
    this.writer = writer;
    this.last = writer.logged();
  }

  @Override
  public void put(PolicyDocument document) throws IOException {
    writer.put(document);
  }

  @Override
  public void delete(String id) throws IOException {
    writer.delete(id);
  }

  @Override
  public void done(long number) {
    last = number;
  }

  /** The number of the last change that was done. */
  long last() {
    return last;
  }
}
