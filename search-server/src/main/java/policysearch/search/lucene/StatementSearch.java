package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import policysearch.model.Voice;
import policysearch.schema.Level;
import policysearch.schema.PolicyField;
import policysearch.search.FacetCounts;
import policysearch.search.FacetRequest;
import policysearch.search.Filter;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.StatementHit;
import policysearch.search.StatementQuery;
import policysearch.search.StatementResult;

/** One search for statements over one state of the index: run, count, read. */
final class StatementSearch {
  private final StatementQuery query;
  private final SearchQuery search;
  private final ParsedText text;
  private final Snapshot snapshot;
  private final StatementCompiler compiler;

  /** Whose copies are one result. */
  private final TextGroups texts;

  StatementSearch(StatementQuery query, ParsedText text, Snapshot snapshot) throws IOException {
    this.query = query;
    this.search = query.search();
    this.text = text;
    this.snapshot = snapshot;
    this.compiler = new StatementCompiler(query, text, snapshot);
    this.texts = texts(search, snapshot);
  }

  /** Which statements are one to {@code search}. */
  static TextGroups texts(SearchQuery search, Snapshot snapshot) throws IOException {
    return switch (search.copies()) {
      case COLLAPSE -> snapshot.statementTexts();
      case ALL -> TextGroups.none(snapshot.reader().maxDoc());
    };
  }

  /** What tells the cursors of such a query from those of others. */
  static String kind(StatementQuery query) {
    return "statements " + query.voices().stream().sorted().toList();
  }

  StatementResult run(Optional<Cursor> cursor) throws IOException {
    Sort sort = Ranking.ofStatements(search, text);
    var page = new RankedSet.Page(sort, search.size() + 1, Cursor.after(cursor, sort, snapshot));
    Found found = found(page);
    int shown = Math.min(found.top.size(), search.size());
    List<FacetCounts> facets = new ArrayList<>();
    for (FacetRequest facet : search.facets()) {
      facets.add(count(facet, found.matches));
    }
    Optional<String> next =
        found.top.size() > search.size()
            ? Optional.of(Cursor.write(search, kind(query), snapshot, found.top.get(shown - 1)))
            : Optional.empty();
    FixedBitSet all = found.matches.all();
    List<StatementHit> hits =
        new StatementReader(text.positive(), snapshot).read(found.top.subList(0, shown));
    return new StatementResult(
        texts.texts(all),
        hits,
        facets,
        voices(all),
        next,
        snapshot.state(),
        text.wordings(),
        Reading.of(text),
        snapshot.isPartial());
  }

  /** Page by page within one state of the index, so that memory does not grow with the results. */
  void each(SearchEngine.StatementVisitor visitor) throws IOException {
    Sort sort = Ranking.ofStatements(search, text);
    Optional<FieldDoc> last = Optional.empty();
    List<FieldDoc> page;
    do {
      page = found(new RankedSet.Page(sort, Search.AT_ONCE, last)).top;
      for (StatementHit hit : new StatementReader(text.positive(), snapshot).read(page)) {
        visitor.visit(hit);
      }
      last = page.isEmpty() ? last : Optional.of(page.getLast());
    } while (page.size() == Search.AT_ONCE);
  }

  /** The best {@code size} of the results that {@code narrower} lets through too. */
  List<StatementHit> first(int size, Query narrower) throws IOException {
    var page = new RankedSet.Page(Ranking.ofStatements(search, text), size, Optional.empty());
    Query some = StatementCompiler.ranked(results(), List.of(narrower));
    var sought = new RankedSet.Sought(some, some, every(), texts);
    List<FieldDoc> top = RankedSet.of(sought, page, snapshot).top();
    return new StatementReader(text.positive(), snapshot).read(top);
  }

  /** What matches, ranked. */
  Query results() throws IOException {
    return compiler.filtered(compiler.spoken());
  }

  /** What there is to count, and the best of it. */
  private record Found(Matches matches, List<FieldDoc> top) {}

  /** As for documents: the words run by themselves where a facet leaves its own filter out. */
  private Found found(RankedSet.Page page) throws IOException {
    Query results = results();
    if (search.facets().stream().noneMatch(facet -> Search.leavesOut(search, facet))) {
      var sought = new RankedSet.Sought(results, results, every(), texts);
      RankedSet ranked = RankedSet.of(sought, page, snapshot);
      return new Found(Matches.together(search, ranked.found()), ranked.top());
    }
    List<FixedBitSet> filtered = new ArrayList<>();
    for (Filter filter : search.filters()) {
      filtered.add(DocumentSet.of(compiler.filter(filter), snapshot));
    }
    var sought = new RankedSet.Sought(compiler.spoken(), results, Matches.inAll(filtered), texts);
    RankedSet ranked = RankedSet.of(sought, page, snapshot);
    return new Found(Matches.apart(search, ranked.found(), filtered), ranked.top());
  }

  private FacetCounts count(FacetRequest facet, Matches matches) throws IOException {
    PolicyField field = facet.field();
    FacetCounts counts =
        tally(field, matches.without(field), snapshot, texts)
            .best(facet, selected(search, field), Optional.empty());
    if (facet.children().isEmpty()) {
      return counts;
    }
    PolicyField child = facet.children().get();
    Set<String> chosen = selected(search, child);
    return new FacetTree(facet, child, matches.without(field, child), chosen, new OfStatements())
        .under(counts);
  }

  /** Counts statements. */
  private final class OfStatements implements FacetTree.Counting {
    @Override
    public FixedBitSet passing(Filter filter) throws IOException {
      return DocumentSet.of(compiler.filter(filter), snapshot);
    }

    @Override
    public FacetTally tally(PolicyField field, FixedBitSet results) throws IOException {
      return StatementSearch.tally(field, results, snapshot, texts);
    }

    @Override
    public long total(FixedBitSet results) {
      return texts.texts(results);
    }
  }

  /**
   * How many of {@code statements} have each value of {@code field}, their own or the document's.
   */
  static FacetTally tally(
      PolicyField field, FixedBitSet statements, Snapshot snapshot, TextGroups texts)
      throws IOException {
    return field.level() == Level.PASSAGE
        ? FacetCounter.ofDocuments(field, statements, snapshot, texts)
        : FacetCounter.byDocument(field, statements, snapshot, texts);
  }

  private Map<Voice, Long> voices(FixedBitSet results) throws IOException {
    FixedBitSet any =
        query.anyVoice() ? results : DocumentSet.of(compiler.filtered(compiler.words()), snapshot);
    Map<Voice, Long> counts = new EnumMap<>(Voice.class);
    for (Voice voice : Voice.values()) {
      FixedBitSet said = DocumentSet.of(StatementCompiler.inVoice(Set.of(voice)), snapshot);
      counts.put(voice, texts.texts(DocumentSet.both(any, said)));
    }
    return counts;
  }

  private Bits every() {
    return new Bits.MatchAllBits(snapshot.reader().maxDoc());
  }

  /** The values of {@code field} that {@code search} selects. */
  static Set<String> selected(SearchQuery search, PolicyField field) {
    return search.filters().stream()
        .filter(Filter.AnyOf.class::isInstance)
        .map(Filter.AnyOf.class::cast)
        .filter(any -> any.field().equals(field))
        .flatMap(any -> any.values().stream())
        .collect(Collectors.toSet());
  }
}
