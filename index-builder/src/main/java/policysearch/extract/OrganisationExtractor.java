package policysearch.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import policysearch.model.Evidence;
import policysearch.model.Span;

/**
 * Gives the bodies and enterprises that take part: those whose office somebody holds (国家统计局|新闻发言人)
 * and those that speak (外交部表示).
 */
final class OrganisationExtractor {
  private static final Words ENDING = Lexicon.words("body");

  /** Too short to say which: 省委. */
  private static final int SHORTEST = 3;

  /** What ends like a body: 市委|常委, 医保局|住院|待遇科, 党员|干部. */
  private static final Words NOT_BODY =
      new Words(List.of("常委", "政委", "主委", "执委", "立委", "干部", "住院", "会议", "全部", "常驻联合国", "驻联合国"));

  /** 两部委, 多家公司: some of a kind are no body. */
  private static final Words SOME =
      new Words(
          List.of("两", "三", "多", "部分", "一些", "不少", "各", "当地", "相关", "有关", "该", "另", "数", "其"));

  /** Of which province or city, the text alone tells. */
  private static final Words ANY =
      new Words(
          List.of(
              "省政府", "市政府", "县政府", "区政府", "自治区政府", "组织部", "宣传部", "统战部", "办公室", "办公厅", "委员会", "有限公司",
              "总公司", "省人大", "市人大", "省政协", "市政协", "区人大", "区政协", "县人大", "县政协", "省纪委", "市纪委", "省法院",
              "市法院", "研究院", "研究所", "法工委", "党工委", "管委会", "省监委", "市监委", "公安局", "集团公司", "协会", "检察院"));

  private final Body body;
  private final Map<String, Evidence> found = new LinkedHashMap<>();

  private OrganisationExtractor(Body body) {
    this.body = body;
  }

  static List<Evidence> extract(Body body, Mentions mentions, StatementExtractor.Speech speech) {
    OrganisationExtractor extractor = new OrganisationExtractor(body);
    mentions.all.stream()
        .filter(m -> !m.shared())
        .forEach(m -> m.title().ifPresent(extractor::offices));
    speech.statements().keySet().forEach(extractor::voice);
    List<Evidence> all = new ArrayList<>(extractor.found.values());
    all.sort((a, b) -> a.span().compareTo(b.span()));
    return all;
  }

  /** 省发展改革委党组书记、|某某集团董事长: the body of each office. */
  private void offices(Span title) {
    int start = title.start();
    for (int i = title.start(); i <= title.end(); i++) {
      boolean cut = i == title.end() || ("、，".indexOf(body.at(i)) >= 0 && body.depth(i) == 0);
      if (cut) {
        office(new Span(start, i));
        start = i + 1;
      }
    }
  }

  /** The longest beginning of an office that ends like a body. */
  private void office(Span office) {
    for (int end = office.end(); end - office.start() >= SHORTEST; end--) {
      int ending = ENDING.endingAt(body.text, end, office.start());
      if (ending > 0
          && !goesOn(end, office.end())
          && NOT_BODY.endingAt(body.text, end, office.start()) == 0) {
        add(new Span(office.start(), end), "of-office");
        return;
      }
    }
  }

  /** 局|长, 部|长, 委|员, 院|士, 组委|会: the last character belongs to the office. */
  private boolean goesOn(int end, int to) {
    return end < to
        && ("长员士".indexOf(body.at(end)) >= 0
            || (body.at(end) == '会' && !body.text.startsWith("会长", end)));
  }

  private void voice(String name) {
    int at = body.text.indexOf(name);
    if (at >= 0
        && name.length() >= 3
        && ENDING.endingAt(name, name.length(), 0) > 0
        && NOT_BODY.endingAt(name, name.length(), 0) == 0
        && SOME.at(name, 0) == 0) {
      add(new Span(at, at + name.length()), "voice");
    }
  }

  private void add(Span span, String rule) {
    String name = span.in(body.text);
    boolean plain = name.chars().allMatch(c -> !Body.isMark((char) c) || "（）()·“”".indexOf(c) >= 0);
    if (plain && name.length() >= SHORTEST && !ANY.contains(name)) {
      found.putIfAbsent(name, new Evidence("organisation", name, Evidence.Part.BODY, span, rule));
    }
  }
}
