package policysearch.live;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import policysearch.background.Background;
import policysearch.lucene.LiveIndexWriter;
import policysearch.lucene.PolicyIndexWriter.Held;
import policysearch.model.PolicyDocument;

/**
 * Which documents an index holds, each by the hash of its bytes and the rules it was read by. They
 * are read in the background, at the latest for the first who asks, who waits. Where the disk fails
 * that, who waits is told, and for the next who asks they are read again.
 */
final class HeldVersions {
  /** Of a document that was deleted before all were read. */
  private static final String GONE = "";

  private final Map<String, String> versions = new ConcurrentHashMap<>();
  private final LiveIndexWriter index;

  /** Guarded by this; another one where the disk failed it. */
  private Optional<FutureTask<Boolean>> reading = Optional.empty();

  private volatile boolean isRead;

  /** Of what {@code index} holds. */
  HeldVersions(LiveIndexWriter index) {
    this.index = index;
  }

  /** Begins to read, unless that has begun. */
  void start() {
    var _ = reading();
  }

  private synchronized FutureTask<Boolean> reading() {
    if (reading.isEmpty() || reading.get().state() == Future.State.FAILED) {
      FutureTask<Boolean> task = new FutureTask<>(this::read);
      reading = Optional.of(task);
      Background.of(Thread.ofPlatform().daemon().name("read-held").unstarted(task)).start();
    }
    return reading.orElseThrow();
  }

  /** What was changed meanwhile is known better than the commit that is read. */
  private boolean read() throws IOException {
    index.held().forEach((id, of) -> versions.putIfAbsent(id, version(of)));
    isRead = true;
    return true;
  }

  void put(PolicyDocument document) {
    versions.put(document.id(), version(Held.of(document.provenance())));
  }

  void delete(String id) {
    if (isRead) {
      versions.remove(id);
    } else {
      versions.put(id, GONE);
    }
  }

  /** Whether a document with that id is in the index. */
  boolean holds(String id) throws BusyException {
    return !of(id).equals(GONE);
  }

  /** Whether exactly this is in the index. */
  boolean holds(PolicyDocument document) throws BusyException {
    return of(document.id()).equals(version(Held.of(document.provenance())));
  }

  private String of(String id) throws BusyException {
    String known = versions.get(id);
    if (known == null) {
      await();
      known = versions.getOrDefault(id, GONE);
    }
    return known;
  }

  private void await() throws BusyException {
    try {
      reading().get();
    } catch (ExecutionException e) {
      throw new BusyException("the index cannot be read: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException("interrupted while the index was being read", e);
    }
  }

  private static String version(Held of) {
    return of.sha256() + " " + of.reader();
  }
}
