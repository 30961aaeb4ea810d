package policysearch.api;

import java.util.List;
import java.util.Optional;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.Note;
import policysearch.model.Passage;

/**
 * Everything known of one document, on the wire: what {@code extract} writes, and more. Where it
 * was read from on this machine stays here; its content hash is told.
 *
 * @param typeLabel the type for people
 * @param capturedAt when a crawler fetched it; absent if none did
 * @param passages the body, cut where the speaker changes
 * @param copyCount number of other documents that are the same text; absent if there is none
 * @param copies the earliest of them
 * @param cites which documents it cites, in the order of the text; absent in exports
 * @param citedBy by which it is cited; absent in exports
 * @param highlights where the words of {@code q} stand; absent without {@code q}
 */
public record DocumentView(
    String id,
    Optional<String> file,
    Metadata metadata,
    Optional<String> typeLabel,
    String body,
    Facts facts,
    List<Note> notes,
    Optional<String> sha256,
    Optional<String> encoding,
    Optional<String> capturedAt,
    List<Passage> passages,
    Optional<Integer> copyCount,
    Optional<List<CopyView>> copies,
    Optional<List<CitedView>> cites,
    Optional<CitedView.ByView> citedBy,
    Optional<RangesView> highlights) {

  /** Where words stand: half-open UTF-16 offsets into the title and into the body. */
  public record RangesView(List<int[]> title, List<int[]> body) {}
}
