package policysearch.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One official document as it was read: what it is, what it says, and where each fact stands.
 *
 * @param id stable identity; a given id is kept
 * @param file where it was read from, as the user named it
 * @param metadata what the page says about itself
 * @param body the text, paragraphs separated by {@code \n}; furniture, captions and metadata are
 *     left out. All spans point into it.
 * @param facts what the text says: who, what, where, when
 * @param notes oddities met on the way; never empty content turned into a guess
 * @param provenance which bytes this was read from
 */
public record PolicyDocument(
    String id,
    Optional<String> file,
    Metadata metadata,
    String body,
    Facts facts,
    List<Note> notes,
    Provenance provenance) {

  public PolicyDocument {
    Objects.requireNonNull(id);
    if (id.isBlank()) {
      throw new IllegalArgumentException("id must not be blank, got \"" + id + "\"");
    }
    notes = List.copyOf(notes);
  }
}
