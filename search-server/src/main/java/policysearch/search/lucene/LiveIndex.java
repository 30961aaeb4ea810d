package policysearch.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.LiveIndexWriter;

/**
 * Follows an index: one on disk, whose new commits and swaps of the generation show within a second
 * of the next request, or one that is written in this process, which shows what it holds when it is
 * told to. The states before stay for a while, so that paging goes on in the one it began in.
 */
final class LiveIndex implements Closeable {
  private static final System.Logger LOG = System.getLogger(LiveIndex.class.getName());
  private static final long LOOK_AGAIN = 1_000_000_000L;
  private static final long KEEP = 300_000_000_000L;
  private static final int KEEP_AT_MOST = 32;

  private final IndexDirectory directory;
  private final Optional<Supplier<LiveIndexWriter>> writer;
  private final LongSupplier nanoTime;
  private final ReentrantLock looking = new ReentrantLock();

  /** The newest first, with the time at which each was replaced; guarded by itself. */
  private final Deque<Kept> kept = new ArrayDeque<>();

  private volatile long lookedAt;

  /** What was wrong when it was looked last; guarded by looking. */
  private String said = "";

  private record Kept(Snapshot snapshot, long since) {}

  private LiveIndex(
      IndexDirectory directory, Optional<Supplier<LiveIndexWriter>> writer, LongSupplier nanoTime) {
    this.directory = directory;
    this.writer = writer;
    this.nanoTime = nanoTime;
  }

  static LiveIndex open(Path root, LongSupplier nanoTime) throws IOException {
    IndexDirectory directory = IndexDirectory.at(root);
    Path generation =
        directory
            .current()
            .orElseThrow(
                () ->
                    new NoSuchFileException(
                        root.toString(),
                        null,
                        "no index here; run `policy-search index PATH… --index " + root + "`"));
    LiveIndex index = new LiveIndex(directory, Optional.empty(), nanoTime);
    index.first(Snapshot.of(generation, read(generation)));
    return index;
  }

  /** The index in {@code root} that {@code writer} writes; asked anew each time, it may change. */
  static LiveIndex open(Path root, Supplier<LiveIndexWriter> writer, LongSupplier nanoTime)
      throws IOException {
    IndexDirectory directory = IndexDirectory.at(root);
    LiveIndex index = new LiveIndex(directory, Optional.of(writer), nanoTime);
    index.first(Snapshot.of(directory.current().orElseThrow(), writer.get().reader()));
    return index;
  }

  private void first(Snapshot snapshot) {
    lookedAt = nanoTime.getAsLong();
    kept.add(new Kept(snapshot, lookedAt));
  }

  /** Shows all that has been written until now. */
  void refresh() throws IOException {
    looking.lock();
    try {
      look();
    } finally {
      looking.unlock();
    }
  }

  /** A state of the index, held until it is closed. */
  record Lease(Snapshot snapshot) implements Closeable {
    @Override
    public void close() throws IOException {
      snapshot.reader().decRef();
    }
  }

  /** The newest state. */
  Lease newest() throws IOException {
    boolean due = writer.isEmpty() && nanoTime.getAsLong() - lookedAt >= LOOK_AGAIN;
    if (due && looking.tryLock()) {
      try {
        look();
      } finally {
        looking.unlock();
      }
    }
    synchronized (kept) {
      if (kept.isEmpty()) {
        throw new IOException("the index is closed");
      }
      return lease(kept.getFirst().snapshot);
    }
  }

  /** The state of that number, if it is still kept. */
  Optional<Lease> at(long generation) {
    synchronized (kept) {
      return kept.stream()
          .map(Kept::snapshot)
          .filter(s -> s.state().generation() == generation)
          .findFirst()
          .map(LiveIndex::lease);
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (kept) {
      while (!kept.isEmpty()) {
        kept.removeFirst().snapshot.reader().close();
      }
    }
  }

  private static Lease lease(Snapshot snapshot) {
    snapshot.reader().incRef();
    return new Lease(snapshot);
  }

  /** Looks for a newer state; while there is none to be read, the old one goes on answering. */
  private void look() throws IOException {
    lookedAt = nanoTime.getAsLong();
    try {
      Optional<Path> generation = directory.current();
      if (generation.isPresent()) {
        renew(generation.get());
      }
      said = "";
    } catch (IOException e) {
      if (!said.equals(e.toString())) { // once, not once a second
        said = e.toString();
        LOG.log(System.Logger.Level.WARNING, "the newer index cannot be read", e);
      }
    }
    dropOld();
  }

  private void renew(Path generation) throws IOException {
    Snapshot last;
    synchronized (kept) {
      if (kept.isEmpty()) {
        return;
      }
      last = kept.getFirst().snapshot;
    }
    Optional<DirectoryReader> newer = newer(last, generation);
    if (newer.isPresent()) {
      Snapshot snapshot =
          last.generation().equals(generation)
              ? last.next(newer.get())
              : Snapshot.of(generation, newer.get());
      show(snapshot);
    }
  }

  /** Makes it the newest; the one before goes at once if nobody can ask for it. */
  private void show(Snapshot snapshot) throws IOException {
    boolean isGone = false;
    Snapshot before;
    synchronized (kept) {
      before = kept.removeFirst().snapshot;
      if (writer.isEmpty() || before.isPaged()) {
        kept.addFirst(new Kept(before, lookedAt));
      } else {
        isGone = true;
      }
      kept.addFirst(new Kept(snapshot, lookedAt));
    }
    if (isGone) {
      before.reader().close(); // who searches in it holds it
    }
  }

  private Optional<DirectoryReader> newer(Snapshot last, Path generation) throws IOException {
    if (writer.isPresent()) {
      return writer.get().get().reader(last.reader());
    }
    return last.generation().equals(generation)
        ? Optional.ofNullable(DirectoryReader.openIfChanged(last.reader()))
        : Optional.of(read(generation));
  }

  /** Closes what is no longer kept: outside the lock, since searches wait for that. */
  private void dropOld() throws IOException {
    for (Snapshot old : old()) {
      old.reader().close();
    }
  }

  private List<Snapshot> old() {
    List<Snapshot> old = new ArrayList<>();
    synchronized (kept) {
      while (kept.size() > 1) {
        Kept oldest = kept.getLast();
        if (lookedAt - oldest.since < KEEP && kept.size() <= KEEP_AT_MOST) {
          break;
        }
        old.add(kept.removeLast().snapshot);
      }
    }
    return old;
  }

  private static DirectoryReader read(Path generation) throws IOException {
    return DirectoryReader.open(FSDirectory.open(generation));
  }
}
