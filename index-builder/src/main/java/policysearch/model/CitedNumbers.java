package policysearch.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of documents (发文字号) in running text, in all their written forms. */
final class CitedNumbers {
  private static final String OPEN = "[〔\\[(（【［﹝〈《｛{「〖]";
  private static final String CLOSE = "[〕\\])）】］﹞〉》｝}」〗]";
  private static final String YEAR = "(?:(?:19|20)\\d{2}|[二一][〇○零一二三四五六七八九]{3})";
  private static final String COUNT = "(?:\\d{1,5}(?:-\\d{1,3})?|[一二三四五六七八九十百〇零○]{1,7})";
  private static final String BLANK = "[ \\u3000\\u00a0]?";

  /** 国发〔2019〕5号, 国发[2019]第5号, 国发〔98〕5号: all but the office. */
  private static final Pattern BRACKETED =
      Pattern.compile(
          BLANK
              + OPEN
              + BLANK
              + "(?:"
              + YEAR
              + "|[4-9]\\d)"
              + BLANK
              + "年?"
              + BLANK
              + CLOSE
              + BLANK
              + "第?"
              + BLANK
              + COUNT
              + BLANK
              + "号");

  /** 公告2015年第41号, 令（2021年第5号）, 2019年第39号公告, 国发2019年5号. */
  private static final Pattern YEARED =
      Pattern.compile(
          BLANK
              + "[(（]?"
              + YEAR
              + BLANK
              + "年"
              + BLANK
              + "第?"
              + BLANK
              + COUNT
              + BLANK
              + "号(?:[)）]|(?:公告|通告|令)(?!牌))?");

  /** 国务院令第746号, 令（第5号）, 第179号令. */
  private static final Pattern YEARLESS =
      Pattern.compile(BLANK + "[(（]?第" + BLANK + COUNT + BLANK + "号(?:[)）]|(?:公告|通告|令)(?!牌))?");

  /** (89)财综字第94号: the year first; 民, 刑 and their like number the cases of courts. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          OPEN
              + "(?:"
              + YEAR
              + "|[4-9]\\d)"
              + CLOSE
              + BLANK
              + "[\\p{IsHan}&&[^民刑行执破监]]{1,10}字"
              + BLANK
              + "第?"
              + BLANK
              + COUNT
              + BLANK
              + "号");

  /** What stands before an office and is no part of it. */
  private static final Pattern BEFORE =
      Pattern.compile(
          ".*(?:以下简称|简称|根据|按照|依照|依据|遵照|执行|落实|贯彻|参照|印发|转发|批转|发布|下发|颁布|公布|制定|出台|关于|对于|有关|以及"
              + "|文件|通知|意见|办法|规定|方案|决定|文号为?|编号为?|字号为?|废止|修订|修改|替代|取消|停止|适用|符合|违反|详见"
              + "|参见|见|作出|现对|我院以?|按|的|了|号文?|同时|其中|包括|为了|日|年|第)");

  /** 国务院国发〔2019〕5号: the office in full before its abbreviation. */
  private static final Pattern IN_FULL =
      Pattern.compile("(?:.*(?:人民政府|国务院|办公厅|委员会))(?=\\p{IsHan}{2,8}$)");

  /** …5号和国办发〔2020〕3号: what joins it to the one before. */
  private static final Pattern JOINED = Pattern.compile("^(?:和|及|与|或|、|并|以)");

  private static final Pattern ORDER = Pattern.compile(".*(?:令|公告|通告)");
  private static final String OF_STATE_COUNCIL = "国令第";
  private static final Pattern BETWEEN = Pattern.compile("[\\s、]");
  private static final Pattern STATE = Pattern.compile("^中华人民共和国(?!主席)");

  /** 原国家工商行政管理总局令, 以交通运输部令: of an order's office. */
  private static final Pattern BEFORE_ORDER = Pattern.compile("^[原以]+(?=.{3})");

  /**
   * Orders of the president are counted anew in each term: 主席令第四十五号 names several laws; 省政府令 is of
   * any province.
   */
  private static final Pattern OF_MANY =
      Pattern.compile(".*主席令|.*届.*|(?:[本该]?[省市县区]|自治[区州县])?(?:(?:人民)?政府)?(?:令|公告|通告)|[发字函文]");

  /** 财政部 税务总局公告2019年第39号: a blank between offices. */
  private static final Pattern OFFICE_END = Pattern.compile(".*[部局委会署行院办厅]");

