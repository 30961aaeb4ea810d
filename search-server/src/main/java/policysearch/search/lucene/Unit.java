package policysearch.search.lucene;

import java.util.List;
import java.util.Optional;

/**
 * One thing that must be found in a text, whole.
 *
 * @param texts folded texts any of which will do: one word or phrase; for a character that smartcn
 *     left alone, it with its left and with its right neighbour; for a document number, its forms
 * @param documentNumber its standard form, if the unit is a document number
 * @param synonyms other wordings that will do as well
 * @param days of which a document may be instead, if the unit is a year, a month or a day
 * @param reach how the texts are to be found, if not any of them, whole
 */
record Unit(
    List<String> texts,
    Optional<String> documentNumber,
    List<Wording> synonyms,
    Optional<Days> days,
    Reach reach) {
  Unit {
    texts = List.copyOf(texts);
    synonyms = List.copyOf(synonyms);
  }

  /** A unit of any of {@code texts}. */
  static Unit ofAny(List<String> texts) {
    return new Unit(texts, Optional.empty(), List.of(), Optional.empty(), new Reach.Whole());
  }

  static Unit of(String text) {
    return ofAny(List.of(text));
  }

  /** This unit, which others may stand for. */
  Unit with(List<Wording> others) {
    return new Unit(texts, documentNumber, others, days, reach);
  }

  /** This unit, to be found otherwise. */
  Unit reaching(Reach other) {
    return new Unit(texts, documentNumber, synonyms, days, other);
  }

  /** Whether the unit is {@code text} and nothing else was typed for it. */
  boolean is(String text) {
    return texts.equals(List.of(text));
  }
}
