package policysearch.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import policysearch.tsv.TsvResource;

/** Loads the word lists: tab-separated resources beside this class, # opens a comment. */
final class Lexicon {
  private static final Map<String, List<String>> LISTS = lists();

  private Lexicon() {}

  /** The words of one list of words.tsv, in order. */
  static List<String> list(String name) {
    return List.copyOf(LISTS.getOrDefault(name, List.of()));
  }

  /** The words of one list of words.tsv. */
  static Words words(String... lists) {
    List<String> words = new ArrayList<>();
    for (String list : lists) {
      List<String> found = LISTS.get(list);
      if (found == null) {
        throw new IllegalArgumentException(
            "list must be one of " + LISTS.keySet() + ", got " + list);
      }
      words.addAll(found);
    }
    return new Words(words);
  }

  /** The rows of a resource, cut at tabs; comments and blank lines left out. */
  static List<String[]> rows(String name) {
    return TsvResource.rows(Lexicon.class, name);
  }

  private static Map<String, List<String>> lists() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String[] row : rows("words.tsv")) {
      var words = lists.computeIfAbsent(row[0], name -> new ArrayList<>());
      for (String word : row[1].split(" ", -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return lists;
  }
}
