package policysearch.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.BitSetProducer;
import policysearch.lucene.BuildInfo;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.Vectors;
import policysearch.schema.Schema;
import policysearch.search.IndexState;

/**
 * One state of the index, which does not change while it is held, and what is computed once for it.
 */
final class Snapshot {
  /** Keeps the numbers of commits of one generation below those of the next. */
  private static final long COMMITS = 1_000_000_000L;

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Path generation;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final IndexState state;
  private final TextGroups texts;
  private final Optional<Long> newest;
  private final SegmentFacts segments;
  private Optional<TextGroups> statementTexts = Optional.empty();
  private final People people;
  private final Map<Long, Boolean> vectors;
  private final Map<String, ValueNumbers> numbers;

  /** The newest numbers that a state before had. */
  private final Map<String, ValueNumbers> before;

  private final Map<String, int[]> ranks;

  /** The state without a limit, where this is a view of it with one. */
  private final Optional<Snapshot> whole;

  private final Optional<TimeLimit> limit;

  /** Whether somebody may come back to this state with a cursor; shared with its views. */
  private final AtomicBoolean paged;

  private Snapshot(
      Path generation,
      DirectoryReader reader,
      IndexState state,
      TextGroups texts,
      SegmentFacts segments,
      Map<String, ValueNumbers> before)
      throws IOException {
    this.generation = generation;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(new FieldSimilarity());
    this.state = state;
    this.texts = texts;
    this.newest = newest(reader);
    this.segments = segments;
    this.people = new People(this);
    this.vectors = new ConcurrentHashMap<>();
    this.numbers = new ConcurrentHashMap<>();
    this.before = before;
    this.ranks = new ConcurrentHashMap<>();
    this.whole = Optional.empty();
    this.limit = Optional.empty();
    this.paged = new AtomicBoolean();
  }

  private Snapshot(Snapshot whole, TimeLimit limit) {
    this.generation = whole.generation;
    this.reader = whole.reader;
    this.searcher = new IndexSearcher(whole.reader);
    this.searcher.setSimilarity(whole.searcher.getSimilarity());
    this.searcher.setTimeout(limit);
    this.state = whole.state;
    this.texts = whole.texts;
    this.newest = whole.newest;
    this.segments = whole.segments;
    this.people = whole.people;
    this.vectors = whole.vectors;
    this.numbers = whole.numbers;
    this.before = whole.before;
    this.ranks = whole.ranks;
    this.whole = Optional.of(whole);
    this.limit = Optional.of(limit);
    this.paged = whole.paged;
  }

  /** The same state, seen by searches that stop at {@code limit}; what is kept of it is shared. */
  Snapshot within(TimeLimit limit) {
    return new Snapshot(this, limit);
  }

  /** Notes that a cursor into this state was given away. */
  void page() {
    paged.set(true);
  }

  /** Whether a cursor into this state was given away. */
  boolean isPaged() {
    return paged.get();
  }

  /** When searches stop, if they have to. */
  Optional<TimeLimit> limit() {
    return limit;
  }

  /** Whether a search was stopped, so that what was found is a part. */
  boolean isPartial() {
    return limit.map(TimeLimit::isReached).orElse(false);
  }

  /** A page dated in the future by mistake must not make all others old. */
  private static Optional<Long> newest(DirectoryReader reader) throws IOException {
    byte[] most = PointValues.getMaxPackedValue(reader, Schema.PUBLISHED.name());
    return Optional.ofNullable(most)
        .map(day -> Math.min(LongPoint.decodeDimension(day, 0), LocalDate.now(CHINA).toEpochDay()));
  }

  /** Takes over {@code reader}, closing it if it is of no use. */
  static Snapshot of(Path generation, DirectoryReader reader) throws IOException {
    return of(generation, reader, SegmentFacts.NONE, Map.of());
  }

  /** The next state of this index, seen by {@code newer}, taken over like that. */
  Snapshot next(DirectoryReader newer) throws IOException {
    Map<String, ValueNumbers> known = new HashMap<>(before);
    known.putAll(numbers);
    return of(generation, newer, segments, known);
  }

  private static Snapshot of(
      Path generation, DirectoryReader reader, SegmentFacts known, Map<String, ValueNumbers> before)
      throws IOException {
    try {
      BuildInfo.check(reader.getIndexCommit().getUserData(), generation);
      long commit = IndexDirectory.number(generation) * COMMITS + reader.getVersion();
      SegmentFacts segments = known.of(reader);
      TextGroups texts = TextGroups.of(reader, segments.members());
      IndexState state =
          new IndexState(
              commit,
              segments.documents(),
              segments.statements(),
              texts.size(),
              texts.documents() - texts.size());
      return new Snapshot(generation, reader, state, texts, segments, before);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  Path generation() {
    return generation;
  }

  DirectoryReader reader() {
    return reader;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /** Which Lucene documents stand for whole documents. */
  BitSetProducer parents() {
    return segments.parents();
  }

  IndexState state() {
    return state;
  }

  /** Which documents are copies of one another. */
  TextGroups texts() {
    return texts;
  }

  /** Which statements are copies of one another; found when they are first asked for. */
  TextGroups statementTexts() throws IOException {
    return whole.isPresent() ? whole.get().statementTexts() : ownStatementTexts();
  }

  private synchronized TextGroups ownStatementTexts() throws IOException {
    if (statementTexts.isEmpty()) {
      statementTexts = Optional.of(StatementTexts.of(texts, this));
    }
    return statementTexts.get();
  }

  /** Who is named in it. */
  People people() {
    return people;
  }

  /** Whether any document has vectors of the model with that mark. */
  boolean hasVectors(long mark) throws IOException {
    Boolean known = vectors.get(mark);
    if (known == null) {
      known = Vectors.count(reader, mark) > 0;
      vectors.put(mark, known);
    }
    return known;
  }

  /** The newest day of publication, in days since 1970, but not after the day it was opened. */
  Optional<Long> newest() {
    return newest;
  }

  /** The numbers of a facet's values, which its segments have as {@code values}. */
  ValueNumbers numbers(String field, SortedSetDocValues[] values) throws IOException {
    ValueNumbers known = numbers.get(field);
    if (known == null) {
      known = ValueNumbers.of(reader.leaves(), values, Optional.ofNullable(before.get(field)));
      numbers.put(field, known);
    }
    return known;
  }

  /** The place of each of a facet's values in the order of names; found when first asked for. */
  int[] ranks(String field, ValueNames names) throws IOException {
    int[] known = ranks.get(field);
    if (known == null) {
      known = names.ordered();
      ranks.put(field, known);
    }
    return known;
  }
}
