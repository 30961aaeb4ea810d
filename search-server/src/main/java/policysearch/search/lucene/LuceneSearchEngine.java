package policysearch.search.lucene;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import policysearch.lucene.Analysis;
import policysearch.lucene.HeldDocuments;
import policysearch.lucene.IncompatibleIndexException;
import policysearch.lucene.LiveIndexWriter;
import policysearch.lucene.LuceneFields;
import policysearch.meaning.Embedders;
import policysearch.model.PolicyDocument;
import policysearch.model.Span;
import policysearch.search.CitedFound;
import policysearch.search.CitedQuery;
import policysearch.search.Comparison;
import policysearch.search.ComparisonQuery;
import policysearch.search.DocumentCitations;
import policysearch.search.FacetCounts;
import policysearch.search.FacetRequest;
import policysearch.search.HeldDocument;
import policysearch.search.IndexState;
import policysearch.search.OtherCopies;
import policysearch.search.PeopleFound;
import policysearch.search.PeopleQuery;
import policysearch.search.PersonEntry;
import policysearch.search.PhraseHistory;
import policysearch.search.PhraseQuery;
import policysearch.search.RelatedDocuments;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.SearchResult;
import policysearch.search.SearchTooLongException;
import policysearch.search.SimilarDocuments;
import policysearch.search.Spelling;
import policysearch.search.SpokenWords;
import policysearch.search.StaleCursorException;
import policysearch.search.StatementGroupQuery;
import policysearch.search.StatementGroups;
import policysearch.search.StatementQuery;
import policysearch.search.StatementResult;
import policysearch.search.SuggestQuery;
import policysearch.search.Suggestions;

/** Answers out of a Lucene index in a directory, following its commits. */
public final class LuceneSearchEngine implements SearchEngine {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Analysis analysis = new Analysis();
  private final LiveIndex index;
  private final VectorModel model;
  private final Synonyms synonyms;
  private final Duration most;

  /** How many were limited; counted until the code that answers them is compiled. */
  private final AtomicInteger searches = new AtomicInteger();

  private final PerState<SuggestionIndex> suggestions;
  private final PerState<Pairs> pairs;

  private LuceneSearchEngine(LiveIndex index, VectorModel model, Synonyms synonyms, Duration most) {
    this.most = most;
    this.index = index;
    this.model = model;
    this.synonyms = synonyms;
    this.suggestions = new PerState<>(index, SuggestionValues::of);
    this.pairs = new PerState<>(index, Pairs::of);
  }

  /**
   * Opens the index in {@code directory}, the folder given to {@code index --index}.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   * @throws IncompatibleIndexException if it was written with another schema or analysis
   */
  public static LuceneSearchEngine open(Path directory) throws IOException {
    return open(directory, Synonyms.standard());
  }

  /** Opens the index in {@code directory} as {@link #open(Path)} does, with other synonyms. */
  public static LuceneSearchEngine open(Path directory, Synonyms synonyms) throws IOException {
    return open(directory, new VectorModel(Embedders::open), synonyms);
  }

  /**
   * Opens the index in {@code directory} as {@link #open(Path)} does; a search that takes longer
   * than {@code most} gives what it found until then.
   */
  public static LuceneSearchEngine open(Path directory, Duration most) throws IOException {
    return open(directory, new VectorModel(Embedders::open), Synonyms.standard(), most);
  }

  /**
   * Searches the index in {@code directory} that {@code writer} writes in this process; what is
   * written shows after {@link #refresh}.
   */
  public static LuceneSearchEngine open(
      Path directory, Supplier<LiveIndexWriter> writer, Synonyms synonyms) throws IOException {
    LiveIndex index = LiveIndex.open(directory, writer, System::nanoTime);
    return new LuceneSearchEngine(
        index, new VectorModel(Embedders::open), synonyms, TimeLimit.USUAL);
  }

  /** Shows all that was written until now in this process. */
  public void refresh() throws IOException {
    index.refresh();
  }

  static LuceneSearchEngine open(Path directory, VectorModel model, Synonyms synonyms)
      throws IOException {
    return open(directory, model, synonyms, TimeLimit.USUAL);
  }

  private static LuceneSearchEngine open(
      Path directory, VectorModel model, Synonyms synonyms, Duration most) throws IOException {
    LiveIndex index = LiveIndex.open(directory, System::nanoTime);
    return new LuceneSearchEngine(index, model, synonyms, most);
  }

  @Override
  public SearchResult search(SearchQuery query) throws IOException {
    Optional<Cursor> cursor = query.cursor().map(text -> Cursor.read(text, query));
    try (LiveIndex.Lease lease = lease(cursor)) {
      Snapshot snapshot = limited(lease);
      return new Search(query, parsed(query, snapshot), snapshot, model).run(cursor);
    }
  }

