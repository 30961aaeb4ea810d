package policysearch.mcp;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policysearch.api.DocumentApi;
import policysearch.search.SearchEngine;

/** {@code get_document}. */
final class DocumentTool {
  private static final Argument ID =
      Argument.text("id", "the id of a document, as a search gives it").needed();
  private static final Argument OFFSET =
      Argument.number(
          "offset", 0, 999_999_999, 0, "where to begin in the text; nextOffset of the part before");
  private static final Argument LIMIT =
      Argument.number("limit", 1, 20_000, 6000, "characters of text");
  private static final List<Argument> ARGUMENTS =
      List.of(ID, OFFSET, LIMIT, Argument.of(DocumentApi.parameters(), "q"));

  private DocumentTool() {}

  static Tool of(SearchEngine engine) {
    DocumentApi api = new DocumentApi(engine, InstantSource.system());
    return new Tool(
        "get_document",
        "阅读文件",
        """
        按 id 读取一份文件：已知的各项信息和正文（标明发言人），长文分段读取。
        Reads one document: what is known of it and its text, each passage with who says it. Use it \
        to read or check what a search found. Long texts come in parts: where nextOffset is given, \
        call again with it as offset. q names where words stand in the whole text.
        Example: {"id":"…","offset":6000}""",
        ARGUMENTS,
        DocumentPart.class,
        (given, site) -> {
          DocumentPart part =
              DocumentPart.of(
                  api.document(
                      given.one("id").orElse(""),
                      given.without(Set.of("id", "offset", "limit"), Map.of())),
                  given.number(OFFSET),
                  given.number(LIMIT),
                  site);
          return new Tool.Answer(part, part.text());
        });
  }
}
