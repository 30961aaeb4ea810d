package policysearch.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import policysearch.model.Evidence;
import policysearch.model.Span;

/** Gives the names in bylines and photo credits, and where the bylines of the body stand. */
final class ReporterExtractor {
  private static final Words BYLINE = Lexicon.words("byline");

  /** (河北日报记者四建磊、吴韬) （记者/徐林 吴哲 通讯员/岳宗） （中国台湾网 张嘉琪 摄）. */
  private static final Pattern IN_PARENS = Pattern.compile("[（(]([^（()）\n]{2,300})[）)]");

  /** 大众网见习记者 邵瑞斯 通讯员 白晓鑫 门丽娇 济宁报道8月16日，… */
  private static final Pattern OPEN =
      Pattern.compile(
          "^.{0,12}?记者[ /:：]([^，。：；“（(\n]{2,60}?)(?:报道|讯(?!员)|摄|电|\n|$)", Pattern.MULTILINE);

  /** …座谈会在津举行。 河北日报记者赵海江摄. */
  private static final Pattern CREDIT =
      Pattern.compile("(?:记者|通讯员|摄影[:：]?|特约摄影)[ :：/]?([\\p{IsHan} 、]{2,20}?)(?:摄影|摄|/摄|供图|$)");

  /** 本报某地12月6日讯 全媒体记者林一平报道：… 某某日报记者 高立新¶: no mark between. */
  private static final Pattern REPORTS =
      Pattern.compile(
          "记者[ 　]?([\\p{IsHan}]{2,4}(?:[ 、][\\p{IsHan}]{2,4}){0,3})"
              + "(?:(?:\\d{1,2}月\\d{1,2}日)?报道[：:\\s]|[ 　]*$)",
          Pattern.MULTILINE);

  /** 某某新闻记者 林一平 因…, 通讯员 高立新 某报…, 记者 罗敏近日…: a name of a frequent surname after a blank. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:记者|通讯员)[ 　]+((?:[\\p{IsHan}]{2,3}?|[\\p{IsHan}] [\\p{IsHan}])(?:[ 、][\\p{IsHan}]{2,3}?){0,4}?)"
              + "(?=[“\\d\\n]|[ 　](?![\\p{IsHan}]{2,3}[ “\\d\\n])|近日|今日|日前|昨日|校对|编辑|责编|流程|见习|通讯员|$)");

  /** 文/林一平 编辑/…, 作者：高立新来源：…, 摄影：罗敏审核：…: who wrote or took it. */
  private static final Pattern WROTE =
      Pattern.compile(
          "(?:文|图|作者|摄影|通讯员)[/／：:] ?([\\p{IsHan}]{2,3}?)(?=[ 　/／\\n]|来源|编辑|审核|校对|责编|$)");

  /** 某某新闻记者 林一平通讯员 高立新为…: bylines that ran together. */
  private static final Pattern BOTH =
      Pattern.compile("记者[ 　]?([\\p{IsHan}]{2,3}[ 　]?通讯员[ 　][\\p{IsHan}]{2,3})");

  /** 新闻发布会现场。林一平 摄 …: a credit that ran into the text. */
  private static final Pattern TAKEN =
      Pattern.compile(
          "(?:记者[ 　]*([\\p{IsHan}]{2,3})[ 　/]*|[。 　\n/]([\\p{IsHan}]{2,3})[ 　/]+)摄(?![影像制入取])"
              + "|。([\\p{IsHan}]{2,3})摄(?=在|近|今|昨|[ 　\n\\d“])");

  /** 卞洁璟 周晶 返回搜狐: names alone at the end. */
  private static final Pattern TAIL =
      Pattern.compile("[。！”] ?([\\p{IsHan}]{2,3}(?: [\\p{IsHan}]{2,3}){0,4}) ?(?:返回搜狐.*)?$");

  /** （记者 耿 联）: a name of two characters, set as wide as those of three. */
  private static final Pattern SPACED =
      Pattern.compile("(?:^|[ /、])((?!文|图|摄)\\p{IsHan} (?!文|图|摄)\\p{IsHan})(?=$|[ 、])");

  private static final Pattern SPLIT = Pattern.compile("[\\s、，,/:：;；|&]+");

  private final Body body;
  private final Set<String> names = new LinkedHashSet<>();
  private final List<Span> spans = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();

  private ReporterExtractor(Body body) {
    this.body = body;
  }

  /**
   * Reporters.
   *
   * @param names each once, in text order, those of captions last
   * @param bylines where bylines stand in the body: their names are nobody's who speaks
   */
  record Reporters(List<String> names, List<Span> bylines, List<Evidence> evidence) {}

