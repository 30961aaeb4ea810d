package policysearch.page;

import java.util.List;
import policysearch.raw.RawPage;

/** Gives a page's parts by the first parser that accepts it. */
public final class PageParsers {
  /** In the order in which they are asked. */
  private static final List<PageParser> PARSERS =
      List.of(
          new JsonRowParser(),
          new DocxPageParser(),
          new DocPageParser(),
          new UnreadPageParser(),
          new RtfPageParser(),
          new MhtmlPageParser(),
          new MarkdownPageParser(),
          new HtmlPageParser(),
          new TextPageParser());

  private static final String KNOWN =
      ".html, .htm, .shtml, .mht, .docx, .doc, .wps, .rtf, .txt, .text, .md, and rows of JSON lines";

  private PageParsers() {}

  /** Reads {@code raw} with the first parser that accepts it. */
  public static PageResult parse(RawPage raw) {
    for (PageParser parser : PARSERS) {
      if (parser.accepts(raw)) {
        return parser.parse(raw);
      }
    }
    return new PageResult.Rejected(
        "unknown kind of file " + FileNames.kind(raw.file()) + "; known: " + KNOWN);
  }
}
