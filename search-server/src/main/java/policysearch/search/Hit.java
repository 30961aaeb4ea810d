package policysearch.search;

import java.util.List;
import java.util.Optional;
import policysearch.model.EventDates;
import policysearch.model.PublicationTime;
import policysearch.model.Span;

/**
 * One matching document: its card, and where the words stand.
 *
 * @param card what a list of results shows
 * @param titleRanges matches in the title
 * @param snippets the best passages in text order, at most three; without words, the beginning
 * @param score of this engine; comparable within one answer only
 * @param copies the other documents that are the same text, whether they match or not
 */
public record Hit(
    Card card, List<Span> titleRanges, List<Snippet> snippets, double score, OtherCopies copies) {
  public Hit {
    titleRanges = List.copyOf(titleRanges);
    snippets = List.copyOf(snippets);
  }

  /** The part of a document that a list of results shows. */
  public record Card(
      String id,
      Optional<String> title,
      Optional<String> type,
      Optional<String> source,
      Optional<String> column,
      Optional<String> issuer,
      Optional<String> documentNumber,
      Optional<PublicationTime> publishedAt,
      Optional<EventDates> eventDates,
      Optional<String> place,
      List<String> provinces,
      Optional<String> url) {
    public Card {
      provinces = List.copyOf(provinces);
    }
  }

  /**
   * A piece of a passage, cut at sentence ends: text and ranges, never HTML.
   *
   * @param start where the text begins in the body
   * @param speakers whose words they are; empty if nobody's
   * @param text the piece, verbatim
   * @param ranges matches, as offsets into {@code text}; never split a surrogate pair
   */
  public record Snippet(int start, List<String> speakers, String text, List<Span> ranges) {
    public Snippet {
      speakers = List.copyOf(speakers);
      ranges = List.copyOf(ranges);
    }
  }
}
