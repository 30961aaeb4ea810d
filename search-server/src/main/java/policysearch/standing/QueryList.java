package policysearch.standing;

import java.util.List;
import java.util.Optional;

/**
 * The standing queries of a file, and what was wrong with the other lines.
 *
 * @param queries in the order of the file; no two have one name
 */
public record QueryList(List<StandingQuery> queries, List<Problem> problems) {
  /** There are none. */
  public static final QueryList EMPTY = new QueryList(List.of(), List.of());

  public QueryList {
    queries = List.copyOf(queries);
    problems = List.copyOf(problems);
  }

  /** A line that is no query; lines count from 1. */
  public record Problem(int line, String reason) {}

  /** The query of that name, if there is one. */
  public Optional<StandingQuery> named(String name) {
    return queries.stream().filter(query -> query.name().equals(name)).findFirst();
  }
}
