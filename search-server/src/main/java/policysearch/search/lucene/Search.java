package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import policysearch.model.Span;
import policysearch.schema.Level;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.CitedFound;
import policysearch.search.CitedQuery;
import policysearch.search.Explanation;
import policysearch.search.FacetCounts;
import policysearch.search.FacetRequest;
import policysearch.search.Filter;
import policysearch.search.Hit;
import policysearch.search.OtherCopies;
import policysearch.search.PeopleFound;
import policysearch.search.PeopleQuery;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.SearchResult;

/** One search over one state of the index: run, count, snip. */
final class Search {
  /** Each page is a search of its own; the more it holds, the fewer there are. */
  static final int AT_ONCE = 1000;

  private final SearchQuery query;
  private final ParsedText text;
  private final Snapshot snapshot;

  /** Whose copies are one result. */
  private final TextGroups texts;

  private final VectorModel.Asked asked;
  private final QueryCompiler compiler;

  /** Compiled once: with nearness or passages that is a search of its own. */
  private final Query words;

  Search(SearchQuery query, ParsedText text, Snapshot snapshot, VectorModel model)
      throws IOException {
    this.query = query;
    this.text = text;
    this.snapshot = snapshot;
    this.texts = texts(query, snapshot);
    this.asked = model.vector(query, text, snapshot);
    this.compiler = new QueryCompiler(query, text, snapshot, asked.vector());
    this.words = compiler.words();
  }

  /** Which documents are one to {@code query}. */
  static TextGroups texts(SearchQuery query, Snapshot snapshot) {
    return switch (query.copies()) {
      case COLLAPSE -> snapshot.texts();
      case ALL -> TextGroups.none(snapshot.reader().maxDoc());
    };
  }

  SearchResult run(Optional<Cursor> cursor) throws IOException {
    Found found = found(page(cursor));
    List<FieldDoc> top = found.top;
    int shown = Math.min(top.size(), query.size());
    List<FacetCounts> facets = new ArrayList<>();
    for (FacetRequest facet : query.facets()) {
      facets.add(count(facet, "", found.matches));
    }
    Optional<String> next =
        top.size() > query.size()
            ? Optional.of(Cursor.write(query, snapshot, top.get(shown - 1)))
            : Optional.empty();
    return new SearchResult(
        texts.texts(found.matches.all()),
        hits(top.subList(0, shown)),
        facets,
        next,
        snapshot.state(),
        asked.nearness(),
        text.wordings(),
        explanations(top.subList(0, shown)),
        Reading.of(text),
        snapshot.isPartial());
  }

  /** Page by page within one state of the index, so that memory does not grow with the results. */
  void each(SearchEngine.Visitor visitor) throws IOException {
    Sort sort = Ranking.of(query, text);
    StoredFields stored = snapshot.searcher().storedFields();
    Optional<FieldDoc> last = Optional.empty();
    List<FieldDoc> page;
    do {
      page = found(new RankedSet.Page(sort, AT_ONCE, last)).top;
      for (FieldDoc doc : page) {
        visitor.visit(StoredHit.document(stored, doc.doc), CopyList.of(doc.doc, snapshot));
        last = Optional.of(doc);
      }
    } while (page.size() == AT_ONCE);
  }

  /** Number of results. */
  long total() throws IOException {
    return texts.texts(matches().all());
  }

  FacetCounts facet(FacetRequest facet, String contains) throws IOException {
    return count(facet, contains, matches());
  }

  /** Persons in the documents that match, those in most of them first. */
  PeopleFound people(PeopleQuery asked) throws IOException {
    FixedBitSet documents = matches().all();
    FacetTally names = FacetCounter.ofDocuments(Schema.PERSON, documents, snapshot, texts);
    return new PeopleRanking(names, documents, snapshot, texts).first(asked);
  }

  /** Names by which the documents that match cite others. */
  CitedFound cited(CitedQuery asked) throws IOException {
    FixedBitSet documents = matches().all();
    FacetTally names = FacetCounter.ofDocuments(Schema.CITES, documents, snapshot, texts);
    return new CitedNames(names, snapshot).first(asked);
  }

  /** What there is to count, where nothing is ranked. */
  private Matches matches() throws IOException {
    FixedBitSet worded = DocumentSet.of(words, snapshot);
    return Matches.apart(query, worded, Matches.filtered(query, compiler, snapshot));
  }

  /** What there is to count, and the best of it. */
  private record Found(Matches matches, List<FieldDoc> top) {}

