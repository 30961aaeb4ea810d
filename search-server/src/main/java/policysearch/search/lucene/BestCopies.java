package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * Of those results that have copies, the one of each text that stands first. All of them are seen
 * before any is given out, since the next page must know too which copy was shown.
 */
final class BestCopies {
  private final TextGroups texts;
  private final SortField[] order;
  private final FieldDoc[] best;
  private final Comparator<FieldDoc> comparator;

  BestCopies(TextGroups texts, Sort sort) {
    this.texts = texts;
    this.order = sort.getSort();
    this.best = new FieldDoc[texts.size()];
    this.comparator = this::compare;
  }

  /** Reads the places of documents of one segment. */
  final class Segment {
    private final int base;
    private final NumericDocValues[] values = new NumericDocValues[order.length];

    private Segment(LeafReaderContext leaf) throws IOException {
      base = leaf.docBase;
      for (int i = 0; i < order.length; i++) {
        if (order[i].getType() != SortField.Type.SCORE) {
          values[i] = DocValues.getNumeric(leaf.reader(), order[i].getField());
        }
      }
    }

    /** Sees a result, which has copies; {@code scorer} stands on it. */
    void see(int doc, Scorable scorer) throws IOException {
      Object[] place = new Object[order.length];
      for (int i = 0; i < order.length; i++) {
        place[i] =
            order[i].getType() == SortField.Type.SCORE
                ? (Object) scorer.score()
                : (Object)
                    (values[i].advanceExact(doc) ? values[i].longValue() : missing(order[i]));
      }
      FieldDoc seen = new FieldDoc(base + doc, Float.NaN, place);
      int group = texts.group(base + doc);
      if (best[group] == null || compare(seen, best[group]) < 0) {
        best[group] = seen;
      }
    }
  }

  Segment segment(LeafReaderContext leaf) throws IOException {
    return new Segment(leaf);
  }

  /** {@code others} and the best copies together, those on {@code page} of them. */
  List<FieldDoc> merge(List<FieldDoc> others, RankedSet.Page page) {
    if (texts.isEmpty()) {
      return others;
    }
    List<FieldDoc> merged = new ArrayList<>(others);
    for (FieldDoc copy : best) {
      if (copy != null && page.last().map(last -> compare(copy, last) > 0).orElse(true)) {
        merged.add(copy);
      }
    }
    merged.sort(comparator);
    return merged.size() > page.size() ? merged.subList(0, page.size()) : merged;
  }

  private static long missing(SortField field) {
    return field.getMissingValue() instanceof Long value ? value : 0;
  }

  /** As {@link Ranking} sorts: by descending score, by numbers in either direction. */
  private int compare(FieldDoc one, FieldDoc other) {
    for (int i = 0; i < order.length; i++) {
      boolean score = order[i].getType() == SortField.Type.SCORE;
      int compared =
          score
              ? Float.compare((Float) other.fields[i], (Float) one.fields[i])
              : Long.compare((Long) one.fields[i], (Long) other.fields[i]);
      if (compared != 0) {
        return order[i].getReverse() ? -compared : compared;
      }
    }
    return Integer.compare(one.doc, other.doc);
  }
}
