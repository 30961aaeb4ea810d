package policysearch.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Follows a document's fields, each an instruction and then its result, and tells which text a
 * reader sees: the results, but for page numbers and tables of contents, which repeat the headings.
 */
final class Fields {
  private static final Set<String> LEFT_OUT =
      Set.of("TOC", "PAGE", "PAGEREF", "NUMPAGES", "SECTIONPAGES", "INDEX");
  private static final int DEEPEST = 50;
  private static final int LONGEST = 200;

  private final Deque<Field> open = new ArrayDeque<>();

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean result;

    boolean hides() {
      String[] words = instruction.toString().strip().split("[\\s\\\\]+", 2);
      return !result || LEFT_OUT.contains(words[0].toUpperCase(Locale.ROOT));
    }
  }

  /** A field begins. */
  void begin() {
    if (open.size() < DEEPEST) {
      open.push(new Field());
    }
  }

  /** More of the instruction. */
  void instruction(String text) {
    if (!open.isEmpty() && open.peek().instruction.length() < LONGEST) {
      open.peek().instruction.append(text);
    }
  }

  /** The instruction is over, its result follows. */
  void separate() {
    if (!open.isEmpty()) {
      open.peek().result = true;
    }
  }

  /** The field ends. */
  void end() {
    open.poll();
  }

  /** Whether text that comes now is an instruction. */
  boolean instructing() {
    return !open.isEmpty() && !open.peek().result;
  }

  /** Whether text that comes now is read by a reader. */
  boolean shown() {
    return open.stream().noneMatch(Field::hides);
  }

  /** Whether a field never ended. */
  boolean isOpen() {
    return !open.isEmpty();
  }
}
