package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import policysearch.pinyin.Readings;

/**
 * Cuts letters into syllables and initials ({@code dikongjj} → di kong j j): what each character of
 * the text that was meant is read as. A Chinese character among them stands for itself.
 */
final class PinyinSlots {
  /** Of ways to cut that are equally good so many are followed. */
  private static final int WAYS = 8;

  private static final int LONGEST_SYLLABLE = 6;

  private static final Comparator<Way> FEWEST_INITIALS =
      Comparator.comparingInt((Way way) -> way.initials).thenComparingInt(way -> way.slots.size());

  private PinyinSlots() {}

  /** One way to cut; a slot is a syllable, an initial or a Chinese character. */
  record Way(List<String> slots, int initials) {
    Way {
      slots = List.copyOf(slots);
    }

    private Way with(String slot, int more) {
      List<String> longer = new ArrayList<>(slots);
      longer.add(slot);
      return new Way(longer, initials + more);
    }
  }

  /** The best ways to cut {@code typed}, those of fewest initials; none if there is no way. */
  static List<Way> of(String typed, Readings readings) {
    List<List<Way>> ways = new ArrayList<>();
    for (int i = 0; i <= typed.length(); i++) {
      ways.add(new ArrayList<>());
    }
    ways.getFirst().add(new Way(List.of(), 0));
    for (int at = 0; at < typed.length(); at++) {
      List<Way> here = best(ways.get(at));
      for (int end = at + 1; end <= Math.min(typed.length(), at + LONGEST_SYLLABLE); end++) {
        String slot = typed.substring(at, end);
        if (slot.length() == 1 && Character.isIdeographic(slot.charAt(0))) {
          add(here, slot, 0, ways.get(end));
        } else if (isSyllable(slot, readings)) {
          add(here, slot, 0, ways.get(end));
        } else if (slot.length() == 1 && "bcdfghjklmnpqrstwxyz".contains(slot)) {
          add(here, slot, 1, ways.get(end));
        }
      }
    }
    List<Way> all = best(ways.getLast());
    return all.stream().filter(way -> way.initials == all.getFirst().initials).toList();
  }

  private static boolean isSyllable(String slot, Readings readings) {
    return slot.matches(".*[aeiouv].*") && !readings.charactersOf(slot).isEmpty();
  }

  private static List<Way> best(List<Way> ways) {
    return ways.stream().sorted(FEWEST_INITIALS).limit(WAYS).toList();
  }

  private static void add(List<Way> before, String slot, int initials, List<Way> to) {
    before.forEach(way -> to.add(way.with(slot, initials)));
  }
}
