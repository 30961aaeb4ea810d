package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
import policysearch.model.Person;
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

  /**
   * The title that the document of a statement prints beside the name of who speaks. Where it
   * prints several (习近平 speaks, and was 时任浙江省委书记 in what is told of then), the one of who speaks.
   */
  Optional<String> title(String name, int statement) throws IOException {
    List<MentionTerm> printed = printed(name, statement);
    return printed.size() > 1
        ? ofSpeaker(name, statement)
        : printed.stream().flatMap(mention -> mention.title().stream()).findFirst();
  }

  private List<MentionTerm> printed(String name, int statement) throws IOException {
    LeafReaderContext leaf = Blocks.leaf(statement, snapshot);
    int document = Blocks.document(statement, snapshot) - leaf.docBase;
    BytesRef prefix = MentionTerm.prefix(name);
    TermsEnum term = terms(leaf.reader());
    List<MentionTerm> printed = new ArrayList<>();
    boolean more = term.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    while (more && StringHelper.startsWith(term.term(), prefix)) {
      if (has(term.postings(null, PostingsEnum.NONE), document)) {
        printed.add(MentionTerm.read(term.term()));
      }
      more = term.next() != null;
    }
    return printed;
  }

  private Optional<String> ofSpeaker(String name, int statement) throws IOException {
    int start = Blocks.start(statement, snapshot);
    int document = Blocks.document(statement, snapshot);
    return StoredHit.document(snapshot.searcher().storedFields(), document)
        .facts()
        .people()
        .stream()
        .filter(person -> person.name().equals(name))
        .filter(person -> person.statements().stream().anyMatch(s -> s.span().start() == start))
        .findFirst()
        .flatMap(Person::title);
  }

  private static TermsEnum terms(LeafReader reader) throws IOException {
    return Terms.getTerms(reader, LuceneFields.MENTION).iterator();
  }

  private static boolean has(PostingsEnum docs, int doc) throws IOException {
    return docs != null && docs.advance(doc) == doc;
  }
}
