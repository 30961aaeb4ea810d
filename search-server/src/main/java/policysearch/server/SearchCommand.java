package policysearch.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policysearch.api.Parameter;
import policysearch.api.SearchApi;
import policysearch.api.SearchView;
import policysearch.json.Json;
import policysearch.search.SearchEngine;

/** {@code search}: one page of results; each parameter of the API is an option. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Search an index; the options are the parameters of the HTTP API.",
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  policy-search search 新质生产力 --index /srv/policies --speaker 尹力",
      "  policy-search search '\"京津冀协同发展\" -天津' --index /srv/policies --date-from 2024 --json",
      "  policy-search search --index /srv/policies -- 规划 -天津     (a word alone that begins with -)"
    })
final class SearchCommand implements Callable<Integer> {
  private static final String QUERY = "q";

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin IndexOptions index = new IndexOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "The words; \"…\" is a phrase, - excludes; none asks for everything.")
  List<String> words = new ArrayList<>();

  @Option(names = "--json", description = "Print the answer as the HTTP API gives it.")
  boolean json;

  /** Adds an option for each parameter of a search: {@code dateFrom} is {@code --date-from}. */
  static void addParameters(CommandLine search) {
    for (Parameter parameter : SearchApi.parameters()) {
      if (!parameter.name().equals(QUERY)) {
        search
            .getCommandSpec()
            .addOption(
                OptionSpec.builder(option(parameter))
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .arity("1")
                    .paramLabel(parameter.name().toUpperCase(Locale.ROOT))
                    .description(described(parameter))
                    .build());
      }
    }
  }

  @Override
  public Integer call() throws Exception {
    try (SearchEngine engine = index.open()) {
      SearchView answer = new SearchApi(engine, System::nanoTime).search(given());
      var out = spec.commandLine().getOut();
      if (json) {
        out.println(Json.write(answer));
      } else {
        SearchText.print(answer, out);
      }
      return ExitCode.OK;
    }
  }

  private policysearch.api.Parameters given() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put(QUERY, List.of(String.join(" ", words)));
    for (Parameter parameter : SearchApi.parameters()) {
      OptionSpec option = spec.findOption(option(parameter));
      if (option != null && option.getValue() instanceof List<?> list) {
        values.put(parameter.name(), list.stream().map(Object::toString).toList());
      }
    }
    return new policysearch.api.Parameters(values);
  }

  private static String option(Parameter parameter) {
    return "--" + parameter.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String described(Parameter parameter) {
    String text =
        parameter.description().replace("%", "%%")
            + parameter.standard().map(s -> " (default: " + s + ")").orElse("");
    return parameter.valid().isEmpty()
        ? text + "."
        : text + ": " + String.join(", ", parameter.valid()) + ".";
  }
}
