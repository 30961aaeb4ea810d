package policysearch.raw;

import java.io.IOException;
import java.io.InputStream;

/** Reads one kind of container, or a plain page, and passes on what it holds. */
interface Opener {
  /**
   * Reads {@code in} and does not close it.
   *
   * @throws IOException if {@code in} breaks; what was passed on before stays
   */
  void open(Place place, InputStream in, Opening opening) throws IOException, InterruptedException;
}
