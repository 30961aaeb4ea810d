package policysearch.search.lucene;

import java.io.IOException;
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
 * @param demands what is asked for beside the words, with operators
 */
record ParsedText(
    List<Unit> phrases,
    List<Unit> words,
    int needed,
    List<Unit> excluded,
    List<String> chunks,
    List<String> terms,
    String letters,
    boolean dated,
    Demands demands) {
  /** Asks for nothing. */
  static final ParsedText NOTHING =
      new ParsedText(
          List.of(), List.of(), 0, List.of(), List.of(), List.of(), "", false, Demands.NONE);

  ParsedText {
    phrases = List.copyOf(phrases);
    words = List.copyOf(words);
    excluded = List.copyOf(excluded);
    chunks = List.copyOf(chunks);
    terms = List.copyOf(terms);
  }

  /** Whether nothing is asked to be found. */
  boolean isBlank() {
    return hasNoWords() && demands.required().isEmpty();
  }

  /** Whether nothing is asked to be found by plain words. */
  boolean hasNoWords() {
    return phrases.isEmpty() && words.isEmpty();
  }

  /** Whether anything is asked for at all, be it that something is missing. */
  boolean asksForAnything() {
    return !hasNoWords() || !excluded.isEmpty() || !demands.areNone();
  }

  /** The same words with other demands. */
  ParsedText with(Demands others) {
    return new ParsedText(phrases, words, needed, excluded, chunks, terms, letters, dated, others);
  }

  /** The same words, each of which must be found. */
  ParsedText demandingAll() {
    return new ParsedText(
        phrases, words, words.size(), excluded, chunks, terms, letters, dated, demands);
  }

  /** This text, the values typed in it looked up in an index. */
  ParsedText in(Snapshot snapshot) throws IOException {
    return demands.areNone() ? this : with(new TypedValues(snapshot).resolved(demands));
  }

  /** What must hold of all there is, be there words or not: its fields. */
  ParsedText withoutWords() {
    return NOTHING.with(demands.fieldsOnly());
  }

  /** Whether some of the words may be missing. */
  boolean isQuestion() {
    return needed < words.size();
  }

  /** The units that may be said otherwise. */
  List<Unit> reworded() {
    return reworded(words);
  }

  private static List<Unit> reworded(List<Unit> units) {
    return units.stream().filter(unit -> !unit.synonyms().isEmpty()).toList();
  }

  /** What they may be said as, for who reads the answer. */
  List<SearchResult.Reworded> wordings() {
    return reworded(positive()).stream()
        .map(
            unit ->
                new SearchResult.Reworded(
                    unit.texts().getFirst(), unit.synonyms().stream().map(Wording::shown).toList()))
        .toList();
  }

  /** Everything asked to be found. */
  List<Unit> positive() {
    return Stream.of(phrases.stream(), words.stream(), demands.units())
        .flatMap(units -> units)
        .toList();
  }
}
