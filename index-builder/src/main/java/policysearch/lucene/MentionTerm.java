package policysearch.lucene;

import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/**
 * A name and the title printed next to it, as one term of {@link LuceneFields#MENTION}: all terms
 * of a name stand together in the index.
 *
 * @param name as the PERSON facet has it
 * @param title if any is printed
 */
public record MentionTerm(String name, Optional<String> title) {
  /** Stands between name and title; no text that was read has it. */
  private static final char BETWEEN = '\u0001';

  /** A longer title is no title but a sentence. */
  private static final int LONGEST = 300;

  /** Of a name and title as a document has them. */
  static MentionTerm of(String name, Optional<String> title) {
    return new MentionTerm(
        LuceneFields.keyword(name),
        title.map(t -> t.length() > LONGEST ? t.substring(0, LONGEST) : t));
  }

  /** What all terms of a name begin with. */
  public static BytesRef prefix(String name) {
    return new BytesRef(LuceneFields.keyword(name) + BETWEEN);
  }

  /** Reads a term. */
  public static MentionTerm read(BytesRef term) {
    String text = term.utf8ToString();
    int at = text.indexOf(BETWEEN);
    String title = text.substring(at + 1);
    return new MentionTerm(
        text.substring(0, Math.max(0, at)), Optional.of(title).filter(t -> !t.isEmpty()));
  }

  /** The name in a term. */
  public static String name(String term) {
    return term.substring(0, Math.max(0, term.indexOf(BETWEEN)));
  }

  BytesRef bytes() {
    return new BytesRef(name + BETWEEN + title.orElse(""));
  }
}
