package policysearch.raw;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Gives the documents that paths hold: files, folders, archives, JSON lines; one at a time and
 * always in the same order.
 */
public final class RawPages {
  private final List<Path> paths;
  private final List<KeptInput> kept;
  private final Set<Path> leftOut;
  private final RawLimits limits;
  private final LongAdder bytesRead = new LongAdder();

  /**
   * What {@code paths} hold.
   *
   * @param leftOut files and folders inside them that are not input: the index itself, the report
   */
  public RawPages(List<Path> paths, Set<Path> leftOut, RawLimits limits) {
    this(paths, List.of(), leftOut, limits);
  }

  private RawPages(List<Path> paths, List<KeptInput> kept, Set<Path> leftOut, RawLimits limits) {
    this.paths = List.copyOf(paths);
    this.kept = List.copyOf(kept);
    this.leftOut = Set.copyOf(leftOut);
    this.limits = limits;
  }

  /** The same, and then what had been set aside. */
  public RawPages and(List<KeptInput> setAside) {
    return new RawPages(paths, setAside, leftOut, limits);
  }

  /**
   * Reads everything, passing it to {@code sink}.
   *
   * @throws InterruptedException if {@code sink} wants no more
   */
  public void read(RawSink sink) throws InterruptedException {
    InputWalk walk = new InputWalk(sink, limits, leftOut, bytesRead);
    for (Path path : paths) {
      walk.argument(path);
    }
    for (KeptInput input : kept) {
      walk.kept(input);
    }
  }

  /** How many bytes of the files have been read so far; may be asked by any thread. */
  public long bytesRead() {
    return bytesRead.sum();
  }

  /** How many bytes the files have; a walk over all folders, without opening a file. */
  public long bytesInAll() {
    LongAdder total = new LongAdder();
    for (Path path : paths) {
      try {
        Files.walkFileTree(path.toRealPath(), new Sizes(total));
      } catch (IOException e) {
        // of unknown size; reading it will say so
      }
    }
    return total.sum();
  }

  private static final class Sizes extends SimpleFileVisitor<Path> {
    private final LongAdder total;

    Sizes(LongAdder total) {
      this.total = total;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      total.add(attributes.isRegularFile() ? attributes.size() : 0);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
