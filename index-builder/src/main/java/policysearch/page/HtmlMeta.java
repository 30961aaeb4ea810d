package policysearch.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Gives what a page's head says of it: the tags official sites must carry, and common ones. */
final class HtmlMeta {
  private static final List<String> TITLE = List.of("articletitle", "article:title", "dc.title");
  private static final List<String> SHARED_TITLE =
      List.of("og:title", "twitter:title", "headline", "title", "ld:headline", "ld:title");
  private static final List<String> DATE =
      List.of(
          "pubdate",
          "publishdate",
          "firstpublishedtime",
          "article:published_time",
          "og:published_time",
          "og:release_date",
          "datepublished",
          "publishtime",
          "publish_time",
          "publish-date",
          "publication_date",
          "dcterms.created",
          "dc.date",
          "dc.date.issued",
          "dcterms.issued",
          "og:time",
          "releasedate",
          "createdate",
          "ld:datepublished",
          "ld:pubdate",
          "weibo:article:create_at",
          "datecreated",
          "dateupdate",
          "script:pubtime",
          "script:created",
          "time:datetime");
  private static final List<String> SOURCE =
      List.of(
          "contentsource",
          "source",
          "ld:source",
          "article:source",
          "mediaid",
          "og:source",
          "copyrightsource");
  private static final List<String> COLUMN =
      List.of("columnname", "article:section", "ld:articlesection", "channel", "og:category");
  private static final List<String> SITE = List.of("sitename", "og:site_name", "application-name");
  private static final List<String> URL = List.of("url", "og:url");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:19|20)\\d{2}\\s*[-/年.]\\s*\\d{1,2}\\s*[-/月.]\\s*\\d{1,2}|^(?:19|20)\\d{6}|^1\\d{9}(?:\\d{3})?$"
              + "|(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[., ].*(?:19|20)\\d{2}");
  private static final Pattern LINKED =
      Pattern.compile(
          "\"(headline|title|datePublished|pubDate|articleSection)\"\\s*:\\s*\"([^\"\\\\]{1,300})\"");
  private static final Pattern PUBLISHER =
      Pattern.compile(
          "\"publisher\"\\s*:\\s*\\{[^{}]{0,200}\"name\"\\s*:\\s*\"([^\"\\\\]{2,40})\"");
  private static final Pattern SAYS_SOURCE = Pattern.compile("^(?:来源|來源|信息来源)\\s*[:：]\\s*");
  private static final Pattern MEDIUM =
      Pattern.compile(
          "[\"']?\\b(?:source|media|media_?name|source_?name|article_?source|nick_?name)[\"']?\\s*[:=]\\s*[\"']"
              + "([^\"'<>]{0,10}\\p{IsHan}[^\"'<>]{1,18})[\"']",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TIMED =
      Pattern.compile(
          "(?i)\\b(?:pub_?time|publish_?time|pub_?date|publish_?date|news_?time)[\"']?\\s*[:=]\\s*[\"']"
              + "((?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}[^\"']{0,12})");

  /** {@code var ct = "1715672481"}, {@code createTime = '2024-05-14 16:41'} of 公众号 pages. */
  private static final Pattern CREATED =
      Pattern.compile(
          "\\b(?:ct|create_?time|svr_?time|ori_?create_?time)\\s*=\\s*[\"'](1\\d{9}|(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2}[^\"']{0,12})[\"']",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 1000;

  /** A name, its sign and a time take no more on either side of the quote. */
  private static final int AROUND = 48;

  private static final List<String> DATED =
      List.of("data-publishtime", "data-ptime", "data-pubtime");

  private final Map<String, String> tags = new HashMap<>();

  private HtmlMeta() {}

  /** What the head of {@code page} says; the first of equal names counts. */
  static HtmlMeta of(Document page) {
    HtmlMeta meta = new HtmlMeta();
    Elements all = page.getAllElements();
    for (Element tag : all) {
      if (tag.normalName().equals("meta") && tag.hasAttr("content")) {
        meta.add(called(tag), tag.attr("content"));
      }
    }
    List<Element> scripts = all.stream().filter(e -> e.normalName().equals("script")).toList();
    for (Element script : scripts) {
      if (script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
        meta.linked(script.data());
      }
    }
    scripts.stream().filter(s -> !s.hasAttr("src")).forEach(s -> meta.timed(s.data()));
    meta.add("canonical", first(all, "href", HtmlMeta::isCanonical));
    for (String name : DATED) {
      meta.add("publishtime", first(all, name, e -> e.attributesSize() > 0));
    }
    return meta;
  }

  private static String called(Element tag) {
    return tag.hasAttr("name")
        ? tag.attr("name")
        : tag.hasAttr("property") ? tag.attr("property") : tag.attr("itemprop");
  }

  private static boolean isCanonical(Element link) {
    return link.normalName().equals("link")
        && link.attr("rel").strip().equalsIgnoreCase("canonical");
  }

  /** The attribute of the first such element that has it; "" if none has. */
  private static String first(Elements all, String attribute, Predicate<Element> such) {
    return all.stream()
        .filter(such)
        .filter(e -> e.hasAttr(attribute))
        .map(e -> e.attr(attribute))
        .findFirst()
        .orElse("");
  }

  private void linked(String json) {
    Matcher m = LINKED.matcher(json.substring(0, Math.min(json.length(), 20_000)));
    while (m.find()) {
      add("ld:" + m.group(1), m.group(2));
    }
    Matcher publisher = PUBLISHER.matcher(json.substring(0, Math.min(json.length(), 20_000)));
    if (publisher.find()) {
      add("ld:publisher", publisher.group(1));
    }
  }

  /** {@code pubtime:'2019-09-23 07:48'} among the page's own variables. */
  private void timed(String script) {
    year(TIMED, script, 20_000).ifPresent(time -> add("script:pubtime", time));
    year(CREATED, script, 200_000).ifPresent(time -> add("script:created", time));
    String head = script.substring(0, Math.min(script.length(), 20_000));
    if (AnyCase.in(head, "source", "media", "nick") && hasHan(head)) {
      Matcher medium = MEDIUM.matcher(head);
      if (medium.find()) {
        add("script:media", medium.group(1));
      }
    }
  }

  private static boolean hasHan(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x3400) {
        return true;
      }
    }
    return false;
  }

  /** What {@code form} gives at the first string of {@code script} that begins as a time does. */
  private static Optional<String> year(Pattern form, String script, int most) {
    int end = Math.min(script.length(), most);
    for (int i = 0; i + 1 < end; i++) {
      boolean opens = script.charAt(i) == '"' || script.charAt(i) == '\'';
      if (opens && (script.charAt(i + 1) == '1' || script.charAt(i + 1) == '2')) {
        int from = Math.max(0, i - AROUND);
        Matcher m = form.matcher(script.substring(from, Math.min(end, i + AROUND)));
        while (m.find()) {
          if (m.start(1) == i + 1 - from) {
            return Optional.of(m.group(1));
          }
        }
      }
    }
    return Optional.empty();
  }

  private void add(String name, String value) {
    String text = HtmlSpaces.line(value);
    String key = name.strip().toLowerCase(Locale.ROOT);
    if (!text.isEmpty() && text.length() <= LONGEST && !key.isEmpty()) {
      tags.putIfAbsent(key, text);
    }
  }

  /** The title by a tag that means the document's own. */
  Optional<String> title() {
    return first(TITLE);
  }

  /** The title as the page wants to be shared; it may carry the site's name. */
  Optional<String> sharedTitle() {
    return first(SHARED_TITLE);
  }

  /** When it was published, if the tag holds a day at all. */
  Optional<String> date() {
    return DATE.stream()
        .map(n -> Optional.ofNullable(tags.get(n)))
        .flatMap(Optional::stream)
        .filter(v -> DAY.matcher(v).find())
        .findFirst();
  }

  Optional<String> source() {
    return first(SOURCE)
        .map(v -> SAYS_SOURCE.matcher(v).replaceFirst(""))
        .filter(
            v -> v.length() <= 80 && !v.chars().allMatch(c -> c < 128 && !Character.isLetter(c)));
  }

  /** The medium that the page's own script names: better than nothing. */
  Optional<String> scriptedSource() {
    return Optional.ofNullable(tags.get("script:media"))
        .or(() -> Optional.ofNullable(tags.get("ld:publisher")));
  }

  Optional<String> column() {
    return first(COLUMN);
  }

  Optional<String> site() {
    return first(SITE);
  }

  Optional<String> url() {
    return Optional.ofNullable(tags.get("canonical"))
        .or(() -> first(URL))
        .filter(u -> u.startsWith("http://") || u.startsWith("https://"));
  }

  private Optional<String> first(List<String> names) {
    return names.stream()
        .map(n -> Optional.ofNullable(tags.get(n)))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
