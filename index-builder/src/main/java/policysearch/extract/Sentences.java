package policysearch.extract;

import java.util.ArrayList;
import java.util.List;
import policysearch.model.Span;

/** Cuts paragraphs into sentences, and sentences into clauses; what stands in marks is not cut. */
final class Sentences {
  private static final Words BYLINE = Lexicon.words("byline");

  private static final int FARTHEST_BYLINE = 160;

  private Sentences() {}

  /**
   * The sentences of a paragraph. A quotation that ends its sentence inside the marks is a
   * sentence: «“……把事办成。”|高泥村党支部书记朱中华说。»
   */
  static List<Span> of(Body body, Span paragraph) {
    List<Span> sentences = new ArrayList<>();
    int start = paragraph.start();
    for (int i = start; i < paragraph.end(); i++) {
      if (!body.isMark(i) && body.at(i) != '摄') {
        continue;
      }
      boolean aside = body.partner(i) == start && i > start;
      if ((aside && "）)".indexOf(body.at(i)) >= 0)
          || ends(body, i, paragraph.end())
          || endsCredit(body, i)
          || endsByline(body, paragraph, i)) {
        add(body, start, i + 1, sentences);
        start = i + 1;
        while (start < paragraph.end() && Character.isWhitespace(body.at(start))) {
          start++;
        }
        i = start - 1;
      } else if (i > start && opensSentence(body, i)) {
        add(body, start, i, sentences);
        start = i;
      }
    }
    add(body, start, paragraph.end(), sentences);
    return sentences;
  }

  private static boolean ends(Body body, int i, int end) {
    char c = body.at(i);
    if (Body.endsSentence(c) && body.depth(i) == 0) {
      boolean more = i + 1 < end && (Body.endsSentence(body.at(i + 1)) || body.at(i + 1) == '，');
      return !more;
    }
    return body.closesQuote(i)
        && body.depth(body.partner(i)) == 1
        && endsInside(body, i)
        && (i + 1 == end || !"，、。；的,;！？》）".contains(body.text.substring(i + 1, i + 2)));
  }

  /** 本报讯 （记者 薛军 莫昌伟）|11月24日下午，…: the byline is no part of the sentence after it. */
  private static boolean endsByline(Body body, Span paragraph, int i) {
    int open = body.partner(i);
    return "）)".indexOf(body.at(i)) >= 0
        && open > 0
        && i - paragraph.start() < FARTHEST_BYLINE
        && (BYLINE.find(body.text, open, i) >= 0 || afterDateline(body, open));
  }

  /** 8月10日电 (林一平): a space may stand before the names. */
  private static boolean afterDateline(Body body, int open) {
    int at = open - 1;
    while (at > 0 && body.at(at) == ' ') {
      at--;
    }
    return "讯电".indexOf(body.at(at)) >= 0;
  }

  /** …刘某某 摄 |林一平介绍，…: a credit of a photo ends what is no sentence. */
  private static boolean endsCredit(Body body, int i) {
    return body.at(i) == '摄'
        && i > 2
        && i + 1 < body.length()
        && (Character.isWhitespace(body.at(i + 1)) || Character.isDigit(body.at(i + 1)))
        && (Character.isWhitespace(body.at(i - 1))
            || body.at(i - 1) == '/'
            || body.text.indexOf("记者", Math.max(0, i - 6), i) >= 0);
  }

  /** …“同心圆”|“公益诉讼和老百姓的生活息息相关，…。”: a quotation that is a sentence opens one. */
  private static boolean opensSentence(Body body, int i) {
    return body.opensQuote(i)
        && body.depth(i) == 1
        && body.closesQuote(i - 1)
        && body.partner(i) - i > 15
        && endsInside(body, body.partner(i));
  }

  private static boolean endsInside(Body body, int close) {
    int last = close - 1;
    while (last >= 0 && (body.at(last) == '’' || body.at(last) == '”')) {
      last--;
    }
    return last > body.partner(close) && Body.endsSentence(body.at(last));
  }

  private static void add(Body body, int start, int end, List<Span> sentences) {
    Span trimmed = body.trim(start, end);
    if (trimmed.length() > 0) {
      sentences.add(trimmed);
    }
  }

  /** The clauses of a sentence, each without the mark that ends it. */
  static List<Span> clauses(Body body, int from, int to) {
    List<Span> clauses = new ArrayList<>();
    int start = from;
    for (int i = from; i < to; i++) {
      char c = body.at(i);
      if (!Body.isMark(c)) {
        continue;
      }
      boolean cut = body.depth(i) == 0 && (Body.partsClauses(c) || Body.endsSentence(c));
      if (cut) {
        clauses.add(new Span(start, i));
        start = i + 1;
      }
    }
    if (start < to) {
      clauses.add(new Span(start, to));
    }
    return clauses;
  }
}
