package policysearch.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import policysearch.model.DocumentNumber;
import policysearch.model.Metadata;
import policysearch.model.Note;
import policysearch.model.PublicationTime;
import policysearch.page.ParsedPage;

/** Gives what a page says about itself. */
final class MetadataExtractor {
  private static final Pattern NUMBER_THEN_LABEL =
      Pattern.compile("([^号：:]{1,30}\\d\\s*号)\\s*\\p{IsHan}{2,8}\\s*[:：]");

  private static final String[] PUBLISHED = {
    "发布日期", "发布时间", "发布于", "发表时间", "发表日期", "发表于", "发稿时间", "公开日期", "日期", "时间", "更新时间", "更新日期",
    "公布日期", "上传时间", "录入时间", "发布"
  };
  private static final String[] SOURCES = {
    "来源", "信息来源", "文章来源", "稿件来源", "新闻来源", "稿源", "来源于", "信息来源于", "本文来源", "出处", "转载来源", "文件来源", "转自"
  };
  private static final String[] NUMBERS = {
    "发文字号", "文号", "文件编号", "文件字号", "发布文号", "文件文号", "公文文号", "文号编号", "行政处罚决定书文号"
  };
  private static final String[] WRITTEN = {
    "成文日期", "成文时间", "生成日期", "生成时间", "发文日期", "发文时间", "印发日期", "签发日期", "制发日期", "写作时间"
  };
  private static final Pattern STATUS = Pattern.compile("有效|失效|废止|修改|修订|尚未|未生效|生效|终止|是|否");
  private static final Pattern TITLE_STATUS =
      Pattern.compile(
          "[（(【\\[〔]\\s*((?:现行|继续)?有效|(?:已|全文|部分)?(?:废止|失效)|尚未生效|已被修改|宣布失效)\\s*[）)】\\]〕]");
  private static final Pattern EDITOR =
      Pattern.compile("\\p{IsHan}{2,4}|[A-Z]{1,4}\\d{2,6}|[A-Za-z]{2,20}");
  private static final int MOST_EDITORS = 6;
  private static final int HEAD = 600;

  private final ParsedPage page;
  private final String body;
  private final List<Note> notes;

  private MetadataExtractor(ParsedPage page, String body, List<Note> notes) {
    this.page = page;
    this.body = body;
    this.notes = notes;
  }

  static Metadata extract(ParsedPage page, String body, List<Note> notes) {
    return new MetadataExtractor(page, body, notes).metadata();
  }

  private Metadata metadata() {
    String title = page.title().orElse("");
    Optional<String> number = number(title);
    Optional<Signature> signature = Signature.in(body);
    Optional<PublicationTime> published = published();
    return new Metadata(
        page.title(),
        page.subtitles(),
        page.column().or(() -> label("栏目", "所属栏目")),
        published,
        label(SOURCES),
        label("url"),
        number,
        number.flatMap(DocumentNumber::parse),
        label("索引号", "索引码", "信息索引号", "信息索引"),
        IssuerReader.read(page.labels(), title, body, number.isPresent(), signature),
        writtenOn(signature, published),
        status(title),
        label("主题分类", "信息分类", "所属主题", "主题", "分类"),
        page.attachments().stream().map(ParsedPage.Attachment::name).toList(),
        Optional.of(DocumentTypes.of(title, body)),
        views(),
        editors());
  }

  private Optional<String> number(String title) {
    return label(NUMBERS)
        .map(MetadataExtractor::numberAlone)
        .map(DocumentNumberFinder::bare)
        .filter(n -> n.chars().anyMatch(Character::isDigit))
        .or(() -> DocumentNumberFinder.in(title, body));
  }

  private Optional<LocalDate> writtenOn(
      Optional<Signature> signature, Optional<PublicationTime> published) {
    return labels(WRITTEN)
        .flatMap(v -> Dates.read(v).stream())
        .findFirst()
        .map(PublicationTime::date)
        .or(
            () ->
                signature
                    .map(Signature::day)
                    .filter(
                        d -> published.map(p -> !d.isAfter(p.date().plusDays(1))).orElse(true)));
  }

