package policysearch.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * All that can be searched of one Lucene document as one number: the sum of the hashes of its terms
 * (with their positions, where the field has any), doc values and points. A sum, since an inverted
 * index gives them term by term and a document field by field.
 */
final class TermSum {
  static final String TERM = "term";
  static final String VALUE = "value";
  static final String POINT = "point";

  /** What a commit or a later pass sets, whatever the document says. */
  static final Set<String> LATER = Set.of(LuceneFields.GROUP, LuceneFields.VECTORS);

  private final Set<Long> once = new HashSet<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private long sum;

  private TermSum() {}

  /** The sum of a document that is to be indexed. */
  static long of(Document document) throws IOException {
    TermSum sum = new TermSum();
    for (IndexableField field : document) {
      sum.add(field);
    }
    return sum.sum;
  }

  /** What begins the hash of everything of one kind in a field. */
  static long seed(String kind, String field) {
    return mix(kind.hashCode() * 31L + field.hashCode());
  }

  static long hash(long seed, BytesRef bytes) {
    long hash = seed;
    for (int i = bytes.offset; i < bytes.offset + bytes.length; i++) {
      hash = (hash ^ bytes.bytes[i]) * 0x100000001b3L;
    }
    return mix(hash);
  }

  static long hash(long seed, long value) {
    return mix(seed + mix(value));
  }

  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private void add(IndexableField field) throws IOException {
    if (LATER.contains(field.name())) {
      return;
    }
    IndexOptions options = field.fieldType().indexOptions();
    TokenStream tokens = field.tokenStream(null, null);
    if (options == IndexOptions.DOCS) {
      addOnce(hash(seed(TERM, field.name()), bytes(field)));
    } else if (options == IndexOptions.DOCS_AND_FREQS && tokens != null) {
      addCounted(field.name(), tokens);
    } else if (options != IndexOptions.NONE && tokens != null) {
      addPlaced(field.name(), tokens);
    }
    DocValuesType values = field.fieldType().docValuesType();
    if (values == DocValuesType.NUMERIC) {
      sum += hash(seed(VALUE, field.name()), field.numericValue().longValue());
    } else if (values != DocValuesType.NONE) {
      addOnce(hash(seed(VALUE, field.name()), bytes(field)));
    }
    if (field.fieldType().pointDimensionCount() > 0) {
      sum += hash(seed(POINT, field.name()), bytes(field));
    }
  }

  /** A field that keeps no frequencies has each of its terms once. */
  private void addOnce(long hash) {
    if (once.add(hash)) {
      sum += hash;
    }
  }

  private void addCounted(String field, TokenStream tokens) throws IOException {
    BytesTermAttribute term = tokens.addAttribute(BytesTermAttribute.class);
    TermFrequencyAttribute count = tokens.addAttribute(TermFrequencyAttribute.class);
    long seed = seed(TERM, field);
    tokens.reset();
    while (tokens.incrementToken()) {
      sum += count.getTermFrequency() * hash(seed, term.getBytesRef());
    }
    tokens.end();
    tokens.close();
  }

  private void addPlaced(String field, TokenStream tokens) throws IOException {
    BytesTermAttribute term = tokens.getAttribute(BytesTermAttribute.class);
    PositionIncrementAttribute step = tokens.getAttribute(PositionIncrementAttribute.class);
    long seed = seed(TERM, field);
    int position = positions.getOrDefault(field, -1);
    tokens.reset();
    while (tokens.incrementToken()) {
      position += step.getPositionIncrement();
      sum += hash(hash(seed, term.getBytesRef()), position);
    }
    tokens.end();
    positions.put(field, position + step.getPositionIncrement());
    tokens.close();
  }

  private static BytesRef bytes(IndexableField field) {
    BytesRef bytes = field.binaryValue();
    return bytes == null ? new BytesRef(field.stringValue()) : bytes;
  }
}
