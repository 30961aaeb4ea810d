package policysearch.raw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * A walk over files and folders, sorted by name, that reads no file twice.
 *
 * <p>Only folders and the few files that were given or linked to are remembered, not each of a
 * million files: a plain file inside a folder that was walked has been read.
 */
final class InputWalk {
  private static final Pattern WEB_PAGE = Pattern.compile("(?i).*\\.(?:[sx]?html?|mhtm?l?)");

  /** Web pages first, so that each is known before what is attached to it; then by name. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> !WEB_PAGE.matcher(name).matches())
          .thenComparing(Comparator.naturalOrder());

  private final RawSink sink;
  private final RawLimits limits;
  private final Set<Path> leftOut;
  private final LongAdder bytesRead;
  private final Set<Path> walked = new HashSet<>();
  private final Set<Path> readAlone = new HashSet<>();

  InputWalk(RawSink sink, RawLimits limits, Set<Path> leftOut, LongAdder bytesRead) {
    this.sink = sink;
    this.limits = limits;
    this.leftOut = leftOut;
    this.bytesRead = bytesRead;
  }

  /**
   * A file or folder on the walk: as the user would name it, its stable name, where it truly is.
   */
  private record Stop(Path label, Path origin, Path real, String idFolder) {
    Stop child(String name) {
      return new Stop(label.resolve(name), origin.resolve(name), real.resolve(name), idFolder);
    }

    Stop at(Path target) {
      return new Stop(label, origin, target, idFolder);
    }

    Stop inside(String folder) {
      return new Stop(label, origin, real, idFolder + folder + "/");
    }

    RawItem rejected(IOException e) {
      return new RawItem.Rejected(label.toString(), origin.toString(), idFolder, Reason.of(e));
    }

    RawItem skipped(String reason) {
      return new RawItem.Skipped(label.toString(), reason);
    }
  }

  /** Reads what the user gave. */
  void argument(Path given) throws InterruptedException {
    try {
      Path real = given.toRealPath();
      Stop stop = new Stop(given, real, real, "");
      if (leftOut.contains(real)) {
        throw new IOException("the index itself or its report; give them a folder of their own");
      } else if (isRead(real)) {
        sink.accept(new RawItem.Repeated(given.toString(), "it was read already"));
      } else if (Files.isDirectory(real)) {
        folder(stop);
      } else if (Files.isRegularFile(real)) {
        readAlone.add(real);
        Path name = given.normalize().getFileName();
        String called = (name == null ? real : name).toString();
        file(real, Place.given(given.toString(), real.toString(), called), sink);
      } else {
        throw new IOException("neither a file nor a folder");
      }
    } catch (IOException e) {
      Path origin = given.toAbsolutePath().normalize();
      sink.accept(new Stop(given, origin, origin, "").rejected(e));
    }
  }

  /** Reads again what was set aside. */
  void kept(KeptInput input) throws InterruptedException {
    Path content = input.content();
    String name = EntryPath.last(input.origin());
    Place place = Place.met(input.file(), input.origin(), name, input.idFolder());
    try {
      if (!input.isPart()) {
        file(content, place, item -> sink.accept(asBefore(item, input)));
        return;
      }
      byte[] bytes = Files.readAllBytes(content);
      sink.accept(
          bytes.length > limits.documentBytes()
              ? place.rejected(limits.tooLarge("the document"))
              : new RawItem.Page(input.page(bytes)));
    } catch (IOException e) {
      sink.accept(place.rejected(Reason.of(e)));
    }
  }

  /** A page has the id again under which it was to be read. */
  private static RawItem asBefore(RawItem item, KeptInput input) {
    return item instanceof RawItem.Page(RawPage page)
            && page.origin().equals(input.origin())
            && input.id().isPresent()
        ? new RawItem.Page(page.withSuggestedId(input.id().get()))
        : item;
  }

  private void folder(Stop folder) throws InterruptedException {
    List<String> names;
    try {
      names = names(folder.real());
    } catch (IOException e) {
      sink.accept(folder.rejected(e));
      return;
    }
    walked.add(folder.real());
    for (String name : names) {
      Stop stop = folder.child(name);
      if (!leftOut.contains(stop.real())) {
        child(name, stop);
      }
    }
  }

  private void child(String name, Stop stop) throws InterruptedException {
    try {
      var attributes =
          Files.readAttributes(stop.real(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        link(name, stop.at(stop.real().toRealPath()));
      } else if (attributes.isDirectory()) {
        folderOnce(name, stop);
      } else if (!attributes.isRegularFile()) {
        sink.accept(stop.skipped("not a file"));
      } else if (readAlone.contains(stop.real())) {
        sink.accept(stop.skipped("it was read already"));
      } else {
        met(name, stop);
      }
    } catch (IOException e) {
      sink.accept(stop.rejected(e));
    }
  }

  private void link(String name, Stop stop) throws InterruptedException {
    if (Files.isDirectory(stop.real())) {
      folderOnce(name, stop);
    } else if (!Files.isRegularFile(stop.real())) {
      sink.accept(stop.skipped("not a file"));
    } else if (isRead(stop.real())) {
      sink.accept(stop.skipped("a link to what is read elsewhere"));
    } else {
      readAlone.add(stop.real());
      met(name, stop);
    }
  }

  private void folderOnce(String name, Stop stop) throws InterruptedException {
    if (walked.contains(stop.real())) {
      sink.accept(stop.skipped("it was read already"));
    } else if (!leftOut.contains(stop.real())) {
      folder(stop.inside(name));
    }
  }

  private void met(String name, Stop stop) throws InterruptedException {
    Place place =
        Place.met(stop.label().toString(), stop.origin().toString(), name, stop.idFolder());
    file(stop.real(), place, sink);
  }

  private void file(Path file, Place place, RawSink sink) throws InterruptedException {
    try (InputStream bytes = Files.newInputStream(file)) {
      LongAdder packed = new LongAdder();
      InputStream counted = new CountedStream(new CountedStream(bytes, bytesRead), packed);
      InputStream in = new BufferedInputStream(counted, 1 << 16);
      in.mark(1);
      if (in.read() < 0) {
        sink.accept(place.rejected("it is empty"));
        return;
      }
      in.reset();
      new Opening(sink, limits, new Budget(limits, packed::sum)).read(place, in);
    } catch (IOException e) {
      sink.accept(place.rejected(Reason.of(e)));
    }
  }

  private boolean isRead(Path real) {
    Path parent = real.getParent();
    boolean walkedOver =
        parent != null
            && walked.contains(parent)
            && !hidden(real.getFileName().toString())
            && Files.isRegularFile(real);
    return walkedOver || walked.contains(real) || readAlone.contains(real);
  }

  private static List<String> names(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (!hidden(name)) {
          names.add(name);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    names.sort(ORDER);
    return names;
  }

  private static boolean hidden(String name) {
    return name.startsWith(".");
  }
}