  static Reporters extract(Body body, List<String> captions) {
    ReporterExtractor extractor = new ReporterExtractor(body);
    extractor.parens();
    extractor.openings();
    extractor.around("记者", 0, REPORTS, "byline-reports");
    extractor.around("摄", 10, TAKEN, "byline-photo");
    extractor.around("记者", 0, BOTH, "byline-both");
    extractor.around("记者", 0, NAMED, "byline");
    extractor.around("通讯员", 0, NAMED, "byline");
    extractor.wrote();
    extractor.tail();
    captions.forEach(extractor::caption);
    return new Reporters(List.copyOf(extractor.names), extractor.spans, extractor.evidence);
  }

  private void parens() {
    Matcher m = IN_PARENS.matcher(body.text);
    for (int i = 0; i < body.length(); i++) {
      if ((body.at(i) != '（' && body.at(i) != '(') || !m.region(i, body.length()).lookingAt()) {
        continue;
      }
      i = m.end() - 1;
      String inside = withoutEditors(m.group(1));
      boolean marked = BYLINE.find(inside, 0, inside.length()) >= 0;
      boolean dateline = m.start() > 0 && endsDateline(m.start());
      boolean last = m.end() > body.length() - 20 || atParagraphEnd(m.end());
      if (marked) {
        names(inside, m.start(1), "byline");
      } else if ((dateline || last) && onlyNames(inside)) {
        names(inside, m.start(1), "byline-names");
      }
    }
  }

  /** (记者 张三 文字编辑：李四): editors are no reporters. */
  private static String withoutEditors(String inside) {
    int end = inside.length();
    for (String word : List.of("视频编辑", "文字编辑", "责任编辑", "编辑", "责编", "审校", "校对")) {
      int at = inside.indexOf(word);
      end = at >= 0 && at < end ? at : end;
    }
    return inside.substring(0, end);
  }

  private boolean endsDateline(int at) {
    int i = body.at(at - 1) == ' ' ? at - 1 : at;
    boolean day = i > 1 && body.at(i - 1) == '日' && Character.isDigit(body.at(i - 2)) && i < 40;
    return day || (i > 0 && "讯电息道".indexOf(body.at(i - 1)) >= 0);
  }

  private boolean atParagraphEnd(int at) {
    return at < body.length() && body.at(at) == '\n' && at > body.length() - 200;
  }

  private boolean onlyNames(String text) {
    if (text.isBlank()) {
      return false;
    }
    if (SPACED.matcher(text.strip()).matches()) {
      return frequent(text.strip()); // （李 闯）
    }
    List<String> tokens = List.of(SPLIT.split(text.strip(), -1));
    long known =
        tokens.stream().filter(t -> !t.isEmpty() && Surnames.opensName(t.charAt(0))).count();
    for (String token : tokens) {
      boolean opens = !token.isEmpty() && (Surnames.opensName(token.charAt(0)) || known > 1);
      if (!opens || !isName(token, known > 1) || Surnames.isWord(token)) {
        return false;
      }
    }
    return true;
  }

  private void openings() {
    Matcher m = OPEN.matcher(body.text);
    for (Span paragraph : body.paragraphs) {
      int to = Math.min(paragraph.end(), paragraph.start() + 14);
      int at = body.text.indexOf("记者", paragraph.start(), to);
      if (at >= 0 && m.region(paragraph.start(), body.length()).lookingAt()) {
        names(m.group(1), m.start(1), "byline");
      }
    }
  }

  /** Names where {@code pattern} matches from {@code back} characters before each {@code word}. */
  private void around(String word, int back, Pattern pattern, String rule) {
    Matcher m = pattern.matcher(body.text).useTransparentBounds(true).useAnchoringBounds(false);
    int next = 0;
    for (int at = body.text.indexOf(word); at >= 0; at = body.text.indexOf(word, at + 1)) {
      if (at < next) {
        continue;
      }
      int to = back == 0 ? body.length() : at + word.length();
      m.region(Math.max(next, at - back), to);
      boolean found = back == 0 ? m.lookingAt() : m.find();
      if (found && (pattern != NAMED || allFrequent(m.group(1)))) {
        int group = m.group(1) != null ? 1 : m.groupCount() > 2 && m.group(2) == null ? 3 : 2;
        names(m.group(group), m.start(group), rule);
        next = m.end();
      }
    }
  }

  private void wrote() {
    Matcher m = WROTE.matcher(body.text);
    for (int i = 0; i + 2 < body.length(); i++) {
      if ("/／：:".indexOf(body.at(i)) < 0 || "文图者影员".indexOf(body.at(i - 1 < 0 ? 0 : i - 1)) < 0) {
        continue;
      }
      for (int back = 1; back <= 3 && i - back >= 0; back++) {
        if (m.region(i - back, body.length()).lookingAt() && frequent(m.group(1))) {
          names(m.group(1), m.start(1), "byline");
          break;
        }
      }
    }
  }