  @Override
  public FacetCounts facet(SearchQuery query, FacetRequest facet, String contains)
      throws IOException {
    try (LiveIndex.Lease lease = index.newest()) {
      Snapshot snapshot = limited(lease);
      ParsedText text = parsed(query, snapshot);
      return whole(snapshot, new Search(query, text, snapshot, model).facet(facet, contains));
    }
  }

  @Override
  public void each(SearchQuery query, Visitor visitor) throws IOException {
    try (LiveIndex.Lease lease = index.newest()) {
      Snapshot snapshot = lease.snapshot();
      new Search(query, parsed(query, snapshot), snapshot, model).each(visitor);
    }
  }

  @Override
  public void eachHeld(HeldVisitor visitor) throws IOException {
    try (LiveIndex.Lease lease = index.newest()) {
      Snapshot snapshot = lease.snapshot();
      TextGroups texts = snapshot.texts();
      HeldDocuments.each(
          snapshot.reader(),
          (doc, id, sha256) ->
              visitor.visit(
                  new HeldDocument(
                      id,
                      sha256,
                      texts.hasCopies(doc)
                          ? OptionalInt.of(texts.group(doc))
                          : OptionalInt.empty())));
    }
  }

  @Override
  public StatementResult statements(StatementQuery query) throws IOException {
    String kind = StatementSearch.kind(query);
    Optional<Cursor> cursor =
        query.search().cursor().map(c -> Cursor.read(c, query.search(), kind));
    try (LiveIndex.Lease lease = lease(cursor)) {
      Snapshot snapshot = limited(lease);
      ParsedText text = parsed(query.search(), snapshot);
      return new StatementSearch(query, text, snapshot).run(cursor);
    }
  }

  @Override
  public void eachStatement(StatementQuery query, StatementVisitor visitor) throws IOException {
    try (LiveIndex.Lease lease = index.newest()) {
      Snapshot snapshot = lease.snapshot();
      new StatementSearch(query, parsed(query.search(), snapshot), snapshot).each(visitor);
    }
  }

  @Override
  public StatementGroups groups(StatementGroupQuery query) throws IOException {
    SearchQuery search = query.statements().search();
    String kind = StatementGrouping.kind(query);
    Optional<Cursor> cursor = search.cursor().map(c -> Cursor.read(c, search, kind));
    try (LiveIndex.Lease lease = lease(cursor)) {
      Snapshot snapshot = limited(lease, TimeLimit.BEFORE_COUNTING);
      return new StatementGrouping(query, parsed(search, snapshot), snapshot).run(cursor);
    }
  }

  @Override
  public SpokenWords spokenWords(StatementQuery query, int size) throws IOException {
    try (LiveIndex.Lease lease = index.newest()) {
      Snapshot snapshot = limited(lease);
      ParsedText text = parsed(query.search(), snapshot);
      var search = new SpokenWordsSearch(query, text, lease.snapshot(), analysis);
      return search.run(size, snapshot.limit());
    }
  }

  @Override
  public Comparison compare(ComparisonQuery query) throws IOException {
    try (LiveIndex.Lease lease = index.newest()) {
      Snapshot snapshot = limited(lease, TimeLimit.BEFORE_COUNTING);
      ParsedText text = parsed(query.search(), snapshot);
      return whole(snapshot, new UsageSearch(query, text, snapshot).run());
    }
  }

  @Override
  public PhraseHistory phrase(PhraseQuery query) throws IOException {
    try (LiveIndex.Lease lease = index.newest()) {
      Snapshot snapshot = limited(lease);
      ParsedText text = parsed(query.search(), snapshot);
      ParsedText blank = text.withoutWords();
      return whole(snapshot, new PhraseSearch(query, text, blank, snapshot).run());
    }
  }

  @Override
  public Optional<PolicyDocument> document(String id) throws IOException {
    return ofDocument(
        id, (doc, snapshot) -> StoredHit.document(snapshot.searcher().storedFields(), doc));
  }

  @Override
  public OtherCopies copies(String id) throws IOException {
    return ofDocument(id, CopyList::of).orElse(OtherCopies.NONE);
  }

  @Override
  public List<Span> words(String typed) {
    return QueryReader.ordinary(typed);
  }

  @Override
  public Found find(PolicyDocument document, String text) {
    Finder finder = Finder.of(QueryReader.read(text, analysis, synonyms).positive());
    List<Span> title =
        document.metadata().title().map(t -> Finder.merged(finder.find(t))).orElse(List.of());
    return new Found(title, Finder.merged(finder.find(document.body())));
  }

  @Override
  public PeopleFound people(PeopleQuery query) throws IOException {
    try (LiveIndex.Lease lease = index.newest()) {
      Snapshot snapshot = limited(lease);
      ParsedText text = parsed(query.documents(), snapshot);
      return whole(snapshot, new Search(query.documents(), text, snapshot, model).people(query));
    }
  }

