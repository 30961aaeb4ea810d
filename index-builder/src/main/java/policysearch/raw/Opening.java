package policysearch.raw;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** One run of reading: the openers in the order in which they are asked, the limits, the sink. */
record Opening(RawSink sink, RawLimits limits) {
  private static final List<Opener> OPENERS =
      List.of(
          new CompressedOpener(),
          new ZipOpener(),
          new TarOpener(),
          new JsonLinesOpener(),
          new PageOpener());

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
    for (Opener opener : OPENERS) {
      if (opener.accepts(place)) {
        opener.open(place, in, this);
        return;
      }
    }
  }
}
