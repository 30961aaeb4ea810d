package policysearch.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import policysearch.api.ComparisonApi;
import policysearch.search.SearchEngine;

/** {@code compare_usage}. */
final class ComparisonTool {
  private static final Argument SIZE =
      Argument.number("size", 1, 50, 10, "number of values, the most frequent first");

  private static final List<Argument> ARGUMENTS = arguments();

  private ComparisonTool() {}

  static Tool of(SearchEngine engine) {
    ComparisonApi api = new ComparisonApi(engine, System::nanoTime);
    return new Tool(
        "compare_usage",
        "比较用语",
        """
        比较谁（发言人、省份、来源、年份）使用某用语多少次，每万字多少次，最早和最晚何时。
        Compares who uses words how often: statements and documents, occurrences, the rate for \
        10,000 characters, first and last use. Use it for «who says X most», «does A say X more \
        than B», «more in 2024 than in 2023». q is counted exactly as written.
        Example: {"q":"高质量发展","by":"speaker","values":["尹力","陈敏尔"]}""",
        ARGUMENTS,
        ComparedUsage.class,
        (given, site) -> {
          ComparedUsage compared =
              ComparedUsage.of(
                  api.compare(given.without(Set.of(), DocumentSearchTool.sizes(SIZE))), site);
          return new Tool.Answer(compared, compared.text());
        });
  }

  private static List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>();
    ComparisonApi.parameters().stream()
        .filter(p -> !DocumentSearchTool.LEFT_OUT.contains(p.name()))
        .map(Argument::of)
        .map(a -> a.name().equals("q") ? a.needed() : a)
        .forEach(arguments::add);
    arguments.add(SIZE);
    return List.copyOf(arguments);
  }
}
