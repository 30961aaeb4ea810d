package policysearch.builder;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import policysearch.raw.RawPage;

/** Pages between the thread that finds them and those that read them; bounded in bytes. */
final class PageQueue {
  /** Few, so that how far the input is read says how far the work is. */
  private static final int PAGES = 64;

  private final BlockingQueue<Optional<Numbered>> pages = new ArrayBlockingQueue<>(PAGES);
  private final int kibibytes;
  private final Semaphore room;

  /** An empty queue with room for so much. */
  PageQueue(int kibibytes) {
    this.kibibytes = kibibytes;
    this.room = new Semaphore(kibibytes);
  }

  /** A page and its place in the order of the input. */
  record Numbered(long sequence, RawPage raw) {}

  /** Waits for room. */
  void put(Numbered page) throws InterruptedException {
    room.acquire(size(page));
    pages.put(Optional.of(page));
  }

  /** No more pages will come; each of {@code takers} learns it. */
  void end(int takers) throws InterruptedException {
    for (int i = 0; i < takers; i++) {
      pages.put(Optional.empty());
    }
  }

  /** Waits for the next page; none if there are no more. */
  Optional<Numbered> take() throws InterruptedException {
    return pages.take();
  }

  /** Makes room again, when {@code page} is done with. */
  void done(Numbered page) {
    room.release(size(page));
  }

  /** A page larger than the whole queue passes alone. */
  private int size(Numbered page) {
    return Math.clamp(page.raw().bytes().length >> 10, 1, kibibytes);
  }
}
