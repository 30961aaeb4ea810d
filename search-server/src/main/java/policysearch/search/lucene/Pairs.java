package policysearch.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import policysearch.lucene.LuceneFields;
import policysearch.schema.Schema;

/** Which two Chinese characters stand together in the texts, and in how many documents. */
final class Pairs {
  /** In larger indexes what stands in one document only is left out: mostly misprints. */
  private static final int SMALL = 5_000;

  /** Both characters in one number, ascending. */
  private int[] pairs = new int[1 << 12];

  private int[] documents = new int[1 << 12];
  private int size;

  /** Of each character where its pairs begin. */
  private final int[] begins = new int[Character.MAX_VALUE + 2];

  private Pairs() {}

  static Pairs of(Snapshot snapshot) throws IOException {
    Pairs read = new Pairs();
    int least = snapshot.state().documents() > SMALL ? 2 : 1;
    Terms terms = MultiTerms.getTerms(snapshot.reader(), LuceneFields.bigrams(Schema.BODY));
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        // two characters of three bytes
        if (term.length == 6 && (term.bytes[term.offset] & 0xf0) == 0xe0) {
          read.add(term.utf8ToString(), each.docFreq(), least);
        }
      }
    }
    read.finish();
    return read;
  }

  private void add(String pair, int count, int least) {
    if (pair.length() != 2
        || count < least
        || !Character.isIdeographic(pair.charAt(0))
        || !Character.isIdeographic(pair.charAt(1))) {
      return;
    }
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * size);
      documents = Arrays.copyOf(documents, 2 * size);
    }
    pairs[size] = pair.charAt(0) << 16 | pair.charAt(1);
    documents[size++] = count;
  }

  private void finish() {
    pairs = Arrays.copyOf(pairs, size);
    documents = Arrays.copyOf(documents, size);
    for (int pair : pairs) {
      begins[(pair >>> 16) + 1]++;
    }
    Arrays.parallelPrefix(begins, Integer::sum);
  }

  /** In how many documents {@code one} stands before {@code other}. */
  int count(char one, char other) {
    // unsigned order is that of the characters; within those of one character it is plain order
    int at = Arrays.binarySearch(pairs, begins[one], begins[one + 1], one << 16 | other);
    return at < 0 ? 0 : documents[at];
  }

  /** The least count of the pairs in {@code text}; nothing if it has none. */
  int least(CharSequence text) {
    int least = text.length() < 2 ? 0 : Integer.MAX_VALUE;
    for (int i = 1; i < text.length() && least > 0; i++) {
      least = Math.min(least, count(text.charAt(i - 1), text.charAt(i)));
    }
    return least;
  }

  /** Shows {@code visitor} what stands after {@code one}, and in how many documents. */
  void after(char one, Visitor visitor) {
    for (int i = begins[one]; i < begins[one + 1]; i++) {
      visitor.visit((char) pairs[i], documents[i]);
    }
  }

  /** How many pairs there are. */
  int size() {
    return size;
  }

  /** Takes a character and a number of documents. */
  interface Visitor {
    void visit(char other, int count);
  }
}
