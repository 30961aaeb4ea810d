package policysearch.search.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policysearch.schema.PolicyField;
import policysearch.search.Filter;
import policysearch.search.Understood;

/**
 * What a text asks for beside its words.
 *
 * @param words what was typed without operators, as it was typed
 * @param fields values and days that must hold as filters do: a speaker has to say the words
 * @param required what must hold besides
 * @param forbidden what must not hold
 * @param remarks what was not taken as it was typed
 */
record Demands(
    String words,
    List<Clause> fields,
    List<Clause> required,
    List<Clause> forbidden,
    List<Understood.Remark> remarks) {
  static final Demands NONE = new Demands("", List.of(), List.of(), List.of(), List.of());

  Demands {
    fields = List.copyOf(fields);
    required = List.copyOf(required);
    forbidden = List.copyOf(forbidden);
    remarks = List.copyOf(remarks);
  }

  /** None, but there is something to say about {@code words}. */
  static Demands remarking(String words, List<Understood.Remark> remarks) {
    return new Demands(words, List.of(), List.of(), List.of(), remarks);
  }

  /** Only the fields. */
  Demands fieldsOnly() {
    return new Demands("", fields, List.of(), List.of(), List.of());
  }

  /** The same, what is asked of {@code field} left out of the fields. */
  Demands without(PolicyField field) {
    List<Clause> others = fields.stream().filter(clause -> !isOf(field, clause)).toList();
    return new Demands(words, others, required, forbidden, remarks);
  }

  private static boolean isOf(PolicyField field, Clause clause) {
    return clause instanceof Clause.Valued valued && valued.field().equals(field);
  }

  /** The values of {@code field} among the fields. */
  List<String> values(PolicyField field) {
    List<String> values = new ArrayList<>();
    for (Clause clause : fields) {
      if (clause instanceof Clause.Valued valued && valued.field().equals(field)) {
        values.addAll(valued.values());
      }
    }
    return values;
  }

  /** Whether there is nothing but words. */
  boolean areNone() {
    return fields.isEmpty() && required.isEmpty() && forbidden.isEmpty();
  }

  /** What is asked to be found beside the words, for marking it. */
  Stream<Unit> units() {
    return required.stream().flatMap(Clause::units);
  }

  /** The fields as the filters that mean the same. */
  List<Filter> filters() {
    return fields.stream().flatMap(Demands::filters).toList();
  }

  private static Stream<Filter> filters(Clause field) {
    return switch (field) {
      case Clause.Valued valued -> Stream.of(new Filter.AnyOf(valued.field(), valued.values()));
      case Clause.Dated(var day, var from, var to) ->
          switch (day) {
            case PUBLISHED -> Stream.of(dates(Filter.DateField.PUBLISHED, from, to));
            case EVENT -> Stream.of(dates(Filter.DateField.EVENT, from, to));
            case EVENT_FROM, EVENT_TO ->
                throw new IllegalStateException("there is no filter of that day, got " + day);
          };
      case Clause.Words _,
          Clause.Prefix _,
          Clause.Near _,
          Clause.Together _,
          Clause.Within _,
          Clause.AllOf _,
          Clause.AnyOf _,
          Clause.Not _ ->
          throw new IllegalStateException("only values and days are filters, got " + field);
    };
  }

  private static Filter dates(
      Filter.DateField field, Optional<LocalDate> from, Optional<LocalDate> to) {
    return new Filter.Dates(field, from, to);
  }
}
