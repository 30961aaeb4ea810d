package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import policysearch.lucene.FoldedText;
import policysearch.lucene.Run;
import policysearch.model.Span;

/**
 * Finds units in a text by looking for their characters, as the bigram field does, without
 * analysing the text: re-analysis costs 40 to 80 times the search itself.
 */
final class Finder {
  /** In a law of 300 articles a word may stand a thousand times; nobody looks at all. */
  private static final int MAX_MATCHES_OF_A_UNIT = 2000;

  /** Of each unit the ways to find it; of a way all patterns must stand in the text. */
  private final List<List<List<Pattern>>> units;

  /** How the patterns of each unit have to stand. */
  private final List<Reach> reaches;

  /** Whether all units are runs of Han characters, which most texts show without being folded. */
  private final boolean han;

  /** A place where a unit stands. */
  record Match(int unit, Span span) {}

  /** The runs of a unit's text: between two of them may stand any punctuation. */
  private record Pattern(List<Part> parts, boolean goesOn) {
    static Pattern of(String folded, Reach reach) {
      return new Pattern(
          Run.of(folded).stream().map(run -> new Part(run.kind(), run.in(folded))).toList(),
          reach instanceof Reach.Onward);
    }

    boolean isHan() {
      return parts.size() == 1 && parts.getFirst().kind == Run.Kind.HAN;
    }
  }

  private record Part(Run.Kind kind, String text) {}

  private Finder(List<List<List<Pattern>>> units, List<Reach> reaches) {
    this.units = units;
    this.reaches = reaches;
    this.han = units.stream().flatMap(List::stream).flatMap(List::stream).allMatch(Pattern::isHan);
  }

  static Finder of(List<Unit> units) {
    return new Finder(
        units.stream().map(Finder::ways).toList(), units.stream().map(Unit::reach).toList());
  }

  private static List<List<Pattern>> ways(Unit unit) {
    Stream<List<String>> typed =
        switch (unit.reach()) {
          case Reach.Whole _, Reach.Onward _ -> unit.texts().stream().map(List::of);
          case Reach.Near _, Reach.Together _ -> Stream.of(unit.texts());
        };
    return Stream.concat(typed, unit.synonyms().stream().map(Wording::parts))
        .map(parts -> parts.stream().map(p -> Pattern.of(p, unit.reach())).toList())
        .toList();
  }

