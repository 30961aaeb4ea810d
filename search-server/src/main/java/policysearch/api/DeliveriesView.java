package policysearch.api;

import java.util.List;
import policysearch.standing.Delivery;

/**
 * Deliveries of a standing query, the newest first.
 *
 * @param total how many there are
 */
public record DeliveriesView(
    StandingView.QueryView query,
    long total,
    List<DeliveryView> deliveries,
    SearchView.PageView page) {
  public DeliveriesView {
    deliveries = List.copyOf(deliveries);
  }

  /**
   * One of them.
   *
   * @param page of the document, on this server
   */
  public record DeliveryView(Delivery delivery, String page) {}
}
