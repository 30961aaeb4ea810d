package policysearch.search;

/**
 * What an index holds.
 *
 * @param generation grows with each commit
 * @param documents number of documents
 * @param statements number of statements
 */
public record IndexState(long generation, long documents, long statements) {}
