package policysearch.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policysearch.api.NotFound;
import policysearch.api.StandingFile;
import policysearch.json.Json;
import policysearch.standing.QueryList;
import policysearch.standing.Standing;
import policysearch.standing.StandingQuery;

/** {@code standing}: what was delivered to standing queries, as JSON lines. */
@Command(
    name = "standing",
    mixinStandardHelpOptions = true,
    description = {
      "Print what was delivered to the standing queries in DIR/standing.jsonl, a JSON line each.",
      "Lines of that file that are no queries are named on stderr."
    },
    footer = {
      "",
      "Queries run after each build and while a server runs. A line of the file:",
      "  {\"name\":\"suanli\",\"deliver\":\"statements\",\"q\":\"算力\",\"speaker\":[\"尹力\"]}",
      "Examples:",
      "  policy-search standing --index /srv/policies",
      "  policy-search standing --index /srv/policies --name suanli --since 12"
    })
final class StandingCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--index", required = true, paramLabel = "DIR", description = "The index.")
  Path directory = Path.of("");

  @Option(names = "--name", paramLabel = "NAME", description = "Of this query only.")
  Optional<String> name = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "SEQ",
      defaultValue = "0",
      description = "Only those with a higher seq; goes with --name.")
  long since;

  @Override
  public Integer call() throws IOException {
    if (since < 0 || (since > 0 && name.isEmpty())) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--since must be 0 or more, and needs --name, got " + since);
    }
    Standing standing = Standing.in(directory, StandingFile::parse);
    QueryList list = standing.queries();
    PrintWriter err = spec.commandLine().getErr();
    list.problems()
        .forEach(p -> err.println(Standing.FILE + " line " + p.line() + ": " + p.reason()));
    List<String> names =
        name.map(List::of).orElse(list.queries().stream().map(StandingQuery::name).toList());
    PrintWriter out = spec.commandLine().getOut();
    for (String one : names) {
      if (list.named(one).isEmpty() && standing.mark(one).isEmpty()) {
        throw new NotFound("there is no standing query \"" + one + "\"");
      }
      standing.each(one, since, delivery -> out.println(Json.write(delivery)));
    }
    return ExitCode.OK;
  }
}
