package policysearch.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import policysearch.model.Metadata;
import policysearch.model.Note;
import policysearch.model.PublicationTime;
import policysearch.page.ParsedPage;

/** Gives what a page says about itself. */
final class MetadataExtractor {
  private static final Pattern NUMBER_THEN_LABEL =
      Pattern.compile("([^号：:]{1,30}\\d\\s*号)\\s*\\p{IsHan}{2,8}\\s*[:：]");

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
    return new Metadata(
        page.title(),
        page.subtitles(),
        page.column().or(() -> label("栏目")),
        published(),
        label("来源", "信息来源", "文章来源", "稿件来源", "稿源", "来源于", "信息来源于", "本文来源", "出处", "转载来源"),
        label("url"),
        label("发文字号", "文号", "文件编号", "文件字号", "发布文号", "行政处罚决定书文号")
            .map(MetadataExtractor::numberAlone)
            .map(DocumentNumbers::bare)
            .filter(n -> n.chars().anyMatch(Character::isDigit))
            .or(() -> DocumentNumbers.in(page.title().orElse(""), body)),
        label("索引号", "索引码", "信息索引号"),
        IssuerReader.read(page.labels(), page.title().orElse(""), body),
        label("成文日期", "生成日期", "发文日期").flatMap(Dates::read).map(PublicationTime::date),
        label("有效性", "时效性", "有效状态", "状态"),
        label("主题分类", "信息分类", "主题"),
        page.attachments().stream().map(ParsedPage.Attachment::name).toList(),
        Optional.of(DocumentTypes.of(page.title().orElse(""), body)),
        views());
  }

  private Optional<PublicationTime> published() {
    Optional<String> printed =
        label(
            "发布日期", "发布时间", "发布于", "发表时间", "发表日期", "发表于", "发稿时间", "日期", "时间", "更新时间", "更新日期",
            "公布日期");
    Optional<PublicationTime> time = printed.flatMap(Dates::read);
    if (printed.isPresent() && time.isEmpty()) {
      notes.add(new Note("date-unreadable", printed.get(), Optional.empty()));
    }
    return time.or(this::paperDate);
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
    for (String name : names) {
      for (ParsedPage.Label label : page.labels()) {
        if (label.name().equals(name) && !label.value().isBlank()) {
          return Optional.of(label.value());
        }
      }
    }
    return Optional.empty();
  }

  /** The day against which dates without a year are read. */
  static Optional<LocalDate> day(Metadata metadata) {
    return metadata.publishedAt().map(PublicationTime::date);
  }
}
