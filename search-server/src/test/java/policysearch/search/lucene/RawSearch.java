package policysearch.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.join.DiversifyingChildrenFloatKnnVectorQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.packed.PackedInts;
import policysearch.lucene.Analysis;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.LuceneFields;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.SearchQuery;

/** The floor of searching: a bare IndexSearcher running the very Lucene query the engine runs. */
public final class RawSearch implements AutoCloseable {
  private final Analysis analysis = new Analysis();
  private final Snapshot snapshot;
  private final Map<String, OrdinalMap> ordinals = new HashMap<>();

  private RawSearch(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Opens the index in {@code folder}. */
  public static RawSearch open(Path folder) throws IOException {
    Path generation = IndexDirectory.at(folder).current().orElseThrow();
    return new RawSearch(
        Snapshot.of(generation, DirectoryReader.open(FSDirectory.open(generation))));
  }

  /** The compiled query, to be run many times. */
  public Query compile(String text) throws IOException {
    return new QueryCompiler(
            SearchQuery.of(text),
            QueryText.parse(text, analysis, Synonyms.NONE),
            snapshot,
            java.util.Optional.empty())
        .words();
  }

  /** The twenty best, and how many there are in all. */
  public int run(Query query) throws IOException {
    IndexSearcher searcher = snapshot.searcher();
    TopDocs top = searcher.search(query, 20);
    return top.scoreDocs.length + searcher.count(query);
  }

  /** The ten best, and no more: what Lucene does best. */
  public int best(Query query) throws IOException {
    return snapshot.searcher().search(query, 10).scoreDocs.length;
  }

  /** The nearest {@code most} to {@code vector}, each document once. */
  public int nearest(float[] vector, int most) throws IOException {
    Query nearest =
        new DiversifyingChildrenFloatKnnVectorQuery(
            LuceneFields.VECTOR, vector, null, most, snapshot.parents());
    return snapshot.searcher().search(nearest, most).scoreDocs.length;
  }

  /**
   * The ten best and, in the same run, all that match counted by the values of facets, the ten most
   * frequent of each named.
   */
  public long faceted(Query query, List<PolicyField> facets) throws IOException {
    List<FacetCollector> counts = new ArrayList<>();
    for (PolicyField facet : facets) {
      counts.add(new FacetCollector(facet.name(), snapshot, ordinals(facet.name())));
    }
    TopScoreDocCollector top =
        new TopScoreDocCollectorManager(10, Integer.MAX_VALUE).newCollector();
    List<Collector> all = new ArrayList<>(counts);
    all.add(top);
    snapshot.searcher().search(query, MultiCollector.wrap(all));
    long named = top.topDocs().scoreDocs.length;
    for (FacetCollector count : counts) {
      named += count.best(10).size();
    }
    return named;
  }

  /** Made once an index, as whoever counts by hand does. */
  private OrdinalMap ordinals(String field) throws IOException {
    OrdinalMap known = ordinals.get(field);
    if (known == null) {
      List<SortedSetDocValues> segments = new ArrayList<>();
      for (LeafReaderContext leaf : snapshot.reader().leaves()) {
        segments.add(DocValues.getSortedSet(leaf.reader(), field));
      }
      known =
          OrdinalMap.build(null, segments.toArray(SortedSetDocValues[]::new), PackedInts.DEFAULT);
      ordinals.put(field, known);
    }
    return known;
  }

  /** The ten best statements that have the phrase. */
  public int statements(String phrase) throws IOException {
    Query words = new Phrases(snapshot.reader()).of(LuceneFields.bigrams(Schema.PASSAGE), phrase);
    return snapshot
        .searcher()
        .search(QueryCompiler.both(QueryCompiler.STATEMENTS, words), 10)
        .scoreDocs
        .length;
  }

  /** The stored fields of the document with that id. */
  public int stored(String id) throws IOException {
    TermQuery key = new TermQuery(new Term(LuceneFields.ID, LuceneFields.keyword(id)));
    int doc = snapshot.searcher().search(key, 1).scoreDocs[0].doc;
    return snapshot.searcher().storedFields().document(doc).getFields().size();
  }

  /** Ten terms of a field that begin with {@code typed}, of each segment. */
  public int beginning(PolicyField field, String typed) throws IOException {
    int found = 0;
    BytesRef prefix = new BytesRef(typed);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      TermsEnum terms = Terms.getTerms(leaf.reader(), field.name()).iterator();
      boolean more = terms.seekCeil(prefix) != TermsEnum.SeekStatus.END;
      for (int i = 0; i < 10 && more && StringHelper.startsWith(terms.term(), prefix); i++) {
        found += terms.docFreq() > 0 ? 1 : 0;
        more = terms.next() != null;
      }
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    snapshot.reader().close();
  }
}
