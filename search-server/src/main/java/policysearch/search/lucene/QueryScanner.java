package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import policysearch.lucene.FoldedText;
import policysearch.lucene.Run;
import policysearch.search.Understood.Reason;

/**
 * Cuts a typed text into ordinary text and operators, never failing. Only what stands alone is an
 * operator (AND, OR, NOT in capitals, | and &), since 或 and 非 and （试行） stand in ordinary text.
 */
final class QueryScanner {
  /** Deeper than anybody thinks. */
  private static final int MAX_DEPTH = 8;

  /** A page of text, almost; whoever wants more wants the same paragraph. */
  private static final int MAX_GAP = 200;

  private static final Pattern WORD_OPERATOR = Pattern.compile("(AND|OR|NOT)(?=[ ()\"“「『]|$)");
  private static final Pattern SIGN_OPERATOR = Pattern.compile("(&&?|\\|\\|?)(?=[ ()\"“「『]|$)");
  static final Pattern REACH = Pattern.compile("~(?:(\\d{1,9})|([sS句])|([pP段]))(?=[ )]|$)");
  private static final Pattern INNER_WILDCARD = Pattern.compile("[\\p{L}\\p{N}]\\*+[\\p{L}\\p{N}]");

  private static final Pattern UNKNOWN_FIELD =
      Pattern.compile("([A-Za-z][A-Za-z_.]{1,30}):(?=[^ /:])");

  private final String typed;
  private final String half;
  private final Remarks remarks;
  private final FieldScanner fields;
  private final FieldScanner.Inner phrases;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private int at;

  /** Where a field ended whose value was followed by a comma: another may begin there. */
  private int goesOn = -1;

  /** How many groups are open; those opened below the limit are read as if they were not there. */
  private int open;

  private QueryScanner(String typed, Remarks remarks, FieldScanner.Inner inner) {
    this.typed = typed;
    this.half = HalfWidth.of(typed);
    this.remarks = remarks;
    this.phrases = inner;
    this.fields = new FieldScanner(typed, half, remarks, inner);
  }

  /** The pieces of {@code typed}. */
  static List<Lexeme> scan(String typed, Remarks remarks, FieldScanner.Inner inner) {
    QueryScanner scanner = new QueryScanner(typed, remarks, inner);
    while (scanner.at < typed.length()) {
      scanner.next();
    }
    return scanner.lexemes;
  }

  private void next() {
    if (half.charAt(at) == ' ') {
      at++;
      return;
    }
    boolean starts = starts();
    boolean taken =
        (starts && (operator(WORD_OPERATOR) || minus() || opens() || field()))
            || (afterOperand() && operator(SIGN_OPERATOR))
            || (starts && operator(SIGN_OPERATOR))
            || closes()
            || quoted();
    if (!taken) {
      chunk(at);
    }
  }

  private boolean starts() {
    return at == 0
        || at == goesOn
        || half.charAt(at - 1) == ' '
        || (!lexemes.isEmpty()
            && lexemes.getLast() instanceof Lexeme.Mark mark
            && half.startsWith(HalfWidth.of(mark.typed()), at - mark.typed().length()));
  }

  private boolean afterOperand() {
    return at > 0 && (half.charAt(at - 1) == ')' || HalfWidth.isQuote(typed.charAt(at - 1)));
  }

  private boolean operator(Pattern pattern) {
    Matcher found = pattern.matcher(half).region(at, half.length());
    if (!found.lookingAt()) {
      return false;
    }
    Lexeme.Kind kind =
        switch (found.group(1).charAt(0)) {
          case 'A', '&' -> Lexeme.Kind.AND;
          case 'O', '|' -> Lexeme.Kind.OR;
          default -> Lexeme.Kind.NOT;
        };
    mark(kind, found.end());
    return true;
  }

  private void mark(Lexeme.Kind kind, int end) {
    lexemes.add(new Lexeme.Mark(kind, typed.substring(at, end)));
    at = end;
  }

