package policysearch.search.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import policysearch.lucene.FoldedText;
import policysearch.pinyin.Readings;
import policysearch.pinyin.TypedText;

/**
 * Whether a value has what was typed: as it stands or, where letters are among it, as pinyin,
 * initials or a mixture, from any of its characters on ({@code nyf}, {@code yuefeng} for 倪岳峰).
 */
final class TypedPart implements Predicate<String> {
  private final String part;
  private final Optional<TypedText> pinyin;

  /** Of each character met, from each place in the typed text, where it may go on. */
  private final Map<Character, long[]> after = new HashMap<>();

  private TypedPart(String part, Optional<TypedText> pinyin) {
    this.part = part;
    this.pinyin = pinyin;
  }

  /** What tells values that have {@code typed}; absent where all do. */
  static Optional<Predicate<String>> of(String typed) {
    String part = folded(typed);
    if (part.isEmpty()) {
      return Optional.empty();
    }
    String plain = SuggestionIndex.plain(typed);
    boolean letters = plain.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    return Optional.of(
        new TypedPart(
            part,
            letters && plain.length() <= TypedText.MAX_LENGTH
                ? Optional.of(new TypedText(plain, Readings.standard()))
                : Optional.empty()));
  }

  @Override
  public boolean test(String value) {
    return folded(value).contains(part)
        || (pinyin.isPresent() && isRead(pinyin.get(), SuggestionIndex.plain(value)));
  }

  private boolean isRead(TypedText typed, String value) {
    for (int from = 0; from < value.length(); from++) {
      long states = 1;
      for (int at = from; at < value.length() && states != 0; at++) {
        states = step(typed, states, value.charAt(at));
        if ((states & typed.end()) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private long step(TypedText typed, long states, char character) {
    long[] next = after.computeIfAbsent(character, c -> computed(typed, c));
    long reached = 0;
    for (long left = states; left != 0; left &= left - 1) {
      reached |= next[Long.numberOfTrailingZeros(left)];
    }
    return reached;
  }

  private static long[] computed(TypedText typed, char character) {
    long[] computed = new long[typed.length()];
    for (int from = 0; from < computed.length; from++) {
      computed[from] = typed.after(character, from);
    }
    return computed;
  }

  private static String folded(String text) {
    return FoldedText.of(text).text().strip();
  }
}
