package policysearch.raw;

import java.io.InputStream;

/** A {@code .rar}: its format is secret, and no free library reads all of it. */
final class RarOpener implements Opener {
  @Override
  public void open(Place place, InputStream in, Opening opening) throws InterruptedException {
    opening
        .sink()
        .accept(place.rejected("RAR archives are not read; unpack it, or repack it as .zip"));
  }
}
