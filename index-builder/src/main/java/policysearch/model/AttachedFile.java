package policysearch.model;

import java.util.Optional;

/**
 * A file that a page of few words sends its reader to, and in which its text was looked for.
 *
 * @param name as a reader of the page sees it
 * @param href where the page says it lies
 * @param origin where it was found, if its text was joined to the page's
 * @param sha256 of its bytes, if it was found, whether it could be read or not
 */
public record AttachedFile(
    String name, String href, Optional<String> origin, Optional<String> sha256) {}
