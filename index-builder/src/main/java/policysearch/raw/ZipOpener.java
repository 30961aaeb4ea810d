package policysearch.raw;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.LongAdder;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * A {@code .zip}, read as a stream: one that is cut off still gives what it holds, and entries that
 * lie over each other cannot be given twice.
 */
final class ZipOpener implements Opener {
  private static final boolean UNICODE_NAMES = true;
  private static final boolean STORED_WITHOUT_SIZE = true;

  @Override
  public void open(Place place, InputStream in, Opening opening)
      throws IOException, InterruptedException {
    Archive archive = new Archive(place, opening);
    if (archive.tooDeep()) {
      return;
    }
    ZipEnd end =
        new ZipEnd(new CountedStream(new BufferedInputStream(in, 1 << 16), new LongAdder()));
    try (var zip = new ZipArchiveInputStream(end, "UTF-8", UNICODE_NAMES, STORED_WITHOUT_SIZE)) {
      ZipArchiveEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        read(entry, zip, archive, opening);
      }
      end.transferTo(OutputStream.nullOutputStream());
    }
    if (!end.seen()) {
      throw new EOFException();
    }
    archive.end();
  }

  private static void read(
      ZipArchiveEntry entry, ZipArchiveInputStream zip, Archive archive, Opening opening)
      throws IOException, InterruptedException {
    if (entry.isDirectory()) {
      return;
    }
    String name = EntryNames.of(entry);
    if (!zip.canReadEntryData(entry)) {
      archive.rejected(
          name,
          entry.getGeneralPurposeBit().usesEncryption()
              ? "it is encrypted"
              : "it is compressed in an unknown way");
      return;
    }
    InflationGuard guarded = guarded(entry, zip, opening);
    if (archive.entry(name, guarded)) {
      // past what was too large, under the guard's eyes
      guarded.transferTo(OutputStream.nullOutputStream());
    } else if (guarded.burst()) {
      throw new IOException(opening.limits().inflates()); // the way to the next leads through it
    }
  }

  /** Written by a stream, an entry has its checksum only behind it: that one goes unchecked. */
  private static InflationGuard guarded(
      ZipArchiveEntry entry, ZipArchiveInputStream zip, Opening opening) {
    InputStream in = new CountedStream(zip, new LongAdder());
    InputStream checked = entry.getCrc() < 0 ? in : new ChecksumGuard(in, entry.getCrc());
    return new InflationGuard(checked, zip::getCompressedCount, opening);
  }
}
