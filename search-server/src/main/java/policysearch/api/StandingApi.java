package policysearch.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import policysearch.search.SearchQuery;
import policysearch.standing.Mark;
import policysearch.standing.QueryList;
import policysearch.standing.Sent;
import policysearch.standing.Standing;
import policysearch.standing.StandingQuery;

/** Tells of standing queries, and what was delivered to them. */
public final class StandingApi {
  static final String ROUTE = "/api/v1/standing";
  private static final String ATOM = ".atom";

  private final Standing standing;

  public StandingApi(Standing standing) {
    this.standing = standing;
  }

  /** The parameters of a page of deliveries. */
  public static List<Parameter> parameters() {
    return List.of(SearchParameters.SIZE_OF_PAGE, SearchParameters.CURSOR);
  }

  /**
   * All standing queries.
   *
   * @throws BadRequest if anything is {@code given}
   */
  public StandingView all(Parameters given) throws IOException {
    new ParameterReader(given, List.of()).finish();
    QueryList list = standing.queries();
    Map<String, Mark> marks =
        standing.marks().stream().collect(Collectors.toMap(Mark::name, Function.identity()));
    List<StandingView.QueryView> queries = new ArrayList<>();
    for (StandingQuery query : list.queries()) {
      queries.add(view(query, Optional.ofNullable(marks.get(query.name()))));
    }
    return new StandingView(standing.lastRun(), queries, list.problems());
  }

  /**
   * Deliveries of the query of that name; with {@code .atom} behind it, the newest as a feed.
   *
   * @throws NotFound if there is no such query
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public Object named(String name, Parameters given) throws IOException {
    if (name.endsWith(ATOM)) {
      new ParameterReader(given, List.of()).finish();
      StandingQuery query = query(name.substring(0, name.length() - ATOM.length()));
      return StandingFeed.of(
          query, standing.page(query.name(), Optional.empty(), StandingFeed.SIZE));
    }
    ParameterReader reader = new ParameterReader(given, parameters());
    int size = reader.number(SearchParameters.SIZE_OF_PAGE, SearchQuery.MAX_SIZE);
    Optional<String> cursor = reader.one(SearchParameters.CURSOR);
    Optional<Long> from = cursor.filter(c -> c.matches("\\d{1,18}")).map(Long::parseLong);
    reader.finish();
    StandingQuery query = query(name);
    if (cursor.isPresent() && from.isEmpty()) {
      throw wrong(cursor.get());
    }
    try {
      return page(query, standing.page(name, from, size), size);
    } catch (IllegalArgumentException e) {
      throw wrong(cursor.orElse(""));
    }
  }

  private DeliveriesView page(StandingQuery query, Standing.Page page, int size)
      throws IOException {
    StandingView.QueryView view = view(query, standing.mark(query.name()));
    return new DeliveriesView(
        view,
        view.deliveries(),
        page.deliveries().stream()
            .map(d -> new DeliveriesView.DeliveryView(d, SearchPresenter.pageOf(d.document().id())))
            .toList(),
        new SearchView.PageView(size, page.next().map(Object::toString)));
  }

  private StandingView.QueryView view(StandingQuery query, Optional<Mark> mark) throws IOException {
    long deliveries = mark.map(Mark::seq).orElse(0L);
    Sent sent = standing.sent(query.name());
    String url = ROUTE + "/" + query.name();
    return new StandingView.QueryView(
        query.name(),
        query.title(),
        StandingFile.deliver(query),
        query.asked(),
        mark.map(Mark::since),
        deliveries,
        url,
        url + ATOM,
        query
            .webhook()
            .map(
                _ ->
                    new StandingView.WebhookView(
                        sent.seq(),
                        Math.max(0, deliveries - sent.seq()),
                        sent.gaveUp(),
                        sent.lost())));
  }

  private StandingQuery query(String name) throws IOException {
    return standing
        .queries()
        .named(name)
        .orElseThrow(() -> new NotFound("there is no standing query \"" + name + "\""));
  }

  private static BadRequest wrong(String cursor) {
    String rule = SearchParameters.CURSOR.name() + " must be the nextCursor of the same query";
    return BadRequest.of(SearchParameters.CURSOR.name(), cursor, rule);
  }
}
