package policysearch.search.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.Understood;
import policysearch.search.Understood.Kind;
import policysearch.search.Understood.Part;

/** Tells people and programs what was understood of a text. */
final class Reading {
  private static final String OPEN = "..";

  private Reading() {}

  static Understood of(ParsedText text) {
    List<Part> parts = parts(text);
    String line = parts.stream().map(part -> said(part, true)).collect(Collectors.joining("；"));
    return new Understood(line, parts, text.demands().remarks());
  }

  private static List<Part> parts(ParsedText text) {
    List<Part> parts = new ArrayList<>();
    Stream<String> words = text.words().stream().map(Reading::typed);
    if (!text.words().isEmpty()) {
      parts.add(Part.of(text.isQuestion() ? Kind.QUESTION : Kind.WORDS, words.toList()));
    }
    text.phrases().forEach(unit -> parts.add(Part.of(Kind.PHRASE, List.of(typed(unit)))));
    text.demands().fields().forEach(field -> parts.add(part(field)));
    text.demands().required().forEach(clause -> parts.add(part(clause)));
    text.excluded().forEach(unit -> parts.add(not(Part.of(Kind.PHRASE, List.of(typed(unit))))));
    text.demands().forbidden().forEach(clause -> parts.add(not(part(clause))));
    return parts;
  }

  private static String typed(Unit unit) {
    return unit.documentNumber().orElse(unit.texts().getFirst());
  }

  private static Part not(Part part) {
    return Part.ofParts(Kind.NOT, List.of(part));
  }

  private static Part part(Clause clause) {
    return switch (clause) {
      case Clause.Words(var text) -> {
        List<Part> parts = parts(text);
        yield parts.size() == 1 ? parts.getFirst() : Part.ofParts(Kind.ALL, parts);
      }
      case Clause.Prefix(var stem) -> Part.of(Kind.PREFIX, List.of(stem));
      case Clause.Near(var texts, var gap) ->
          new Part(Kind.NEAR, Optional.empty(), texts, Optional.of(gap), List.of());
      case Clause.Together(var texts, var place) ->
          Part.of(
              switch (place) {
                case SENTENCE -> Kind.SENTENCE;
                case PARAGRAPH -> Kind.PARAGRAPH;
              },
              texts);
      case Clause.Valued valued ->
          new Part(
              Kind.VALUES,
              Optional.of(valued.field().name()),
              valued.values(),
              Optional.empty(),
              List.of());
      case Clause.Dated(var day, var from, var to) ->
          new Part(
              Kind.DATES,
              Optional.of(FieldNames.name(day)),
              List.of(shown(from), shown(to)),
              Optional.empty(),
              List.of());
      case Clause.Within(var field, var inner) ->
          new Part(
              Kind.FIELD,
              Optional.of(field.name()),
              List.of(),
              Optional.empty(),
              List.of(part(inner)));
      case Clause.AllOf(var all) ->
          Part.ofParts(Kind.ALL, all.stream().map(Reading::part).toList());
      case Clause.AnyOf(var any) ->
          Part.ofParts(Kind.ANY, any.stream().map(Reading::part).toList());
      case Clause.Not(var negated) -> not(part(negated));
    };
  }

  private static String shown(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(OPEN);
  }

  private static String said(Part part, boolean alone) {
    String quoted = part.texts().stream().map(t -> "「" + t + "」").collect(Collectors.joining());
    return switch (part.kind()) {
      case WORDS -> "有" + quoted;
      case QUESTION -> "问" + quoted;
      case PHRASE -> "有短语" + quoted;
      case PREFIX -> "有" + quoted + "开头的词";
      case NEAR -> quoted + "相隔不超过 " + part.distance().orElse(0) + " 字";
      case SENTENCE -> quoted + "在同一句";
      case PARAGRAPH -> quoted + "在同一段";
      case VALUES -> label(part) + "是" + values(labels(part));
      case DATES -> label(part) + days(part.texts());
      case FIELD -> label(part) + "里" + said(part.parts().getFirst(), false);
      case ALL -> grouped(part, "且", alone);
      case ANY -> grouped(part, "或", alone);
      case NOT -> "不要" + inside(part.parts().getFirst());
    };
  }

  private static String grouped(Part part, String by, boolean alone) {
    String all =
        part.parts().stream().map(p -> said(p, false)).collect(Collectors.joining(" " + by + " "));
    return alone ? all : "（" + all + "）";
  }

  /** Of what is not wanted: 不要「传闻」. */
  private static String inside(Part part) {
    boolean simple = part.kind() == Kind.PHRASE || part.kind() == Kind.WORDS;
    return simple && part.texts().size() == 1
        ? "「" + part.texts().getFirst() + "」"
        : "（" + said(part, true) + "）";
  }

  private static List<String> labels(Part part) {
    return part.field().equals(Optional.of(Schema.TYPE.name()))
        ? part.texts().stream().map(value -> TypedValues.shown(Schema.TYPE, value)).toList()
        : part.texts();
  }

  private static String values(List<String> values) {
    int shown = Math.min(values.size(), 5);
    String some = String.join("或", values.subList(0, shown));
    return shown < values.size() ? some + "等 " + values.size() + " 个" : some;
  }

  private static String days(List<String> days) {
    String from = days.getFirst();
    String to = days.getLast();
    if (from.equals(to)) {
      return "在 " + from;
    }
    return to.equals(OPEN)
        ? "从 " + from + " 起"
        : from.equals(OPEN) ? "到 " + to + " 为止" : "从 " + from + " 到 " + to;
  }

  private static String label(Part part) {
    String name = part.field().orElse("");
    return name.equals(FieldNames.name(Clause.Day.EVENT))
        ? FieldNames.label(Clause.Day.EVENT)
        : Schema.field(name).map(PolicyField::label).orElse(name);
  }
}
