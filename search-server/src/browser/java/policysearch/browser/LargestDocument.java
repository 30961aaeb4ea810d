package policysearch.browser;

import java.io.IOException;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;

/** The document with the most text. */
final class LargestDocument {
  private String id = "";
  private int length = -1;

  private LargestDocument() {}

  /** Its id. */
  static String in(SearchEngine engine) throws IOException {
    LargestDocument largest = new LargestDocument();
    engine.each(
        SearchQuery.of(""),
        (document, copies) -> largest.see(document.id(), document.body().length()));
    PageBench.print("the largest document: %s, %d characters", largest.id, largest.length);
    return largest.id;
  }

  private void see(String other, int characters) {
    if (characters > length) {
      id = other;
      length = characters;
    }
  }
}
