package policysearch.search.lucene;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policysearch.schema.PolicyField;

/** A part of a query that somebody typed with operators: the tree of what was understood. */
sealed interface Clause {
  /** Words as they would be typed alone: phrases, exclusions, document numbers among them. */
  record Words(ParsedText text) implements Clause {}

  /** A text that begins so; {@code stem} is folded. */
  record Prefix(String stem) implements Clause {}

  /** Folded texts with at most {@code gap} characters between them, in any order. */
  record Near(List<String> texts, int gap) implements Clause {
    public Near {
      texts = List.copyOf(texts);
    }
  }

  /** Folded texts that stand in one {@code place}. */
  record Together(List<String> texts, Place place) implements Clause {
    public Together {
      texts = List.copyOf(texts);
    }
  }

  /**
   * A keyword has one of some values.
   *
   * @param typed as people typed them
   * @param values those of the index; as typed until they are looked up
   */
  record Valued(PolicyField field, List<Value> typed, List<String> values) implements Clause {
    public Valued {
      typed = List.copyOf(typed);
      values = List.copyOf(values);
    }

    /** Values not looked up yet. */
    static Valued typed(PolicyField field, List<Value> typed) {
      return new Valued(field, typed, typed.stream().map(Value::text).toList());
    }
  }

  /** A value that somebody typed, or what it begins with. */
  record Value(String text, boolean prefix) {}

  /** A day lies between two, both inclusive. */
  record Dated(Day day, Optional<LocalDate> from, Optional<LocalDate> to) implements Clause {}

  /** {@code clause} holds within a text field alone. */
  record Within(PolicyField field, Clause clause) implements Clause {}

  /** All of them. */
  record AllOf(List<Clause> clauses) implements Clause {
    public AllOf {
      clauses = List.copyOf(clauses);
    }
  }

  /** At least one of them. */
  record AnyOf(List<Clause> clauses) implements Clause {
    public AnyOf {
      clauses = List.copyOf(clauses);
    }
  }

  /** Not that. */
  record Not(Clause clause) implements Clause {}

  /** In what texts stand together. */
  enum Place {
    SENTENCE,
    PARAGRAPH
  }

  /** Which day is meant. */
  enum Day {
    PUBLISHED,
    /** Any day of the event. */
    EVENT,
    EVENT_FROM,
    EVENT_TO
  }

  /** What is asked to be found, for marking it; nothing that must not be there. */
  static Stream<Unit> units(Clause clause) {
    return switch (clause) {
      case Words(var text) -> text.positive().stream();
      case Prefix(var stem) -> Stream.of(Unit.of(stem).reaching(new Reach.Onward()));
      case Near(var texts, var gap) -> Stream.of(Unit.ofAny(texts).reaching(new Reach.Near(gap)));
      case Together(var texts, var place) ->
          Stream.of(Unit.ofAny(texts).reaching(new Reach.Together(place)));
      case Valued _, Dated _, Not _ -> Stream.empty();
      case Within(_, var inner) -> units(inner);
      case AllOf(var all) -> all.stream().flatMap(Clause::units);
      case AnyOf(var any) -> any.stream().flatMap(Clause::units);
    };
  }
}
