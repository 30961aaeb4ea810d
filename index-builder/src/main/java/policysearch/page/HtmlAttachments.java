package policysearch.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import policysearch.page.HtmlLine.Region;
import policysearch.page.ParsedPage.Attachment;

/** Gives the files (附件) that a page offers in its text and in the lists beside it. */
final class HtmlAttachments {
  private static final String ENDINGS =
      "(?:docx?|xlsx?|pdf|wps|et|ett|dps|zip|rar|7z|pptx?|ofd|ceb|rtf|csv)";

  /** …/W0202405.pdf, …/a.docx?v=2, …/downfile.jsp?filename=a.pdf&id=1. */
  private static final Pattern FILE =
      Pattern.compile("(?i)[\\w\\p{IsHan}%）)】\\]”》_-][.]" + ENDINGS + "(?:$|[?#&;!])");

  /** …/download.jsp?urltype=news.DownloadAttachUrl&wbfileid=12: only the link's words tell more. */
  private static final Pattern SERVLET =
      Pattern.compile("(?i)(?:down_?load|down_?file|attach|getfile|file_?id|[.]txt$)");

  private static final Pattern NAME =
      Pattern.compile("(?i).*[.](?:txt|" + ENDINGS + ")(?:\\W.*)?$");
  private static final Pattern NUMBERED = Pattern.compile("^[【\\[（(〖\\s]*附\\s*[件表图录].*");

  /** Programs that sites offer everywhere. */
  private static final Pattern PROGRAM =
      Pattern.compile("(?i).*(?:客户端|阅读器|浏览器|插件|驱动|\\bapp\\b|reader|安卓|苹果).*");

  private static final Pattern BESIDE =
      Pattern.compile(
          " (?:attach|attachs|attachment|attachments|annex|fujian|fj|fjlist|xgfj|appendix|files"
              + "|filelist|enclosure) ");

  /** Words of buttons: they name no file. */
  private static final Pattern BUTTON =
      Pattern.compile(
          "(?i)[（(\\[【]?(?:点击(?:此处)?|下方)*(?:附件|文件|(?:公报|全文)?(?:PDF|OFD|WORD)(?:格式|版)?)?"
              + "(?:下\\s*载|查\\s*看|预\\s*览|打\\s*开|download|view)?(?:附件|文件|全文|此处)?[）)\\]】]?");

  /** 附件：1. 名单.docx（12KB，已下载3次）: what stands around the name. */
  private static final Pattern BEFORE_NAME =
      Pattern.compile("^[\\s·•●■◆▪>»\\-【\\[]*(?:(?:相关)?附件(?:下载|列表)?\\s*[:：】\\]]\\s*)?[\\s【\\[]*");

  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "(?i)\\s*(?:[（(\\[【]\\s*(?:点击(?:此处)?)?(?:下载|查看|预览|\\d[\\d.,]*\\s*[KMG]B?|"
              + ENDINGS
              + "格式)[^）)\\]】]{0,20}[）)\\]】]|已下载.{0,8}|下载次数.{0,8}|[】\\]；;，,。])\\s*$");

  private static final String[] FILES = {
    ".doc", ".xls", ".pdf", ".wps", ".et", ".dps", ".zip", ".rar", ".7z", ".ppt", ".ofd", ".ceb",
    ".rtf", ".csv"
  };

  private static final int LONGEST = 200;
  private static final int MOST = 200;
  private static final int BEFORE = 15;
  private static final int AFTER = 30;

  private HtmlAttachments() {}

  /** Whether {@code link} leads to a file. */
  static boolean isFile(Element link) {
    String href = link.attr("href");
    if (href.isEmpty() || href.length() > 2000 || href.charAt(0) == '#') {
      return false;
    }
    String offered = link.attr("download");
    if ((AnyCase.in(href, FILES) && FILE.matcher(href).find())
        || (!offered.isEmpty() && NAME.matcher(offered).matches())) {
      return true;
    }
    if (!AnyCase.in(href, "load", "file", "attach", ".txt") || !SERVLET.matcher(href).find()) {
      return false;
    }
    String text = HtmlSpaces.line(link.text() + " " + link.attr("title"));
    return text.length() <= LONGEST
        && (NAME.matcher(text).matches() || NUMBERED.matcher(text).matches());
  }

  /** The files of {@code lines}, each address once, in order. */
  static List<Attachment> of(List<HtmlLine> lines) {
    List<HtmlLine> before = in(lines, Region.BEFORE);
    List<HtmlLine> after = in(lines, Region.AFTER);
    Map<String, Attachment> found = new LinkedHashMap<>();
    Stream.of(
            before.subList(Math.max(0, before.size() - BEFORE), before.size()),
            in(lines, Region.MAIN),
            after.subList(0, Math.min(AFTER, after.size())))
        .flatMap(List::stream)
        .filter(HtmlLine::file)
        .forEach(line -> line.files().forEach(link -> add(line, link, found)));
    return new ArrayList<>(found.values());
  }

  private static void add(HtmlLine line, Element link, Map<String, Attachment> found) {
    String href = HtmlSpaces.none(link.attr("href"));
    String name = name(line, link);
    boolean beside = line.aside() && !NUMBERED.matcher(line.text()).matches() && !listed(link);
    if (!beside && found.size() < MOST && !PROGRAM.matcher(name).matches()) {
      found.putIfAbsent(href, new Attachment(name, href));
    }
  }

  /** Whether {@code link} stands in what the page's own names call a list of files. */
  private static boolean listed(Element link) {
    Element up = link;
    for (int i = 0; i < 4 && up != null; i++) {
      if (BESIDE.matcher(HtmlTree.names(up)).find()) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  /** What a reader sees; where that is a button or a picture, what stands beside it. */
  private static String name(HtmlLine line, Element link) {
    boolean alone = line.files().size() == 1;
    return Stream.of(
            link.text(),
            link.attr("title"),
            link.attr("download"),
            alone ? line.text().replace(HtmlSpaces.line(link.text()), " ") : "",
            fileName(link.attr("href")))
        .map(HtmlAttachments::clean)
        .filter(n -> !n.isEmpty() && n.length() <= LONGEST && !BUTTON.matcher(n).matches())
        .findFirst()
        .orElse("附件");
  }

  private static String clean(String text) {
    String name = BEFORE_NAME.matcher(HtmlSpaces.line(text)).replaceFirst("");
    Matcher after = AFTER_NAME.matcher(name);
    while (after.find()) {
      name = name.substring(0, after.start());
      after = AFTER_NAME.matcher(name);
    }
    return unpaired(name.strip());
  }

  /** 【名单.xlsx】 lost its first bracket with 附件：. */
  private static String unpaired(String name) {
    boolean closed = name.endsWith("】") && name.indexOf('【') < 0;
    boolean square = name.endsWith("]") && name.indexOf('[') < 0;
    return closed || square ? name.substring(0, name.length() - 1).strip() : name;
  }

  private static String fileName(String href) {
    String path = href.replaceFirst("[?#].*", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name; // 100%.pdf
    }
  }

  private static List<HtmlLine> in(List<HtmlLine> lines, Region region) {
    return lines.stream().filter(l -> l.region() == region).toList();
  }
}
