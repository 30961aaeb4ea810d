package policysearch.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import policysearch.raw.RawPage;

/** Reads web pages that a tool saved as Markdown, navigation and all, as the pages they were. */
final class MarkdownPageParser implements PageParser {
  private static final String MARK = "Markdown Content:";
  private static final int SNIFFED = 4000;
  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]{0,300}\\]\\([^)]{0,2000}\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]]{0,500})\\]\\(([^)\\s]{0,2000})[^)]{0,300}\\)");
  private static final Pattern STRONG =
      Pattern.compile("\\*{1,3}|_{2,3}|\\\\(?=[_*\\[\\]])|(?<=^|\\s)_+(?=\\s|$)");
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[*+-]|\\d+[.])\\s{1,4}");
  private static final Pattern HEADING = Pattern.compile("^\\s*#{1,6}\\s+|^[=-]{3,}\\s*$");

  @Override
  public boolean accepts(RawPage raw) {
    return raw.form() == RawPage.Form.PAGE
        && FileNames.extension(raw.file()).equals(".md")
        && HtmlText.of(java.util.Arrays.copyOf(raw.bytes(), Math.min(raw.bytes().length, SNIFFED)))
            instanceof Decoded.Text(var text, var ignored)
        && text.contains(MARK);
  }

  @Override
  public PageResult parse(RawPage raw) {
    return switch (HtmlText.of(raw.bytes())) {
      case Decoded.Broken(var reason) -> new PageResult.Rejected(reason);
      case Decoded.Text(var text, var charset) ->
          new PageResult.Parsed(HtmlPage.read(html(text), charset));
    };
  }

  private static String html(String text) {
    int mark = Math.max(0, text.indexOf(MARK));
    String head = text.substring(0, mark);
    String title = named(head, "Title:").orElse("");
    StringBuilder out = new StringBuilder(text.length() * 2);
    out.append("<html><head><title>").append(Entities.escape(title)).append("</title>");
    named(head, "URL Source:")
        .ifPresent(
            u -> out.append("<meta name=url content=\"").append(Entities.escape(u)).append("\">"));
    named(head, "Published Time:")
        .ifPresent(
            u ->
                out.append("<meta name=publishtime content=\"")
                    .append(Entities.escape(u))
                    .append("\">"));
    out.append("</head><body>");
    String own = HtmlTitle.fold(title);
    boolean article = false;
    for (String line :
        text.substring(Math.min(text.length(), mark + MARK.length())).split("\n", -1)) {
      String plain = plain(line);
      String folded = HtmlTitle.fold(LINK.matcher(plain).replaceAll("$1"));
      if (!article
          && folded.length() >= 4
          && own.startsWith(folded)
          && HEADING.matcher(line).find()) {
        article = true;
        out.append("<div class=article-content-body>");
      }
      block(line, plain, out);
    }
    return out.toString();
  }

  private static String plain(String line) {
    String bare = IMAGE.matcher(line).replaceAll("");
    bare = ITEM.matcher(HEADING.matcher(bare).replaceFirst("")).replaceFirst("");
    return STRONG.matcher(HEADING.matcher(bare).replaceFirst("")).replaceAll("").strip();
  }

  private static void block(String line, String plain, StringBuilder out) {
    String tag = HEADING.matcher(line).find() ? "h2" : ITEM.matcher(line).find() ? "li" : "p";
    if (plain.isEmpty()) {
      return;
    }
    String linked = LINK.matcher(Entities.escape(plain)).replaceAll("<a href=\"$2\">$1</a>");
    out.append('<').append(tag).append('>').append(linked).append("</").append(tag).append(">\n");
  }

  private static Optional<String> named(String head, String name) {
    int at = head.indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    int end = head.indexOf('\n', at);
    String value = head.substring(at + name.length(), end < 0 ? head.length() : end).strip();
    return Optional.of(value).filter(v -> !v.isEmpty());
  }
}
