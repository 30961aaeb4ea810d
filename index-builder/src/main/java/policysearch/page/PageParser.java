package policysearch.page;

import policysearch.raw.RawPage;

/** Reads one format of page. */
public interface PageParser {
  /** Whether this parser is the one for {@code raw}, by its form, name or first bytes. */
  boolean accepts(RawPage raw);

  /** The page's parts, or the reason why it is none; never throws on content. */
  PageResult parse(RawPage raw);

  /**
   * Whether content may make this parser hang, crash or run out of memory, so that it is to run in
   * a process of its own.
   */
  default boolean isolated() {
    return false;
  }
}
