package policysearch.extract;

import java.util.List;
import policysearch.model.Span;

/** Whom a clause is about. */
sealed interface Subject {
  /**
   * Named people.
   *
   * @param names in text order
   * @param mentioned whether only a title after the name introduces them (习近平总书记), as those are who
   *     are talked about
   */
  record People(List<String> names, boolean mentioned) implements Subject {
    public People {
      names = List.copyOf(names);
    }
  }

  /** A voice that is not one person, by its name as printed. */
  record Group(Span name, String text) implements Subject {}

  /**
   * 他, 她: whoever was the subject before.
   *
   * @param many whether it stands for several (他们)
   */
  record Pronoun(boolean many) implements Subject {}

  /** None said. */
  record Dropped() implements Subject {}
}
