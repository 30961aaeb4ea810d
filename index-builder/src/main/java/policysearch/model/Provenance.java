package policysearch.model;

import java.util.List;
import java.util.Optional;

/**
 * Which bytes a document was read from.
 *
 * @param origin canonical address of the input: path, and entry or row inside it
 * @param sha256 of the raw bytes, lower-case hex
 * @param encoding charset the bytes were read with
 * @param reader fingerprint of the rules that read them, with marks of the corrections that were
 *     heeded; other rules may read more out of them
 * @param capturedAt when a crawler fetched it; says nothing about when it was published
 * @param attached files beside the page in which its text was looked for
 * @param corrections what a person changed of what was read, in the order in which it was changed
 */
@Inlined
public record Provenance(
    Optional<String> origin,
    Optional<String> sha256,
    Optional<String> encoding,
    Optional<String> reader,
    Optional<String> capturedAt,
    @Sparse List<AttachedFile> attached,
    @Sparse List<Correction> corrections) {
  /** Nothing known, as for a document made in memory. */
  public static final Provenance UNKNOWN =
      new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public Provenance {
    attached = List.copyOf(attached);
    corrections = List.copyOf(corrections);
  }

  /** Of a page that nobody corrected. */
  public Provenance(
      Optional<String> origin,
      Optional<String> sha256,
      Optional<String> encoding,
      Optional<String> reader,
      Optional<String> capturedAt,
      List<AttachedFile> attached) {
    this(origin, sha256, encoding, reader, capturedAt, attached, List.of());
  }

  /** Of a page that stands by itself and that no crawler fetched. */
  public Provenance(
      Optional<String> origin,
      Optional<String> sha256,
      Optional<String> encoding,
      Optional<String> reader) {
    this(origin, sha256, encoding, reader, Optional.empty(), List.of());
  }
}
