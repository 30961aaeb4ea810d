package policysearch.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import policysearch.model.Span;

/** A text with its paragraphs and its pairs of marks, looked up once. */
final class Body {
  private static final String OPENING = "“‘「『《〈（(【〔";
  private static final String CLOSING = "”’」』》〉）)】〕";
  private static final int QUOTES = 4;

  /** Punctuation that parts clauses or stands around them; white space counts too. */
  private static final String MARKS = "，。；：！？、,;:!?…·•・‧—“”‘’「」『』《》〈〉（）()【】〔〕[]|/~～×";

  private static final boolean[] IS_MARK = new boolean[1 << 16];

  static {
    for (char c = 0; c < 128; c++) {
      IS_MARK[c] = !Character.isLetterOrDigit(c);
    }
    MARKS.chars().filter(c -> c >= 128).forEach(c -> IS_MARK[c] = true);
    IS_MARK['　'] = true;
  }

  final String text;
  final List<Span> paragraphs;
  private final int[] partner;
  private final int[] depth;

  Body(String text) {
    this.text = text;
    this.partner = new int[text.length()];
    this.depth = new int[text.length() + 1];
    Arrays.fill(partner, -1);
    this.paragraphs = paragraphs(text);
    paragraphs.forEach(this::pair);
    for (int i = 1; i < depth.length; i++) {
      depth[i] += depth[i - 1];
    }
  }

  private static List<Span> paragraphs(String text) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      spans.add(new Span(start, end));
      start = end + 1;
    }
    return spans;
  }

  /** Marks left open are no pair: a missing ” must not swallow the paragraph. */
  private void pair(Span paragraph) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (!IS_MARK[c]) {
        continue;
      }
      if (OPENING.indexOf(c) >= 0) {
        open.push(i);
        continue;
      }
      int kind = CLOSING.indexOf(c);
      if (kind < 0) {
        continue;
      }
      int tries = 0;
      while (!open.isEmpty() && OPENING.indexOf(text.charAt(open.peek())) != kind && tries++ < 3) {
        open.pop();
      }
      if (!open.isEmpty() && OPENING.indexOf(text.charAt(open.peek())) == kind) {
        int start = open.pop();
        partner[start] = i;
        partner[i] = start;
        depth[start]++;
        depth[i + 1]--;
      }
    }
  }

  int length() {
    return text.length();
  }

  char at(int i) {
    return text.charAt(i);
  }

  /** The other mark of the pair at {@code i}; -1 if there is no pair. */
  int partner(int i) {
    return partner[i];
  }

  /** How many pairs of marks stand around {@code i}; the marks themselves stand inside. */
  int depth(int i) {
    return depth[i];
  }

  /** Whether {@code i} is an opening quotation mark of a pair. */
  boolean opensQuote(int i) {
    if (i >= length() || partner[i] <= i) {
      return false;
    }
    int kind = OPENING.indexOf(at(i));
    return kind >= 0 && kind < QUOTES;
  }

  boolean closesQuote(int i) {
    if (i < 0 || partner[i] < 0) {
      return false;
    }
    int kind = CLOSING.indexOf(at(i));
    return kind >= 0 && kind < QUOTES;
  }

  /** Whether {@code i} is punctuation, white space or the end. */
  boolean isMark(int i) {
    return i < 0 || i >= length() || isMark(at(i));
  }

  static boolean isMark(char c) {
    return IS_MARK[c];
  }

  static boolean endsSentence(char c) {
    return c == '。' || c == '！' || c == '？' || c == '!' || c == '?' || c == '…';
  }

  static boolean partsClauses(char c) {
    return c == '，' || c == ',' || c == '；' || c == ';' || c == '：' || c == ':';
  }

  /** {@code [start, end)} without the white space at its ends. */
  Span trim(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(at(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(at(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
