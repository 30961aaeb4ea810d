package policysearch.builder;

import java.util.Optional;
import policysearch.raw.RawPage;

/**
 * An input that could not be read.
 *
 * @param file as the user named it
 * @param origin the same, canonical
 * @param idFolder what ids at its place begin with
 * @param reason a sentence for the person who gave the file
 * @param page its bytes, where they are at hand
 */
record Rejection(
    String file, String origin, String idFolder, String reason, Optional<RawPage> page) {
  /** A page that its parser refused. */
  static Rejection of(RawPage page, String reason) {
    return new Rejection(page.file(), page.origin(), "", reason, Optional.of(page));
  }
}
