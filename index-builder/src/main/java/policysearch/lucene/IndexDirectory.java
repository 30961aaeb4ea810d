package policysearch.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An index on disk: folders {@code g1, g2 …}, each a Lucene index, and the file {@code CURRENT}
 * that names the one to read. A rebuild fills the next folder and swaps the name; whatever happens
 * on the way, {@code CURRENT} names a whole index.
 */
public final class IndexDirectory {
  private static final Pattern GENERATION = Pattern.compile("g([1-9][0-9]{0,8})");

  private final Path root;

  private IndexDirectory(Path root) {
    this.root = root;
  }

  /** The index kept in {@code root}, which need not exist yet. */
  public static IndexDirectory at(Path root) {
    return new IndexDirectory(root);
  }

  /**
   * The folder to read and to add to, if there is an index.
   *
   * @throws IOException if {@code CURRENT} is there and names no generation: it is damaged, and who
   *     took that for an empty index would fill a new one and delete the old
   */
  public Optional<Path> current() throws IOException {
    Optional<String> name = name();
    for (Optional<String> before = Optional.empty(); name.isPresent(); name = name()) {
      Optional<Path> folder =
          name.filter(n -> GENERATION.matcher(n).matches())
              .map(root::resolve)
              .filter(Files::isDirectory);
      if (folder.isPresent()) {
        return folder;
      }
      if (name.equals(before)) { // else it was swapped between the two looks
        throw new IOException(
            "%s must name a folder beside it, got \"%s\"; there are %s: write the name of one into it"
                .formatted(pointer(), printable(name.get()), generations()));
      }
      before = name;
    }
    return Optional.empty();
  }

  private Optional<String> name() throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(pointer());
      return Optional.of(new String(bytes, StandardCharsets.UTF_8).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static String printable(String name) {
    return name.substring(0, Math.min(name.length(), 20)).replaceAll("\\p{Cntrl}", "?");
  }

  /** A new, empty folder, read by nobody before it is published. */
  public Path next() throws IOException {
    Files.createDirectories(root);
    int last = generations().stream().mapToInt(IndexDirectory::number).max().orElse(0);
    return Files.createDirectory(root.resolve("g" + (last + 1)));
  }

  /** Makes {@code generation}, a folder that {@link #next} gave, the current one. */
  public void publish(Path generation) throws IOException {
    String name = generation.getFileName().toString();
    if (!GENERATION.matcher(name).matches() || !Files.isDirectory(root.resolve(name))) {
      throw new IllegalArgumentException(
          "generation must be a folder of " + root + ", got " + generation);
    }
    sync(root); // the folder's own name
    Path draft = root.resolve("CURRENT.new");
    try (FileChannel out =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      out.write(StandardCharsets.UTF_8.encode(name + "\n"));
      out.force(true);
    }
    Files.move(draft, pointer(), StandardCopyOption.ATOMIC_MOVE);
    sync(root);
    for (Path other : generations()) {
      if (!other.getFileName().toString().equals(name)) {
        delete(other);
      }
    }
  }

  /** The number of a generation's folder; grows with each rebuild. */
  public static int number(Path generation) {
    var matcher = GENERATION.matcher(generation.getFileName().toString());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** The folder of the whole index to which {@code generation} belongs. */
  public static Path root(Path generation) {
    Path parent = generation.getParent();
    return number(generation) > 0 && parent != null ? parent : generation;
  }

  private Path pointer() {
    return root.resolve("CURRENT");
  }

  private List<Path> generations() throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      return entries.filter(p -> number(p) > 0 && Files.isDirectory(p)).toList();
    }
  }

  /** Deletes {@code folder} and all in it. */
  public static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }

  /** Makes names in a folder durable; where a system cannot (Windows), it does so by itself. */
  public static void sync(Path folder) throws IOException {
    org.apache.lucene.util.IOUtils.fsync(folder, true);
  }
}
