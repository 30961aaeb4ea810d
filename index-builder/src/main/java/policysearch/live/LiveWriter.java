package policysearch.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import policysearch.background.Background;
import policysearch.builder.BuildLock;
import policysearch.builder.DocumentReader.Outcome;
import policysearch.builder.PageIntake;
import policysearch.log.Sent;
import policysearch.lucene.IndexWork;
import policysearch.lucene.LiveIndexWriter;
import policysearch.lucene.PolicyIndexWriter;

/**
 * Writes an index while it is searched. A change is acknowledged when it is in the log, on disk,
 * and in the index, where the next reader sees it. For many threads.
 *
 * <p>One thread writes the log, many changes at once where many wait; one puts them into the index
 * in the order of the log; one commits soon after, so that little is to be read again at the next
 * start, and looks now and then for copies of one another.
 */
public final class LiveWriter implements AutoCloseable {
  private static final int MOST_WAITING = 4_096;
  private static final long MOST_WAITING_BYTES = 64L << 20;
  private static final int BATCH = 512;

  /** What the next start may have to read again: it takes some 5 ms for each. */
  private static final long COMMIT_AFTER_CHANGES = 40;

  private static final long COMMIT_AFTER_BYTES = 1L << 20;
  private static final long COMMIT_MILLIS = 5_000;

  /** So long a start has better things to do than to commit what it found in the log. */
  private static final long START_MILLIS = 2_000;

  private static final long GROUP_MILLIS = 20_000;

  /** Looking for copies reads of every document: it may take a twentieth of the time. */
  private static final long GROUP_PART = 20;

  private static final long LOOK_MILLIS = 100;

  /** Within so long it is seen that a commit is due. */
  private static final long COMMIT_LOOK_MILLIS = 25;

  private final BuildLock lock;
  private final PageIntake intake;
  private final LoggedIndex index;
  private final Consumer<String> messages;
  private final BlockingQueue<Pending> toLog = new ArrayBlockingQueue<>(MOST_WAITING);
  private final BlockingQueue<Pending> toIndex = new LinkedBlockingQueue<>();
  private final AtomicLong waitingBytes = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closing;

  /**
   * How a writer is.
   *
   * @param applied the number of the last change in the index
   * @param uncommitted changes that are in the index and not committed
   * @param uncommittedBytes theirs
   * @param waiting changes that are taken and not in the index
   * @param waitingBytes theirs
   * @param work what writing took since the start
   * @param trouble why nothing can be written now
   */
  public record State(
      long applied,
      long uncommitted,
      long uncommittedBytes,
      int waiting,
      long waitingBytes,
      IndexWork work,
      Optional<String> trouble) {}

  private LiveWriter(
      BuildLock lock, PageIntake intake, LoggedIndex index, Consumer<String> messages) {
    this.lock = lock;
    this.intake = intake;
    this.index = index;
    this.messages = messages;
  }

  /**
   * Opens the index in {@code folder} for writing, making one if there is none, with all that was
   * ever acknowledged in it.
   *
   * @param messages is told what was found damaged, and what fails later
   * @throws IOException also if another process writes it
   * @throws policysearch.lucene.IncompatibleIndexException if it was written with another schema
   */
  public static LiveWriter open(Path folder, Consumer<String> messages) throws IOException {
    return open(folder, LiveIndexWriter::open, messages);
  }

