package policysearch.api;

import java.util.List;
import java.util.Optional;

/**
 * What is cited, on the wire; those cited by most first.
 *
 * @param q part of the numbers and titles
 * @param total number of different numbers and titles that fit, exact; results may be fewer
 */
public record CitationsView(
    String q, long total, long tookMs, List<NameView> results, SearchView.IndexView index) {

  /**
   * A number or a title by which a document is cited.
   *
   * @param name 国发〔2019〕5号, 《民法典》
   * @param kind {@code number} or {@code title}
   * @param documents number of documents that cite it, exact
   * @param held whether the index holds it
   * @param document the newest of that name; absent if none is held
   * @param citedBy the request that gives those that cite it
   */
  public record NameView(
      String name,
      String kind,
      long documents,
      boolean held,
      Optional<StatementsView.DocumentLineView> document,
      LinkView citedBy) {}
}
