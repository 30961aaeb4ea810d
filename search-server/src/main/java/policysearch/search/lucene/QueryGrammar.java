package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/**
 * Gives the tree of a tidy query by the grammar of Lucene's flexible parser: AND binds closest,
 * then OR, then standing side by side. Operands go through it as t0, t1…, so that whatever was
 * typed in them cannot be taken for syntax.
 */
final class QueryGrammar {
  private static final String FIELD = "q";

  private QueryGrammar() {}

  /** A node of the tree. */
  sealed interface Node {
    /** An operand. */
    record Operand(Lexeme lexeme) implements Node {}

    /** What stands side by side. */
    record Beside(List<Node> nodes) implements Node {}

    /** What AND joins. */
    record And(List<Node> nodes) implements Node {}

    /** What OR joins. */
    record Or(List<Node> nodes) implements Node {}

    /** What NOT or a minus stands before. */
    record Not(Node node) implements Node {}
  }

  /** The tree of {@code tidy}; empty if there is nothing in it. */
  static Optional<Node> tree(List<Lexeme> tidy) {
    if (tidy.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tidy.size(); i++) {
      text.append(' ').append(written(tidy.get(i), i));
    }
    try {
      return Optional.of(node(new StandardSyntaxParser().parse(text, FIELD), tidy));
    } catch (QueryNodeParseException e) {
      throw new IllegalStateException("a tidy query is in the grammar, got " + text, e);
    }
  }

  private static String written(Lexeme lexeme, int number) {
    return switch (lexeme) {
      case Lexeme.Plain _, Lexeme.Leaf _ -> "t" + number;
      case Lexeme.Mark mark ->
          switch (mark.kind()) {
            case AND -> "AND";
            case OR -> "OR";
            case NOT -> "NOT";
            case OPEN -> "(";
            case CLOSE -> ")";
          };
    };
  }

  private static Node node(QueryNode query, List<Lexeme> tidy) {
    return switch (query) {
      case FieldQueryNode operand ->
          new Node.Operand(tidy.get(Integer.parseInt(operand.getTextAsString().substring(1))));
      case GroupQueryNode group -> node(group.getChild(), tidy);
      case ModifierQueryNode modified ->
          modified.getModifier() == ModifierQueryNode.Modifier.MOD_NOT
              ? new Node.Not(node(modified.getChild(), tidy))
              : node(modified.getChild(), tidy);
      case AndQueryNode and -> new Node.And(nodes(and, tidy));
      case OrQueryNode or -> new Node.Or(nodes(or, tidy));
      default -> new Node.Beside(nodes(query, tidy));
    };
  }

  private static List<Node> nodes(QueryNode query, List<Lexeme> tidy) {
    List<Node> nodes = new ArrayList<>();
    for (QueryNode child : query.getChildren()) {
      nodes.add(node(child, tidy));
    }
    return nodes;
  }
}
