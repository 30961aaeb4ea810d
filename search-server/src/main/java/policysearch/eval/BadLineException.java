package policysearch.eval;

import java.io.IOException;

/** A line of a file says nothing that can be read; the message names the file and the line. */
public final class BadLineException extends IOException {
  private static final long serialVersionUID = 1L;

  BadLineException(NumberedLine line, String problem) {
    super(line.file() + ":" + line.number() + ": " + problem);
  }
}
