package policysearch.api;

import java.util.List;

/**
 * Documents that share a plan, an event or a person with one, on the wire.
 *
 * @param total number of documents that share anything, exact
 */
public record RelatedView(
    String id,
    long total,
    List<SimilarView.SimilarDocumentView> results,
    long tookMs,
    SearchView.IndexView index) {}
