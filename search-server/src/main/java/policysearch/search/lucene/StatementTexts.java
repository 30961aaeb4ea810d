package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import policysearch.lucene.LuceneFields;

/**
 * Finds which statements are one: in documents that are copies of one another, those of the same
 * words; where a document says them twice, the first of each, then the second.
 */
final class StatementTexts {
  private StatementTexts() {}

  /** The words, and the how manieth time the document says them. */
  private record Said(long words, int time) {}

  static TextGroups of(TextGroups documents, Snapshot snapshot) throws IOException {
    List<int[]> groups = new ArrayList<>();
    for (int group = 0; group < documents.size(); group++) {
      Map<Said, List<Integer>> said = new LinkedHashMap<>();
      for (int document : documents.membersOf(group)) {
        addStatements(document, snapshot, said);
      }
      said.values().stream()
          .filter(same -> same.size() > 1)
          .map(same -> same.stream().mapToInt(Integer::intValue).toArray())
          .forEach(groups::add);
    }
    return TextGroups.of(groups, snapshot.reader().maxDoc());
  }

  private static void addStatements(
      int document, Snapshot snapshot, Map<Said, List<Integer>> statements) throws IOException {
    LeafReaderContext leaf = Blocks.leaf(document, snapshot);
    NumericDocValues words = DocValues.getNumeric(leaf.reader(), LuceneFields.SAID);
    Map<Long, Integer> times = new HashMap<>();
    for (int doc = Blocks.first(document, snapshot); doc < document; doc++) {
      if (words.advanceExact(doc - leaf.docBase)) {
        int time = times.merge(words.longValue(), 1, Integer::sum);
        statements
            .computeIfAbsent(new Said(words.longValue(), time), s -> new ArrayList<>())
            .add(doc);
      }
    }
  }
}
