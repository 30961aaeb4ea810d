package policysearch.builder;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.lucene.Vectors;
import policysearch.model.PolicyDocument;

/** An index in memory, whose disk can be made to fail. */
final class MemoryWriter implements PolicyIndexWriter {
  private final Map<String, PolicyDocument> written = new HashMap<>();
  private Map<String, PolicyDocument> committed = new HashMap<>();
  private final Map<String, String> vectors = new HashMap<>();
  private int puts;
  private int failAt = Integer.MAX_VALUE;
  private Runnable afterPut = () -> {};

  /** The disk is full from the {@code put}th document on. */
  void failAt(int put) {
    failAt = put;
  }

  void afterEachPut(Runnable action) {
    afterPut = action;
  }

  /** As after a kill: what was not committed is gone. */
  synchronized MemoryWriter reopened() {
    MemoryWriter writer = new MemoryWriter();
    writer.written.putAll(committed);
    writer.committed = new HashMap<>(committed);
    return writer;
  }

  synchronized int puts() {
    return puts;
  }

  /** Id to body of what is committed. */
  synchronized Map<String, String> bodies() {
    Map<String, String> bodies = new TreeMap<>();
    committed.forEach((id, document) -> bodies.put(id, document.body()));
    return bodies;
  }

  synchronized PolicyDocument document(String id) {
    return Optional.ofNullable(committed.get(id)).orElseThrow();
  }

  @Override
  public synchronized void put(PolicyDocument document) throws IOException {
    puts++;
    if (puts >= failAt) {
      throw new IOException("No space left on device");
    }
    written.put(document.id(), document);
    vectors.remove(document.id());
    afterPut.run();
  }

  @Override
  public synchronized void put(PolicyDocument document, List<float[]> made, String model)
      throws IOException {
    put(document);
    vectors.put(document.id(), model + " " + made.size());
  }

  @Override
  public synchronized long withoutVectors(String model) {
    return written.keySet().stream().filter(id -> lacks(id, model)).count();
  }

  @Override
  public void eachWithoutVectors(String model, Vectors.Sink sink)
      throws IOException, InterruptedException {
    for (PolicyDocument document : List.copyOf(written.values())) {
      if (lacks(document.id(), model)) {
        sink.accept(document);
      }
    }
  }

  private boolean lacks(String id, String model) {
    return !vectors.getOrDefault(id, "").startsWith(model + " ");
  }

  @Override
  public synchronized void delete(String id) {
    written.remove(id);
  }

  @Override
  public synchronized void commit() {
    committed = new HashMap<>(written);
  }

  @Override
  public synchronized Map<String, Held> held() {
    Map<String, Held> held = new HashMap<>();
    committed.forEach((id, document) -> held.put(id, Held.of(document.provenance())));
    return held;
  }

  @Override
  public synchronized Set<String> naming(String person) {
    return committed.values().stream()
        .filter(d -> d.facts().people().stream().anyMatch(p -> p.name().equals(person)))
        .map(PolicyDocument::id)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized Set<String> at(String url) {
    return committed.values().stream()
        .filter(d -> d.metadata().url().filter(url::equals).isPresent())
        .map(PolicyDocument::id)
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {}
}
