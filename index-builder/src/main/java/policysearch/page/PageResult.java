package policysearch.page;

/** What came of reading a page. */
public sealed interface PageResult {
  /** It was read. */
  record Parsed(ParsedPage page) implements PageResult {}

  /** It was not; {@code reason} is a sentence for the person who gave the file. */
  record Rejected(String reason) implements PageResult {}
}