  private static boolean allFrequent(String names) {
    return SPACED.matcher(names).matches()
        ? frequent(names)
        : SPLIT.splitAsStream(names).allMatch(ReporterExtractor::frequent);
  }

  /** A name of a frequent surname, and no word: 记者 张奇, but not 记者 了解. */
  private static boolean frequent(String name) {
    String whole = name.replace(" ", "");
    return Surnames.isCommon(whole.charAt(0))
        && !Surnames.isFrequent(whole)
        && (whole.length() < 3 || !Surnames.isFrequent(whole.substring(0, 2)));
  }

  private void tail() {
    int from = Math.max(0, body.length() - 60);
    Matcher m = TAIL.matcher(body.text.substring(from));
    if (m.find() && onlyNames(m.group(1))) {
      names(m.group(1), from + m.start(1), "byline-tail");
    }
  }

  private void caption(String caption) {
    Matcher m = CREDIT.matcher(caption);
    while (m.find()) {
      for (String token : SPLIT.split(m.group(1).strip(), -1)) {
        if (isName(token)) {
          names.add(token);
        }
      }
    }
  }

  /** The names in {@code text}, which stands at {@code at}: what is left without bylines' words. */
  private void names(String text, int at, String rule) {
    int start = 0;
    Matcher spaced = SPACED.matcher(text);
    while (spaced.find()) {
      Span span = new Span(at + spaced.start(1), at + spaced.end(1));
      names.add(spaced.group(1));
      spans.add(span);
      evidence.add(new Evidence("reporter", spaced.group(1), Evidence.Part.BODY, span, rule));
    }
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || " 　、，,/:：;；|&\t".indexOf(text.charAt(i)) >= 0) {
        token(text, start, i, at, rule);
        start = i + 1;
      }
    }
  }

  private void token(String text, int start, int end, int at, String rule) {
    int from = start;
    int to = end;
    for (int i = start; i < end; i++) {
      int word = BYLINE.at(text, i);
      boolean alone = word > 1 || end - start == 1 || (i == end - 1 && text.charAt(i) == '摄');
      if (word > 0 && i + word <= end && alone) {
        if (word > 1) {
          if (i - from > 1 && i - from < 4) {
            name(text, from, i, at, rule); // 记者|林一平|通讯员|高立新
          }
          from = i + word;
        } else {
          to = i;
        }
        i += word - 1;
      }
    }
    int tail = text.indexOf("对此文", from);
    to = tail > 0 && tail < to ? tail : to;
    int cut = from < to ? cut(text.substring(from, to)) : 0;
    if (cut > 0) {
      name(text, from, from + cut, at, rule);
    }
    if (from + cut < to) {
      name(text, from + cut, to, at, rule);
    }
  }

  /** 李铮|冯芸, 薛军|莫昌伟: where two names without a space between them part; 0 if it is one. */
  private static int cut(String token) {
    if (token.length() < 4 || token.length() > 6 || Surnames.isCompound(token, 0)) {
      return 0;
    }
    for (int cut : new int[] {token.length() / 2, 2, 3}) {
      boolean fits = cut >= 2 && cut <= 3 && token.length() - cut >= 2 && token.length() - cut <= 3;
      if (fits && Surnames.isCommon(token.charAt(0)) && Surnames.isCommon(token.charAt(cut))) {
        return cut;
      }
    }
    return 0;
  }

  private void name(String text, int from, int to, int at, String rule) {
    String name = text.substring(from, to);
    if (isName(name, rule.equals("byline-names"))) {
      Span span = new Span(at + from, at + to);
      names.add(name);
      spans.add(span);
      evidence.add(new Evidence("reporter", name, Evidence.Part.BODY, span, rule));
    }
  }

  private static boolean isName(String token) {
    return isName(token, false);
  }

  /** 贾英花 桑都哈西 段二威: among names of known surnames, one of four characters needs none. */
  private static boolean isName(String token, boolean among) {
    if (token.length() < 2 || token.length() > 4 || token.endsWith("网") || token.endsWith("报")) {
      return false;
    }
    if (token.startsWith("本报")
        || token.endsWith("社")
        || token.endsWith("台")
        || token.endsWith("发")
        || token.endsWith("图")
        || token.endsWith("报道")
        || token.endsWith("媒体")
        || Gazetteer.NAMES.contains(token)
        || token.equals("来源")) {
      return false;
    }
    boolean opens =
        Surnames.opensName(token.charAt(0)) || Surnames.isCompound(token, 0) || token.length() == 3;
    if (among && token.length() == 4) {
      return token.chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }
    return opens && Surnames.isGiven(token, 1, token.length(), true);
  }
}
