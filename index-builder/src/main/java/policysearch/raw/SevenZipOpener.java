package policysearch.raw;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** A {@code .7z}: its directory stands at the end, so it is copied to a file of its own first. */
final class SevenZipOpener implements Opener {
  private static final long LARGEST = 4L << 30;
  private static final int MEMORY_KIBIBYTES = 128 << 10;
  private static final String ENCRYPTED = "it is encrypted";

  @Override
  public void open(Place place, InputStream in, Opening opening)
      throws IOException, InterruptedException {
    Archive archive = new Archive(place, opening);
    if (archive.tooDeep()) {
      return;
    }
    Path copy = Files.createTempFile("policy-search", ".7z");
    try {
      copy(in, copy);
      try (SevenZFile file =
          SevenZFile.builder().setPath(copy).setMaxMemoryLimitKiB(MEMORY_KIBIBYTES).get()) {
        read(file, Files.size(copy), archive, opening);
      }
      archive.end();
    } catch (PasswordRequiredException e) {
      opening.sink().accept(place.rejected(ENCRYPTED));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static void copy(InputStream in, Path copy) throws IOException {
    byte[] bytes = new byte[1 << 16];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(copy)) {
      for (int got = in.read(bytes); got >= 0; got = in.read(bytes)) {
        size += got;
        if (size > LARGEST) {
          throw new IOException("it is larger than %d MiB; unpack it".formatted(LARGEST >> 20));
        }
        out.write(bytes, 0, got);
      }
    }
  }

  private static void read(SevenZFile file, long packed, Archive archive, Opening opening)
      throws IOException, InterruptedException {
    SevenZArchiveEntry entry;
    while ((entry = file.getNextEntry()) != null) {
      if (entry.isDirectory() || entry.isAntiItem() || entry.getName() == null) {
        continue;
      }
      try {
        LongAdder unused = new LongAdder();
        InputStream in = new CountedStream(file.getInputStream(entry), unused);
        InflationGuard guarded = new InflationGuard(in, () -> packed, opening);
        if (archive.entry(entry.getName(), guarded)) {
          guarded.transferTo(OutputStream.nullOutputStream());
        } else if (guarded.burst()) {
          throw new IOException(opening.limits().inflates()); // the next one lies behind it
        }
      } catch (PasswordRequiredException e) {
        archive.rejected(entry.getName(), ENCRYPTED);
      }
    }
  }
}
