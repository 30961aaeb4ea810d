package policysearch.api;

import java.io.IOException;
import java.io.Writer;

/**
 * A text that may be too long to be held: it is written while it is made.
 *
 * @param fileName under which a browser keeps it; empty if it is to show it
 */
public record Export(String mediaType, String fileName, Content content) {

  /** Writes the text; what {@code out} throws ends the work. */
  public interface Content {
    void write(Writer out) throws IOException;
  }
}
