package policysearch.search;

import java.util.List;
import java.util.Optional;
import policysearch.model.Span;
import policysearch.model.Voice;

/**
 * One matching statement.
 *
 * @param document that reports it
 * @param speakers who said it, in the order of the text; several where it is joint
 * @param voice whose voice it is
 * @param span where it stands in the body
 * @param text verbatim, whole
 * @param ranges matches, as offsets into {@code text}; never split a surrogate pair
 * @param score of this engine; comparable within one answer only
 * @param copies the other documents that are the same text
 */
public record StatementHit(
    Hit.Card document,
    List<Speaker> speakers,
    Voice voice,
    Span span,
    String text,
    List<Span> ranges,
    double score,
    OtherCopies copies) {
  public StatementHit {
    speakers = List.copyOf(speakers);
    ranges = List.copyOf(ranges);
  }

  /** Who speaks, and the office printed beside the name in that document. */
  public record Speaker(String name, Optional<String> title) {}
}
