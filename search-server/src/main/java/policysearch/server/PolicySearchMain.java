package policysearch.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import policysearch.builder.ExtractCommand;
import policysearch.builder.IndexCommand;

/** The command line: {@code policy-search COMMAND}. */
@Command(
    name = "policy-search",
    mixinStandardHelpOptions = true,
    versionProvider = PolicySearchMain.Version.class,
    description = "Full-text search for Chinese policy documents and official meeting reports.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:ok",
      "1:failed",
      "2:wrong usage",
      "3:some inputs were rejected",
      "4:the index is missing or of another schema"
    })
public final class PolicySearchMain implements Runnable {
  /** Each by its name, in the order of the help. */
  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("demo", DemoCommand::new);
    COMMANDS.put("index", IndexCommand::new);
    COMMANDS.put("serve", ServeCommand::new);
    COMMANDS.put("config", ConfigCommand::new);
    COMMANDS.put("key", KeyCommand::new);
    COMMANDS.put("mcp", McpCommand::new);
    COMMANDS.put("search", SearchCommand::new);
    COMMANDS.put("show", ShowCommand::new);
    COMMANDS.put("stats", StatsCommand::new);
    COMMANDS.put("verify", VerifyCommand::new);
    COMMANDS.put("backup", BackupCommand::new);
    COMMANDS.put("restore", RestoreCommand::new);
    COMMANDS.put("warmup", WarmupCommand::new);
    COMMANDS.put("eval", EvalCommand::new);
    COMMANDS.put("people", PeopleCommand::new);
    COMMANDS.put("standing", StandingCommand::new);
    COMMANDS.put("extract", ExtractCommand::new);
  }

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where an error came from.")
  boolean debug;

  /** Runs the command that {@code args} name and exits with its code. */
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("serve")) {
      Preparation.start();
    }
    System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), args));
  }

  /** Runs a command; gives its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return run(out, err, System.getenv(), args);
  }

  /** Runs a command in that environment; gives its exit code. */
  static int run(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... args) {
    PolicySearchMain main = new PolicySearchMain();
    CommandLine line = new CommandLine(main);
    needed(args).forEach(command -> line.addSubcommand(command.get()));
    line.setOut(out).setErr(err);
    Optional.ofNullable(line.getSubcommands().get("search"))
        .ifPresent(SearchCommand::addParameters);
    try {
      configure(line, environment, args);
    } catch (IOException | IllegalArgumentException e) {
      err.println("policy-search: " + Failure.of(e).message());
      err.flush();
      return ExitCode.USAGE;
    }
    line.setExecutionExceptionHandler((thrown, command, parsed) -> main.fail(err, thrown));
    line.setExecutionStrategy(parsed -> execute(parsed, err));
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  /** The command that is asked for by itself: to set up all takes a good part of a start. */
  private static Collection<Supplier<Object>> needed(String... args) {
    String first = args.length > 0 ? args[0] : "";
    Supplier<Object> command = first.equals("config") ? null : COMMANDS.get(first);
    return command == null ? COMMANDS.values() : List.of(command);
  }

  /** What is set outside the command line is for serving. */
  private static void configure(CommandLine line, Map<String, String> environment, String... args)
      throws IOException {
    Optional<String> command = Stream.of(args).filter(arg -> !arg.startsWith("-")).findFirst();
    CommandLine serve = line.getSubcommands().get("serve");
    if (serve != null && command.filter(Set.of("serve", "config")::contains).isPresent()) {
      serve.setDefaultValueProvider(ConfiguredOptions.of(serve, environment));
    }
  }

  /** A build is followed by what it brings to standing queries. */
  private static int execute(CommandLine.ParseResult parsed, PrintWriter err) {
    CommandLine.IExecutionStrategy run = new CommandLine.RunLast();
    Optional<Path> built =
        Optional.ofNullable(parsed.subcommand())
            .filter(sub -> sub.commandSpec().userObject() instanceof IndexCommand)
            .filter(sub -> !sub.isUsageHelpRequested() && !sub.isVersionHelpRequested())
            .map(sub -> sub.matchedOptionValue("--index", Path.of("")));
    return built.isPresent()
        ? StandingRounds.around(built.get(), err, () -> run.execute(parsed))
        : run.execute(parsed);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "a COMMAND is missing");
  }

  private int fail(PrintWriter err, Throwable thrown) {
    Failure failure = Failure.of(thrown);
    err.println("policy-search: " + failure.message());
    if (debug) {
      thrown.printStackTrace(err);
    }
    return failure.exitCode();
  }

  /** Chinese in every locale: what a pipe or a bare container is set to does not matter. */
  private static PrintWriter utf8(FileDescriptor where) {
    OutputStream stream = new FileOutputStream(where);
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** The version that the jar carries. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"policy-search " + number() + ", Java " + Runtime.version().feature()};
    }

    static String number() {
      return Optional.ofNullable(PolicySearchMain.class.getPackage().getImplementationVersion())
          .orElse("(not packaged)");
    }
  }
}
