package policysearch.live;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import policysearch.background.Background;
import policysearch.builder.BuildReport;
import policysearch.builder.BuildRequest;
import policysearch.builder.IndexBuilder;
import policysearch.lucene.PolicyIndexWriter;

/**
 * Follows folders: what is new or changed in them is read, what vanishes is deleted. It looks at
 * names, sizes and times every second or so, since events get lost in bursts and on network disks,
 * and reads a file when it has not changed for a whole look: one that is still being written waits.
 */
public final class FolderWatch implements AutoCloseable {
  private static final long PAUSE_MILLIS = 1_000;

  private final List<Path> folders;
  private final Path index;
  private final LiveWriter writer;
  private final Consumer<String> messages;
  private final Thread thread = new Thread(this::run, "watch");

  /** Files as they were when they were read. */
  private final Map<Path, Stamp> read = new HashMap<>();

  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile Optional<IndexBuilder> building = Optional.empty();
  private Map<Path, Stamp> last = new HashMap<>();
  private Optional<String> said = Optional.empty();

  private record Stamp(long size, long modified) {}

  /**
   * A watch that is not at work yet.
   *
   * @param index the folder of the index, which may lie in a folder that is watched
   * @param messages is told what was read, and what cannot be
   */
  public FolderWatch(List<Path> folders, Path index, LiveWriter writer, Consumer<String> messages)
      throws IOException {
    List<Path> real = new java.util.ArrayList<>();
    for (Path folder : folders) {
      real.add(folder.toRealPath());
    }
    this.folders = List.copyOf(real);
    this.index = index.toAbsolutePath().normalize();
    this.writer = writer;
    this.messages = messages;
  }

  /** Begins. */
  public void start() {
    thread.setDaemon(true);
    Background.of(thread).start();
  }

  private void run() {
    try {
      do {
        turn();
      } while (!stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      messages.accept("the watched folders are not watched any more");
    }
  }

  private void turn() throws InterruptedException {
    try {
      look();
      said = Optional.empty();
    } catch (IOException | RuntimeException e) {
      String message = "the watched folders could not be read: " + e;
      if (!said.equals(Optional.of(message))) {
        messages.accept(message);
        said = Optional.of(message);
      }
    }
  }

  /** One look. */
  void look() throws IOException, InterruptedException {
    Map<Path, Stamp> now = stamps();
    Set<Path> vanished = new HashSet<>(read.keySet());
    vanished.removeAll(now.keySet());
    Map<Path, Stamp> settled = new HashMap<>(now);
    settled.entrySet().retainAll(last.entrySet());
    Map<Path, Stamp> changed = new HashMap<>(settled);
    changed.entrySet().removeAll(read.entrySet());
    boolean first = last.isEmpty() && read.isEmpty();
    last = now;
    if (!vanished.isEmpty() || (first && !now.isEmpty())) {
      Set<String> there = names(now.keySet());
      // at first also what vanished while nobody watched
      Predicate<String> gone =
          first ? file -> isWatched(file) && !there.contains(file) : names(vanished)::contains;
      forget(held(gone));
      read.keySet().removeAll(vanished);
    }
    if (!changed.isEmpty()) {
      Set<Path> others = new HashSet<>(now.keySet());
      others.removeAll(changed.keySet());
      build(others);
      read.putAll(changed);
    }
  }

  private void build(Set<Path> passedOver) throws IOException, InterruptedException {
    BuildRequest request = BuildRequest.of(folders, index).withThreads(1);
    IndexBuilder builder = new IndexBuilder(request, passedOver, messages);
    building = Optional.of(builder);
    if (stopped.getCount() == 0) {
      return;
    }
    BuildReport report = builder.into(writer.direct());
    building = Optional.empty();
    messages.accept(
        "watched folders: %d indexed, %d rejected".formatted(report.indexed(), report.rejected()));
  }

  private void forget(Set<String> ids) throws IOException {
    if (ids.isEmpty()) {
      return;
    }
    PolicyIndexWriter direct = writer.direct();
    for (String id : ids) {
      direct.delete(id);
    }
    direct.commit();
    messages.accept("watched folders: %d deleted".formatted(ids.size()));
  }

  /**
   * Ids of what was read from files such as {@code wanted}: by name, since an origin may be none.
   */
  private Set<String> held(Predicate<String> wanted) throws IOException {
    Set<String> ids = new HashSet<>();
    for (var held : writer.direct().held().entrySet()) {
      if (wanted.test(IndexBuilder.file(held.getValue().origin()))) {
        ids.add(held.getKey());
      }
    }
    return ids;
  }

  private boolean isWatched(String file) {
    return folders.stream().anyMatch(folder -> file.startsWith(folder + "/"));
  }

  private static Set<String> names(Set<Path> files) {
    return files.stream().map(Path::toString).collect(Collectors.toSet());
  }

  private Map<Path, Stamp> stamps() throws IOException {
    Map<Path, Stamp> stamps = new HashMap<>();
    for (Path folder : folders) {
      Files.walkFileTree(folder, new Stamps(stamps));
    }
    return stamps;
  }

  private final class Stamps extends SimpleFileVisitor<Path> {
    private final Map<Path, Stamp> stamps;

    Stamps(Map<Path, Stamp> stamps) {
      this.stamps = stamps;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.equals(index) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        stamps.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE; // vanished meanwhile, or for nobody to read
    }
  }

  @Override
  public void close() {
    stopped.countDown();
    building.ifPresent(IndexBuilder::end); // an interrupt would break the index's files
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
