package policysearch.raw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The reading of one file: the sink, the limits, and what the file may become in all. */
record Opening(RawSink sink, RawLimits limits, Budget budget) {
  /**
   * Passes on what stands at {@code place}; a break becomes a rejection of that place.
   *
   * @return whether nothing broke
   */
  boolean read(Place place, InputStream in) throws InterruptedException {
    try {
      open(place, in);
      return true;
    } catch (IOException e) {
      sink.accept(place.rejected(Reason.of(e)));
    } catch (RuntimeException e) {
      // hostile archives make the libraries throw nearly anything
      sink.accept(place.rejected("broken: " + e));
    }
    return false;
  }

  /** Passes on what stands at {@code place}; a break is the caller's. */
  void open(Place place, InputStream in) throws IOException, InterruptedException {
    InputStream marked = in.markSupported() ? in : new BufferedInputStream(in);
    var kind = Magic.kind(place.name(), marked);
    Opener opener = kind.isPresent() ? opener(kind.get()) : new PageOpener();
    opener.open(place, marked, this);
  }

  private static Opener opener(Ending kind) {
    return switch (kind) {
      case GZIP, ZSTD, BZIP2, XZ -> new CompressedOpener(kind);
      case ZIP -> new ZipOpener();
      case TAR -> new TarOpener();
      case SEVEN_ZIP -> new SevenZipOpener();
      case RAR -> new RarOpener();
      case WARC -> new WarcOpener();
      case JSON_LINES -> new JsonLinesOpener();
    };
  }
}
