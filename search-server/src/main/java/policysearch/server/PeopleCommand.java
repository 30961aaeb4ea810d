package policysearch.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policysearch.api.PeopleApi;
import policysearch.api.PeopleView;
import policysearch.json.Json;
import policysearch.search.SearchEngine;

/** {@code people}: who is named, with titles over time. */
@Command(
    name = "people",
    mixinStandardHelpOptions = true,
    description = "Find persons by a part of their name or title; those in most documents first.",
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  policy-search people 尹力 --index /srv/policies",
      "  policy-search people 外交部 发言人 --index /srv/policies --json",
      "  policy-search people --index /srv/policies --top 100"
    })
final class PeopleCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin IndexOptions index = new IndexOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Parts of the name or of a title; none asks for everybody.")
  List<String> words = new ArrayList<>();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "Number of persons, 1 to 100 (default: ${DEFAULT-VALUE}).")
  String top = "20";

  @Option(names = "--json", description = "Print the answer as the HTTP API gives it.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    Map<String, List<String>> given = new LinkedHashMap<>();
    given.put("q", List.of(String.join(" ", words)));
    given.put("size", List.of(top));
    try (SearchEngine engine = index.open()) {
      PeopleView answer =
          new PeopleApi(engine, System::nanoTime).people(new policysearch.api.Parameters(given));
      var out = spec.commandLine().getOut();
      if (json) {
        out.println(Json.write(answer));
      } else {
        PeopleText.print(answer, out);
      }
      return ExitCode.OK;
    }
  }
}
