package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import policysearch.lucene.Analysis;
import policysearch.model.Span;
import policysearch.schema.PolicyField;
import policysearch.search.Understood;
import policysearch.search.Understood.Reason;

/**
 * Reads what a user typed, operators included, never failing: text without operators is what {@link
 * QueryText} reads, and so are the words beside operators.
 */
final class QueryReader {
  /** 标题:(…) within 标题:(…). */
  private static final int MAX_NESTED = 2;

  private final Analysis analysis;
  private final Synonyms synonyms;
  private final Remarks remarks = new Remarks();

  private QueryReader(Analysis analysis, Synonyms synonyms) {
    this.analysis = analysis;
    this.synonyms = synonyms;
  }

  /** What {@code typed} asks for; words that are not quoted may be said as {@code synonyms} say. */
  static ParsedText read(String typed, Analysis analysis, Synonyms synonyms) {
    return new QueryReader(analysis, synonyms).read(typed);
  }

  /**
   * The stretches of {@code typed} that are ordinary words; all of it, if there is nothing else.
   */
  static List<Span> ordinary(String typed) {
    String text = QueryText.cut(typed);
    List<Lexeme> lexemes =
        QueryScanner.scan(text, new Remarks(), _ -> Optional.of(new Clause.AllOf(List.of())));
    return lexemes.stream().allMatch(l -> l instanceof Lexeme.Plain)
        ? List.of(new Span(0, typed.length()))
        : TidyQuery.joined(lexemes).stream()
            .filter(Lexeme.Plain.class::isInstance)
            .map(Lexeme.Plain.class::cast)
            .map(plain -> new Span(plain.start(), plain.end()))
            .toList();
  }

  private ParsedText read(String typed) {
    String text = QueryText.cut(typed);
    if (text.length() < typed.length()) {
      String left = typed.substring(text.length());
      remarks.add(left, Reason.TOO_LONG, "只读了前 " + text.length() + " 个字");
    }
    List<Lexeme> lexemes = QueryScanner.scan(text, remarks, inner -> clause(inner, 1));
    if (lexemes.stream().allMatch(l -> l instanceof Lexeme.Plain)) {
      return plain(text).with(Demands.remarking(text, remarks.all()));
    }
    List<Understood.Remark> before = remarks.all();
    Optional<QueryGrammar.Node> tree = QueryGrammar.tree(TidyQuery.of(lexemes, remarks));
    return tree.isEmpty() // OR alone is a word
        ? plain(text).with(Demands.remarking(text, before))
        : new TopLevel().of(tree.get());
  }

  private ParsedText plain(String text) {
    return QueryText.parse(text, analysis, synonyms);
  }

  /** The clause of a text that is sought within a field; empty if it asks for nothing. */
  private Optional<Clause> clause(String text, int depth) {
    if (depth > MAX_NESTED) {
      remarks.add(text, Reason.TOO_DEEP, "字段套字段太深，里面按文字查找");
    }
    List<Lexeme> lexemes =
        depth > MAX_NESTED
            ? List.of(new Lexeme.Plain(text, 0, text.length()))
            : QueryScanner.scan(text, remarks, inner -> clause(inner, depth + 1));
    return QueryGrammar.tree(TidyQuery.of(lexemes, remarks)).map(this::clause);
  }

  private Clause clause(QueryGrammar.Node node) {
    return switch (node) {
      case QueryGrammar.Node.Operand(Lexeme.Leaf(var clause, _)) -> clause;
      case QueryGrammar.Node.Operand(Lexeme.Plain plain) -> words(plain.text());
      case QueryGrammar.Node.Operand(Lexeme.Mark mark) ->
          throw new IllegalStateException("an operator is no operand, got " + mark);
      case QueryGrammar.Node.And(var nodes) ->
          new Clause.AllOf(nodes.stream().map(this::clause).toList());
      case QueryGrammar.Node.Or(var nodes) ->
          new Clause.AnyOf(nodes.stream().map(this::clause).toList());
      case QueryGrammar.Node.Not(var negated) -> new Clause.Not(negated(negated));
      case QueryGrammar.Node.Beside(var nodes) -> beside(nodes);
    };
  }

  /** What stands side by side: all its words are one text, as if they were typed alone. */
  private Clause beside(List<QueryGrammar.Node> nodes) {
    List<Clause> all = new ArrayList<>();
    String words = plainText(nodes);
    if (!words.isEmpty()) {
      all.add(words(words));
    }
    Alternatives fields = new Alternatives();
    nodes.stream()
        .filter(node -> plain(node).isEmpty())
        .map(this::clause)
        .filter(clause -> !fields.take(clause))
        .forEach(all::add);
    all.addAll(fields.clauses());
    return all.size() == 1 ? all.getFirst() : new Clause.AllOf(all);
  }

