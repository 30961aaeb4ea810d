package policysearch.page.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;
import java.util.function.Predicate;
import policysearch.page.PageParsers;
import policysearch.page.PageResult;
import policysearch.raw.RawPage;

/**
 * Gives the parts of pages, each read where it can do no harm: in this JVM, or in one of a few
 * children that are started on first need. For many threads; close it when they are done.
 */
public final class PageReader implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(PageReader.class.getName());

  private final Where where;
  private final List<String> command;
  private final ChildLimits limits;
  private final ScheduledThreadPoolExecutor clock;
  private final Deque<ChildProcess> idle = new ArrayDeque<>();
  private final Set<ChildProcess> children = new HashSet<>();
  private boolean closed;
  private boolean complained;

  /** A reader of all known formats. */
  public PageReader() {
    this(
        new Where(PageParsers::isolated, PageParsers::parse),
        ChildMain.class,
        ChildLimits.STANDARD);
  }

  /** A reader whose children run {@code main}. */
  PageReader(Where where, Class<?> main, ChildLimits limits) {
    this.where = where;
    this.command = command(main, limits);
    this.limits = limits;
    this.clock = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());
    clock.setRemoveOnCancelPolicy(true);
  }

  /**
   * Where pages are read.
   *
   * @param isolated whether a page goes to a child
   * @param here reads those that do not
   */
  record Where(Predicate<RawPage> isolated, Function<RawPage, PageResult> here) {}

  /** The page's parts, or the reason why it is none; never throws on content. */
  public PageResult read(RawPage raw) {
    return where.isolated().test(raw) ? readInChild(raw) : where.here().apply(raw);
  }

  /** Ends all children, also those at work. */
  @Override
  public void close() {
    List<ChildProcess> last;
    synchronized (this) {
      closed = true;
      last = List.copyOf(children);
      children.clear();
      idle.clear();
    }
    last.forEach(ChildProcess::close);
    clock.shutdownNow();
  }

  /** The children that live now. */
  synchronized List<Long> pids() {
    return children.stream().map(ChildProcess::pid).toList();
  }

  private PageResult readInChild(RawPage raw) {
    ChildProcess child;
    try {
      child = take();
    } catch (IOException e) {
      complain(e);
      return new PageResult.Rejected("no process could be started to read it: " + e.getMessage());
    }
    PageResult result = child.read(raw);
    giveBack(child);
    return result;
  }

  /** An idle child, else a new one: never more than there are threads that read. */
  private ChildProcess take() throws IOException {
    synchronized (this) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
      if (closed) {
        throw new IOException("stopped");
      }
    }
    ChildProcess child = ChildProcess.start(command, limits, clock);
    synchronized (this) {
      if (!closed) {
        children.add(child);
        return child;
      }
    }
    child.close();
    throw new IOException("stopped");
  }

  private void giveBack(ChildProcess child) {
    synchronized (this) {
      if (!closed && child.usable()) {
        idle.push(child);
        return;
      }
      children.remove(child);
    }
    child.close();
  }

  private synchronized void complain(IOException e) {
    if (!complained && !closed) {
      complained = true;
      LOG.log(
          System.Logger.Level.WARNING,
          "no process could be started to read pages in: {0}",
          e.getMessage());
    }
  }

  private static List<String> command(Class<?> main, ChildLimits limits) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + limits.heapMebibytes() + "m",
        "-XX:MaxMetaspaceSize=128m",
        "-XX:MaxDirectMemorySize=64m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1", // a quarter less work, even over two thousand pages
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:+DisplayVMOutputToStderr", // stdout is for frames
        "-XX:+ErrorFileToStderr",
        "-Djava.awt.headless=true",
        "-Djdk.net.hosts.file=none", // no name leads to a network
        "-Djavax.xml.accessExternalDTD=",
        "-Djavax.xml.accessExternalSchema=",
        "-Djavax.xml.accessExternalStylesheet=",
        "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName(),
        Integer.toString(limits.characters()),
        Integer.toString(limits.blocks()));
  }
}
