package policysearch.raw;

import java.nio.file.Path;
import java.util.Optional;
import policysearch.raw.RawPage.Capture;
import policysearch.raw.RawPage.Form;

/**
 * An input that was set aside and is to be read again, as if it stood where it stood.
 *
 * @param content its bytes
 * @param file as the user named it
 * @param origin the same, canonical
 * @param idFolder what ids at its place begin with
 * @param form how it was to be read, if it was a page
 * @param id under which it was to be read, if it was a page
 * @param url the address it was fetched from, if it is known
 * @param capture how it was fetched, if it is known
 */
public record KeptInput(
    Path content,
    String file,
    String origin,
    String idFolder,
    Optional<Form> form,
    Optional<String> id,
    Optional<String> url,
    Optional<Capture> capture) {

  /** Whether it is a part of a file: an entry or a row. */
  boolean isPart() {
    return origin.contains("!/") || form.filter(Form.JSON_ROW::equals).isPresent();
  }

  /** Its page, if its bytes are {@code bytes}. */
  RawPage page(byte[] bytes) {
    String hash = Place.sha256(bytes);
    return new RawPage(
        file,
        origin,
        form.orElse(Form.PAGE),
        id.orElse(hash.substring(0, 12)),
        bytes,
        hash,
        url,
        capture);
  }
}
