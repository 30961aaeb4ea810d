package policysearch.search.lucene;

import java.util.List;
import java.util.stream.Stream;
import policysearch.search.SearchResult;

/**
 * What a user's text asks for.
 *
 * @param phrases units in quotes: always required
 * @param words the other units, of which {@link #needed} are required
 * @param needed how many of {@link #words}: all of a short query, enough of a question
 * @param excluded units that must not stand in the document
 * @param chunks pieces typed without a space; a text that has them whole is preferred
 * @param terms words of the query as smartcn cuts them, for ranking
 * @param letters all that was typed, without what stands between letters
 * @param dated whether a time is named: 2024年, 去年
 */
record ParsedText(
    List<Unit> phrases,
    List<Unit> words,
    int needed,
    List<Unit> excluded,
    List<String> chunks,
    List<String> terms,
    String letters,
    boolean dated) {
  ParsedText {
    phrases = List.copyOf(phrases);
    words = List.copyOf(words);
    excluded = List.copyOf(excluded);
    chunks = List.copyOf(chunks);
    terms = List.copyOf(terms);
  }

  /** Whether nothing is asked to be found. */
  boolean isBlank() {
    return phrases.isEmpty() && words.isEmpty();
  }

  /** Whether some of the words may be missing. */
  boolean isQuestion() {
    return needed < words.size();
  }

  /** The units that may be said otherwise. */
  List<Unit> reworded() {
    return words.stream().filter(unit -> !unit.synonyms().isEmpty()).toList();
  }

  /** What they may be said as, for who reads the answer. */
  List<SearchResult.Reworded> wordings() {
    return reworded().stream()
        .map(
            unit ->
                new SearchResult.Reworded(
                    unit.texts().getFirst(), unit.synonyms().stream().map(Wording::shown).toList()))
        .toList();
  }

  /** Everything asked to be found. */
  List<Unit> positive() {
    return Stream.concat(phrases.stream(), words.stream()).toList();
  }
}
