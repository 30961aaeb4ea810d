package policysearch.corrections;

import java.io.IOException;
import java.util.List;

/** A corrections file has lines that cannot be understood; nothing of it was applied. */
public final class MalformedCorrectionsException extends IOException {
  private static final long serialVersionUID = 1L;

  /** All problems, in the order of the lines, each as {@code file:line: problem}. */
  public MalformedCorrectionsException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
