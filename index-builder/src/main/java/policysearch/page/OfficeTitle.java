package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policysearch.page.ParsedPage.Kind;

/**
 * Chooses the title of an office document: the line or lines near its head that look like one, by
 * style, size, place, words, and by what the file and its properties are called.
 *
 * @param file as the user named it
 * @param named title by the document's own properties
 */
record OfficeTitle(String file, Optional<String> named) {
  private static final int HEAD = 40;
  private static final int MOST_LINES = 6;
  private static final int LONGEST = 120;
  private static final int SHORTEST = 4;
  private static final int ENOUGH = 4;

  /** …办法, …的通知, …（草案）: how the names of documents end. */
  private static final Pattern GENRE =
      Pattern.compile(
          ".*(?:法|法典|条例|规定|办法|细则|规则|规程|章程|准则|标准|规范|公约|条约|通知|通告|公告|通报|公报|意见|决定|决议|命令|批复|函|复函"
              + "|报告|方案|预案|规划|计划|纲要|要点|措施|清单|目录|指南|指引|指导|建议|请示|说明|纪要|讲话|致辞|解读|解释|解答|答复|修正案|白皮书"
              + "|倡议书|声明|宣言|宪法|总结|汇报|议程|名单|简报|要求|手册|制度|协议|合同|书)"
              + "(?:\\s*[（(〔\\[][^）)]{1,30}[）)〕\\]])*",
          Pattern.DOTALL);

  /** What stands above or below a title and is none. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:附\\s*件|附\\s*录|附\\s*表)\\s*[\\d一二三四五六七八九十]*\\s*[:：]?"
              + "|目\\s*录|前\\s*言|摘\\s*要|第[\\d一二三四五六七八九十百零]+[章编节条].*"
              + "|[一二三四五六七八九十]{1,3}、.*|[（(].*[)）]|.*[:：]"
              + "|[^《》]{2,40}文\\s*件|[^《》]{2,40}(?:令|公\\s*报|简\\s*报)|第\\s*[\\d一二三四五六七八九十百零〇]+\\s*[号期]"
              + "|.{0,30}[〔\\[［【（(]\\s*(?:19|20)\\d{2}\\s*[〕\\]］】）)]\\s*第?\\s*\\d+\\s*号.*"
              + "|[\\d〇○零一二三四五六七八九十年月日\\s/.-]+|(?:机密|秘密|绝密|内部|特急|加急|急件|平急).{0,10}"
              + "|(?:编制|发布|主办|起草)(?:单位|部门|机关).*|版\\s*本.*|[A-Za-z0-9 ._-]+",
          Pattern.DOTALL);

  /** （征求意见稿）, （试行）: belongs to the title above it. */
  private static final Pattern ADDED =
      Pattern.compile("[（(][^）)]{0,12}(?:稿|试行|暂行|草案|修订|修正|节选|摘要|版)[）)]");

  /** The title, if there is one, and which lines print it: none where from is to. */
  record Found(Optional<String> title, int from, int to) {}

  private record Candidate(String text, int from, int to, int score) {}

  /** The title of {@code lines}. */
  Found in(List<OfficeLine> lines) {
    Optional<Candidate> best =
        candidates(lines).stream().reduce((a, b) -> b.score() > a.score() ? b : a);
    if (best.isPresent() && best.get().score() >= ENOUGH) {
      return new Found(Optional.of(best.get().text()), best.get().from(), best.get().to());
    }
    Optional<String> outside = named.filter(OfficeTitle::isName).or(this::ofFile);
    if (outside.isPresent()) {
      return new Found(outside, 0, 0);
    }
    String first = lines.getFirst().text();
    boolean headline = lines.size() > 1 && Lines.isHeadline(first) && !isBeside(first);
    return headline ? new Found(Optional.of(first), 0, 1) : new Found(Optional.empty(), 0, 0);
  }

