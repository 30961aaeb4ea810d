package policysearch.extract;

import java.util.EnumSet;
import java.util.Set;
import policysearch.model.DocumentType;
import policysearch.model.Span;

/** Tells reports, in which people speak, from papers that rule: laws, notices, plans. */
final class Genre {
  private static final Set<DocumentType> RULING =
      EnumSet.of(
          DocumentType.LAW,
          DocumentType.REGULATION,
          DocumentType.NOTICE,
          DocumentType.OPINION,
          DocumentType.PLAN,
          DocumentType.REPLY,
          DocumentType.LETTER);

  private static final Words BYLINE = Lexicon.words("byline");
  private static final int MOST_ARTICLES = 3;

  private Genre() {}

  /** Whether {@code body} reports; 申请人应立即… in a regulation is no person who acts. */
  static boolean isReport(String title, Body body) {
    if (articles(body) > MOST_ARTICLES) {
      return false;
    }
    boolean ruling = RULING.contains(DocumentTypes.of(title, body.text));
    return !ruling || dateline(body);
  }

  /** Paragraphs that begin 第一条, 第十二条. */
  private static int articles(Body body) {
    int articles = 0;
    for (Span paragraph : body.paragraphs) {
      int at = paragraph.start();
      if (at < paragraph.end() && body.at(at) == '第') {
        int end = at + 1;
        while (end < paragraph.end() && "〇零一二三四五六七八九十百千0123456789".indexOf(body.at(end)) >= 0) {
          end++;
        }
        articles += end > at + 1 && end < paragraph.end() && body.at(end) == '条' ? 1 : 0;
      }
    }
    return articles;
  }

  /** 新华社北京5月1日电, （记者 林一平）, 央视网消息: how reports begin and end. */
  private static boolean dateline(Body body) {
    int head = Math.min(body.length(), 80);
    int tail = Math.max(head, body.length() - 60);
    return BYLINE.find(body.text, 0, head) >= 0
        || BYLINE.find(body.text, tail, body.length()) >= 0
        || body.text.indexOf("消息", 0, head) >= 0
        || body.text.indexOf("日电", 0, head) >= 0
        || body.text.indexOf("讯", 0, head) >= 0;
  }
}
