package policysearch.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import policysearch.model.EventDates;
import policysearch.model.PublicationTime;

/**
 * One result, on the wire; a member that is unknown, or that was not asked for, is absent.
 *
 * @param type value, as the filter takes it
 * @param typeLabel the same for people
 * @param url of the page that shows the document here
 * @param why only with {@code explain=true}
 * @param originalUrl where the document was published
 * @param copyCount number of other documents that are the same text; absent if there is none
 * @param copies the earliest of them
 */
public record HitView(
    String id,
    Optional<String> title,
    Optional<String> type,
    Optional<String> typeLabel,
    Optional<String> source,
    Optional<String> column,
    Optional<String> issuer,
    Optional<String> documentNumber,
    Optional<PublicationTime> publishedAt,
    Optional<EventDates> eventDates,
    Optional<String> place,
    Optional<List<String>> provinces,
    Optional<String> url,
    Optional<String> originalUrl,
    Optional<HighlightsView> highlights,
    Optional<Integer> copyCount,
    Optional<List<CopyView>> copies,
    Optional<WhyView> why) {

  /** The names of the members. */
  static final List<String> FIELDS =
      Arrays.stream(HitView.class.getRecordComponents()).map(RecordComponent::getName).toList();

  /** Why this is a result: its words, and whether a document number sought is its own. */
  public record WhyView(List<WordView> words, boolean ownNumber) {}

  /**
   * What one word of the query did.
   *
   * @param word as typed, folded; empty for what parts of words add to a question
   * @param typed whether it stands there as typed
   * @param synonyms other wordings of it that stand there
   * @param places {@code title}, {@code body}, {@code statement}
   * @param percent its share of the score, of which {@code titlePercent} come from the title
   */
  public record WordView(
      String word,
      boolean typed,
      List<String> synonyms,
      List<String> places,
      int percent,
      int titlePercent) {}

  /** Where the words stand; ranges are half-open UTF-16 offsets. */
  public record HighlightsView(List<int[]> title, List<SnippetView> passages) {}

  /**
   * A piece of a passage.
   *
   * @param start where the text begins in the body
   * @param speaker whose words they are, several joined by 、; absent if nobody's
   * @param speakers the same, one by one
   * @param ranges offsets into {@code text}
   */
  public record SnippetView(
      int start,
      Optional<String> speaker,
      List<String> speakers,
      String text,
      List<int[]> ranges) {}
}
