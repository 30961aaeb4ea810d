package policysearch.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import policysearch.builder.LoggedChanges;
import policysearch.builder.PageIntake;
import policysearch.log.WriteLog;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.IndexWork;
import policysearch.lucene.LiveIndexWriter;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.model.PolicyDocument;

/**
 * The log and the index that is made of it. What fails in the index is mended by opening it again
 * at its last commit and reading the log from there.
 */
final class LoggedIndex implements LoggedChanges.Sink {
  /** A broken index is opened again after so long, then after twice that, up to a second. */
  private static final long AGAIN_MILLIS = 20;

  private static final long AGAIN_AT_MOST_MILLIS = 1_000;

  private final Path folder;
  private final Path generation;
  private final Opener opener;
  private final LoggedChanges changes;
  private final Consumer<String> messages;

  /** Guards the log: it is written, or read again. */
  private final Object logging = new Object();

  /** One commit at a time, and none while the index is opened again. */
  private final Object committing = new Object();

  private volatile HeldVersions held;

  private WriteLog log;
  private volatile LiveIndexWriter writer;
  private final AtomicLong directly = new AtomicLong();
  private volatile long applied;
  private volatile long committed;

  /** Bytes of the changes applied since the start. */
  private final AtomicLong appliedBytes = new AtomicLong();

  private volatile long committedBytes;

  /** Of the writers before this one. */
  private volatile IndexWork workBefore = IndexWork.NONE;

  private volatile Optional<String> trouble = Optional.empty();
  private volatile Optional<Throwable> broken = Optional.empty();
  private volatile boolean closed;

  /** Whether the last commit is one that nobody wrote beside; guarded by {@link #committing}. */
  private boolean ended = true;

  /** Opens the index in a folder for writing. */
  interface Opener {
    LiveIndexWriter open(Path generation) throws IOException;
  }

  private LoggedIndex(
      Path folder,
      Path generation,
      Opener opener,
      LiveIndexWriter writer,
      PageIntake intake,
      Consumer<String> messages)
      throws IOException {
    this.folder = folder;
    this.generation = generation;
    this.opener = opener;
    this.writer = writer;
    this.changes = new LoggedChanges(intake, this, messages);
    this.messages = messages;
    this.committed = writer.logged();
    this.applied = committed;
    this.held = new HeldVersions(writer);
    long begun = System.nanoTime();
    WriteLog.Opened opened = WriteLog.open(folder.resolve(WriteLog.FOLDER), committed, changes);
    this.log = opened.log();
    if (uncommitted() > 0) {
      messages.accept(
          "%d changes that were not committed were read from the log in %d ms"
              .formatted(uncommitted(), (System.nanoTime() - begun) / 1_000_000));
    }
    opened.damages().forEach(damage -> messages.accept(said(damage)));
  }

