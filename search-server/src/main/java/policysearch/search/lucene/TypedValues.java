package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import policysearch.lucene.FoldedText;
import policysearch.lucene.LuceneFields;
import policysearch.model.DocumentNumber;
import policysearch.model.DocumentType;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.Understood.Reason;

/**
 * Looks up what people type for a value: 河北 is 河北省, 规划 the type «plan», 2024年 the year 2024. First
 * the value itself, then those that begin with it, then those that contain it.
 */
final class TypedValues {
  /** Of 新华* the most frequent. */
  private static final int MOST = 100;

  private static final int NAMED = 5;

  private final Snapshot snapshot;
  private final Remarks remarks = new Remarks();
  private final Map<PolicyField, List<Held>> held = new HashMap<>();

  TypedValues(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** {@code demands} with values of the index. */
  Demands resolved(Demands demands) throws IOException {
    remarks.addAll(demands.remarks());
    List<Clause> fields = all(demands.fields());
    List<Clause> required = all(demands.required());
    List<Clause> forbidden = all(demands.forbidden());
    return new Demands(demands.words(), fields, required, forbidden, remarks.all());
  }

  private List<Clause> all(List<Clause> clauses) throws IOException {
    List<Clause> all = new ArrayList<>();
    for (Clause clause : clauses) {
      all.add(resolved(clause));
    }
    return all;
  }

  private Clause resolved(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Valued valued -> resolved(valued);
      case Clause.AllOf(var clauses) -> new Clause.AllOf(all(clauses));
      case Clause.AnyOf(var clauses) -> new Clause.AnyOf(all(clauses));
      case Clause.Not(var negated) -> new Clause.Not(resolved(negated));
      case Clause.Within(var field, var inner) -> new Clause.Within(field, resolved(inner));
      case Clause.Words _, Clause.Prefix _, Clause.Near _, Clause.Together _, Clause.Dated _ ->
          clause;
    };
  }

  private Clause resolved(Clause.Valued valued) throws IOException {
    Set<String> values = new LinkedHashSet<>();
    for (Clause.Value typed : valued.typed()) {
      values.addAll(values(valued.field(), typed));
    }
    return new Clause.Valued(valued.field(), valued.typed(), List.copyOf(values));
  }

  private List<String> values(PolicyField field, Clause.Value typed) throws IOException {
    String exact = exact(field, typed.text());
    if (!typed.prefix() && frequency(field, exact) > 0) {
      return List.of(exact);
    }
    String folded = FoldedText.of(exact).text();
    List<Predicate<String>> ways =
        typed.prefix()
            ? List.of(value -> value.startsWith(folded))
            : List.of(folded::equals, v -> v.startsWith(folded), v -> v.contains(folded));
    for (Predicate<String> way : ways) {
      List<String> found = mostFrequent(field, way);
      if (!found.isEmpty()) {
        remarkWider(field, typed, found);
        return found.subList(0, Math.min(found.size(), MOST));
      }
    }
    String named = field.label() + "没有「" + typed.text() + "」这个值";
    remarks.add(typed.text(), Reason.UNKNOWN_VALUE, named);
    return List.of(exact);
  }

  private void remarkWider(PolicyField field, Clause.Value typed, List<String> found) {
    String some = String.join("、", found.subList(0, Math.min(NAMED, found.size())));
    if (found.size() > MOST) {
      remarks.add(
          typed.text(),
          Reason.WIDE_PREFIX,
          field.label()
              + "有 "
              + found.size()
              + " 个值符合「"
              + typed.text()
              + "」，只取最常见的 "
              + MOST
              + " 个");
    } else if (!typed.prefix()) {
      String more = found.size() > NAMED ? "等 " + found.size() + " 个" : "";
      remarks.add(
          typed.text(),
          Reason.WIDER_VALUE,
          field.label() + "「" + typed.text() + "」理解为" + some + more);
    }
  }

  /** The value as the index has it, if what was typed is a known way to write it. */
  private static String exact(PolicyField field, String typed) {
    String text = typed.strip();
    if (field.equals(Schema.YEAR)) {
      return Days.of(FoldedText.of(text).text())
          .map(days -> Integer.toString(days.from().getYear()))
          .orElse(text);
    }
    if (field.equals(Schema.TYPE)) {
      return Arrays.stream(DocumentType.values())
          .filter(type -> type.label().equals(text))
          .map(DocumentType::value)
          .findFirst()
          .orElse(text);
    }
    return field.equals(Schema.DOCUMENT_NUMBER) ? DocumentNumber.standard(text) : text;
  }

  private int frequency(PolicyField field, String value) throws IOException {
    return snapshot.reader().docFreq(new Term(field.name(), LuceneFields.keyword(value)));
  }

  /** Values whose folded form, or of types whose label, is as {@code way} wants it. */
  private List<String> mostFrequent(PolicyField field, Predicate<String> way) throws IOException {
    return held(field).stream()
        .filter(value -> way.test(value.folded))
        .sorted(Comparator.comparingInt((Held value) -> -value.frequency))
        .map(Held::value)
        .toList();
  }

  /** A value of the index, as it is compared with what is typed, and how frequent it is. */
  private record Held(String value, String folded, int frequency) {}

  /** All values of a field in their order; read once, however many are typed. */
  private List<Held> held(PolicyField field) throws IOException {
    List<Held> known = held.get(field);
    if (known == null) {
      known = read(field);
      held.put(field, known);
    }
    return known;
  }

  private List<Held> read(PolicyField field) throws IOException {
    List<Held> all = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(snapshot.reader(), field.name());
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String value = term.utf8ToString();
        all.add(new Held(value, FoldedText.of(shown(field, value)).text(), each.docFreq()));
      }
    }
    return all;
  }

  /** A value as people read and type it. */
  static String shown(PolicyField field, String value) {
    return field.equals(Schema.TYPE)
        ? Arrays.stream(DocumentType.values())
            .filter(type -> type.value().equals(value))
            .map(DocumentType::label)
            .findFirst()
            .orElse(value)
        : value;
  }
}
