package policysearch.search;

import java.util.List;

/**
 * Why a document is a hit and stands where it does, in words of the query.
 *
 * @param words each word that was found, those that count most first
 * @param ownNumber whether the document number sought is the document's own
 * @param ownTitle whether what was typed is the document's title, word for word
 * @param newnessPercent the share of the score that comes from when the document was published
 */
public record Explanation(
    List<Word> words, boolean ownNumber, boolean ownTitle, int newnessPercent) {
  public Explanation {
    words = List.copyOf(words);
  }

  /**
   * What one word of the query did.
   *
   * @param word as it was typed; the last of all may be «», what pairs of characters across words
   *     and single characters add to a question
   * @param synonyms the other wordings that stand in the document
   * @param typed whether the word as typed stands in the document
   * @param places where it or another wording stands
   * @param percent its share of the score
   * @param titlePercent the part of that share that comes from the title
   */
  public record Word(
      String word,
      List<String> synonyms,
      boolean typed,
      List<Place> places,
      int percent,
      int titlePercent) {
    public Word {
      synonyms = List.copyOf(synonyms);
      places = List.copyOf(places);
    }
  }

  /** A part of a document. */
  public enum Place {
    TITLE,
    BODY,
    /** In what somebody says; such words stand in the body too. */
    STATEMENT
  }
}