  /** A minus before what only operators can say; before words it stays with them. */
  private boolean minus() {
    if (half.charAt(at) != '-' || at + 1 == half.length()) {
      return false;
    }
    int after = at + 1;
    boolean group = half.charAt(after) == '(' && groups(after);
    boolean reach = isQuote(after) && closing(after) > 0 && reach(closing(after)).isPresent();
    boolean prefix =
        !isQuote(after) && half.charAt(after) != ' ' && isPrefix(after, chunkEnd(after));
    if (group || reach || prefix || FieldNames.at(half, after).isPresent()) {
      mark(Lexeme.Kind.NOT, after);
      return true;
    }
    return false;
  }

  private boolean groups(int from) {
    int close = Parentheses.closing(half, from);
    return close > 0 && Parentheses.group(half, from, close);
  }

  private boolean opens() {
    if (half.charAt(at) != '(') {
      return false;
    }
    if (Parentheses.closing(half, at) < 0) {
      if (Parentheses.hasOperator(half.substring(at + 1))) {
        remarks.add(typed.substring(at, at + 1), Reason.UNBALANCED_PARENTHESIS, "括号没有闭合，已略去");
        at++;
        return true;
      }
      return false;
    }
    if (!groups(at)) {
      return false;
    }
    open++;
    if (open > MAX_DEPTH) {
      remarks.add(typed.substring(at, at + 1), Reason.TOO_DEEP, "括号超过 " + MAX_DEPTH + " 层，更深的已略去");
      at++;
    } else {
      mark(Lexeme.Kind.OPEN, at + 1);
    }
    return true;
  }

  private boolean closes() {
    if (half.charAt(at) != ')') {
      return false;
    }
    if (open > 0) {
      open--;
      if (open < MAX_DEPTH) {
        mark(Lexeme.Kind.CLOSE, at + 1);
        return true;
      }
    } else if (lexemes.stream().anyMatch(l -> !(l instanceof Lexeme.Plain))) {
      remarks.add(typed.substring(at, at + 1), Reason.UNBALANCED_PARENTHESIS, "括号没有开头，已略去");
    }
    at++;
    return true;
  }

  private boolean field() {
    Optional<FieldNames.Named> named = FieldNames.at(half, at);
    if (named.isEmpty()) {
      Matcher unknown = UNKNOWN_FIELD.matcher(half).region(at, half.length());
      if (unknown.lookingAt()) {
        remarks.add(
            unknown.group(1), Reason.UNKNOWN_FIELD, "没有「" + unknown.group(1) + "」这个字段，按文字查找");
        if (half.startsWith("(", unknown.end()) && groups(unknown.end())) {
          lexemes.add(new Lexeme.Plain(unknown.group(1), at, unknown.end(1)));
          at = unknown.end();
          goesOn = at;
          return true;
        }
      }
      return false;
    }
    int start = at;
    FieldScanner.Read read = fields.read(named.get(), start);
    String text = typed.substring(start, read.end());
    lexemes.add(
        read.clause().isPresent()
            ? new Lexeme.Leaf(read.clause().get(), text)
            : new Lexeme.Plain(text, start, read.end()));
    at = read.end();
    if (at < half.length() && ",;；、".indexOf(half.charAt(at)) >= 0) {
      at++; // 发言人:尹力，省份:河北
      goesOn = at;
    }
    return true;
  }

  private boolean quoted() {
    if (!isQuote(at)) {
      return false;
    }
    int close = closing(at);
    if (close < 0) {
      remarks.add(typed.substring(at), Reason.UNCLOSED_QUOTE, "引号没有闭合，按普通文字查找");
      at++;
      return true;
    }
    String inside = typed.substring(at + 1, close);
    Optional<Matcher> reach = reach(close);
    if (reach.isPresent()) {
      lexemes.add(leaf(inside, reach.get(), typed.substring(at, reach.get().end())));
      at = reach.get().end();
    } else {
      lexemes.add(new Lexeme.Plain(typed.substring(at, close + 1), at, close + 1));
      at = close + 1;
    }
    return true;
  }