  /** Opens it, with all of the log in it. */
  static LoggedIndex open(Path folder, Opener opener, PageIntake intake, Consumer<String> messages)
      throws IOException {
    IndexDirectory directory = IndexDirectory.at(folder);
    Optional<Path> current = directory.current();
    Path generation = current.isPresent() ? current.get() : directory.next();
    LiveIndexWriter writer = opener.open(generation);
    try {
      if (current.isEmpty()) {
        directory.publish(generation);
      }
      return new LoggedIndex(folder, generation, opener, writer, intake, messages);
    } catch (IOException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  LiveIndexWriter writer() {
    return writer;
  }

  /** Begins to read what the index holds, before the first change asks for it. */
  void prepare() {
    held.start();
  }

  long applied() {
    return applied;
  }

  long uncommitted() {
    return applied - committed;
  }

  boolean isSound() {
    return trouble.isEmpty();
  }

  String trouble() {
    return trouble.orElse("");
  }

  boolean holds(String id) throws BusyException {
    return held.holds(id);
  }

  /** Whether exactly this is in the index. */
  boolean holds(PolicyDocument document) throws BusyException {
    return held.holds(document);
  }

  /** Makes changes durable; those that cannot be are told so, and it gives false. */
  boolean log(List<Pending> batch) {
    synchronized (logging) {
      try {
        List<byte[]> payloads = new ArrayList<>();
        batch.forEach(change -> payloads.add(change.payload()));
        long number = log.append(payloads) - batch.size();
        for (Pending change : batch) {
          change.logged(++number);
        }
        return true;
      } catch (IOException e) {
        messages.accept("changes could not be written to the log and were refused: " + e);
        BusyException busy = new BusyException("the disk does not take it: " + e.getMessage(), e);
        batch.forEach(change -> change.done().completeExceptionally(busy));
        return false;
      }
    }
  }

  /** Puts a change that is in the log into the index, however often that fails. */
  void apply(Pending change) throws InterruptedException {
    boolean there = isThere(change.id());
    while (change.number() > applied) {
      try {
        if (change.document().isPresent()) {
          put(change.document().get());
        } else {
          delete(change.id());
        }
        applied = change.number();
        appliedBytes.addAndGet(change.payload().length);
      } catch (IllegalArgumentException e) {
        applied = change.number();
        change.done().completeExceptionally(new RefusedException(String.valueOf(e.getMessage())));
        return;
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        mend(e);
      }
    }
    change.done().complete(new Receipt(change.id(), status(change, there), change.number()));
  }

  /** Where the index cannot be read, a change that is in the log counts as new. */
  private boolean isThere(String id) {
    try {
      return held.holds(id);
    } catch (BusyException e) {
      return false;
    }
  }

  /** What writes into the index without the log: what it puts can be read again elsewhere. */
  PolicyIndexWriter direct() {
    return new DirectWriter(this);
  }

  long directly() {
    return directly.get();
  }

  /** Notes that the index was written without the log. */
  void wroteDirectly() {
    directly.incrementAndGet();
  }

  /** Opens the index again if somebody has found it broken. */
  void mendIfBroken() throws InterruptedException {
    Optional<Throwable> why = broken;
    if (why.isPresent()) {
      broken = Optional.empty();
      mend(why.get());
    }
  }

  /** Notes that the index could not be written. */
  void broken(Throwable why) {
    broken = Optional.of(why);
  }

  private static Receipt.Status status(Pending change, boolean there) {
    if (change.document().isEmpty()) {
      return there ? Receipt.Status.DELETED : Receipt.Status.MISSING;
    }
    return there ? Receipt.Status.REPLACED : Receipt.Status.CREATED;
  }

  @Override
  public void put(PolicyDocument document) throws IOException {
    writer.put(document);
    held.put(document);
  }

  @Override
  public void delete(String id) throws IOException {
    writer.delete(id);
    held.delete(id);
  }

  @Override
  public void done(long number) {
    applied = number;
  }

  /** How many bytes of the log are in the index and not committed. */
  long uncommittedBytes() {
    return appliedBytes.get() - committedBytes;
  }

  /** What writing took since the start. */
  IndexWork work() {
    return workBefore.plus(writer.work());
  }

  /** Commits what was applied; what fails is said and tried again with the next commit. */
  void commit() {
    synchronized (committing) {
      if (uncommitted() == 0 || !isSound()) {
        return;
      }
      committing(this::checkpoint);
    }
  }

  /** Commits. */
  private interface Commit {
    void run() throws IOException;
  }

  private void committing(Commit commit) {
    try {
      commit.run();
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      messages.accept("the index could not be committed; the log keeps what is not: " + e);
    }
  }

  private void checkpoint() throws IOException {
    long bytes = appliedBytes.get(); // before what is committed, so never too much
    writer.checkpoint(() -> applied);
    committed = writer.logged();
    committedBytes = bytes;
    ended = false;
  }

  /** Commits, when nobody writes any more, what the next start need not look for again. */
  void commitLast() {
    synchronized (committing) {
      if (!isSound() || (ended && uncommitted() == 0)) {
        return;
      }
      committing(
          () -> {
            writer.commit(() -> applied);
            ended = true;
          });
    }
  }

  /** Finds which documents are copies; what fails is said and tried again the next time. */
  void groupCopies() {
    synchronized (committing) {
      if (!isSound()) {
        return;
      }
      try {
        if (writer.groupCopies()) {
          wroteDirectly();
          checkpoint();
        }
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        messages.accept("copies could not be looked for: " + e);
      }
    }
  }

  /** Opens the index again until that succeeds; the log has what it lost. */
  private void mend(Throwable why) throws InterruptedException {
    trouble = Optional.of(String.valueOf(why.getMessage()));
    messages.accept("the index could not be written and is opened again: " + why);
    for (long wait = AGAIN_MILLIS; !closed; wait = Math.min(2 * wait, AGAIN_AT_MOST_MILLIS)) {
      try {
        reopen();
        trouble = Optional.empty();
        messages.accept("the index is written again");
        return;
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        trouble = Optional.of(String.valueOf(e.getMessage()));
        Thread.sleep(wait);
      }
    }
    throw new InterruptedException("closed");
  }

  private void reopen() throws IOException {
    synchronized (committing) {
      try {
        writer.close();
      } catch (IOException | RuntimeException e) {
        messages.accept("the broken index was not closed: " + e.getMessage());
      }
      LiveIndexWriter next = opener.open(generation);
      workBefore = work();
      writer = next;
      committed = writer.logged();
      applied = committed;
      committedBytes = appliedBytes.get();
      held = new HeldVersions(writer);
      held.start();
      synchronized (logging) {
        WriteLog.read(folder.resolve(WriteLog.FOLDER), committed, changes);
      }
    }
  }

  void close() throws IOException {
    closed = true;
    try {
      log.close();
    } finally {
      writer.close();
    }
  }

  private static String said(WriteLog.Damage damage) {
    return "the log ends in what is no record: %d bytes from %d on in %s; kept in %s.damaged"
        .formatted(damage.bytes(), damage.at(), damage.file(), damage.file());
  }
}
