package policysearch.raw;

import java.io.IOException;
import java.io.InputStream;

/** JSON lines: each line that is not blank is a document. */
final class JsonLinesOpener implements Opener {
  @Override
  public void open(Place place, InputStream in, Opening opening)
      throws IOException, InterruptedException {
    LineReader lines = new LineReader(in, opening.limits().documentBytes());
    boolean empty = true;
    while (lines.next()) {
      if (lines.tooLong()) {
        String reason = opening.limits().tooLarge("the line");
        opening.sink().accept(place.rejectedRow(lines.number(), reason));
        empty = false;
      } else if (!lines.blank()) {
        opening.sink().accept(place.row(lines.number(), lines.bytes()));
        empty = false;
      }
    }
    if (empty) {
      opening.sink().accept(place.rejected("no line in it"));
    }
  }
}
