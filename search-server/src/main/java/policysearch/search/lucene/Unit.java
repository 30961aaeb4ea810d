package policysearch.search.lucene;

import java.util.List;
import java.util.Optional;

/**
 * One thing that must be found in a text, whole.
 *
 * @param texts folded texts any of which will do: one word or phrase; for a character that smartcn
 *     left alone, it with its left and with its right neighbour; for a document number, its forms
 * @param documentNumber its standard form, if the unit is a document number
 */
record Unit(List<String> texts, Optional<String> documentNumber) {
  Unit {
    texts = List.copyOf(texts);
  }

  static Unit of(String text) {
    return new Unit(List.of(text), Optional.empty());
  }
}
