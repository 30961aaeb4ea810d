package policysearch.builder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import policysearch.model.Correction;
import policysearch.model.Evidence;
import policysearch.model.Evidence.Part;
import policysearch.model.Person;
import policysearch.model.Plan;
import policysearch.model.PolicyDocument;
import policysearch.model.Span;
import policysearch.model.Statement;

/**
 * Gives a document's text with its facts marked, and below it each fact with its rule, confidence
 * and sentence: what a person checks extraction by.
 */
final class Explanation {
  private static final int LONGEST = 60;

  private final PolicyDocument document;
  private final List<Fact> facts = new ArrayList<>();

  private Explanation(PolicyDocument document) {
    this.document = document;
  }

  /** A fact and where it stands; {@code kind} says of whom a statement is. */
  private record Fact(
      String kind, String value, Part in, Span span, String rule, double confidence) {}

  /** The explanation of {@code document}, ending with an empty line. */
  static String of(PolicyDocument document) {
    Explanation explanation = new Explanation(document);
    explanation.gather();
    return explanation.print();
  }

  private void gather() {
    for (Person person : document.facts().people()) {
      for (Statement s : person.statements()) {
        String kind = "statement of " + person.name() + s.cue().map(c -> " (" + c + ")").orElse("");
        facts.add(new Fact(kind, s.text(), Part.BODY, s.span(), s.rule(), s.confidence()));
      }
    }
    for (Plan p : document.facts().plans()) {
      facts.add(new Fact("plan", p.name(), Part.BODY, p.span(), p.rule(), p.confidence()));
    }
    for (Evidence e : document.facts().evidence()) {
      facts.add(new Fact(e.fact(), e.value(), e.in(), e.span(), e.rule(), e.confidence()));
    }
    facts.sort(
        Comparator.comparing(Fact::in)
            .thenComparingInt(f -> f.span().start())
            .thenComparingInt(f -> -f.span().end()));
  }

  private String print() {
    StringBuilder out = new StringBuilder();
    out.append("== ").append(document.id()).append('\n');
    String title = document.metadata().title().orElse("");
    if (!title.isEmpty()) {
      out.append(marked(title, Part.TITLE)).append('\n');
    }
    out.append(marked(document.body(), Part.BODY)).append("\n\n");
    for (int i = 0; i < facts.size(); i++) {
      fact(out, i + 1, facts.get(i));
    }
    roles(out);
    corrections(out);
    return out.append('\n').toString();
  }

  /** The text with [7 …7] around the seventh fact; what ends first is closed first. */
  private String marked(String text, Part part) {
    StringBuilder out = new StringBuilder();
    BitSet open = new BitSet();
    int next = 0;
    while (next < facts.size() && facts.get(next).in() != part) {
      next++;
    }
    for (int i = 0; i <= text.length(); i++) {
      for (int last = open.previousSetBit(next); last >= 0; last = open.previousSetBit(last - 1)) {
        if (facts.get(last).span().end() == i) {
          out.append(last + 1).append(']');
          open.clear(last);
        }
      }
      while (next < facts.size()
          && facts.get(next).in() == part
          && facts.get(next).span().start() == i) {
        if (facts.get(next).span().length() > 0) {
          out.append('[').append(next + 1).append(' ');
          open.set(next);
        }
        next++;
      }
      if (i < text.length()) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private void fact(StringBuilder out, int number, Fact fact) {
    String text = fact.in() == Part.BODY ? document.body() : document.metadata().title().orElse("");
    out.append('[').append(number).append("] ").append(fact.kind()).append(": ");
    out.append(shortened(fact.value())).append('\n');
    out.append("    rule ").append(fact.rule());
    out.append(String.format(Locale.ROOT, ", confidence %.2f%n", fact.confidence()));
    String shows = fact.span().length() > 0 ? sentence(text, fact.span()) : "(not in the text)";
    out.append("    in: ").append(shortened(shows)).append('\n');
  }

  private void roles(StringBuilder out) {
    for (Person person : document.facts().people()) {
      out.append(person.role().name().toLowerCase(Locale.ROOT)).append(": ").append(person.name());
      person.title().ifPresent(t -> out.append(", ").append(t));
      out.append('\n');
    }
  }

  private void corrections(StringBuilder out) {
    for (Correction c : document.provenance().corrections()) {
      List<String> signature = new ArrayList<>();
      c.who().ifPresent(signature::add);
      c.when().map(LocalDate::toString).ifPresent(signature::add);
      c.why().ifPresent(signature::add);
      out.append("corrected: ").append(c.change());
      out.append(signature.isEmpty() ? "" : " (" + String.join(", ", signature) + ")");
      out.append('\n');
    }
  }

  /** The sentence in which {@code span} begins. */
  private static String sentence(String text, Span span) {
    int from = span.start();
    while (from > 0 && "。！？\n".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int to = span.start();
    while (to < text.length() && "。！？\n".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return text.substring(from, Math.min(text.length(), to + 1)).strip();
  }

  /** Long text by its beginning and its end. */
  private static String shortened(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= 2 * LONGEST
        ? line
        : line.substring(0, LONGEST) + " … " + line.substring(line.length() - LONGEST);
  }
}
