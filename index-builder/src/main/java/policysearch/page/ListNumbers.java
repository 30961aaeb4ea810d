package policysearch.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the lists of a document and gives what is printed before each item: 第三条, (二), 1.2. Lists
 * made from the same definition count on where the other left off, as Word does, unless one starts
 * anew.
 */
final class ListNumbers {
  static final int LEVELS = 9;

  private final Map<Integer, Numbering> lists;
  private final Map<Integer, Counter> counters = new HashMap<>();
  private final Set<Integer> begun = new HashSet<>();

  /**
   * One level of a list.
   *
   * @param text what is printed, with %1 to %9 for the numbers of the levels
   * @param legal whether the numbers of other levels are printed in figures
   * @param restart level whose numbers start this one anew, from 1; 0 for never, -1 for any higher
   */
  record Level(int start, String format, String text, boolean legal, int restart) {
    static final Level NONE = new Level(1, "none", "", false, -1);
  }

  /**
   * A list.
   *
   * @param definition what it was made from
   * @param levels by number, from 0
   * @param starts numbers with which this list starts anew, by level
   */
  record Numbering(int definition, Map<Integer, Level> levels, Map<Integer, Integer> starts) {
    Level level(int at) {
      return levels.getOrDefault(at, Level.NONE);
    }
  }

  private static final class Counter {
    private final int[] numbers = new int[LEVELS];
    private final boolean[] begun = new boolean[LEVELS];
  }

  ListNumbers(Map<Integer, Numbering> lists) {
    this.lists = Map.copyOf(lists);
  }

  /** What is printed before the next item of {@code list} at {@code level}, from 0. */
  String next(int list, int level) {
    Optional<Numbering> found = Optional.ofNullable(lists.get(list));
    if (found.isEmpty() || level < 0 || level >= LEVELS) {
      return "";
    }
    Numbering numbering = found.get();
    Counter counter = counters.computeIfAbsent(numbering.definition(), d -> new Counter());
    if (begun.add(list)) {
      numbering
          .starts()
          .forEach(
              (at, start) -> {
                counter.numbers[at] = start - 1;
                counter.begun[at] = true;
              });
    }
    count(numbering, counter, level);
    return spaced(printed(numbering, counter, level));
  }

  private static void count(Numbering numbering, Counter counter, int level) {
    for (int i = 0; i < level; i++) {
      if (!counter.begun[i]) {
        counter.numbers[i] = numbering.level(i).start();
        counter.begun[i] = true;
      }
    }
    counter.numbers[level] =
        counter.begun[level] ? counter.numbers[level] + 1 : numbering.level(level).start();
    counter.begun[level] = true;
    for (int i = level + 1; i < LEVELS; i++) {
      int restart = numbering.level(i).restart();
      if (restart < 0 || (restart > 0 && level < restart)) {
        counter.begun[i] = false;
      }
    }
  }

  private static String printed(Numbering numbering, Counter counter, int level) {
    Level own = numbering.level(level);
    if (own.format().equals("bullet")) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    String text = own.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char digit = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (c == '%' && digit >= '1' && digit <= '9') {
        int at = digit - '1';
        String format = own.legal() ? "decimal" : numbering.level(at).format();
        out.append(NumberForms.of(format, counter.numbers[at]));
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  /** 第三条 stands apart from its text, 一、 and （二） do not. */
  static String spaced(String printed) {
    return !printed.isEmpty() && Character.isLetterOrDigit(printed.charAt(printed.length() - 1))
        ? printed + " "
        : printed;
  }
}
