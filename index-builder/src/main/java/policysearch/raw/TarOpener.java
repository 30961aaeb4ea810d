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
  public void open(Place place, InputStream in, Opening opening)
      throws IOException, InterruptedException {
    Archive archive = new Archive(place, opening);
    if (archive.tooDeep()) {
      return;
    }
    InputStream borrowed = new CountedStream(new BufferedInputStream(in, 1 << 16), new LongAdder());
    try (var tar = new TarArchiveInputStream(borrowed, EntryNames.UNDECODED)) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        read(entry, tar, archive);
      }
    }
    archive.end();
  }

  private static void read(TarArchiveEntry entry, TarArchiveInputStream tar, Archive archive)
      throws IOException, InterruptedException {
    if (entry.isDirectory()) {
      return;
    }
    String name = EntryNames.decoded(entry.getName());
    if (entry.isSymbolicLink() || entry.isLink()) {
      archive.skipped(name, "a link inside an archive is not followed");
    } else if (!entry.isFile()) {
      archive.skipped(name, "not a file");
    } else if (!tar.canReadEntryData(entry)) {
      archive.rejected(name, "it is stored in an unknown way");
    } else {
      archive.entry(name, new CountedStream(tar, new LongAdder()));
    }
  }
}
