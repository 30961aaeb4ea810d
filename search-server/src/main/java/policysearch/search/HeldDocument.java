package policysearch.search;

import java.util.OptionalInt;

/**
 * A document of an index, as far as it takes to know it again.
 *
 * @param sha256 of the bytes that it was read from; empty if it is not known
 * @param text a number that the documents which are one text share in this state of the index;
 *     absent of a document that has no copies
 */
public record HeldDocument(String id, String sha256, OptionalInt text) {}
