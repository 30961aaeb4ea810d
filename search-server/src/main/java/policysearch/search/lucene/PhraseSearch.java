package policysearch.search.lucene;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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
    FoundSets found = new FoundSets(query.search(), text, snapshot);
    this.documents = found.documents();
    this.statements = found.statements();
    this.all = new FoundSets(query.search(), blank, snapshot).documents();
    this.documentTexts = Search.texts(query.search(), snapshot);
    this.statementTexts = StatementSearch.texts(query.search(), snapshot);
  }

  PhraseHistory run() throws IOException {
    Uses inDocuments = Uses.ofDocuments(snapshot, documentTexts);
    Uses inStatements = Uses.ofStatements(snapshot, statementTexts);
    FacetTally said =
        FacetCounter.ofDocuments(Schema.SPEAKER, statements, snapshot, statementTexts);
    FacetTally saidWhere =
        FacetCounter.ofStatements(Schema.SPEAKER, documents, statements, snapshot, documentTexts);
    FacetTally saidIn =
        FacetCounter.byDocument(Schema.PROVINCE, statements, snapshot, statementTexts);
    FacetTally writtenIn =
        FacetCounter.ofDocuments(Schema.PROVINCE, documents, snapshot, documentTexts);
    var people = new Takers.Counts(said, saidWhere, query.size());
    var provinces = new Takers.Counts(saidIn, writtenIn, query.size());
    Months months = months(inDocuments, inStatements, UnaryOperator.identity());
    Months years = months(inDocuments, inStatements, month -> month.withMonth(1));
    return new PhraseHistory(
        documentTexts.texts(documents),
        statementTexts.texts(statements),
        first(inDocuments),
        Takers.of(Schema.SPEAKER, statements, inStatements, people, snapshot),
        said.ranked().length,
        Takers.of(Schema.PROVINCE, documents, inDocuments, provinces, snapshot),
        writtenIn.ranked().length,
        months.months,
        years.months,
        months.undated,
        snapshot.state());
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

  private record Months(List<PhraseHistory.Month> months, PhraseHistory.Count undated) {}

  private Months months(Uses inDocuments, Uses inStatements, UnaryOperator<YearMonth> begin)
      throws IOException {
    Map<Optional<YearMonth>, Long> written = inDocuments.months(documents, begin);
    Map<Optional<YearMonth>, Long> said = inStatements.months(statements, begin);
    Map<Optional<YearMonth>, Long> whole = inDocuments.months(all, begin);
    TreeSet<YearMonth> used = new TreeSet<>();
    written.keySet().forEach(month -> month.ifPresent(used::add));
    said.keySet().forEach(month -> month.ifPresent(used::add));
    List<PhraseHistory.Month> months = new ArrayList<>();
    TreeSet<YearMonth> known = new TreeSet<>(used);
    whole.keySet().forEach(month -> month.ifPresent(known::add));
    for (YearMonth at :
        used.isEmpty() ? used : known.subSet(used.first(), true, used.last(), true)) {
      months.add(new PhraseHistory.Month(at, count(Optional.of(at), written, said, whole)));
    }
    return new Months(months, count(Optional.empty(), written, said, whole));
  }

  private static PhraseHistory.Count count(
      Optional<YearMonth> month,
      Map<Optional<YearMonth>, Long> written,
      Map<Optional<YearMonth>, Long> said,
      Map<Optional<YearMonth>, Long> whole) {
    return new PhraseHistory.Count(
        written.getOrDefault(month, 0L),
        said.getOrDefault(month, 0L),
        whole.getOrDefault(month, 0L));
  }
}
