package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import policysearch.schema.Schema;
import policysearch.search.SearchQuery;
import policysearch.search.StatementGroupQuery;
import policysearch.search.StatementGroups;
import policysearch.search.StatementGroups.Group;
import policysearch.search.StatementHit;
import policysearch.search.WrongCursorException;

/** One search for statements over one state of the index, gathered by who said them or where. */
final class StatementGrouping {
  private final StatementGroupQuery query;
  private final SearchQuery search;
  private final ParsedText text;
  private final Snapshot snapshot;
  private final StatementSearch statements;
  private final TextGroups texts;
  private final TextGroups documents;

  StatementGrouping(StatementGroupQuery query, ParsedText text, Snapshot snapshot)
      throws IOException {
    this.query = query;
    this.search = query.statements().search();
    this.text = text;
    this.snapshot = snapshot;
    this.statements = new StatementSearch(query.statements(), text, snapshot);
    this.texts = StatementSearch.texts(search, snapshot);
    this.documents = Search.texts(search, snapshot);
  }

  /** What tells the cursors of such a query from those of others. */
  static String kind(StatementGroupQuery query) {
    return query.by() + " " + StatementSearch.kind(query.statements());
  }

  StatementGroups run(Optional<Cursor> cursor) throws IOException {
    return switch (query.by()) {
      case SPEAKER -> bySpeaker(cursor);
      case DOCUMENT -> byDocument(cursor);
    };
  }

  /** A page of speakers begins at a number: all are counted before the first is shown. */
  private StatementGroups bySpeaker(Optional<Cursor> cursor) throws IOException {
    FixedBitSet found = DocumentSet.of(statements.results(), snapshot);
    FacetTally said = FacetCounter.ofDocuments(Schema.SPEAKER, found, snapshot, texts);
    FacetTally where =
        FacetCounter.ofStatements(
            Schema.SPEAKER, Blocks.documents(found, snapshot), found, snapshot, documents);
    int[] speakers = chosen(said);
    int from = cursor.map(c -> position(c, speakers.length)).orElse(0);
    int to = Math.min(speakers.length, from + search.size());
    List<Group> groups = new ArrayList<>();
    for (int ord : Arrays.copyOfRange(speakers, from, to)) {
      String name = said.name(ord);
      Query by = QueryCompiler.anyOf(Schema.SPEAKER, List.of(name));
      List<StatementHit> first = statements.first(query.first(), by);
      groups.add(new Group(Optional.of(name), said.count(ord), where.count(ord), first));
    }
    Optional<String> next =
        to < speakers.length
            ? Optional.of(write(new FieldDoc(0, Float.NaN, new Object[] {(long) to})))
            : Optional.empty();
    return answer(speakers.length, found, groups, next);
  }

  /** Who else takes part in a joint statement of somebody chosen is no group. */
  private int[] chosen(FacetTally said) throws IOException {
    int[] ranked = said.ranked();
    Set<String> selected = new HashSet<>(StatementSearch.selected(search, Schema.SPEAKER));
    selected.addAll(text.demands().values(Schema.SPEAKER));
    if (selected.isEmpty()) {
      return ranked;
    }
    List<Integer> chosen = new ArrayList<>();
    for (int ord : ranked) {
      if (selected.contains(said.name(ord))) {
        chosen.add(ord);
      }
    }
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int position(Cursor cursor, int most) {
    Object[] place = cursor.last().fields;
    boolean fits = place.length == 1 && place[0] instanceof Long at && at >= 0 && at <= most;
    if (!fits) {
      throw new WrongCursorException("must be the nextCursor of the same query");
    }
    return ((Long) place[0]).intValue();
  }

  private StatementGroups byDocument(Optional<Cursor> cursor) throws IOException {
    Query results = statements.results();
    FixedBitSet found = DocumentSet.of(results, snapshot);
    Query holding = new StatementCompiler(query.statements(), text, snapshot).holding(results);
    Sort sort = Ranking.of(search, text);
    var page = new RankedSet.Page(sort, search.size() + 1, Cursor.after(cursor, sort, snapshot));
    Bits every = new Bits.MatchAllBits(snapshot.reader().maxDoc());
    RankedSet ranked =
        RankedSet.of(new RankedSet.Sought(holding, holding, every, documents), page, snapshot);
    int shown = Math.min(ranked.top().size(), search.size());
    StatementReader reader = new StatementReader(text.positive(), snapshot);
    List<Group> groups = new ArrayList<>();
    for (FieldDoc document : ranked.top().subList(0, shown)) {
      groups.add(group(document.doc, found, reader));
    }
    Optional<String> next =
        ranked.top().size() > shown
            ? Optional.of(write(ranked.top().get(shown - 1)))
            : Optional.empty();
    return answer(documents.texts(ranked.found()), found, groups, next);
  }

  private StatementGroups answer(
      long total, FixedBitSet found, List<Group> groups, Optional<String> next) {
    return new StatementGroups(
        total,
        texts.texts(found),
        groups,
        next,
        snapshot.state(),
        text.wordings(),
        Reading.of(text),
        snapshot.isPartial());
  }

  /** What one text says: all its copies are counted, the one that stands first is shown. */
  private Group group(int document, FixedBitSet found, StatementReader reader) throws IOException {
    int[] members = documents.hasCopies(document) ? documents.members(document) : new int[0];
    int[] own = Blocks.statements(document, found, snapshot);
    List<Integer> all = new ArrayList<>();
    Arrays.stream(own).forEach(all::add);
    for (int member : members) {
      if (member != document) {
        Arrays.stream(Blocks.statements(member, found, snapshot)).forEach(all::add);
      }
    }
    List<StatementHit> first = new ArrayList<>();
    for (int i = 0; i < Math.min(own.length, query.first()); i++) {
      first.add(reader.read(own[i], 0));
    }
    long count = texts.texts(all.stream().mapToInt(Integer::intValue).toArray());
    return new Group(Optional.empty(), count, 1, first);
  }

  private String write(FieldDoc last) {
    return Cursor.write(search, kind(query), snapshot, last);
  }
}
