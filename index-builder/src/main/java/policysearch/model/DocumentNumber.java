package policysearch.model;

import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's number (发文字号) in its parts; its many written forms are one.
 *
 * @param office who counts, as the number abbreviates it: 国发 (机关代字), 国务院令, 国家税务总局公告
 * @param year the year counted in; an order (令) is often counted on through the years
 * @param number what it is in that count: 5, 5-1
 */
public record DocumentNumber(String office, Optional<Integer> year, String number) {
  private static final String OFFICE = "[\\p{IsHan}A-Za-z·、 ]{0,40}?\\p{IsHan}";
  private static final String OPEN = "[〔\\[(【{<《〈「〖]";
  private static final String CLOSE = "[〕\\])】}>》〉」〗]";
  private static final String YEAR = "((?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3})";
  private static final String COUNT = "第? ?0{0,5}([0-9]{1,6}(?:-[0-9]{1,4})?)";

  /** 国发〔2019〕5号, 国发[2019]第5号, 国发〔2019 5号, 国发〔2019〕5, 国务院令（第746号）. */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "(" + OFFICE + ") ?" + OPEN + "{0,2} ?" + YEAR + " ?年? ?" + CLOSE + " ?" + COUNT
              + " ?号?");

  private static final Pattern OPENED =
      Pattern.compile("(" + OFFICE + ") ?" + OPEN + " ?" + YEAR + " ?年? ?" + COUNT + " ?号");

  /** 国家税务总局公告2015年第41号, 国发2019年5号, 令（2021年第5号）. */
  private static final Pattern YEARED =
      Pattern.compile("(" + OFFICE + ") ?\\(? ?" + YEAR + " ?年 ?" + COUNT + " ?号 ?\\)?");

  /** 国发 2019 5, as people type it. */
  private static final Pattern TYPED =
      Pattern.compile("(" + OFFICE + ") ?" + YEAR + " " + COUNT + " ?号?");

  /** 〔1996〕武司字第82号, (89)财综字第94号: the year first. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          OPEN
              + " ?"
              + YEAR.replace("|", "|[4-9][0-9]|")
              + " ?"
              + CLOSE
              + " ?("
              + OFFICE
              + ") ?"
              + COUNT
              + " ?号");

  /** 国发〔98〕5号. */
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(" + OFFICE + ") ?" + OPEN + " ?([4-9][0-9]) ?" + CLOSE + " ?" + COUNT + " ?号");

  /** 国务院令第746号, 省政府令 第218号, 第179号令, 豫政 第24号, 令（第5号）. */
  private static final Pattern YEARLESS =
      Pattern.compile("(" + OFFICE + ") ?\\(? ?(?:第|号外) ?0{0,5}([0-9]{1,6}) ?号 ?\\)?");

  private static final Pattern NUMBER_FIRST =
      Pattern.compile("(" + OFFICE + ")第 ?([0-9]{1,6}) ?号(令|公告|通告)");

  /** 发文字号：…, 特急 …, （…）: what stands around a number. */
  private static final Pattern AROUND =
      Pattern.compile("^(?:\\p{IsHan}{2,6} ?[:：])? ?(?:特急|加急|急件|平急)? ?|[ 。;；,，]+(?:特急|加急|急件|平急)?$");

  private static final Pattern HAN_NUMBER =
      Pattern.compile("(?<=[第〕\\])】]) ?[一二三四五六七八九十百〇零○]{1,7} ?(?=号)");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

  /** Offices under their full names count as 公告2015年第41号; 渝府令〔2002〕136号 is an abbreviation. */
  private static final Pattern BY_YEAR =
      Pattern.compile(
          "(?:.*(?:部|局|委|委员会|常委会|政府|国务院|银行|署|办公室|办公厅|法院|检察院|海关|中心))?(?:令|公告|通告)"
              + "|.*(?:总局|委员会|海关|健康委)");

  private static final int LONGEST = 80;

  public DocumentNumber {
    Objects.requireNonNull(year);
    if (office.isBlank() || number.isBlank()) {
      throw new IllegalArgumentException(
          "office and number must not be blank, got \"" + office + "\", \"" + number + "\"");
    }
  }

  /** The parts of {@code text}, if all of it is a number in any of its written forms. */
  public static Optional<DocumentNumber> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(text);
    return match(BRACKETED, plain)
        .or(() -> match(OPENED, plain))
        .or(() -> match(YEARED, plain))
        .or(() -> match(TYPED, plain))
        .or(() -> yearFirst(plain))
        .or(() -> match(SHORT_YEAR, plain))
        .or(() -> yearless(plain));
  }

  /** The standard form of {@code text}; what is no number comes back stripped. */
  public static String standard(String text) {
    return parse(text).map(DocumentNumber::toString).orElseGet(text::strip);
  }

  /** The standard form: 国发〔2019〕5号, 国家税务总局公告2015年第41号, 国务院令第746号. */
  @Override
  public String toString() {
    return year.map(
            y ->
                BY_YEAR.matcher(office).matches()
                    ? office + y + "年第" + number + "号"
                    : office + "〔" + y + "〕" + number + "号")
        .orElseGet(() -> office + "第" + number + "号");
  }

  private static String plain(String text) {
    String seen = INVISIBLE.matcher(text).replaceAll("");
    String folded =
        Normalizer.normalize(seen, Normalizer.Form.NFKC)
            .replaceAll("[–—－‐−]", "-")
            .replaceAll("\\s+", " ")
            .strip();
    String bare = AROUND.matcher(folded).replaceAll("");
    return HAN_NUMBER
        .matcher(bare)
        .replaceAll(m -> Integer.toString(HanNumerals.value(m.group().strip())));
  }

  private static Optional<DocumentNumber> match(Pattern form, String text) {
    Matcher m = form.matcher(text);
    return m.matches()
        ? Optional.of(of(m.group(1), Optional.of(year(m.group(2))), m.group(3)))
        : Optional.empty();
  }

  private static Optional<DocumentNumber> yearFirst(String text) {
    Matcher m = YEAR_FIRST.matcher(text);
    return m.matches()
        ? Optional.of(of(m.group(2), Optional.of(year(m.group(1))), m.group(3)))
        : Optional.empty();
  }

  private static Optional<DocumentNumber> yearless(String text) {
    Matcher order = NUMBER_FIRST.matcher(text);
    if (order.matches()) {
      return Optional.of(of(order.group(1) + order.group(3), Optional.empty(), order.group(2)));
    }
    Matcher m = YEARLESS.matcher(text);
    return m.matches()
        ? Optional.of(of(m.group(1), Optional.empty(), m.group(2)))
        : Optional.empty();
  }

  private static DocumentNumber of(String office, Optional<Integer> year, String number) {
    boolean several = office.indexOf(' ') > 0 && office.length() > 8;
    String name = several ? office.strip() : office.replace(" ", "");
    return new DocumentNumber(name, year, number);
  }

  /** 2019, 二〇一九, 98. */
  private static int year(String text) {
    int year = HanNumerals.isHan(text) ? HanNumerals.value(text) : Integer.parseInt(text);
    return year < 100 ? 1900 + year : year;
  }
}
