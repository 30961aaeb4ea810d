package policysearch.corrections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policysearch.model.Span;

/** Finds in a body the words that a line means, which must be there exactly once. */
final class WordFinder {
  private static final int SHOWN = 20;
  private static final int PLACES = 5;

  private final String body;

  WordFinder(String body) {
    this.body = body;
  }

  /** Where words stand, or why they cannot be told. */
  sealed interface Found {
    record At(Span span) implements Found {}

    record Missing(String reason) implements Found {}
  }

  /** Where {@code words} stand: all of them, or from their beginning to their end. */
  Found find(Words words) {
    List<Span> beginnings = new ArrayList<>();
    String begins = words.begins();
    for (int at = body.indexOf(begins); at >= 0; at = body.indexOf(begins, at + 1)) {
      if (words.start().orElse(at) == at) {
        beginnings.add(new Span(at, at + begins.length()));
      }
    }
    return switch (one(begins, beginnings)) {
      case Found.Missing missing -> missing;
      case Found.At(var beginning) -> checked(words, beginning);
    };
  }

  /** The one of {@code places}, at which {@code words} stand. */
  Found one(String words, List<Span> places) {
    if (places.size() == 1) {
      return new Found.At(places.getFirst());
    }
    return new Found.Missing(
        places.isEmpty()
            ? "\"" + shortened(words) + "\" does not stand there"
            : "\""
                + shortened(words)
                + "\" stands there "
                + places.size()
                + " times: give one as \"start\" of "
                + places.stream().limit(PLACES).map(Span::start).toList());
  }

  private Found checked(Words words, Span beginning) {
    int end = beginning.end();
    if (words.ends().isPresent()) {
      int at = body.indexOf(words.ends().get(), end);
      if (at < 0) {
        return new Found.Missing(
            "\"" + shortened(words.ends().get()) + "\" does not stand after the beginning");
      }
      end = at + words.ends().get().length();
    }
    Span span = new Span(beginning.start(), end);
    boolean whole = isBoundary(span.start()) && isBoundary(span.end());
    return whole && !paragraphs(span).isEmpty()
        ? new Found.At(span)
        : new Found.Missing("\"" + shortened(words.begins()) + "\" is no words");
  }

  /** The parts of {@code span} that lie in one paragraph, without white space around them. */
  List<Span> paragraphs(Span span) {
    List<Span> parts = new ArrayList<>();
    int start = span.start();
    while (start < span.end()) {
      int newline = body.indexOf('\n', start);
      int end = newline < 0 ? span.end() : Math.min(newline, span.end());
      strip(new Span(start, end)).ifPresent(parts::add);
      start = end + 1;
    }
    return parts;
  }

  /** What is left of words: without marks that ended what was before; none if it is only marks. */
  Optional<Span> trimmed(Span part) {
    int start = part.start();
    while (start < part.end() && isLeft(body.charAt(start))) {
      start++;
    }
    return strip(new Span(start, part.end()))
        .filter(s -> s.in(body).codePoints().anyMatch(Character::isLetterOrDigit));
  }

  private static boolean isLeft(char c) {
    return isSpace(c) || "，。；、：！？,.;:!?”’」』）)》〉".indexOf(c) >= 0;
  }

  private Optional<Span> strip(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && isSpace(body.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(body.charAt(end - 1))) {
      end--;
    }
    return start == end ? Optional.empty() : Optional.of(new Span(start, end));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean isBoundary(int at) {
    return at == 0
        || at == body.length()
        || !Character.isSurrogatePair(body.charAt(at - 1), body.charAt(at));
  }

  /** Long words by their beginning and their end. */
  static String shortened(String words) {
    String line = words.replace('\n', ' ');
    return line.length() <= 2 * SHOWN
        ? line
        : line.substring(0, SHOWN) + "…" + line.substring(line.length() - SHOWN);
  }
}
