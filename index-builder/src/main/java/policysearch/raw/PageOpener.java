package policysearch.raw;

import java.io.IOException;
import java.io.InputStream;

/** A page by itself: all that is no container. Whether it is of a known kind is asked later. */
final class PageOpener implements Opener {
  @Override
  public void open(Place place, InputStream in, Opening opening)
      throws IOException, InterruptedException {
    int limit = opening.limits().documentBytes();
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length == 0) {
      opening.sink().accept(place.rejected("it is empty"));
    } else if (bytes.length > limit) {
      opening.sink().accept(place.rejected(opening.limits().tooLarge("the document")));
    } else {
      opening.sink().accept(place.page(bytes));
    }
  }
}
