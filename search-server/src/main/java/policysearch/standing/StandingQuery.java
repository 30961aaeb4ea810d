package policysearch.standing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.search.SearchQuery;
import policysearch.search.StatementQuery;

/**
 * A question that is asked again whenever something is new.
 *
 * @param name by which its deliveries are asked for
 * @param title for people
 * @param webhook where its deliveries are sent, if that is allowed
 * @param asked the parameters as they were given, in order
 * @param wanted what is delivered
 */
public record StandingQuery(
    String name,
    Optional<String> title,
    Optional<URI> webhook,
    Map<String, List<String>> asked,
    Wanted wanted) {
  public StandingQuery {
    asked = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(asked));
  }

  /** What is delivered. */
  public sealed interface Wanted {
    /** The documents that match. */
    record Documents(SearchQuery search) implements Wanted {}

    /** The statements that match. */
    record Statements(StatementQuery query) implements Wanted {}
  }
}