  /**
   * Runs words and filters as one query, since the rarest of them all then leads; where a facet
   * leaves its own filter out, the words have to be run by themselves.
   */
  private Found found(RankedSet.Page page) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
    for (Filter filter : query.filters()) {
      all.add(compiler.filter(filter), Occur.FILTER);
    }
    Query results = all.build();
    if (query.facets().stream().noneMatch(facet -> leavesOut(query, facet))) {
      Bits every = new Bits.MatchAllBits(snapshot.reader().maxDoc());
      var sought = new RankedSet.Sought(results, results, every, texts);
      RankedSet ranked = RankedSet.of(sought, page, snapshot);
      return new Found(Matches.together(query, ranked.found()), ranked.top());
    }
    List<FixedBitSet> filtered = Matches.filtered(query, compiler, snapshot);
    var sought = new RankedSet.Sought(words, results, Matches.inAll(filtered), texts);
    RankedSet ranked = RankedSet.of(sought, page, snapshot);
    return new Found(Matches.apart(query, ranked.found(), filtered), ranked.top());
  }

  /** Whether some filter does not hold for what is counted. */
  static boolean leavesOut(SearchQuery query, FacetRequest facet) {
    return query.filters().stream()
        .anyMatch(f -> f instanceof Filter.AnyOf any && facet.leavesOut(any.field()));
  }

  private FacetCounts count(FacetRequest facet, String contains, Matches matches)
      throws IOException {
    PolicyField field = facet.field();
    FacetCounts counts =
        tally(field, matches.without(field)).best(facet, selected(field), TypedPart.of(contains));
    if (facet.children().isEmpty()) {
      return counts;
    }
    PolicyField child = facet.children().get();
    return new FacetTree(
            facet, child, matches.without(field, child), selected(child), new OfDocuments())
        .under(counts);
  }

  private FacetTally tally(PolicyField field, FixedBitSet documents) throws IOException {
    return field.level() == Level.PASSAGE
        ? FacetCounter.ofStatements(
            field, documents, DocumentSet.of(compiler.statements(), snapshot), snapshot, texts)
        : FacetCounter.ofDocuments(field, documents, snapshot, texts);
  }

  /** Counts documents. */
  private final class OfDocuments implements FacetTree.Counting {
    @Override
    public FixedBitSet passing(Filter filter) throws IOException {
      return DocumentSet.of(compiler.filter(filter), snapshot);
    }

    @Override
    public FacetTally tally(PolicyField field, FixedBitSet results) throws IOException {
      return Search.this.tally(field, results);
    }

    @Override
    public long total(FixedBitSet results) {
      return texts.texts(results);
    }
  }

  private Set<String> selected(PolicyField field) {
    return query.filters().stream()
        .filter(Filter.AnyOf.class::isInstance)
        .map(Filter.AnyOf.class::cast)
        .filter(any -> any.field().equals(field))
        .flatMap(any -> any.values().stream())
        .collect(Collectors.toSet());
  }

  /** Whose words are shown first: those chosen and those typed. */
  private Set<String> speakers() {
    Set<String> speakers = new HashSet<>(selected(Schema.SPEAKER));
    speakers.addAll(text.demands().values(Schema.SPEAKER));
    return speakers;
  }

  /** One result more than asked for tells whether there is a next page. */
  private RankedSet.Page page(Optional<Cursor> cursor) {
    Sort sort = Ranking.of(query, text);
    return new RankedSet.Page(sort, query.size() + 1, Cursor.after(cursor, sort, snapshot));
  }

  private List<Explanation> explanations(List<FieldDoc> top) throws IOException {
    if (!query.options().contains(SearchQuery.Option.EXPLAIN)) {
      return List.of();
    }
    snapshot.limit().ifPresent(TimeLimit::lift); // a page at most, and its search is over
    Explainer explainer = new Explainer(text, compiler, snapshot);
    List<Explanation> explanations = new ArrayList<>();
    for (FieldDoc doc : top) {
      explanations.add(explainer.explain(doc.doc));
    }
    return explanations;
  }

  private List<Hit> hits(List<FieldDoc> top) throws IOException {
    SnippetMaker maker =
        new SnippetMaker(text.positive(), speakers(), query.scope() == SearchQuery.Scope.SPEECH);
    StoredFields stored = snapshot.searcher().storedFields();
    List<Hit> hits = new ArrayList<>();
    for (FieldDoc doc : top) {
      StoredHit hit = StoredHit.read(stored, doc.doc);
      List<Span> title = hit.card().title().map(maker::ranges).orElse(List.of());
      double score = doc.fields[0] instanceof Float relevance ? relevance : 0;
      var snippets = maker.snippets(hit.body(), hit.passages());
      OtherCopies copies = CopyList.of(doc.doc, snapshot);
      hits.add(new Hit(hit.card(), title, snippets, score, copies));
    }
    return hits;
  }
}
