package policysearch.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;

/**
 * What is known of the segments of a state of the index, and handed on to the next.
 *
 * @param parents which Lucene documents stand for whole documents
 * @param members which documents may be copies of others
 * @param counts how many there are
 */
record SegmentFacts(
    BitSetProducer parents, PerSegment<GroupMembers> members, PerSegment<Counts> counts) {
  /** Of no segment. */
  static final SegmentFacts NONE =
      new SegmentFacts(
          new QueryBitSetProducer(QueryCompiler.DOCUMENTS), PerSegment.none(), PerSegment.none());

  /** How many documents and statements of a segment are not deleted. */
  record Counts(int documents, int statements) {
    static Counts of(LeafReaderContext leaf) throws IOException {
      IndexSearcher searcher = new IndexSearcher(leaf.reader());
      return new Counts(
          searcher.count(QueryCompiler.DOCUMENTS), searcher.count(QueryCompiler.STATEMENTS));
    }
  }

  /** Those of {@code reader}; what is known already is not read again. */
  SegmentFacts of(DirectoryReader reader) throws IOException {
    return new SegmentFacts(
        parents, members.ofAll(reader, GroupMembers::of), counts.ofLive(reader, Counts::of));
  }

  int documents() {
    return counts.all().stream().mapToInt(Counts::documents).sum();
  }

  int statements() {
    return counts.all().stream().mapToInt(Counts::statements).sum();
  }
}