  /** 有效性：现行有效; a title's own （已废止）. */
  private Optional<String> status(String title) {
    Matcher m = TITLE_STATUS.matcher(title);
    return labels("有效性", "时效性", "有效状态", "时效状态", "效力状态", "文件状态", "时效", "状态", "是否有效", "法律状态")
        .filter(v -> STATUS.matcher(v).find() && v.length() <= 30)
        .findFirst()
        .or(() -> m.find() ? Optional.of(m.group(1)) : Optional.empty());
  }

  private List<String> editors() {
    return labels("责任编辑", "责编", "编辑", "值班编辑", "网络编辑")
        .flatMap(v -> Stream.of(v.split("[、，,;；/\\s]+", -1)))
        .filter(v -> EDITOR.matcher(v).matches())
        .distinct()
        .limit(MOST_EDITORS)
        .toList();
  }

  /** The first printed time that can be read; a day gets the clock another label prints for it. */
  private Optional<PublicationTime> published() {
    List<String> printed = labels(PUBLISHED).toList();
    List<PublicationTime> read = printed.stream().flatMap(p -> Dates.read(p).stream()).toList();
    if (read.isEmpty()) {
      printed.stream()
          .findFirst()
          .ifPresent(p -> notes.add(new Note("date-unreadable", p, Optional.empty())));
      return paperDate();
    }
    LocalDate day = read.getFirst().date();
    return read.stream()
        .filter(t -> t.date().equals(day) && t.time().isPresent())
        .findFirst()
        .or(() -> yearless(printed, day))
        .or(() -> Optional.of(read.getFirst()));
  }

  /** «05-14 09:30» beside an address that has 20240514 in it. */
  private static Optional<PublicationTime> yearless(List<String> printed, LocalDate day) {
    return printed.stream()
        .filter(p -> Dates.read(p).isEmpty())
        .flatMap(p -> Dates.read(p, day).stream())
        .filter(t -> t.date().equals(day) && t.time().isPresent())
        .findFirst();
  }

  /** 《 人民日报 》（ 2023年07月29日 04 版）. */
  private static final Pattern PAPER =
      Pattern.compile(
          "[（(]\\s*((?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日)\\s*第?\\s*\\d{1,2}\\s*版\\s*[）)]");

  private Optional<PublicationTime> paperDate() {
    Matcher m = PAPER.matcher(body.substring(Math.max(0, body.length() - HEAD)));
    return m.find() ? Dates.read(m.group(1)) : Optional.empty();
  }

  private Optional<Long> views() {
    Optional<String> printed =
        label("访问量", "浏览量", "浏览次数", "点击量", "点击数", "点击次数", "阅读量", "阅读次数", "阅读");
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    String digits = printed.get().replaceAll("[,，次\\s]", "");
    if (digits.length() > 15
        || digits.isEmpty()
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      notes.add(new Note("views-unknown", printed.get(), Optional.empty()));
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(digits));
  }

  /** 银发〔2021〕245号发文机关：… is a number and the next label, run together in a flattened page. */
  private static String numberAlone(String printed) {
    Matcher m = NUMBER_THEN_LABEL.matcher(printed);
    return m.lookingAt() ? m.group(1) : printed;
  }

  private Optional<String> label(String... names) {
    return labels(names).findFirst();
  }

  /** What the page prints under these names, in the order of the names. */
  private Stream<String> labels(String... names) {
    return Stream.of(names)
        .flatMap(name -> page.labels().stream().filter(label -> label.name().equals(name)))
        .map(ParsedPage.Label::value)
        .filter(value -> !value.isBlank());
  }

  /** The day against which dates without a year are read. */
  static Optional<LocalDate> day(Metadata metadata) {
    return metadata.publishedAt().map(PublicationTime::date);
  }
}
