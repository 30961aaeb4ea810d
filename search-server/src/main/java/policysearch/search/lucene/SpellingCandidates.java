package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policysearch.pinyin.Readings;

/**
 * Gives texts that may have been meant by one that was typed: each of their pairs of characters
 * stands in some document. How likely each is depends on what must have gone wrong and on its
 * rarest pair.
 */
final class SpellingCandidates {
  /** Of the beginnings of a text that sound as was typed so many are followed. */
  private static final int BEAM = 300;

  /** A longer text is a sentence, which is not said twice in the same words. */
  private static final int LONGEST = 16;

  private static final double SOUNDS_SO = 1;
  private static final double INITIALS = 0.5;

  /** Each further character that only sounds so makes it less likely. */
  private static final double ANOTHER = 0.2;

  private static final double SWAPPED = 0.5;
  private static final double ONE_TOO_MANY = 0.3;
  private static final double ONE_LOST = 0.1;
  private static final double ANY_OTHER = 0.1;

  /** A name or title that is held. */
  private static final double HELD = 3;

  private final Pairs pairs;
  private final SuggestionIndex values;
  private final Readings readings = Readings.standard();
  private final Map<String, Double> found = new HashMap<>();

  private SpellingCandidates(Pairs pairs, SuggestionIndex values) {
    this.pairs = pairs;
    this.values = values;
  }

  /** A text that may have been meant. */
  record Candidate(String text, double likely) {}

  /** The likeliest texts that are not {@code typed}, a folded run of letters and characters. */
  static List<Candidate> of(String typed, Pairs pairs, SuggestionIndex values, int size) {
    SpellingCandidates candidates = new SpellingCandidates(pairs, values);
    if (typed.chars().allMatch(Character::isIdeographic)) {
      candidates.misspelt(typed);
    } else {
      candidates.pinyin(typed);
    }
    candidates.found.remove(typed);
    return candidates.found.entrySet().stream()
        .map(e -> new Candidate(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingDouble(
                    (Candidate c) -> -c.likely * Math.max(1, pairs.least(c.text)))
                .thenComparing(Candidate::text))
        .limit(size)
        .toList();
  }

  private void pinyin(String typed) {
    values
        .whole(typed, 3)
        .forEach(entry -> add(SuggestionIndex.plain(entry.value()), SOUNDS_SO * HELD));
    for (PinyinSlots.Way way : PinyinSlots.of(typed, readings)) {
      if (way.slots().size() > 1 && way.slots().size() <= LONGEST) {
        List<Slot> slots = way.slots().stream().map(this::slot).toList();
        double likely = way.initials() > 0 ? INITIALS : SOUNDS_SO;
        decode(slots).forEach(text -> add(text, likely));
      }
    }
  }

  private void misspelt(String typed) {
    if (typed.length() < 2 || typed.length() > LONGEST) {
      return;
    }
    List<Slot> slots =
        typed
            .chars()
            .mapToObj(c -> (Slot) other -> other == c || readings.soundAlike((char) c, other))
            .toList();
    for (String text : decode(slots)) {
      int changed = 0;
      for (int i = 0; i < text.length(); i++) {
        changed += text.charAt(i) == typed.charAt(i) ? 0 : 1;
      }
      add(text, SOUNDS_SO * Math.pow(ANOTHER, Math.max(0, changed - 1)));
    }
    for (int i = 0; i < typed.length(); i++) {
      swap(typed, i);
      replace(typed, i);
      leaveOut(typed, i);
      insert(typed, i);
    }
  }

  private void swap(String typed, int i) {
    if (i > 0) {
      String swapped =
          typed.substring(0, i - 1)
              + typed.charAt(i)
              + typed.charAt(i - 1)
              + typed.substring(i + 1);
      addIfThere(swapped, SWAPPED);
    }
  }

  /** Of three characters two could mean anything. */
  private void replace(String typed, int i) {
    if (i > 0 && typed.length() > 3) {
      pairs.after(
          typed.charAt(i - 1),
          (other, count) ->
              addIfThere(typed.substring(0, i) + other + typed.substring(i + 1), ANY_OTHER));
    }
  }

  private void leaveOut(String typed, int i) {
    if (typed.length() > 3) {
      addIfThere(typed.substring(0, i) + typed.substring(i + 1), ONE_TOO_MANY);
    }
  }

  private void insert(String typed, int i) {
    if (i > 0 && typed.length() > 2) {
      pairs.after(
          typed.charAt(i - 1),
          (other, count) ->
              addIfThere(typed.substring(0, i) + other + typed.substring(i), ONE_LOST));
    }
  }

  private void addIfThere(String text, double likely) {
    if (pairs.least(text) > 0) {
      add(text, likely);
    }
  }

  private void add(String text, double likely) {
    found.merge(text, likely, Math::max);
  }

  /** Which characters may have been meant at one place. */
  private interface Slot {
    boolean takes(char character);
  }

  private Slot slot(String typed) {
    if (Character.isIdeographic(typed.charAt(0))) {
      return character -> character == typed.charAt(0);
    }
    return readings.charactersOf(typed).isEmpty() || !typed.matches(".*[aeiouv].*")
        ? character -> readings.of(character).stream().anyMatch(r -> r.startsWith(typed))
        : character -> readings.of(character).contains(typed);
  }

  /** The texts that take a character of each slot, those of the most frequent pairs. */
  private Set<String> decode(List<Slot> slots) {
    List<Partial> partials = new ArrayList<>();
    for (char first = '\u3400'; first < '\ua000'; first++) {
      if (slots.getFirst().takes(first)) {
        partials.add(new Partial(String.valueOf(first), Integer.MAX_VALUE));
      }
    }
    for (Slot slot : slots.subList(1, slots.size())) {
      List<Partial> longer = new ArrayList<>();
      for (Partial partial : partials) {
        char last = partial.text.charAt(partial.text.length() - 1);
        pairs.after(
            last,
            (other, count) -> {
              if (slot.takes(other)) {
                longer.add(new Partial(partial.text + other, Math.min(partial.least, count)));
              }
            });
      }
      partials = best(longer);
    }
    Set<String> texts = new LinkedHashSet<>();
    partials.forEach(partial -> texts.add(partial.text));
    return texts;
  }

  private static List<Partial> best(List<Partial> all) {
    return all.stream()
        .sorted(Comparator.comparingInt((Partial p) -> -p.least).thenComparing(p -> p.text))
        .limit(BEAM)
        .toList();
  }

  /** A beginning, and in how many documents its rarest pair stands. */
  private record Partial(String text, int least) {}
}
