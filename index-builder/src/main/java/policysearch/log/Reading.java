package policysearch.log;

/**
 * What was read out of a page, so that the same rules need not read it again.
 *
 * @param rules whatever decides how a page is read, and how that is written here
 * @param rest the document as JSON, without its body
 * @param body of the document
 */
public record Reading(String rules, String rest, String body) {}
