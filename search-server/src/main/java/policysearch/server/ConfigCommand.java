package policysearch.server;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code config}: what {@code serve} is set to. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = {
      "Print the options of serve with their values, as conf/policy-search.properties has them.",
      "A flag of serve counts before the environment, that before the file, that before defaults."
    },
    footer = {
      "",
      "The variable of --admin-port is POLICY_SEARCH_ADMIN_PORT, its line in the file",
      "admin-port=9090. POLICY_SEARCH_CONFIG names another file."
    })
final class ConfigCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--origin", description = "Print after a tab where each value comes from.")
  boolean origin;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional.ofNullable(spec.parent().subcommands().get("serve"))
        .map(CommandLine::getDefaultValueProvider)
        .filter(ConfiguredOptions.class::isInstance)
        .map(ConfiguredOptions.class::cast)
        .ifPresent(configured -> configured.all().forEach(option -> print(out, option)));
    out.flush();
    return ExitCode.OK;
  }

  private void print(PrintWriter out, ConfiguredOptions.Configured option) {
    String line = option.name() + "=" + option.value();
    out.println(origin ? line + "\t" + option.origin() : line);
  }
}
