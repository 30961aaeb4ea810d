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
    String server = raw.capture().flatMap(RawPage.Capture::contentType).orElse("");
    try {
      ParsedPage page = page(raw.bytes(), new HtmlText.Said("", server));
      return page.blocks().isEmpty() && page.title().isEmpty()
          ? new PageResult.Rejected("no text in the page")
          : new PageResult.Parsed(page);
    } catch (Unreadable e) {
      return new PageResult.Rejected(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The page in {@code bytes}, of whose charset what came with it says what is {@code said}.
   *
   * @throws Unreadable if it is no text
   */
  static ParsedPage page(byte[] bytes, HtmlText.Said said) throws Unreadable {
    return switch (HtmlText.of(bytes, said)) {
      case Decoded.Broken(var reason) -> throw new Unreadable(reason);
      case Decoded.Text(var text, var read) -> {
        if (text.length() > LONGEST) {
          throw new Unreadable("a page of more than " + LONGEST + " characters");
        }
        yield HtmlPage.read(text, read);
      }
    };
  }

  static boolean looksLikeHtml(byte[] bytes) {
    byte[] head = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, SNIFFED));
    if (!(HtmlText.of(head) instanceof Decoded.Text(var text, var ignored))) {
      return false;
    }
    String start = text.strip().toLowerCase(Locale.ROOT);
    return start.startsWith("<")
        && (start.contains("<html") || start.contains("<!doctype html") || start.contains("<body"));
  }
}
