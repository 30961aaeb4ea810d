package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import policysearch.page.HtmlLine.Region;
import policysearch.page.ParsedPage.Label;

/** Gives the parts of a web page: what its head says, what it prints around the text, the text. */
final class HtmlPage {
  private static final Pattern DAY =
      Pattern.compile("[/t](20\\d{2})[-/]?(0[1-9]|1[0-2])[-/]?([0-2]\\d|3[01])[/_.]");

  private static final int BEFORE = 120;
  private static final int MAIN = 12;
  private static final int LAST = 8;
  private static final int AFTER = 20;

  private HtmlPage() {}

  /** The parts of {@code html}, which was read with {@code charset}. */
  static ParsedPage read(String html, String charset) {
    Document page = HtmlTree.of(html);
    HtmlEmbedded.show(page);
    HtmlMass mass = HtmlMass.of(page.body());
    Element main = HtmlContent.of(page, mass);
    List<HtmlLine> lines = HtmlLines.of(page.body(), main, mass);
    HtmlMeta meta = HtmlMeta.of(page);
    List<HtmlLine> near = near(lines);
    List<Label> labels = new ArrayList<>();
    List<Label> printed = HtmlLabels.of(near);
    meta.date().ifPresent(d -> labels.add(new Label("发布日期", d)));
    meta.source().map(s -> fuller(s, printed)).ifPresent(s -> labels.add(new Label("来源", s)));
    labels.addAll(printed);
    labels.addAll(HtmlCells.underHeads(main));
    HtmlLabels.bareDay(near).ifPresent(d -> labels.add(new Label("日期", d)));
    HtmlLabels.namedSource(near).ifPresent(s -> labels.add(new Label("来源", s)));
    HtmlLabels.besideDay(near)
        .or(meta::scriptedSource)
        .ifPresent(s -> labels.add(new Label("来源", s)));
    meta.url().flatMap(HtmlPage::day).ifPresent(d -> labels.add(new Label("日期", d)));
    meta.url().ifPresent(u -> labels.add(new Label("url", u)));
    HtmlTitle titles = new HtmlTitle(page.title(), meta, lines);
    Optional<String> title = titles.read(printed);
    Optional<String> column =
        HtmlCrumb.column(lines, title.orElse(""))
            .or(meta::column)
            .or(titles::column)
            .or(() -> HtmlCrumb.overBar(lines));
    return new ParsedPage(
        Optional.empty(),
        title,
        HtmlSubtitles.of(lines, title),
        column,
        labels,
        HtmlBody.of(lines, title.orElse("")),
        HtmlAttachments.of(lines),
        charset);
  }

  /** …/202405/t20240514_123.html, …/2024-05/14/…: addresses carry the day. */
  static Optional<String> day(String url) {
    Matcher m = DAY.matcher(url);
    return m.find()
        ? Optional.of(m.group(1) + "-" + m.group(2) + "-" + m.group(3))
        : Optional.empty();
  }

  /** The tag says 浙江 where the page prints 浙江监管局. */
  private static String fuller(String source, List<Label> printed) {
    return printed.stream()
        .filter(l -> l.name().equals("来源") && l.value().startsWith(source))
        .map(Label::value)
        .findFirst()
        .orElse(source);
  }

  /** The lines around the text in which a page tells of itself. */
  private static List<HtmlLine> near(List<HtmlLine> lines) {
    List<HtmlLine> before = in(lines, Region.BEFORE);
    List<HtmlLine> main = in(lines, Region.MAIN);
    List<HtmlLine> after = in(lines, Region.AFTER);
    List<HtmlLine> near =
        new ArrayList<>(before.subList(Math.max(0, before.size() - BEFORE), before.size()));
    int head = Math.min(before.size() < MAIN ? BEFORE : MAIN, main.size());
    near.addAll(main.subList(0, head));
    near.addAll(main.subList(Math.max(head, main.size() - LAST), main.size()));
    near.addAll(after.subList(0, Math.min(AFTER, after.size())));
    return near;
  }

  private static List<HtmlLine> in(List<HtmlLine> lines, Region region) {
    return lines.stream().filter(l -> l.region() == region).toList();
  }
}
