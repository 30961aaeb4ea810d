package policysearch.live;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.lucene.Vectors;
import policysearch.model.PolicyDocument;

/** Writes into an index that has a log, past the log; closing it leaves the index open. */
final class DirectWriter implements PolicyIndexWriter {
  private final LoggedIndex index;

  DirectWriter(LoggedIndex index) {
    this.index = index;
  }

  /** Writes. */
  private interface Work {
    void run() throws IOException;
  }

  private void write(Work work) throws IOException {
    try {
      work.run();
      index.wroteDirectly();
    } catch (IllegalArgumentException e) {
      throw e; // this document's fault
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      index.broken(e);
      throw e;
    }
  }

  @Override
  public void put(PolicyDocument document) throws IOException {
    write(() -> index.put(document));
  }

  @Override
  public void put(PolicyDocument document, List<float[]> vectors, String model) throws IOException {
    write(() -> index.writer().put(document, vectors, model));
  }

  @Override
  public void delete(String id) throws IOException {
    write(() -> index.delete(id));
  }

  @Override
  public void commit() throws IOException {
    write(() -> index.writer().checkpoint(index::applied));
  }

  @Override
  public long withoutVectors(String model) throws IOException {
    return index.writer().withoutVectors(model);
  }

  @Override
  public void eachWithoutVectors(String model, Vectors.Sink sink)
      throws IOException, InterruptedException {
    index.writer().eachWithoutVectors(model, sink);
  }

  @Override
  public Map<String, Held> held() throws IOException {
    return index.writer().held();
  }

  @Override
  public Set<String> naming(String person) throws IOException {
    return index.writer().naming(person);
  }

  @Override
  public Set<String> at(String url) throws IOException {
    return index.writer().at(url);
  }

  @Override
  public void close() {}
}
