package policysearch.model;

import java.util.Optional;

/**
 * Which bytes a document was read from.
 *
 * @param origin canonical address of the input: path, and entry or row inside it
 * @param sha256 of the raw bytes, lower-case hex
 * @param encoding charset the bytes were read with
 * @param reader fingerprint of the rules that read them; other rules may read more out of them
 */
@Inlined
public record Provenance(
    Optional<String> origin,
    Optional<String> sha256,
    Optional<String> encoding,
    Optional<String> reader) {
  /** Nothing known, as for a document made in memory. */
  public static final Provenance UNKNOWN =
      new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
