package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.List;
import policysearch.lucene.Run;
import policysearch.search.Understood.Reason;

/**
 * The pieces of a typed text in a form that the grammar takes whole: operators stand between
 * operands, every parenthesis has its other half. What does not fit is left out and remarked.
 */
final class TidyQuery {
  /** Each may be sought in several fields; far below Lucene's 1,024. */
  static final int MAX_CLAUSES = 32;

  private final Remarks remarks;
  private final List<Lexeme> tidy = new ArrayList<>();
  private int open;
  private int operands;

  private TidyQuery(Remarks remarks) {
    this.remarks = remarks;
  }

  static List<Lexeme> of(List<Lexeme> lexemes, Remarks remarks) {
    TidyQuery query = new TidyQuery(remarks);
    joined(lexemes).forEach(query::add);
    while (query.dropDangling() || query.open > 0) {
      if (query.open > 0) {
        query.close(new Lexeme.Mark(Lexeme.Kind.CLOSE, ")"));
      }
    }
    return query.tidy;
  }

  /** Pieces of ordinary text that touch are one: 京津冀"协同发展". */
  static List<Lexeme> joined(List<Lexeme> lexemes) {
    List<Lexeme> joined = new ArrayList<>();
    for (Lexeme lexeme : lexemes) {
      if (lexeme instanceof Lexeme.Plain(var text, var start, var end)
          && !joined.isEmpty()
          && joined.getLast() instanceof Lexeme.Plain before
          && before.end() == start) {
        joined.set(joined.size() - 1, new Lexeme.Plain(before.text() + text, before.start(), end));
      } else {
        joined.add(lexeme);
      }
    }
    joined.removeIf(l -> l instanceof Lexeme.Plain plain && Run.of(plain.text()).isEmpty());
    return joined;
  }

  private void add(Lexeme lexeme) {
    switch (lexeme) {
      case Lexeme.Plain plain -> operand(plain, plain.text());
      case Lexeme.Leaf leaf -> operand(leaf, leaf.typed());
      case Lexeme.Mark mark -> {
        switch (mark.kind()) {
          case AND, OR -> between(mark);
          case NOT -> {
            if (lastIs(Lexeme.Kind.NOT)) {
              dangling(mark);
            } else {
              tidy.add(mark);
            }
          }
          case OPEN -> {
            open++;
            tidy.add(mark);
          }
          case CLOSE -> close(mark);
        }
      }
    }
  }

  private void operand(Lexeme lexeme, String typed) {
    operands++;
    if (operands > MAX_CLAUSES) {
      remarks.add(typed, Reason.TOO_MANY_CLAUSES, "超过 " + MAX_CLAUSES + " 个条件，后面的已略去");
    } else {
      tidy.add(lexeme);
    }
  }

  private void between(Lexeme.Mark mark) {
    boolean operandBefore =
        !tidy.isEmpty() && (!(tidy.getLast() instanceof Lexeme.Mark) || lastIs(Lexeme.Kind.CLOSE));
    if (operandBefore) {
      tidy.add(mark);
    } else {
      dangling(mark);
    }
  }

  private void close(Lexeme.Mark mark) {
    if (open == 0) {
      return;
    }
    dropDangling();
    open--;
    if (lastIs(Lexeme.Kind.OPEN)) {
      tidy.removeLast();
    } else {
      tidy.add(mark);
    }
  }

  private boolean dropDangling() {
    boolean dropped = false;
    while (lastIs(Lexeme.Kind.AND) || lastIs(Lexeme.Kind.OR) || lastIs(Lexeme.Kind.NOT)) {
      dangling((Lexeme.Mark) tidy.removeLast());
      dropped = true;
    }
    return dropped;
  }

  private boolean lastIs(Lexeme.Kind kind) {
    return !tidy.isEmpty() && tidy.getLast() instanceof Lexeme.Mark mark && mark.is(kind);
  }

  private void dangling(Lexeme.Mark mark) {
    remarks.add(mark.typed(), Reason.DANGLING_OPERATOR, "「" + mark.typed() + "」少一边的词，已略去");
  }
}
