package policysearch.search;

import java.util.List;
import java.util.Optional;

/**
 * What was understood of a text that somebody typed.
 *
 * @param line the same in one line, in Chinese; empty if nothing was typed
 * @param parts what must all hold
 * @param remarks what was left out, bounded or taken for something else, each with its reason
 */
public record Understood(String line, List<Part> parts, List<Remark> remarks) {
  /** Nothing was typed, or nothing is known of it. */
  public static final Understood NOTHING = new Understood("", List.of(), List.of());

  public Understood {
    parts = List.copyOf(parts);
    remarks = List.copyOf(remarks);
  }

  /**
   * A part of it.
   *
   * @param kind what it asks for
   * @param field of the schema in which it is sought, if one was named
   * @param texts words, phrases, values or the stems of prefixes; of dates the first and last day
   * @param distance the most characters between the texts, of {@link Kind#NEAR}
   * @param parts of which it is made
   */
  public record Part(
      Kind kind,
      Optional<String> field,
      List<String> texts,
      Optional<Integer> distance,
      List<Part> parts) {
    public Part {
      texts = List.copyOf(texts);
      parts = List.copyOf(parts);
    }

    /** A part of {@code kind} that asks for {@code texts}. */
    public static Part of(Kind kind, List<String> texts) {
      return new Part(kind, Optional.empty(), texts, Optional.empty(), List.of());
    }

    /** A part of {@code kind} that is made of {@code parts}. */
    public static Part ofParts(Kind kind, List<Part> parts) {
      return new Part(kind, Optional.empty(), List.of(), Optional.empty(), parts);
    }
  }

  /** What a part asks for. */
  public enum Kind {
    /** Words that must all stand in the text. */
    WORDS,
    /** Words of a question, of which enough must stand in the text. */
    QUESTION,
    /** A text that must stand there as it is. */
    PHRASE,
    /** A text that begins so. */
    PREFIX,
    /** Texts that stand near each other, in any order. */
    NEAR,
    /** Texts that stand in one sentence. */
    SENTENCE,
    /** Texts that stand in one paragraph. */
    PARAGRAPH,
    /** A field has one of the values. */
    VALUES,
    /** A day lies between two; one that is open is {@code ..}. */
    DATES,
    /** The parts must hold within a text field. */
    FIELD,
    /** All parts. */
    ALL,
    /** At least one of the parts. */
    ANY,
    /** None of the parts. */
    NOT
  }

  /**
   * Something that was not taken as it was typed.
   *
   * @param text what was typed
   * @param reason why
   * @param message the same for people, in Chinese
   */
  public record Remark(String text, Reason reason, String message) {}

  /** Why something was not taken as it was typed. */
  public enum Reason {
    UNBALANCED_PARENTHESIS,
    UNCLOSED_QUOTE,
    DANGLING_OPERATOR,
    UNKNOWN_FIELD,
    EMPTY_FIELD,
    BAD_DATE,
    /** The index has no such value. */
    UNKNOWN_VALUE,
    /** The index has no such value; those that contain it were taken. */
    WIDER_VALUE,
    LEADING_WILDCARD,
    INNER_WILDCARD,
    SHORT_PREFIX,
    WIDE_PREFIX,
    /** Nearness was asked of a single text. */
    NOTHING_NEAR,
    WIDE_DISTANCE,
    TOO_MANY_CLAUSES,
    TOO_DEEP,
    TOO_LONG
  }
}