  private static final Pattern SENT = Pattern.compile(".+[发函]");
  private static final Pattern KIND_BEHIND = Pattern.compile("(?<=号)(?:令|公告|通告)$");
  private static final int LONGEST_OFFICE = 24;

  /** Of a number without its office, up to 号; and of what may follow it. */
  private static final int LONGEST_TAIL = 26;

  private static final int LONGEST_KIND = 3;

  private final String text;
  private final List<Found> found = new ArrayList<>();

  private CitedNumbers(String text) {
    this.text = text;
  }

  /** A number, in the form in which it is counted. */
  record Found(String number, Span span) {}

  /** All numbers in {@code text}, in their order. */
  static List<Found> in(String text) {
    CitedNumbers numbers = new CitedNumbers(text);
    for (int end = text.indexOf('号'); end >= 0; end = text.indexOf('号', end + 1)) {
      numbers.read(end);
    }
    return List.copyOf(numbers.found);
  }

  /**
   * The form in which {@code number}, in its standard form, is counted: that of the state is left
   * out before its organs, and marks between several offices; 国令第707号 is 国务院令第707号.
   */
  public static String key(String number) {
    String bare = STATE.matcher(BETWEEN.matcher(number).replaceAll("")).replaceFirst("");
    return bare.startsWith(OF_STATE_COUNCIL) ? bare.replaceFirst("国令", "国务院令") : bare;
  }

  /** Reads the number that 号 ends, if it ends one. */
  private void read(int end) {
    Matcher whole = YEAR_FIRST.matcher(text);
    whole.region(Math.max(0, end - LONGEST_TAIL), end + 1);
    if (whole.find()) {
      add(whole.group(), new Span(whole.start(), whole.end()));
      return;
    }
    for (Pattern form : List.of(BRACKETED, YEARED, YEARLESS)) {
      Matcher tail = form.matcher(text);
      tail.region(Math.max(0, end - LONGEST_TAIL), Math.min(text.length(), end + LONGEST_KIND));
      while (tail.find()) {
        if (tail.start() <= end && end < tail.end()) {
          office(tail.start(), form).ifPresent(from -> add(from, tail, form));
          return;
        }
      }
    }
  }

  private void add(int from, Matcher tail, Pattern form) {
    String office = text.substring(from, tail.start());
    Matcher kind = KIND_BEHIND.matcher(tail.group());
    boolean behind = kind.find();
    boolean sure =
        form.equals(BRACKETED) || (form.equals(YEARED) && SENT.matcher(office).matches());
    if (sure || ORDER.matcher(office).matches() || (behind && !office.isEmpty())) {
      // 2019年第39号公告: the kind of document comes last
      String written =
          behind ? office + kind.group() + kind.replaceFirst("") : office + tail.group();
      add(written, new Span(from, tail.end()));
    }
  }

  private void add(String written, Span span) {
    DocumentNumber.parse(written)
        .filter(number -> !OF_MANY.matcher(number.office()).matches())
        .ifPresent(number -> found.add(new Found(key(number.toString()), span)));
  }

  /** Where the name of the office that ends at {@code end} begins, if one does. */
  private Optional<Integer> office(int end, Pattern form) {
    int from = run(end);
    while (from > 1 && text.charAt(from - 1) == ' ' && isOffices(from)) {
      from = run(from - 1);
    }
    from += after(BEFORE, from, end);
    boolean joins = from > 0 && "号》）)文".indexOf(text.charAt(from - 1)) >= 0;
    if (joins && end - from > 2) {
      from += after(JOINED, from, end);
    }
    boolean order = !form.equals(BRACKETED) || ORDER.matcher(text.substring(from, end)).matches();
    from += after(order ? BEFORE_ORDER : IN_FULL, from, end);
    return end > from && end - from <= LONGEST_OFFICE ? Optional.of(from) : Optional.empty();
  }

  /** Number of characters that stand before an office as {@code lead} says. */
  private int after(Pattern lead, int from, int end) {
    Matcher before = lead.matcher(text.substring(from, end));
    return before.lookingAt() ? before.end() : 0;
  }

  private boolean isOffices(int from) {
    int before = run(from - 1);
    return OFFICE_END.matcher(text.substring(before, from - 1)).matches();
  }

  /** Where the Chinese characters begin that end at {@code end}. */
  private int run(int end) {
    int from = end;
    while (from > 0 && end - from <= LONGEST_OFFICE && isHan(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean isHan(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
