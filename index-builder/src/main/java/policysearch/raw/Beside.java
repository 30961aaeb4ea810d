package policysearch.raw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Gives the files that lie beside a page and that it links to: in its folder or a folder below,
 * among them the one in which browsers keep what belongs to a page. Never leads out of the folder.
 *
 * <p>Beside a page in a zip lie the entries of that zip; other containers can only be read in their
 * own order, and nothing is found there.
 */
public final class Beside {
  private static final int FOLDERS = 200;
  private static final int REMEMBERED = 64;

  private final RawLimits limits;
  private final Map<Path, List<Path>> foldersBelow =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, List<Path>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Files up to the size that {@code limits} allow a document. */
  public Beside(RawLimits limits) {
    this.limits = limits;
  }

  /**
   * The file that a page links to.
   *
   * @param origin where the page stands
   * @param name what its reader sees
   * @param href where it says the file lies
   */
  public Optional<RawPage> find(String origin, String name, String href) throws IOException {
    List<String> paths = LinkPaths.of(name, href);
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    int entry = origin.indexOf("!/");
    try {
      return entry < 0
          ? onDisk(Path.of(origin), paths)
          : inZip(Path.of(origin.substring(0, entry)), origin.substring(entry + 2), paths);
    } catch (InvalidPathException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      throw new IOException("broken: " + e, e);
    }
  }

  private Optional<RawPage> onDisk(Path page, List<String> paths) throws IOException {
    Path folder = page.getParent();
    if (folder == null || !Files.isRegularFile(page)) {
      return Optional.empty();
    }
    for (String path : paths) {
      Optional<Path> found = under(folder, path);
      if (found.isPresent()) {
        return read(found.get());
      }
    }
    for (String path : paths) {
      List<Path> found = new ArrayList<>();
      for (Path below : below(folder)) {
        under(below, EntryPath.last(path)).ifPresent(found::add);
      }
      Path own = folder.resolve(PageIds.stem(EntryPath.last(page.toString())));
      found.stream()
          .filter(f -> f.toString().startsWith(own.toString()))
          .findFirst()
          .ifPresent(
              f -> {
                found.clear();
                found.add(f);
              });
      if (found.size() == 1) {
        return read(found.getFirst()); // of two of one name neither is known to be meant
      }
    }
    return Optional.empty();
  }

  /** The plain file {@code path} in {@code folder}, if its true place is in there too. */
  private static Optional<Path> under(Path folder, String path) throws IOException {
    Path file = folder.resolve(path).normalize();
    boolean there =
        file.startsWith(folder)
            && Files.isRegularFile(file)
            && file.toRealPath().startsWith(folder.toRealPath());
    return there ? Optional.of(file) : Optional.empty();
  }

  private Optional<RawPage> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(limits.documentBytes() + 1);
      String at = file.toString();
      return raw(Place.given(at, at, EntryPath.last(at)), bytes);
    }
  }

  private Optional<RawPage> raw(Place place, byte[] bytes) {
    return bytes.length > 0
            && bytes.length <= limits.documentBytes()
            && place.page(bytes) instanceof RawItem.Page(RawPage page)
        ? Optional.of(page)
        : Optional.empty();
  }

  private synchronized List<Path> below(Path folder) throws IOException {
    List<Path> known = foldersBelow.get(folder);
    if (known == null) {
      known = list(folder);
      foldersBelow.put(folder, known);
    }
    return known;
  }

  private static List<Path> list(Path folder) throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(
            folder, p -> Files.isDirectory(p) && !EntryPath.hidden(EntryPath.last(p.toString())))) {
      for (Path entry : entries) {
        folders.add(entry);
        if (folders.size() > FOLDERS) {
          return List.of();
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    folders.sort(null);
    return folders;
  }

  private Optional<RawPage> inZip(Path file, String page, List<String> paths) throws IOException {
    if (page.contains("!/") || !Files.isRegularFile(file) || !isZip(file)) {
      return Optional.empty();
    }
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    try (ZipFile zip = ZipFile.builder().setPath(file).setUseUnicodeExtraFields(true).get()) {
      Map<String, ZipArchiveEntry> entries = entries(zip);
      Optional<String> path = entry(entries, page, folder, paths);
      Optional<ZipArchiveEntry> found = path.map(entries::get);
      return found.isPresent()
          ? read(zip, found.get(), file + "!/" + path.get())
          : Optional.empty();
    }
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return Magic.kind(EntryPath.last(file.toString()), in).filter(Ending.ZIP::equals).isPresent();
    }
  }

  private Map<String, ZipArchiveEntry> entries(ZipFile zip) throws IOException {
    Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    var all = zip.getEntries();
    for (long i = 0; all.hasMoreElements(); i++) {
      ZipArchiveEntry entry = all.nextElement();
      if (i > limits.entries()) {
        throw new IOException("more than %d entries are in it".formatted(limits.entries()));
      }
      if (!entry.isDirectory()) {
        EntryPath.of(EntryNames.of(entry)).ifPresent(path -> entries.put(path, entry));
      }
    }
    return entries;
  }

  private static Optional<String> entry(
      Map<String, ZipArchiveEntry> entries, String page, String folder, List<String> paths) {
    for (String path : paths) {
      Optional<String> exact = EntryPath.of(folder + path).filter(entries::containsKey);
      if (exact.isPresent()) {
        return exact.filter(e -> !e.equals(page));
      }
    }
    for (String path : paths) {
      String name = "/" + EntryPath.last(path);
      List<String> found =
          entries.keySet().stream().filter(e -> e.startsWith(folder) && e.endsWith(name)).toList();
      if (found.size() == 1) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  private Optional<RawPage> read(ZipFile zip, ZipArchiveEntry entry, String at) throws IOException {
    if (!zip.canReadEntryData(entry)) {
      return Optional.empty();
    }
    LongAdder packed = new LongAdder();
    packed.add(Math.max(0, entry.getCompressedSize()));
    Opening opening = new Opening(_ -> {}, limits, new Budget(limits, packed::sum));
    try (InputStream in =
        new InflationGuard(
            new ChecksumGuard(zip.getInputStream(entry), entry.getCrc()), packed::sum, opening)) {
      byte[] bytes = in.readNBytes(limits.documentBytes() + 1);
      return raw(Place.given(at, at, EntryPath.last(at)), bytes);
    }
  }
}
