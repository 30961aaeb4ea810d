package policysearch.standing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import policysearch.model.DocumentType;
import policysearch.model.Metadata;
import policysearch.model.PolicyDocument;
import policysearch.model.PublicationTime;
import policysearch.model.Voice;
import policysearch.search.Hit;
import policysearch.search.StatementHit;

/**
 * One thing that is new to a standing query.
 *
 * @param id of this delivery, the same wherever it is read
 * @param query its name
 * @param seq 1 for the first that was delivered to the query
 * @param at when it was found, ISO-8601
 * @param change whether the document is new, or has another text than before
 * @param statement what was said, where statements are wanted
 */
public record Delivery(
    String id,
    String query,
    long seq,
    String at,
    Change change,
    Document document,
    Optional<Said> statement) {

  /** Why a document is news. */
  public enum Change {
    /** It was not there before. */
    NEW,
    /** It had another title or body before. */
    CHANGED
  }

  /** The document, as a list of results shows it. */
  public record Document(
      String id,
      Optional<String> title,
      Optional<String> type,
      Optional<String> source,
      Optional<String> issuer,
      Optional<String> documentNumber,
      Optional<PublicationTime> publishedAt,
      List<String> provinces,
      Optional<String> url) {
    public Document {
      provinces = List.copyOf(provinces);
    }

    static Document of(PolicyDocument document) {
      Metadata about = document.metadata();
      return new Document(
          document.id(),
          about.title(),
          about.type().map(DocumentType::value),
          about.source(),
          about.issuer(),
          about.documentNumber(),
          about.publishedAt(),
          document.facts().provinces(),
          about.url());
    }

    static Document of(Hit.Card card) {
      return new Document(
          card.id(),
          card.title(),
          card.type(),
          card.source(),
          card.issuer(),
          card.documentNumber(),
          card.publishedAt(),
          card.provinces(),
          card.url());
    }
  }

  /**
   * A statement.
   *
   * @param text verbatim, whole
   * @param start where it stands in the document's body, with {@code end} half-open
   */
  public record Said(List<Speaker> speakers, Voice voice, String text, int start, int end) {
    public Said {
      speakers = List.copyOf(speakers);
    }

    static Said of(StatementHit hit) {
      return new Said(
          hit.speakers().stream().map(s -> new Speaker(s.name(), s.title())).toList(),
          hit.voice(),
          hit.text(),
          hit.span().start(),
          hit.span().end());
    }
  }

  /** Who speaks, and the office printed beside the name. */
  public record Speaker(String name, Optional<String> title) {}

  /**
   * The id of the {@code seq}-th delivery of a query, out of the outboxes that {@code origin} is
   * of.
   */
  static String id(String origin, String query, long seq) {
    String name = origin + "/" + query + "/" + seq;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
