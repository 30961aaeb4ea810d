package policysearch.api;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policysearch.json.Json;
import policysearch.model.PublicationTime;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.StatementQuery;
import policysearch.search.Understood;

/** Gives all results of a search at once, to the last. */
public final class ExportApi {
  private static final Parameter COLUMNS =
      Parameter.list("fields", CsvTable.NAMES, "columns, in this order; absent means all");
  private static final List<Parameter> OF_DOCUMENTS =
      SearchParameters.ALL.stream().filter(p -> !p.equals(SearchParameters.FIELDS)).toList();
  private static final List<Parameter> OF_TABLE = withColumns();

  private static final List<Parameter> OF_STATEMENTS =
      StatementParameters.ALL.stream()
          .filter(
              p ->
                  !p.equals(StatementParameters.GROUP)
                      && !p.equals(StatementParameters.FIRST_OF_GROUP))
          .toList();

  private final SearchEngine engine;
  private final InstantSource clock;

  public ExportApi(SearchEngine engine, InstantSource clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /** The parameters of {@link #xml}: those of a search for statements one by one. */
  public static List<Parameter> statementParameters() {
    return OF_STATEMENTS;
  }

  /** The parameters of a table: those of a search, whose address thus becomes that of the table. */
  public static List<Parameter> tableParameters() {
    return OF_TABLE;
  }

  /** The parameters of {@link #ndjson}; a line is the whole document, so there are no fields. */
  public static List<Parameter> documentParameters() {
    return OF_DOCUMENTS;
  }

  /**
   * The results as a table, one line a document.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public Export csv(Parameters given) {
    ParameterReader reader = new ParameterReader(given, OF_TABLE);
    SearchQuery query = whole(SearchParameters.query(reader, SearchParameters.Q));
    Set<String> named = new LinkedHashSet<>(reader.names(COLUMNS));
    reader.finish();
    CsvTable table = CsvTable.of(named);
    return new Export(
        "text/csv; charset=utf-8; header=present",
        "policy-search.csv",
        out -> {
          table.begin(out);
          engine.each(query, (document, copies) -> table.write(document, out));
        });
  }

  /**
   * The results as JSON lines, each as {@link DocumentApi#document} gives it.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public Export ndjson(Parameters given) {
    ParameterReader reader = new ParameterReader(given, OF_DOCUMENTS);
    SearchQuery query = whole(SearchParameters.query(reader, SearchParameters.Q));
    reader.finish();
    return new Export(
        "application/x-ndjson",
        "policy-search.ndjson",
        out ->
            engine.each(
                query,
                (document, copies) -> {
                  out.write(Json.write(DocumentApi.view(document, copies)));
                  out.write('\n');
                }));
  }

  /**
   * The statements that {@code given} asks for, in the order of {@link StatementApi}'s pages, as
   * TEI in the manner of ParlaMint; see {@link TeiCorpus}.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public Export xml(Parameters given) {
    ParameterReader reader = new ParameterReader(given, OF_STATEMENTS);
    StatementQuery read = StatementParameters.read(reader);
    reader.finish();
    StatementQuery query = new StatementQuery(whole(read.search()), read.voices());
    LocalDate today = clock.instant().atOffset(PublicationTime.ZONE).toLocalDate();
    return new Export(
        "application/tei+xml; charset=utf-8",
        "policy-search.xml",
        out -> {
          TeiCorpus corpus = new TeiCorpus(out, today);
          corpus.begin(
              StatementPresenter.query(query, List.of(), Understood.NOTHING), engine.state());
          engine.eachStatement(query, corpus::write);
          corpus.end();
        });
  }

  /** What asks for pages and counts has no meaning here. */
  private static SearchQuery whole(SearchQuery query) {
    return new SearchQuery(
        query.text(),
        query.scope(),
        query.filters(),
        query.sort(),
        query.size(),
        Optional.empty(),
        List.of(),
        query.copies(),
        query.semantic(),
        query.options());
  }

  private static List<Parameter> withColumns() {
    List<Parameter> parameters = new ArrayList<>(OF_DOCUMENTS);
    parameters.add(COLUMNS);
    return List.copyOf(parameters);
  }
}
