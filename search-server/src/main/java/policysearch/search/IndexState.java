package policysearch.search;

/**
 * What an index holds.
 *
 * @param generation grows with each commit
 * @param documents number of documents
 * @param statements number of statements
 * @param groups number of texts that several documents are copies of
 * @param copies number of documents that repeat another: results there would be fewer
 */
public record IndexState(
    long generation, long documents, long statements, long groups, long copies) {}
