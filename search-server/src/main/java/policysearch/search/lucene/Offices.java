package policysearch.search.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import policysearch.lucene.LuceneFields;
import policysearch.lucene.MentionTerm;
import policysearch.model.Voice;

/** Tells as what somebody spoke, out of postings: whose voice it was, and the office printed. */
final class Offices {
  private final Snapshot snapshot;

  Offices(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Whose voice a statement is. */
  Optional<Voice> voice(int statement) throws IOException {
    LeafReaderContext leaf = Blocks.leaf(statement, snapshot);
    for (Voice voice : Voice.values()) {
      Term term = new Term(LuceneFields.VOICE, LuceneFields.voice(voice));
      if (has(leaf.reader().postings(term, PostingsEnum.NONE), statement - leaf.docBase)) {
        return Optional.of(voice);
      }
    }
    return Optional.empty();
  }

  /** The title that the document of a statement prints beside a name. */
  Optional<String> title(String name, int statement) throws IOException {
    LeafReaderContext leaf = Blocks.leaf(statement, snapshot);
    int document = Blocks.document(statement, snapshot) - leaf.docBase;
    BytesRef prefix = MentionTerm.prefix(name);
    TermsEnum term = terms(leaf.reader());
    boolean more = term.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    while (more && StringHelper.startsWith(term.term(), prefix)) {
      Optional<String> title = MentionTerm.read(term.term()).title();
      if (title.isPresent() && has(term.postings(null, PostingsEnum.NONE), document)) {
        return title;
      }
      more = term.next() != null;
    }
    return Optional.empty();
  }

  private static TermsEnum terms(LeafReader reader) throws IOException {
    return Terms.getTerms(reader, LuceneFields.MENTION).iterator();
  }

  private static boolean has(PostingsEnum docs, int doc) throws IOException {
    return docs != null && docs.advance(doc) == doc;
  }
}