  static LiveWriter open(Path folder, LoggedIndex.Opener opener, Consumer<String> messages)
      throws IOException {
    BuildLock lock = BuildLock.take(folder);
    try {
      PageIntake intake = PageIntake.of(folder);
      try {
        LoggedIndex index = LoggedIndex.open(folder, opener, intake, messages);
        LiveWriter writer = new LiveWriter(lock, intake, index, messages);
        writer.start(writer.thread("write-log", writer::log));
        writer.start(Background.of(writer.thread("write-index", writer::putAll)));
        // no background: the next start reads again what is not committed
        writer.start(writer.thread("write-commit", writer::commit));
        return writer;
      } catch (IOException | RuntimeException e) {
        intake.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Does what the first change would wait for: reads what is held, and a page for nobody. Without
   * it the first change takes longer; a start had better not wait for that.
   */
  public void prepare() {
    index.prepare();
    intake.prepare();
  }

  /**
   * Puts what was sent into the index; returns when it is durable and there.
   *
   * @throws RefusedException if it is no document
   * @throws BusyException if it cannot be taken now
   */
  public Receipt put(Sent sent) throws RefusedException, IOException, InterruptedException {
    return acknowledged(putting(sent));
  }

  /**
   * Begins to put what was sent, and gives its receipt to come, which ends with a {@link
   * BusyException} if it could not be made durable.
   *
   * @throws RefusedException if it is no document
   * @throws BusyException if it cannot be taken now
   */
  public CompletableFuture<Receipt> putting(Sent sent) throws RefusedException, BusyException {
    requireOpen();
    return switch (intake.read(sent)) {
      case Outcome.Rejected(_, var reason) -> throw new RefusedException(reason);
      case Outcome.Read(var document) ->
          index.holds(document)
              ? CompletableFuture.completedFuture(
                  new Receipt(document.id(), Receipt.Status.UNCHANGED, index.applied()))
              : submit(Pending.put(intake.change(sent, document), document));
    };
  }

  /**
   * Deletes the document with that id; returns when that is durable and it is gone.
   *
   * @throws BusyException if it cannot be done now
   */
  public Receipt delete(String id) throws IOException, InterruptedException {
    requireOpen();
    if (!index.holds(id)) {
      return new Receipt(id, Receipt.Status.MISSING, index.applied());
    }
    try {
      return acknowledged(submit(Pending.delete(id)));
    } catch (RefusedException e) {
      throw new AssertionError("a deletion is never refused", e);
    }
  }

  /**
   * The receipt, when it is there.
   *
   * @throws RefusedException if the document cannot be indexed
   * @throws BusyException if it could not be made durable
   */
  public static Receipt acknowledged(CompletableFuture<Receipt> receipt)
      throws RefusedException, IOException, InterruptedException {
    try {
      return receipt.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RefusedException refused -> throw refused;
        case BusyException busy -> throw busy;
        case null, default -> throw new BusyException(String.valueOf(e.getMessage()), e);
      }
    }
  }

  /** What gives readers of the index as it is now; another after the disk failed. */
  public LiveIndexWriter index() {
    return index.writer();
  }

  /**
   * What puts documents into the index that lie in files: not in the log, since they can be read
   * again, so committed by who puts them.
   */
  public PolicyIndexWriter direct() {
    return index.direct();
  }

  /** How often the index was written directly: another number, another content. */
  public long directly() {
    return index.directly();
  }

  /** The number of the last change that a reader opened now sees. */
  public long applied() {
    return index.applied();
  }

  /** How it is now. */
  public State state() {
    return new State(
        index.applied(),
        index.uncommitted(),
        index.uncommittedBytes(),
        toLog.size() + toIndex.size(),
        waitingBytes.get(),
        index.work(),
        Optional.of(index.trouble()).filter(trouble -> !index.isSound()));
  }

  /** Takes no more, finishes what was taken, and commits it. */
  @Override
  public void close() throws IOException {
    closing = true;
    for (Thread thread : threads) {
      join(thread);
    }
    try (lock) {
      intake.close();
      index.close();
    }
  }

  private void requireOpen() throws BusyException {
    if (closing) {
      throw new BusyException("the server is stopping");
    }
    if (!index.isSound()) {
      throw new BusyException("the index cannot be written now: " + index.trouble());
    }
  }

  private CompletableFuture<Receipt> submit(Pending change) throws BusyException {
    long bytes = waitingBytes.addAndGet(change.payload().length);
    if ((bytes > MOST_WAITING_BYTES && bytes > change.payload().length) || !toLog.offer(change)) {
      waitingBytes.addAndGet(-change.payload().length);
      throw new BusyException("too many changes are waiting; send it again soon");
    }
    return change.done().whenComplete((_, _) -> waitingBytes.addAndGet(-change.payload().length));
  }

  private Thread thread(String name, Work work) {
    return Thread.ofPlatform().name(name).daemon().unstarted(() -> run(work));
  }

  private void start(Thread thread) {
    threads.add(thread);
    thread.start();
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private void run(Work work) {
    try {
      work.run();
    } catch (InterruptedException e) {
      messages.accept(Thread.currentThread().getName() + " was interrupted: nothing is written");
    }
  }

  private void log() throws InterruptedException {
    while (!closing || !toLog.isEmpty()) {
      Pending first = toLog.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        List<Pending> batch = new ArrayList<>(List.of(first));
        toLog.drainTo(batch, BATCH - 1);
        if (index.log(batch)) {
          toIndex.addAll(batch);
        }
      }
    }
  }

  private void putAll() throws InterruptedException {
    Thread logging = threads.getFirst();
    while (logging.isAlive() || !toIndex.isEmpty()) {
      Pending next = toIndex.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (next != null) {
        Background.enter(); // not before: a start need not wait for how the system is asked
        index.apply(next);
      }
      index.mendIfBroken();
    }
  }

  private void commit() throws InterruptedException {
    Thread indexing = threads.get(1);
    long committed = System.nanoTime();
    long group = committed + GROUP_MILLIS * 1_000_000;
    long start = committed + START_MILLIS * 1_000_000;
    long replayed = index.uncommitted();
    while (indexing.isAlive()) {
      indexing.join(COMMIT_LOOK_MILLIS);
      long now = System.nanoTime();
      if (isCommitDue((now - committed) / 1_000_000, now - start < 0 ? replayed : 0)) {
        index.commit();
        replayed = 0;
        committed = System.nanoTime();
      }
      if (now - group >= 0) {
        index.groupCopies();
        long took = System.nanoTime() - now;
        group = now + Math.max(GROUP_MILLIS * 1_000_000, took * GROUP_PART);
      }
    }
    index.commitLast();
  }

  private boolean isCommitDue(long millis, long replayed) {
    return millis >= COMMIT_MILLIS
        || index.uncommitted() - replayed >= COMMIT_AFTER_CHANGES
        || index.uncommittedBytes() >= COMMIT_AFTER_BYTES;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
