package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import policysearch.lucene.Run;
import policysearch.model.Span;

/** Keeps those places of several texts where all of them stand near, or in one sentence. */
final class Windows {
  /** What ends a sentence; a semicolon does not, and a point stands in 3.5%. */
  private static final String ENDS = "。！？!?…\n";

  private Windows() {}

  /** A place of the text with that number. */
  record Place(int text, Span span) {}

  /** Those of {@code places} in {@code original} that stand as {@code reach} wants all texts to. */
  static List<Place> in(String original, List<Place> places, int texts, Reach reach) {
    List<Place> sorted = new ArrayList<>(places);
    sorted.sort((one, other) -> one.span.compareTo(other.span));
    return switch (reach) {
      case Reach.Whole _, Reach.Onward _ -> sorted;
      case Reach.Near(var gap) -> near(sorted, texts, gap, characters(original));
      case Reach.Together(var place) ->
          together(sorted, texts, numbers(original, place == Clause.Place.SENTENCE ? ENDS : "\n"));
    };
  }

  private static List<Place> together(List<Place> places, int texts, int[] parts) {
    List<Place> kept = new ArrayList<>();
    for (int from = 0; from < places.size(); ) {
      int part = parts[places.get(from).span.start()];
      int to = from;
      Set<Integer> found = new HashSet<>();
      List<Place> inside = new ArrayList<>();
      while (to < places.size() && parts[places.get(to).span.start()] == part) {
        // what goes on beyond the end of its sentence stands in none
        if (parts[places.get(to).span.end() - 1] == part) {
          found.add(places.get(to).text);
          inside.add(places.get(to));
        }
        to++;
      }
      if (found.size() == texts) {
        kept.addAll(inside);
      }
      from = to;
    }
    return kept;
  }

  /** From each place on, the next of every other text: the narrowest window that begins there. */
  private static List<Place> near(List<Place> places, int texts, int gap, int[] characters) {
    boolean[] kept = new boolean[places.size()];
    int[] next = new int[texts];
    Arrays.fill(next, -1);
    for (int from = places.size() - 1; from >= 0; from--) {
      next[places.get(from).text] = from;
      if (Arrays.stream(next).allMatch(i -> i >= 0) && gap(places, next, characters) <= gap) {
        Arrays.stream(next).forEach(i -> kept[i] = true);
      }
    }
    List<Place> near = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        near.add(places.get(i));
      }
    }
    return near;
  }

  private static int gap(List<Place> places, int[] chosen, int[] characters) {
    int first = Integer.MAX_VALUE;
    int last = 0;
    int covered = 0;
    for (int i : chosen) {
      int start = characters[places.get(i).span.start()];
      int end = characters[places.get(i).span.end()];
      first = Math.min(first, start);
      last = Math.max(last, end);
      covered += end - start;
    }
    return last - first - covered;
  }

  /** The number of the sentence or paragraph in which each character stands. */
  private static int[] numbers(String text, String ends) {
    int[] numbers = new int[text.length()];
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      numbers[i] = number;
      number += ends.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return numbers;
  }

  /**
   * How many characters stand before each: a run of letters is one, marks are none, a paragraph's
   * end is one.
   */
  private static int[] characters(String text) {
    int[] characters = new int[text.length() + 1];
    int count = 0;
    int at = 0;
    for (Run run : Run.of(text)) {
      count += text.substring(at, run.start()).indexOf('\n') >= 0 ? 1 : 0;
      Arrays.fill(characters, at, run.start() + 1, count);
      for (int i = run.start(); i < run.end(); i++) {
        boolean counts = run.kind() == Run.Kind.HAN && !Character.isLowSurrogate(text.charAt(i));
        characters[i] = count;
        count += counts ? 1 : 0;
      }
      count += run.kind() == Run.Kind.LETTERS ? 1 : 0;
      characters[run.end()] = count;
      at = run.end();
    }
    Arrays.fill(characters, at, characters.length, count);
    return characters;
  }
}
