package policysearch.mcp;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import policysearch.api.StatementApi;
import policysearch.search.SearchEngine;

/** {@code search_statements}. */
final class StatementSearchTool {
  private static final List<Argument> ARGUMENTS =
      Stream.concat(
              StatementApi.parameters().stream()
                  .filter(p -> !DocumentSearchTool.LEFT_OUT.contains(p.name()))
                  .filter(p -> !Set.of("group", "first").contains(p.name()))
                  .map(Argument::of),
              Stream.of(DocumentSearchTool.SIZE, DocumentSearchTool.FACET_SIZE))
          .toList();

  private StatementSearchTool() {}

  static Tool of(SearchEngine engine) {
    StatementApi api = new StatementApi(engine, System::nanoTime);
    return new Tool(
        "search_statements",
        "检索发言",
        """
        检索谁说过什么：逐段给出发言人、职务、原话、所在文件、日期和地址。
        Finds what was said, one result a statement, verbatim, with who said it as which official, \
        when and where. Use it for «who said what about X», «what did Y say», quotations. q must \
        stand in the statement itself; speaker says who speaks, all other filters are about the \
        document. facets=["speaker"] counts the statements of each speaker.
        Example: {"q":"新质生产力","speaker":["尹力"],"dateFrom":"2024","sort":"date"}""",
        ARGUMENTS,
        FoundStatements.class,
        (given, site) -> {
          FoundStatements found =
              FoundStatements.of(
                  api.statements(
                      given.without(Set.of(), DocumentSearchTool.sizes(DocumentSearchTool.SIZE))),
                  site);
          return new Tool.Answer(found, found.text());
        });
  }
}
