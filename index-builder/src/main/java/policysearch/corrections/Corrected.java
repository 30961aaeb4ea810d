package policysearch.corrections;

import java.util.List;
import policysearch.model.PolicyDocument;

/**
 * A document as it is after all lines that concern it.
 *
 * @param document with the corrections made, and marks of the lines that concern it, in its
 *     provenance
 * @param unfit lines that name it and do not fit
 */
public record Corrected(PolicyDocument document, List<Unfit> unfit) {
  public Corrected {
    unfit = List.copyOf(unfit);
  }

  /** A line that does not fit, and why. */
  public record Unfit(int line, String reason) {}
}
