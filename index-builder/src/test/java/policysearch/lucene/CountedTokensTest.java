package policysearch.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class CountedTokensTest {
  private static final FieldType COUNTED = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.freeze();
  }

  @Test
  void aTermCountedOnceIsThePostingOfATermReadEachTime() throws IOException {
    Random random = new Random(20261126);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < 300; i++) {
        List<Tokens> parts = parts(random);
        Document document = new Document();
        document.add(new Field("counted", new CountedTokens(parts), COUNTED));
        document.add(new Field("replayed", new ReplayedTokens(parts), COUNTED));
        writer.addDocument(document);
      }
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader leaf = reader.leaves().getFirst().reader();
        assertThat(postings(leaf, "counted")).isEqualTo(postings(leaf, "replayed"));
        assertThat(lengths(leaf, "counted")).isEqualTo(lengths(leaf, "replayed"));
      }
    }
  }

  /** Up to three parts, of few terms or of thousands, some of them long. */
  private static List<Tokens> parts(Random random) {
    List<Tokens> parts = new ArrayList<>();
    int kinds = 1 + random.nextInt(random.nextInt(10) == 0 ? 3_000 : 30);
    for (int part = random.nextInt(4); part > 0; part--) {
      Tokens tokens = new Tokens(0);
      for (int n = random.nextInt(2 * kinds); n > 0; n--) {
        int kind = random.nextInt(kinds);
        String term = Character.toString(0x4E00 + kind).repeat(1 + kind % 7);
        tokens.add(term, 0, term.length());
      }
      parts.add(tokens);
    }
    return parts;
  }

  private static List<String> postings(LeafReader leaf, String field) throws IOException {
    List<String> all = new ArrayList<>();
    TermsEnum terms = leaf.terms(field).iterator();
    while (terms.next() != null) {
      PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
      while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        all.add(terms.term().utf8ToString() + " " + postings.docID() + " " + postings.freq());
      }
    }
    all.add(leaf.terms(field).getSumTotalTermFreq() + " tokens");
    return all;
  }

  private static List<Long> lengths(LeafReader leaf, String field) throws IOException {
    List<Long> all = new ArrayList<>();
    NumericDocValues norms = leaf.getNormValues(field);
    while (norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      all.add(norms.longValue());
    }
    return all;
  }
}
