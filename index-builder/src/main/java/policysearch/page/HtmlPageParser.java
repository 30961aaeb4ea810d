package policysearch.page;

import java.util.Locale;
import java.util.Set;
import policysearch.raw.RawPage;

/** Reads web pages, whole or fragments: by their extension, else by their first bytes. */
final class HtmlPageParser implements PageParser {
  private static final Set<String> EXTENSIONS =
      Set.of(
          ".html", ".htm", ".shtml", ".shtm", ".xhtml", ".xht", ".jhtml", ".dhtml", ".asp", ".aspx",
          ".jsp", ".php", ".do");

  private static final Set<String> NOT_BY_CONTENT = Set.of(".txt", ".text", ".md");
  private static final int SNIFFED = 1024;
  private static final int LONGEST = 32_000_000;

  @Override
  public boolean accepts(RawPage raw) {
    if (raw.form() != RawPage.Form.PAGE) {
      return false;
    }
    String extension = FileNames.extension(raw.file());
    return EXTENSIONS.contains(extension)
        || (!NOT_BY_CONTENT.contains(extension) && looksLikeHtml(raw.bytes()));
  }

  @Override
  public PageResult parse(RawPage raw) {
    String contentType = raw.capture().flatMap(RawPage.Capture::contentType).orElse("");
    return switch (HtmlText.of(raw.bytes(), contentType)) {
      case Decoded.Broken(var reason) -> new PageResult.Rejected(reason);
      case Decoded.Text(var text, var charset) -> page(text, charset);
    };
  }

  private static PageResult page(String text, String charset) {
    if (text.length() > LONGEST) {
      return new PageResult.Rejected("a page of more than " + LONGEST + " characters");
    }
    ParsedPage page = HtmlPage.read(text, charset);
    return page.blocks().isEmpty() && page.title().isEmpty()
        ? new PageResult.Rejected("no text in the page")
        : new PageResult.Parsed(page);
  }

  private static boolean looksLikeHtml(byte[] bytes) {
    byte[] head = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, SNIFFED));
    if (!(HtmlText.of(head) instanceof Decoded.Text(var text, var ignored))) {
      return false;
    }
    String start = text.strip().toLowerCase(Locale.ROOT);
    return start.startsWith("<")
        && (start.contains("<html") || start.contains("<!doctype html") || start.contains("<body"));
  }
}
