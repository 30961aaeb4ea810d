package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import policysearch.model.Span;
import policysearch.schema.Level;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.FacetCounts;
import policysearch.search.FacetRequest;
import policysearch.search.Filter;
import policysearch.search.Hit;
import policysearch.search.SearchQuery;
import policysearch.search.SearchResult;
import policysearch.search.WrongCursorException;

/** One search over one state of the index: run, count, snip. */
final class Search {
  private final SearchQuery query;
  private final ParsedText text;
  private final Snapshot snapshot;
  private final QueryCompiler compiler;
  private final Query words;
  private final FixedBitSet wordsFound;

  /** What each filter lets through, in the order of the query's filters. */
  private final List<FixedBitSet> filtered = new ArrayList<>();

  Search(SearchQuery query, ParsedText text, Snapshot snapshot) throws IOException {
    this.query = query;
    this.text = text;
    this.snapshot = snapshot;
    this.compiler = new QueryCompiler(query, text, snapshot);
    this.words = compiler.words();
    this.wordsFound = DocumentSet.of(words, snapshot);
    for (Filter filter : query.filters()) {
      filtered.add(DocumentSet.of(compiler.filter(filter), snapshot));
    }
  }

  SearchResult run(Optional<Cursor> cursor) throws IOException {
    Sort sort = Ranking.of(query, text);
    FieldDoc[] top = top(sort, cursor.map(Cursor::last));
    int shown = Math.min(top.length, query.size());
    List<FacetCounts> facets = new ArrayList<>();
    for (FacetRequest facet : query.facets()) {
      facets.add(facet(facet, ""));
    }
    Optional<String> next =
        top.length > query.size()
            ? Optional.of(Cursor.write(query, snapshot.state().generation(), top[shown - 1]))
            : Optional.empty();
    return new SearchResult(
        everyFilterBut(Optional.empty()).cardinality(),
        hits(Arrays.asList(top).subList(0, shown)),
        facets,
        next,
        snapshot.state());
  }

  FacetCounts facet(FacetRequest facet, String contains) throws IOException {
    PolicyField field = facet.field();
    FixedBitSet documents = everyFilterBut(Optional.of(field));
    FacetTally tally =
        field.level() == Level.PASSAGE
            ? FacetCounter.ofStatements(
                field, documents, DocumentSet.of(compiler.statements(), snapshot), snapshot)
            : FacetCounter.ofDocuments(field, documents, snapshot);
    return tally.best(facet.size(), selected(field), contains);
  }

  /** Results, with the filters of {@code field} left out. */
  private FixedBitSet everyFilterBut(Optional<PolicyField> field) {
    FixedBitSet found = wordsFound;
    for (int i = 0; i < filtered.size(); i++) {
      boolean own =
          query.filters().get(i) instanceof Filter.AnyOf any
              && field.equals(Optional.of(any.field()));
      if (!own) {
        found = DocumentSet.both(found, filtered.get(i));
      }
    }
    return found;
  }

  private Set<String> selected(PolicyField field) {
    return query.filters().stream()
        .filter(Filter.AnyOf.class::isInstance)
        .map(Filter.AnyOf.class::cast)
        .filter(any -> any.field().equals(field))
        .flatMap(any -> any.values().stream())
        .collect(Collectors.toSet());
  }

  /**
   * The best after {@code last}, one more than asked for, which tells whether there is a next page.
   */
  private FieldDoc[] top(Sort sort, Optional<FieldDoc> last) throws IOException {
    if (last.isPresent() && !fits(last.get(), sort)) {
      throw new WrongCursorException("must be the nextCursor of the same query");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
    for (Filter filter : query.filters()) {
      all.add(compiler.filter(filter), Occur.FILTER);
    }
    var manager =
        new TopFieldCollectorManager(sort, query.size() + 1, last.orElse(null), query.size() + 1);
    ScoreDoc[] found = snapshot.searcher().search(all.build(), manager).scoreDocs;
    return Arrays.copyOf(found, found.length, FieldDoc[].class);
  }

  private boolean fits(FieldDoc last, Sort sort) {
    SortField[] fields = sort.getSort();
    boolean fits = last.fields.length == fields.length && last.doc < snapshot.reader().maxDoc();
    for (int i = 0; fits && i < fields.length; i++) {
      fits = (last.fields[i] instanceof Float) == (fields[i].getType() == SortField.Type.SCORE);
    }
    return fits;
  }

  private List<Hit> hits(List<FieldDoc> top) throws IOException {
    SnippetMaker maker =
        new SnippetMaker(
            text.positive(), selected(Schema.SPEAKER), query.scope() == SearchQuery.Scope.SPEECH);
    StoredFields stored = snapshot.searcher().storedFields();
    List<Hit> hits = new ArrayList<>();
    for (FieldDoc doc : top) {
      StoredHit hit = StoredHit.read(stored, doc.doc);
      List<Span> title = hit.card().title().map(maker::ranges).orElse(List.of());
      double score = doc.fields[0] instanceof Float relevance ? relevance : 0;
      hits.add(new Hit(hit.card(), title, maker.snippets(hit.body(), hit.passages()), score));
    }
    return hits;
  }
}
