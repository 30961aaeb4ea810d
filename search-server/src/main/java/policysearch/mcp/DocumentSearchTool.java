package policysearch.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import policysearch.api.SearchApi;
import policysearch.search.SearchEngine;

/** {@code search_documents}. */
final class DocumentSearchTool {
  /** What an assistant has no use for, or gets settled. */
  static final Set<String> LEFT_OUT =
      Set.of("copies", "semantic", "fields", "synonyms", "explain", "size", "facetSize");

  static final Argument SIZE = Argument.number("size", 1, 50, 10, "number of results");
  static final Argument FACET_SIZE = Argument.number("facetSize", 1, 100, 10, "values a facet");

  private static final List<Argument> ARGUMENTS =
      Stream.concat(
              SearchApi.parameters().stream()
                  .filter(p -> !LEFT_OUT.contains(p.name()))
                  .map(Argument::of),
              Stream.of(SIZE, FACET_SIZE))
          .toList();

  private DocumentSearchTool() {}

  static Tool of(SearchEngine engine) {
    SearchApi api = new SearchApi(engine, System::nanoTime);
    return new Tool(
        "search_documents",
        "检索文件",
        """
        检索政策文件和会议报道，给出标题、日期、来源、命中段落（及发言人）和可打开的地址。
        Finds policy documents and meeting reports by words, names, document numbers, dates. Use it \
        for «which documents, which policies, which meetings»; for who said something use \
        search_statements. q is Chinese; words apart by spaces must all occur, "…" is a phrase. \
        With speaker the words must stand in what that person says. facets counts the results by \
        value, so ask for facets instead of paging to count.
        Example: {"q":"算力 布局","province":["河北省"],"dateFrom":"2024","sort":"-date",\
        "facets":["year","source"]}""",
        ARGUMENTS,
        FoundDocuments.class,
        (given, site) -> {
          FoundDocuments found =
              FoundDocuments.of(api.search(given.without(Set.of(), sizes(SIZE))), site);
          return new Tool.Answer(found, found.text());
        });
  }

  static Map<String, String> sizes(Argument size) {
    return Map.of(size.name(), size.parameter().standard().orElse("1"));
  }
}
