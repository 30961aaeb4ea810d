package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import policysearch.lucene.Analysis;
import policysearch.lucene.FoldedText;
import policysearch.lucene.Run;
import policysearch.model.DocumentNumber;

/**
 * Reads what a user typed, never failing: words, {@code "phrases"}, {@code -exclusions}, document
 * numbers; full-width operators and quotes “” too.
 */
final class QueryText {
  /** Enough for a pasted paragraph; what is longer says no more about what is sought. */
  private static final int MAX_LENGTH = 400;

  /** Keeps a query far below Lucene's 1,024 clauses: each unit is looked for in two fields. */
  private static final int MAX_UNITS = 48;

  /** Up to here all words must match; a seventh, or a fifth without a space, makes a sentence. */
  private static final int MAX_SHORT = 6;

  private static final int MAX_SHORT_CHUNK = 4;

  /** Of a question, this part of its words must match; see RATIONALE.md. */
  private static final double ENOUGH = 0.1;

  private static final Pattern ASKING = Pattern.compile("[?？]|什么|怎么|怎样|如何|哪|是否|能否|可否|多少|为何|吗|呢$|谁");

  /** 2024年两会, 一月, 去年的经济工作会议, 二〇二四年. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(?:19|20)\\d{2}(?!\\d)|[〇零一二三四五六七八九]{4}年|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月"
              + "|[今去前明]年|[本上]月|[今昨]天");

  /**
   * 国发〔2019〕5号 with any brackets and spaces, 国发2019年5号, 国发 2019 5; the verb before it is no part.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:关于|落实|贯彻|根据|按照|依据|执行)?(\\p{IsHan}{1,16})\\s*(?:[〔\\[(【]\\s*((?:19|20)\\d{2})\\s*[〕\\])】]\\s*"
              + "第?\\s*(\\d{1,5})\\s*号?|((?:19|20)\\d{2})(?:\\s*年\\s*第?\\s*(?=\\d+\\s*号)|\\s+)"
              + "(\\d{1,5})(?:\\s*号|(?=\\s|$)))");

  private final Analysis analysis;
  private final Synonyms synonyms;
  private final Set<Unit> phrases = new LinkedHashSet<>();
  private final Set<Unit> words = new LinkedHashSet<>();
  private final Set<Unit> excluded = new LinkedHashSet<>();
  private final Set<String> chunks = new LinkedHashSet<>();
  private final List<String> terms = new ArrayList<>();
  private boolean longChunk;

  private QueryText(Analysis analysis, Synonyms synonyms) {
    this.analysis = analysis;
    this.synonyms = synonyms;
  }

  /** What {@code text} asks for; words that are not quoted may be said as {@code synonyms} say. */
  static ParsedText parse(String text, Analysis analysis, Synonyms synonyms) {
    String folded = FoldedText.of(cut(text)).text();
    QueryText query = new QueryText(analysis, synonyms);
    boolean asking = ASKING.matcher(folded).find();
    // in a question “” cite; in a query they are operators
    String cited = asking ? folded.replaceAll("[“”「」『』]", " ") : folded;
    query.read(NUMBER.matcher(cited).replaceAll(" $1〔$2$4〕$3$5号 "));
    return query.parsed(asking, folded);
  }

  private ParsedText parsed(boolean asking, String folded) {
    List<Unit> sought = words.stream().limit(MAX_UNITS).toList();
    int all = sought.size();
    boolean question = all > MAX_SHORT || longChunk || (asking && all > 1);
    int needed = question ? Math.max(1, (int) (ENOUGH * all)) : all;
    return new ParsedText(
        phrases.stream().limit(MAX_UNITS).toList(),
        sought,
        needed,
        excluded.stream().limit(MAX_UNITS).toList(),
        chunks.stream().limit(MAX_UNITS).toList(),
        terms.stream().distinct().limit(2L * MAX_UNITS).toList(),
        Run.letters(folded),
        TIME.matcher(folded).find(),
        Demands.NONE);
  }

  private void read(String text) {
    int at = 0;
    while (at < text.length()) {
      boolean starts = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      boolean not = starts && isMinus(text.charAt(at)) && at + 1 < text.length();
      int from = not ? at + 1 : at;
      int close = isQuote(text.charAt(from)) ? closing(text, from + 1) : -1;
      int end = close < 0 ? plainEnd(text, from) : close;
      String piece = close < 0 ? text.substring(from, end) : text.substring(from + 1, close);
      add(piece, not, close >= 0);
      at = Math.max(end, from) + (close < 0 && end > from ? 0 : 1);
    }
  }

  private void add(String piece, boolean not, boolean quoted) {
    if (Run.of(piece).isEmpty()) {
      return;
    }
    Optional<Unit> number = number(piece);
    if (not) {
      excluded.add(number.orElseGet(() -> Unit.of(piece)));
    } else if (number.isPresent()) {
      words.add(number.get());
    } else if (!quoted && Days.of(piece).isPresent()) {
      words.add(
          new Unit(
              List.of(piece),
              Optional.empty(),
              synonyms.of(piece),
              Days.of(piece),
              new Reach.Whole()));
    } else {
      List<Analysis.Word> cut = analysis.words(piece);
      cut.forEach(word -> terms.add(word.text()));
      if (quoted) {
        phrases.add(Unit.of(piece));
      } else {
        List<Unit> units = new Stretches(piece, cut, synonyms).units(analysis);
        words.addAll(units);
        longChunk |= units.size() > MAX_SHORT_CHUNK;
        chunks.add(piece);
      }
    }
  }

  private static Optional<Unit> number(String piece) {
    return DocumentNumber.parse(piece)
        .filter(number -> number.year().isPresent())
        .map(
            number -> {
              String start = number.office() + " " + number.year().get();
              return new Unit(
                  List.of(
                      start + " " + number.number(),
                      start + " 第 " + number.number(),
                      start + "年 " + number.number(),
                      start + "年第 " + number.number()),
                  Optional.of(number.toString()),
                  List.of(),
                  Optional.empty(),
                  new Reach.Whole());
            });
  }

  /** The beginning of {@code text}, as much as is read. */
  static String cut(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return text.substring(0, end);
  }

  private static int plainEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && !isQuote(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the quote closes; -1 if it never does. */
  private static int closing(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (isQuote(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '‟' || "「」『』".indexOf(c) >= 0;
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '−';
  }
}
