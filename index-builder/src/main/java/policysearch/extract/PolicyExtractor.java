package policysearch.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.Note;
import policysearch.page.ParsedPage;

/** Gives the meaning of a page: the table of contents of extraction, one line a fact, in order. */
public final class PolicyExtractor {
  private PolicyExtractor() {}

  /** What a page means; {@code body} is what all spans point into. */
  public record Extraction(Metadata metadata, String body, Facts facts, List<Note> notes) {}

  /** Reads {@code page}; the same page always gives an equal extraction. */
  public static Extraction extract(ParsedPage page) {
    List<Note> notes = new ArrayList<>();
    String body =
        page.blocks().stream()
            .filter(
                b -> b.kind() != ParsedPage.Kind.CAPTION && b.kind() != ParsedPage.Kind.FURNITURE)
            .map(ParsedPage.Block::text)
            .collect(Collectors.joining("\n"));
    Metadata metadata =
        new Metadata(
            page.title(),
            page.subtitles(),
            page.column(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Extraction(metadata, body, Facts.NONE, notes);
  }
}