  @Override
  public Optional<PersonEntry> person(String id) throws IOException {
    try (LiveIndex.Lease lease = index.newest()) {
      return lease.snapshot().people().entry(id);
    }
  }

  @Override
  public Suggestions suggest(SuggestQuery query) throws IOException {
    PerState.Made<SuggestionIndex> made = suggestions.get();
    return new Suggestions(
        made.of().find(query.typed(), query.kinds(), query.size()).stream()
            .map(e -> new Suggestions.Suggestion(e.kind(), e.value(), e.count()))
            .toList(),
        made.state());
  }

  @Override
  public List<Spelling> didYouMean(SearchQuery query) throws IOException {
    SuggestionIndex values = suggestions.get().of();
    try (LiveIndex.Lease lease = index.newest()) {
      Snapshot snapshot = limited(lease, TimeLimit.OF_SPELLING);
      SpellingSearch.Totals totals =
          q -> new Search(q, parsed(q, snapshot), snapshot, model).total();
      return new SpellingSearch(query, snapshot, pairs.get().of(), values, totals).run();
    }
  }

  @Override
  public Optional<SimilarDocuments> similar(String id, int size) throws IOException {
    return ofDocument(id, (doc, snapshot) -> new SimilarSearch(doc, snapshot).run(analysis, size));
  }

  @Override
  public Optional<RelatedDocuments> related(String id, int size) throws IOException {
    return ofDocument(id, (doc, snapshot) -> new RelatedSearch(doc, snapshot).run(size));
  }

  @Override
  public Optional<DocumentCitations> citations(String id) throws IOException {
    return ofDocument(id, (doc, snapshot) -> new CitationSearch(snapshot).of(doc));
  }

  @Override
  public CitedFound cited(CitedQuery query) throws IOException {
    try (LiveIndex.Lease lease = index.newest()) {
      Snapshot snapshot = limited(lease);
      ParsedText text = parsed(query.documents(), snapshot);
      return whole(snapshot, new Search(query.documents(), text, snapshot, model).cited(query));
    }
  }

  @Override
  public IndexState state() throws IOException {
    try (LiveIndex.Lease lease = index.newest()) {
      return lease.snapshot().state();
    }
  }

  @Override
  public void close() throws IOException {
    model.close();
    index.close();
  }

  /** What is asked of one document in one state of the index. */
  private interface OfDocument<T> {
    T ask(int doc, Snapshot snapshot) throws IOException;
  }

  /** What {@code asked} says of the document with that id, if there is one. */
  private <T> Optional<T> ofDocument(String id, OfDocument<T> asked) throws IOException {
    Term key = new Term(LuceneFields.ID, LuceneFields.keyword(id));
    var query =
        new BooleanQuery.Builder()
            .add(new TermQuery(key), Occur.FILTER)
            .add(QueryCompiler.DOCUMENTS, Occur.FILTER)
            .build();
    try (LiveIndex.Lease lease = index.newest()) {
      TopDocs found = lease.snapshot().searcher().search(query, 1);
      return found.scoreDocs.length == 0
          ? Optional.empty()
          : Optional.of(asked.ask(found.scoreDocs[0].doc, lease.snapshot()));
    }
  }

  private ParsedText parsed(SearchQuery query, Snapshot snapshot) throws IOException {
    boolean asTyped = query.options().contains(SearchQuery.Option.NO_SYNONYMS);
    Synonyms known = asTyped ? Synonyms.NONE : synonyms;
    return QueryReader.read(query.text(), analysis, known).in(snapshot);
  }

  private Snapshot limited(LiveIndex.Lease lease) {
    return limited(lease, TimeLimit.OF_PROCESSOR);
  }

  private Snapshot limited(LiveIndex.Lease lease, Duration ofProcessor) {
    boolean cold = searches.getAndUpdate(LuceneSearchEngine::counted) < TimeLimit.COLD_SEARCHES;
    return lease
        .snapshot()
        .within(
            TimeLimit.of(most, System::nanoTime)
                .or(cold ? TimeLimit.COLD : ofProcessor, THREADS::getCurrentThreadCpuTime));
  }

  private static int counted(int searches) {
    return Math.min(searches + 1, TimeLimit.COLD_SEARCHES);
  }

  /** {@code answer}, which says nothing if it is only a part. */
  private static <T> T whole(Snapshot snapshot, T answer) {
    if (snapshot.isPartial()) {
      throw new SearchTooLongException("the search takes too long; narrow it");
    }
    return answer;
  }

  private LiveIndex.Lease lease(Optional<Cursor> cursor) throws IOException {
    LiveIndex.Lease newest = index.newest();
    if (cursor.isEmpty() || cursor.get().generation() == newest.snapshot().state().generation()) {
      return newest;
    }
    newest.close();
    return index
        .at(cursor.get().generation())
        .orElseThrow(() -> new StaleCursorException("the cursor's state of the index is gone"));
  }
}
