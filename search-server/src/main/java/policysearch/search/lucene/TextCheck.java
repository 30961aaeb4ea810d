package policysearch.search.lucene;

import java.util.List;

/** Tells whether a clause of words holds in a text, read as it stands. */
final class TextCheck {
  private TextCheck() {}

  static boolean holds(Clause clause, String text) {
    return switch (clause) {
      case Clause.Words(var words) -> holds(words, text);
      case Clause.Prefix _, Clause.Near _, Clause.Together _ ->
          Clause.units(clause).allMatch(unit -> stands(unit, text));
      case Clause.Within(_, var inner) -> holds(inner, text);
      case Clause.AllOf(var all) -> all.stream().allMatch(one -> holds(one, text));
      case Clause.AnyOf(var any) -> any.stream().anyMatch(one -> holds(one, text));
      case Clause.Not(var negated) -> !holds(negated, text);
      case Clause.Valued _, Clause.Dated _ -> true; // the index has told
    };
  }

  private static boolean holds(ParsedText words, String text) {
    return words.phrases().stream().allMatch(unit -> stands(unit, text))
        && words.words().stream().filter(unit -> stands(unit, text)).count() >= words.needed()
        && words.excluded().stream().noneMatch(unit -> stands(unit, text));
  }

  /** A day or a number of the document's own is no text, so the index has to be believed. */
  private static boolean stands(Unit unit, String text) {
    return unit.days().isPresent() || !Finder.of(List.of(unit)).find(text).isEmpty();
  }
}
