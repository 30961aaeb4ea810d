package policysearch.meaning;

import java.util.ArrayList;
import java.util.List;
import policysearch.model.PolicyDocument;
import policysearch.model.Span;

/**
 * Cuts a document into the pieces that are embedded: neighbouring paragraphs together until they
 * say enough, a long paragraph at its sentence ends.
 */
public final class Chunks {
  /**
   * With the title before it some 450 tokens: a model of 512 takes it whole. An article of a law or
   * a notice that is no longer is one piece: halves of it are found less well.
   */
  static final int MOST = 480;

  /** A paragraph shorter than this says too little by itself. */
  static final int LEAST = 120;

  /** A law of 1,000 articles is known by its first 200 pieces and by its words. */
  static final int MOST_PIECES = 200;

  private static final int LONGEST_TITLE = 80;
  private static final String SENTENCE_ENDS = "。！？；!?;";

  private Chunks() {}

  /** The pieces of {@code document} in text order, each with the title before it. */
  public static List<String> of(PolicyDocument document) {
    String title = document.metadata().title().orElse("");
    String head = title.substring(0, whole(title, Math.min(title.length(), LONGEST_TITLE)));
    List<String> texts = new ArrayList<>();
    for (Span span : spans(document.body())) {
      String text = span.in(document.body()).strip();
      texts.add(head.isEmpty() ? text : head + "\n" + text);
    }
    if (texts.isEmpty() && !head.isEmpty()) {
      texts.add(head);
    }
    return texts;
  }

  static List<Span> spans(String body) {
    if (body.length() <= MOST && !body.isBlank()) {
      return List.of(new Span(0, body.length()));
    }
    List<Span> spans = new ArrayList<>();
    int start = 0;
    int end = 0;
    while (end < body.length() && spans.size() < MOST_PIECES) {
      int next = end + piece(body, end);
      boolean enough = end - start >= LEAST || body.substring(start, end).isBlank();
      if (end > start && (next - start > MOST || (enough && next - end >= LEAST))) {
        add(body, start, end, spans);
        start = end;
      }
      end = next;
    }
    if (spans.size() < MOST_PIECES) {
      add(body, start, end, spans);
    }
    return spans;
  }

  private static void add(String body, int start, int end, List<Span> spans) {
    if (start < end && !body.substring(start, end).isBlank()) {
      spans.add(new Span(start, end));
    }
  }

  /** The length of the paragraph at {@code from} with its line end, or of its first sentences. */
  private static int piece(String body, int from) {
    int newline = body.indexOf('\n', from);
    int end = newline < 0 ? body.length() : newline + 1;
    if (end - from <= MOST) {
      return end - from;
    }
    for (int i = from + MOST; i > from + LEAST; i--) {
      if (SENTENCE_ENDS.indexOf(body.charAt(i - 1)) >= 0) {
        return i - from;
      }
    }
    return whole(body, from + MOST) - from;
  }

  /** {@code at}, moved off the middle of a surrogate pair. */
  private static int whole(String text, int at) {
    boolean split =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return split ? at - 1 : at;
  }
}
