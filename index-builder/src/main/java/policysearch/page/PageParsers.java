package policysearch.page;

import java.util.List;
import java.util.Optional;
import policysearch.raw.RawPage;

/** Gives a page's parts by the first parser that accepts it. */
public final class PageParsers {
  /** In the order in which they are asked: those that look at the content before the others. */
  private static final List<PageParser> PARSERS =
      List.of(
          new JsonRowParser(),
          new DocxPageParser(),
          new DocPageParser(),
          new OfdPageParser(),
          new UnreadPageParser(),
          new RtfPageParser(),
          new MhtmlPageParser(),
          new PdfPageParser(),
          new MarkdownPageParser(),
          new HtmlPageParser(),
          new TextPageParser());

  private static final String KNOWN =
      ".html, .htm, .shtml, .mht, .pdf, .docx, .doc, .wps, .rtf, .ofd, .txt, .text, .md, and rows of"
          + " JSON lines";

  /** Web pages of people have a tenth of it; a million tags in each other take seconds. */
  private static final int LARGE = 2 << 20;

  private PageParsers() {}

  /** Reads {@code raw} with the first parser that accepts it, in this JVM. */
  public static PageResult parse(RawPage raw) {
    Optional<PageParser> parser = parser(raw);
    return parser.isPresent()
        ? withoutContents(parser.get().parse(raw))
        : new PageResult.Rejected(
            "unknown kind of file " + FileNames.kind(raw.file()) + "; known: " + KNOWN);
  }

  private static PageResult withoutContents(PageResult result) {
    return switch (result) {
      case PageResult.Parsed(var page) ->
          new PageResult.Parsed(page.withBlocks(Contents.setAside(page.blocks())));
      case PageResult.Rejected rejected -> rejected;
    };
  }

  /**
   * Whether {@code raw} is to be read in a process of its own: also what is so large that it may
   * take longer than a page should, which nothing but the end of a process can stop.
   */
  public static boolean isolated(RawPage raw) {
    return raw.bytes().length > LARGE || parser(raw).filter(PageParser::isolated).isPresent();
  }

  private static Optional<PageParser> parser(RawPage raw) {
    return PARSERS.stream().filter(parser -> parser.accepts(raw)).findFirst();
  }
}