  /** Where the units stand in {@code original}, in text order; matches may overlap. */
  List<Match> find(String original) {
    Text text = han && FoldedText.showsHan(original) ? new Plain(original) : new Folded(original);
    List<Match> matches = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      for (List<Pattern> way : units.get(unit)) {
        matches.addAll(standing(original, find(way, unit, text), reaches.get(unit)));
      }
    }
    matches.sort(Comparator.comparing(Match::span));
    return matches;
  }

  /** The matches of each pattern of a way; none, if not all of them stand in the text. */
  private static List<List<Match>> find(List<Pattern> way, int unit, Text text) {
    List<List<Match>> found = new ArrayList<>();
    for (Pattern pattern : way) {
      List<Match> matches = new ArrayList<>();
      text.find(pattern, unit, matches);
      if (matches.isEmpty()) {
        return List.of();
      }
      found.add(matches);
    }
    return found;
  }

  /** Those of {@code found} that stand as {@code reach} wants them. */
  private static List<Match> standing(String text, List<List<Match>> found, Reach reach) {
    if (found.isEmpty() || reach instanceof Reach.Whole || reach instanceof Reach.Onward) {
      return found.stream().flatMap(List::stream).toList();
    }
    List<Windows.Place> places = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      for (Match match : found.get(i)) {
        places.add(new Windows.Place(i, match.span));
      }
    }
    int unit = found.getFirst().getFirst().unit;
    return Windows.in(text, places, found.size(), reach).stream()
        .map(place -> new Match(unit, place.span()))
        .toList();
  }

  /** A text in which patterns are sought. */
  private sealed interface Text {
    void find(Pattern pattern, int unit, List<Match> matches);
  }

  /** A text that shows its Han characters, sought for Han characters only. */
  private record Plain(String original) implements Text {
    @Override
    public void find(Pattern pattern, int unit, List<Match> matches) {
      String run = pattern.parts.getFirst().text;
      int found = 0;
      for (int at = original.indexOf(run);
          at >= 0 && found < MAX_MATCHES_OF_A_UNIT;
          at = original.indexOf(run, at + 1)) {
        matches.add(new Match(unit, new Span(at, at + run.length())));
        found++;
      }
    }
  }

  /** A text that has to be folded first. */
  private record Folded(FoldedText text) implements Text {
    Folded(String original) {
      this(FoldedText.of(original));
    }

    @Override
    public void find(Pattern pattern, int unit, List<Match> matches) {
      Finder.find(pattern, unit, text, matches);
    }
  }

  /** Where any unit stands: sorted, and without overlap; what touches is one. */
  static List<Span> merged(List<Match> matches) {
    List<Span> merged = new ArrayList<>();
    for (Match match : matches) {
      Span span = match.span;
      if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
        Span last = merged.removeLast();
        span = new Span(last.start(), Math.max(last.end(), span.end()));
      }
      merged.add(span);
    }
    return merged;
  }

  private static void find(Pattern pattern, int unit, FoldedText text, List<Match> matches) {
    if (pattern.parts.isEmpty()) {
      return;
    }
    String folded = text.text();
    String first = pattern.parts.getFirst().text;
    int found = 0;
    int at = folded.indexOf(first);
    while (at >= 0 && found < MAX_MATCHES_OF_A_UNIT) {
      int end = beginsWord(pattern.parts.getFirst(), folded, at) ? end(pattern, folded, at) : -1;
      if (end >= 0) {
        matches.add(new Match(unit, text.original(at, end)));
        found++;
      }
      at = folded.indexOf(first, at + 1);
    }
  }

  private static boolean beginsWord(Part part, String folded, int at) {
    return part.kind == Run.Kind.HAN || at == 0 || !Run.isLetter(folded.codePointBefore(at));
  }

  /** Where the pattern that begins at {@code at} ends; -1 if it does not stand there. */
  private static int end(Pattern pattern, String folded, int at) {
    int end = at;
    for (int i = 0; i < pattern.parts.size(); i++) {
      Part part = pattern.parts.get(i);
      int start = i == 0 ? at : nextRun(folded, end);
      if (!folded.startsWith(part.text, start)) {
        return -1;
      }
      end = start + part.text.length();
      boolean last = i == pattern.parts.size() - 1;
      if (last && pattern.goesOn && part.kind == Run.Kind.LETTERS) {
        return endOfLetters(folded, end);
      }
      if (!(last && part.kind == Run.Kind.HAN) && goesOn(part.kind, folded, end)) {
        return -1;
      }
    }
    return end;
  }

  private static int endOfLetters(String folded, int from) {
    int end = from;
    while (end < folded.length() && Run.isLetter(folded.codePointAt(end))) {
      end += Character.charCount(folded.codePointAt(end));
    }
    return end;
  }

  private static boolean goesOn(Run.Kind kind, String folded, int at) {
    if (at >= folded.length()) {
      return false;
    }
    int point = folded.codePointAt(at);
    return kind == Run.Kind.HAN ? Character.isIdeographic(point) : Run.isLetter(point);
  }

  /** The next letter on the same line; the end of the line if there is none. */
  private static int nextRun(String folded, int from) {
    int at = from;
    while (at < folded.length() && folded.charAt(at) != '\n') {
      int point = folded.codePointAt(at);
      if (Character.isIdeographic(point) || Run.isLetter(point)) {
        return at;
      }
      at += Character.charCount(point);
    }
    return at;
  }
}
