package policysearch.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.standing.QueryList;

/**
 * The standing queries of an index.
 *
 * @param lastRun when the last round that changed anything ended
 * @param problems lines of the file that are no queries
 */
public record StandingView(
    Optional<String> lastRun, List<QueryView> queries, List<QueryList.Problem> problems) {
  public StandingView {
    queries = List.copyOf(queries);
    problems = List.copyOf(problems);
  }

  /**
   * One query.
   *
   * @param deliver documents or statements
   * @param parameters of the search
   * @param since from when on what is new is delivered; absent until the first round
   * @param deliveries how many there are
   * @param webhook absent where there is none
   */
  public record QueryView(
      String name,
      Optional<String> title,
      String deliver,
      Map<String, List<String>> parameters,
      Optional<String> since,
      long deliveries,
      String url,
      String feed,
      Optional<WebhookView> webhook) {}

  /**
   * How far the sending has come; the address is nobody else's business.
   *
   * @param sent number of the last delivery that was sent or given up
   * @param pending how many are still to be sent
   * @param gaveUp how many were tried too often
   * @param lost the last of those, by number
   */
  public record WebhookView(long sent, long pending, long gaveUp, List<Long> lost) {
    public WebhookView {
      lost = List.copyOf(lost);
    }
  }
}
