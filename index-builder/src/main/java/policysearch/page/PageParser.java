package policysearch.page;

import policysearch.raw.RawPage;

/** Reads one format of page. */
public interface PageParser {
  /** Whether this parser is the one for {@code raw}, by its form, name or first bytes. */
  boolean accepts(RawPage raw);

  /** The page's parts, or the reason why it is none; never throws on content. */
  PageResult parse(RawPage raw);
}
