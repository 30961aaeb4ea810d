package policysearch.search;

import java.util.List;
import java.util.Optional;

/**
 * Names by which documents are cited, those cited by most first; among equals in the order of the
 * names.
 *
 * @param total number of different names that fit
 * @param names the first of them
 * @param index the state of the index that answered
 */
public record CitedFound(long total, List<Name> names, IndexState index) {
  public CitedFound {
    names = List.copyOf(names);
  }

  /**
   * A number or a title in 《》.
   *
   * @param documents number of texts that cite it
   * @param held the newest document of that name, if the index holds one
   */
  public record Name(String name, CitedQuery.Kind kind, long documents, Optional<Hit.Card> held) {}
}
