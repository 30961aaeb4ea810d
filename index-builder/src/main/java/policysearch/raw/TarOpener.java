package policysearch.raw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A {@code .tar}, entry by entry in its own order. */
final class TarOpener implements Opener {
  @Override
  public boolean accepts(Place place) {
    return Ending.TAR.of(place.name());
  }

  @Override
  public void open(Place place, InputStream in, Opening opening)
      throws IOException, InterruptedException {
    Archive archive = new Archive(place, opening);
    if (archive.tooDeep()) {
      return;
    }
    InputStream borrowed = new CountedStream(new BufferedInputStream(in, 1 << 16), new LongAdder());
    try (var tar = new TarArchiveInputStream(borrowed, "UTF-8")) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        read(entry, tar, archive);
      }
    }
    archive.end();
  }

  private static void read(TarArchiveEntry entry, TarArchiveInputStream tar, Archive archive)
      throws InterruptedException {
    if (entry.isDirectory()) {
      return;
    }
    if (entry.isSymbolicLink() || entry.isLink()) {
      archive.skipped(entry.getName(), "a link inside an archive is not followed");
    } else if (!entry.isFile()) {
      archive.skipped(entry.getName(), "not a file");
    } else if (!tar.canReadEntryData(entry)) {
      archive.rejected(entry.getName(), "it is stored in an unknown way");
    } else {
      archive.entry(entry.getName(), new CountedStream(tar, new LongAdder()));
    }
  }
}