  /** NOT 京津冀协同发展 leaves out what -京津冀协同发展 does: the text as it stands. */
  private Clause negated(QueryGrammar.Node node) {
    return plain(node)
        .filter(text -> !text.startsWith("-") && text.chars().noneMatch(QueryReader::isQuote))
        .map(text -> words("\"" + text + "\""))
        .orElseGet(() -> clause(node));
  }

  private static boolean isQuote(int c) {
    return HalfWidth.isQuote((char) c);
  }

  private Clause words(String text) {
    return new Clause.Words(plain(text));
  }

  private static Optional<String> plain(QueryGrammar.Node node) {
    return node instanceof QueryGrammar.Node.Operand(Lexeme.Plain plain)
        ? Optional.of(plain.text())
        : Optional.empty();
  }

  private static String plainText(List<QueryGrammar.Node> nodes) {
    return String.join(" ", nodes.stream().flatMap(node -> plain(node).stream()).toList());
  }

  /**
   * Values of one field side by side are alternatives, as repeated parameters are: 省份:河北 省份:天津. Who
   * wants both types AND.
   */
  private static final class Alternatives {
    private final Map<PolicyField, Clause.Valued> valued = new LinkedHashMap<>();

    /** Whether {@code clause} is one of values. */
    boolean take(Clause clause) {
      if (!(clause instanceof Clause.Valued one)) {
        return false;
      }
      valued.merge(
          one.field(),
          one,
          (old, more) ->
              Clause.Valued.typed(
                  old.field(),
                  Stream.concat(old.typed().stream(), more.typed().stream()).distinct().toList()));
      return true;
    }

    List<Clause.Valued> clauses() {
      return List.copyOf(valued.values());
    }
  }

  /** Sorts what must hold at the top into words, fields and the rest. */
  private final class TopLevel {
    private final StringBuilder words = new StringBuilder();
    private final List<Clause> fields = new ArrayList<>();
    private final List<Clause> required = new ArrayList<>();
    private final List<Clause> forbidden = new ArrayList<>();

    /** Whether AND was typed between words: then each of them is wanted. */
    private boolean strict;

    ParsedText of(QueryGrammar.Node tree) {
      List<QueryGrammar.Node> nodes =
          tree instanceof QueryGrammar.Node.Beside(var beside) ? beside : List.of(tree);
      Alternatives alternatives = new Alternatives();
      nodes.forEach(node -> add(node, alternatives));
      fields.addAll(alternatives.clauses());
      ParsedText text = plain(words.toString());
      return (strict ? text.demandingAll() : text)
          .with(new Demands(words.toString(), fields, required, forbidden, remarks.all()));
    }

    private void add(QueryGrammar.Node node, Alternatives alternatives) {
      Optional<String> plain = plain(node);
      if (plain.isPresent()) {
        words.append(words.isEmpty() ? "" : " ").append(plain.get());
        return;
      }
      switch (node) {
        case QueryGrammar.Node.And(var nodes) -> {
          strict |= nodes.stream().anyMatch(n -> QueryReader.plain(n).isPresent());
          nodes.forEach(
              n -> {
                Alternatives alone = new Alternatives();
                add(n, alone);
                fields.addAll(alone.clauses());
              });
        }
        case QueryGrammar.Node.Not(var negated) -> forbidden.add(negated(negated));
        case QueryGrammar.Node.Beside _, QueryGrammar.Node.Or _, QueryGrammar.Node.Operand _ ->
            add(clause(node), alternatives);
      }
    }

    private void add(Clause clause, Alternatives alternatives) {
      if (alternatives.take(clause)) {
        return;
      }
      switch (clause) {
        case Clause.Dated dated
            when dated.day() == Clause.Day.PUBLISHED || dated.day() == Clause.Day.EVENT ->
            fields.add(dated);
        case Clause.Words(var text) when !text.asksForAnything() -> {}
        case Clause.Words _,
            Clause.Prefix _,
            Clause.Near _,
            Clause.Together _,
            Clause.Valued _,
            Clause.Dated _,
            Clause.Within _,
            Clause.AllOf _,
            Clause.AnyOf _,
            Clause.Not _ ->
            required.add(clause);
      }
    }
  }
}