  private Optional<Matcher> reach(int close) {
    Matcher reach = REACH.matcher(half).region(close + 1, half.length());
    return reach.lookingAt() ? Optional.of(reach) : Optional.empty();
  }

  private Lexeme leaf(String inside, Matcher reach, String whole) {
    List<String> texts =
        Stream.of(FoldedText.of(inside).text().strip().split("\\s+", -1))
            .filter(text -> !Run.of(text).isEmpty())
            .distinct()
            .toList();
    if (texts.size() < 2) {
      remarks.add(whole, Reason.NOTHING_NEAR, "~ 前的引号里要有两个以上用空格分开的词，已按短语查找");
      return phrases
          .of('"' + inside + '"')
          .map(phrase -> (Lexeme) new Lexeme.Leaf(phrase, whole))
          .orElseGet(() -> new Lexeme.Plain(whole, at, reach.end()));
    }
    if (reach.group(1) != null) {
      int gap = (int) Math.min(Long.parseLong(reach.group(1)), MAX_GAP);
      if (Long.parseLong(reach.group(1)) > MAX_GAP) {
        remarks.add(whole, Reason.WIDE_DISTANCE, "相隔最多 " + MAX_GAP + " 字");
      }
      return new Lexeme.Leaf(new Clause.Near(texts, gap), whole);
    }
    Clause.Place place = reach.group(2) != null ? Clause.Place.SENTENCE : Clause.Place.PARAGRAPH;
    return new Lexeme.Leaf(new Clause.Together(texts, place), whole);
  }

  private void chunk(int from) {
    int end = chunkEnd(from);
    String text = typed.substring(from, end);
    if (isPrefix(from, end)) {
      String stem = FoldedText.of(text.substring(0, text.length() - 1)).text();
      if (Run.letters(stem).codePointCount(0, Run.letters(stem).length()) > 1) {
        lexemes.add(new Lexeme.Leaf(new Clause.Prefix(stem), text));
        at = end;
        return;
      }
      remarks.add(text, Reason.SHORT_PREFIX, "* 前至少要有两个字，已按整词查找");
    } else if (half.charAt(from) == '*' && !Run.of(text).isEmpty()) {
      remarks.add(text, Reason.LEADING_WILDCARD, "词首不能用 *，已略去");
    } else if (INNER_WILDCARD.matcher(HalfWidth.of(text)).find()) {
      remarks.add(text, Reason.INNER_WILDCARD, "* 只能放在词尾，已略去");
    }
    lexemes.add(new Lexeme.Plain(text, from, end));
    at = end;
  }

  private boolean isPrefix(int from, int end) {
    return end - from > 1
        && half.charAt(end - 1) == '*'
        && half.charAt(end - 2) != '*'
        && half.charAt(from) != '*'
        && !Run.of(typed.substring(from, end)).isEmpty();
  }

  private int chunkEnd(int from) {
    int own = 0;
    int end = from;
    while (end < half.length() && half.charAt(end) != ' ' && !isQuote(end)) {
      char c = half.charAt(end);
      boolean last = end + 1 == half.length() || " )".indexOf(half.charAt(end + 1)) >= 0;
      if (c == ')' && own == 0 && last && end > from && (open > 0 || hasMarks())) {
        break;
      }
      own += c == '(' ? 1 : c == ')' && own > 0 ? -1 : 0;
      end++;
    }
    return Math.max(end, from + 1);
  }

  private boolean hasMarks() {
    return lexemes.stream().anyMatch(l -> l instanceof Lexeme.Mark);
  }

  private boolean isQuote(int index) {
    return HalfWidth.isQuote(typed.charAt(index));
  }

  private int closing(int quote) {
    for (int i = quote + 1; i < typed.length(); i++) {
      if (isQuote(i)) {
        return i;
      }
    }
    return -1;
  }
}
