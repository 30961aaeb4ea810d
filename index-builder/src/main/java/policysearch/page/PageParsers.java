package policysearch.page;

import java.util.List;
import policysearch.raw.RawPage;

/** The parsers, in the order in which they are asked. */
public final class PageParsers {
  private static final List<PageParser> PARSERS = List.of();

  private PageParsers() {}

  /** Reads {@code raw} with the first parser that accepts it. */
  public static PageResult parse(RawPage raw) {
    for (PageParser parser : PARSERS) {
      if (parser.accepts(raw)) {
        return parser.parse(raw);
      }
    }
    return new PageResult.Rejected("unknown kind of file: " + raw.file());
  }
}
