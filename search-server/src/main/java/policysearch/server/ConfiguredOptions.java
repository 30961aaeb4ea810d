package policysearch.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives options that are not on the command line the values that an operator has set elsewhere. */
final class ConfiguredOptions implements IDefaultValueProvider {
  private final CommandSpec command;
  private final Settings settings;

  private ConfiguredOptions(CommandSpec command, Settings settings) {
    this.command = command;
    this.settings = settings;
  }

  /**
   * For the options of {@code command}.
   *
   * @throws IllegalArgumentException if an option is set that it has not
   */
  static ConfiguredOptions of(CommandLine command, Map<String, String> environment)
      throws IOException {
    CommandSpec spec = command.getCommandSpec();
    Optional<Path> home =
        Optional.ofNullable(System.getProperty("policysearch.home")).map(Path::of);
    List<String> names = options(spec).stream().map(ConfiguredOptions::name).toList();
    return new ConfiguredOptions(spec, Settings.read(environment, home, names));
  }

  /** An option's name without dashes, its value, and where that comes from. */
  record Configured(String name, String value, String origin) {}

  /** All options, in the order of the help. */
  List<Configured> all() {
    return options(command).stream()
        .map(
            option ->
                settings
                    .of(name(option))
                    .map(set -> new Configured(name(option), set.value(), set.origin()))
                    .orElseGet(() -> new Configured(name(option), builtIn(option), "default")))
        .toList();
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return Optional.of(argument)
        .filter(OptionSpec.class::isInstance)
        .map(OptionSpec.class::cast)
        .filter(ConfiguredOptions::isOurs)
        .flatMap(option -> settings.of(name(option)))
        .map(Settings.Setting::value)
        .orElse(argument.defaultValue());
  }

  private static List<OptionSpec> options(CommandSpec command) {
    return command.options().stream().filter(ConfiguredOptions::isOurs).toList();
  }

  /** Not what asks for help, and not what all commands have. */
  private static boolean isOurs(OptionSpec option) {
    return !option.usageHelp() && !option.versionHelp() && !option.inherited();
  }

  private static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^--", "");
  }

  private static String builtIn(OptionSpec option) {
    return Optional.ofNullable(option.defaultValue())
        .orElse(option.type() == boolean.class ? "false" : "");
  }
}
