package policysearch.page;

import java.util.ArrayList;
import java.util.List;

/** Gives the lines of a text: cleaned, stripped, none of them blank. */
final class PageText {
  private PageText() {}

  /** The lines of {@code text}; runs of blanks that stand for a line end are one. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    String clean = clean(text);
    int start = 0;
    for (int i = 0; i <= clean.length(); i++) {
      int gap = i == clean.length() ? 1 : gapAt(clean, i);
      if (gap > 0) {
        add(clean.substring(start, i), lines);
        start = i + gap;
        i = start - 1;
      }
    }
    return lines;
  }

  /** One value on one line. */
  static String line(String text) {
    return clean(text).replace('\n', ' ').replace('\t', ' ').strip();
  }

  private static void add(String line, List<String> lines) {
    String stripped = line.strip();
    if (!stripped.isEmpty()) {
      lines.add(stripped);
    }
  }

  /**
   * How many characters stand for a line end at {@code at}: «…并致辞。 尹力指出» and tabs are what is left
   * of paragraphs where a page was flattened; 中共广东省委 广东省人民政府 is not.
   */
  private static int gapAt(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      return 1;
    }
    if (!Character.isWhitespace(c)) {
      return 0;
    }
    int end = at;
    boolean lineEnd = false;
    boolean inLabel = at > 0 && "•·●■◆▪:：".indexOf(text.charAt(at - 1)) >= 0; // •⇥来源：⇥某网
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      lineEnd |= text.charAt(end) == '\n' || (text.charAt(end) == '\t' && !inLabel);
      end++;
    }
    int blanks = end - at;
    boolean afterSentence = at > 0 && "。！？”）)…".indexOf(text.charAt(at - 1)) >= 0;
    return lineEnd || blanks >= 4 || (blanks >= 2 && afterSentence) ? blanks : 0;
  }

  /** Line ends are one kind, no-break spaces are spaces, what cannot be seen is gone. */
  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
        out.append('\n');
      } else if (c == 0xA0 || c == 0x2007 || c == 0x202F) {
        out.append(' ');
      } else if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        out.append(pair ? text.substring(i, i + 2) : "\uFFFD");
        i += pair ? 1 : 0;
      } else if (!invisible(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean invisible(char c) {
    return (c < ' ' && c != '\n' && c != '\t')
        || (c >= 0x7F && c < 0xA0)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || c == 0x2060
        || c == 0xFEFF
        || c == 0xAD
        || c >= 0xFFFE;
  }
}