  /** All runs of like lines near the head. */
  private List<Candidate> candidates(List<OfficeLine> lines) {
    int end = headEnd(lines);
    int largest = lines.subList(0, end).stream().mapToInt(OfficeLine::size).max().orElse(0);
    int running = running(lines);
    List<Candidate> candidates = new ArrayList<>();
    for (int from = 0; from < end; from++) {
      if (!isPart(lines.get(from))
          || (from > 0 && isPart(lines.get(from - 1)) && alike(lines, from))) {
        continue;
      }
      int to = from + 1;
      while (to < end && to - from < MOST_LINES && isPart(lines.get(to)) && alike(lines, to)) {
        to++;
      }
      String text = joined(lines.subList(from, to));
      if (text.length() > LONGEST) {
        to = from + 1;
        text = lines.get(from).text();
      }
      if (to < end && ADDED.matcher(lines.get(to).text()).matches()) {
        text = text + lines.get(to).text();
        to++;
      }
      candidates.add(
          new Candidate(text, from, to, score(lines.get(from), text, from, largest, running)));
    }
    return candidates;
  }

  private int score(OfficeLine line, String text, int at, int largest, int running) {
    int score = at == 0 ? 1 : 0;
    score += line.titled() ? 4 : 0;
    score += line.centred() ? 2 : 0;
    score += line.size() > running && line.size() == largest ? 2 : 0;
    score += line.size() > running + 2 ? 1 : 0;
    score += GENRE.matcher(text).matches() ? 2 : 0;
    score += agrees(text, stem()) ? 4 : 0;
    score += named.filter(n -> agrees(text, n)).isPresent() ? 3 : 0;
    score -= HtmlTitle.fold(text).length() < SHORTEST ? 3 : 0;
    return score - at / 10;
  }

  /** Up to the first paragraph: below it no title is looked for. */
  private static int headEnd(List<OfficeLine> lines) {
    int end = Math.min(HEAD, lines.size());
    for (int i = 0; i < end; i++) {
      OfficeLine line = lines.get(i);
      if (!line.centred() && !line.titled() && Lines.isParagraph(line.text()) && i > 0) {
        return i;
      }
    }
    return end;
  }

  /** The size of most letters of the document. */
  private static int running(List<OfficeLine> lines) {
    java.util.Map<Integer, Integer> letters = new java.util.HashMap<>();
    lines.forEach(l -> letters.merge(l.size(), l.text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(java.util.Map.Entry.comparingByValue())
        .map(java.util.Map.Entry::getKey)
        .orElse(0);
  }

  private static boolean isPart(OfficeLine line) {
    String text = line.text();
    return line.form() != Kind.TABLE
        && line.form() != Kind.FURNITURE
        && line.form() != Kind.LIST
        && text.length() <= LONGEST
        && "。！？；!;".indexOf(text.charAt(text.length() - 1)) < 0
        && (line.titled() || !isBeside(text))
        && Labels.read(text).isEmpty();
  }

  private static boolean isBeside(String text) {
    return BESIDE.matcher(text).matches();
  }

  /** Whether the line at {@code at} looks like the one above it. */
  private static boolean alike(List<OfficeLine> lines, int at) {
    OfficeLine line = lines.get(at);
    OfficeLine above = lines.get(at - 1);
    return line.titled() == above.titled()
        && line.centred() == above.centred()
        && (line.centred() || line.titled())
        && line.size() == above.size()
        && line.form() == above.form();
  }

  private static String joined(List<OfficeLine> lines) {
    StringBuilder out = new StringBuilder();
    for (OfficeLine line : lines) {
      boolean latin =
          !out.isEmpty()
              && out.charAt(out.length() - 1) < 128
              && Character.isLetter(out.charAt(out.length() - 1))
              && line.text().charAt(0) < 128;
      out.append(latin ? " " : "").append(line.text());
    }
    return out.toString();
  }

  /** Whether one of both names holds the other. */
  private static boolean agrees(String text, String name) {
    String own = HtmlTitle.fold(text);
    String other = HtmlTitle.fold(name);
    return own.length() >= SHORTEST
        && other.length() >= SHORTEST
        && (other.contains(own) || own.contains(other));
  }

  private String stem() {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('!')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The file's name, where it is a name: P020240514.docx and 附件1.docx are none. */
  Optional<String> ofFile() {
    return Optional.of(HtmlSpaces.line(stem().replace('_', ' '))).filter(OfficeTitle::isName);
  }

  static boolean isName(String text) {
    long han = text.codePoints().filter(Character::isIdeographic).count();
    return han >= SHORTEST
        && text.length() <= LONGEST
        && !isBeside(text)
        && !text.matches("(?i).*(?:[.]docx?|[.]wps|文档\\s*\\d*|未命名.*)$");
  }
}
