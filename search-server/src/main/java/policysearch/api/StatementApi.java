package policysearch.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import policysearch.schema.Schema;
import policysearch.search.SearchEngine;
import policysearch.search.StatementGroupQuery;
import policysearch.search.StatementGroups;
import policysearch.search.StatementQuery;
import policysearch.search.StatementResult;
import policysearch.search.WrongCursorException;

/** Answers searches for statements. */
public final class StatementApi {
  static final String ROUTE = "/api/v1/statements";

  private final SearchEngine engine;
  private final LongSupplier nanoClock;

  public StatementApi(SearchEngine engine, LongSupplier nanoClock) {
    this.engine = engine;
    this.nanoClock = nanoClock;
  }

  /** The parameters of a search for statements. */
  public static List<Parameter> parameters() {
    return StatementParameters.ALL;
  }

  /**
   * One page of statements, or of groups of them.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   * @throws policysearch.search.StaleCursorException if the cursor's index is gone
   */
  public StatementsView statements(Parameters given) throws IOException {
    ParameterReader reader = new ParameterReader(given, StatementParameters.ALL);
    StatementQuery query = StatementParameters.read(reader);
    Optional<StatementGroupQuery> group = StatementParameters.group(reader, query);
    reader.finish();
    Stopwatch watch = Stopwatch.start(nanoClock);
    try {
      return group.isPresent()
          ? groups(group.get(), given, watch)
          : statements(query, engine.statements(query), watch);
    } catch (WrongCursorException wrong) {
      throw BadRequest.of(
          SearchParameters.CURSOR.name(),
          query.search().cursor().orElse(""),
          SearchParameters.CURSOR.name() + " " + wrong.getMessage());
    }
  }

  private StatementsView statements(StatementQuery query, StatementResult result, Stopwatch watch) {
    return new StatementsView(
        StatementPresenter.query(query, result.synonyms(), result.understood()),
        SearchView.TotalView.of(result.total(), result.partial()),
        result.partial(),
        Optional.empty(),
        watch.millis(),
        Optional.of(result.hits().stream().map(StatementPresenter::statement).toList()),
        Optional.empty(),
        result.facets().stream().map(SearchPresenter::facet).toList(),
        Optional.of(StatementPresenter.voices(query, result.voices())),
        new SearchView.PageView(query.search().size(), result.nextCursor()),
        SearchPresenter.index(result.index()));
  }

  private StatementsView groups(StatementGroupQuery query, Parameters given, Stopwatch watch)
      throws IOException {
    StatementGroups found = engine.groups(query);
    return new StatementsView(
        StatementPresenter.query(query.statements(), found.synonyms(), found.understood()),
        SearchView.TotalView.of(found.statements(), found.partial()),
        found.partial(),
        Optional.of(found.total()),
        watch.millis(),
        Optional.empty(),
        Optional.of(found.groups().stream().map(g -> group(g, given)).toList()),
        List.of(),
        Optional.empty(),
        new SearchView.PageView(query.statements().search().size(), found.nextCursor()),
        SearchPresenter.index(found.index()));
  }

  private static StatementsView.GroupView group(StatementGroups.Group group, Parameters given) {
    Optional<StatementsView.DocumentLineView> document =
        group.speaker().isPresent()
            ? Optional.empty()
            : group.first().stream().findFirst().map(s -> StatementPresenter.line(s.document()));
    return new StatementsView.GroupView(
        group.speaker(),
        document,
        group.count(),
        group.documents(),
        group.first().stream().map(StatementPresenter::statement).toList(),
        group.speaker().map(name -> by(name, given)));
  }

  private static LinkView by(String speaker, Parameters given) {
    Parameter filter = SearchParameters.filterOf(Schema.SPEAKER);
    return LinkView.of(
        ROUTE, given, StatementParameters.CHOOSING, Map.of(filter, List.of(speaker)));
  }
}
