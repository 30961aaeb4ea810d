package policysearch.search;

import java.util.List;
import java.util.Optional;
import policysearch.model.PublicationTime;

/**
 * The other documents that are the same text, published elsewhere or again.
 *
 * @param count how many there are
 * @param listed the earliest published of them, at most {@value #MOST_LISTED}
 */
public record OtherCopies(int count, List<Copy> listed) {
  public static final int MOST_LISTED = 10;

  /** There is no other. */
  public static final OtherCopies NONE = new OtherCopies(0, List.of());

  public OtherCopies {
    listed = List.copyOf(listed);
  }

  /** One of them. */
  public record Copy(
      String id,
      Optional<String> title,
      Optional<String> source,
      Optional<PublicationTime> publishedAt) {}
}
