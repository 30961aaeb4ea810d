package policysearch.search.lucene;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.FixedBitSet;
import policysearch.schema.Schema;
import policysearch.search.PhraseHistory;
import policysearch.search.PhraseQuery;
import policysearch.search.StatementHit;

/** First use and spread of one phrase over one state of the index. */
final class PhraseSearch {
  private final PhraseQuery query;
  private final ParsedText text;
  private final Snapshot snapshot;
  private final FoundSets found;
  private final FixedBitSet documents;
  private final FixedBitSet statements;
  private final FixedBitSet all;
  private final TextGroups documentTexts;
  private final TextGroups statementTexts;

  /**
   * @param text the phrase
   * @param blank what finds everything
   */
  PhraseSearch(PhraseQuery query, ParsedText text, ParsedText blank, Snapshot snapshot)
      throws IOException {
    this.query = query;
    this.text = text;
    this.snapshot = snapshot;
    this.found = new FoundSets(query.search(), text, snapshot);
    this.documents = found.documents();
    this.statements = found.statements();
    this.all = new FoundSets(query.search(), blank, snapshot).documents();
    this.documentTexts = Search.texts(query.search(), snapshot);
    this.statementTexts = StatementSearch.texts(query.search(), snapshot);
  }

  PhraseHistory run() throws IOException {
    Uses inDocuments = Uses.ofDocuments(snapshot, documentTexts);
    Uses inStatements = Uses.ofStatements(snapshot, statementTexts);
    Takers people = people(inStatements);
    Takers provinces = provinces(inDocuments);
    Map<Optional<YearMonth>, Long> written = inDocuments.months(documents);
    Map<Optional<YearMonth>, Long> spoken = inStatements.months(statements);
    Map<Optional<YearMonth>, Long> whole = inDocuments.months(all);
    Counts byMonth = new Counts(written, spoken, whole);
    Counts byYear = new Counts(Uses.years(written), Uses.years(spoken), Uses.years(whole));
    return new PhraseHistory(
        documentTexts.texts(documents),
        statementTexts.texts(statements),
        first(inDocuments),
        people.first(),
        people.count(),
        provinces.first(),
        provinces.count(),
        byMonth.periods(),
        byYear.periods(),
        byMonth.of(Optional.empty()),
        snapshot.state());
  }

  private Takers people(Uses uses) throws IOException {
    FacetTally said =
        FacetCounter.ofDocuments(Schema.SPEAKER, statements, snapshot, statementTexts);
    // as in a search for documents, in which nothing but the words must meet in the statement
    FacetTally where =
        FacetCounter.ofStatements(Schema.SPEAKER, documents, found.said(), snapshot, documentTexts);
    return Takers.of(Schema.SPEAKER, statements, uses, counts(said, where), snapshot);
  }

  private Takers provinces(Uses uses) throws IOException {
    FacetTally said =
        FacetCounter.byDocument(Schema.PROVINCE, statements, snapshot, statementTexts);
    FacetTally written =
        FacetCounter.ofDocuments(Schema.PROVINCE, documents, snapshot, documentTexts);
    return Takers.of(Schema.PROVINCE, documents, uses, counts(said, written), snapshot);
  }

  private Takers.Counts counts(FacetTally said, FacetTally written) {
    Set<String> chosen = StatementSearch.selected(query.search(), written.field());
    return new Takers.Counts(said, written, chosen, query.size());
  }

  private Optional<PhraseHistory.First> first(Uses uses) throws IOException {
    Optional<Uses.Place> first = uses.ends(documents).first();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int document = first.get().doc();
    int[] said = Blocks.statements(document, statements, snapshot);
    Optional<StatementHit> statement =
        said.length == 0
            ? Optional.empty()
            : Optional.of(new StatementReader(text.positive(), snapshot).read(said[0], 0));
    return Optional.of(
        new PhraseHistory.First(
            StoredHit.card(snapshot.searcher().storedFields(), document), statement));
  }

  /** How many documents and statements have the phrase in each period, and how many there are. */
  private record Counts(
      Map<Optional<YearMonth>, Long> documents,
      Map<Optional<YearMonth>, Long> statements,
      Map<Optional<YearMonth>, Long> all) {

    /** From the first use to the last. */
    List<PhraseHistory.Month> periods() {
      TreeSet<YearMonth> used = new TreeSet<>();
      documents.keySet().forEach(period -> period.ifPresent(used::add));
      statements.keySet().forEach(period -> period.ifPresent(used::add));
      TreeSet<YearMonth> known = new TreeSet<>(used);
      all.keySet().forEach(period -> period.ifPresent(known::add));
      return used.isEmpty()
          ? List.of()
          : known.subSet(used.first(), true, used.last(), true).stream()
              .map(period -> new PhraseHistory.Month(period, of(Optional.of(period))))
              .toList();
    }

    PhraseHistory.Count of(Optional<YearMonth> period) {
      return new PhraseHistory.Count(
          documents.getOrDefault(period, 0L),
          statements.getOrDefault(period, 0L),
          all.getOrDefault(period, 0L));
    }
  }
}
