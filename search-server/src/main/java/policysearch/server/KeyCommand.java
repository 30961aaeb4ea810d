package policysearch.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policysearch.access.Keys;
import policysearch.access.Scope;

/** {@code key}: a new key. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "Make a key and print it, once; FILE gets its hash.",
    footer = {
      "",
      "Example:",
      "  policy-search key importer --scope write --keys /etc/policy-search/keys.tsv",
      "",
      "To take a key back, delete its line from FILE and start the server again."
    })
final class KeyCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "NAME", description = "Whose it is.")
  String name = "";

  @Option(
      names = "--scope",
      split = ",",
      defaultValue = "write",
      paramLabel = "SCOPE",
      description = "What it is for: read, write, admin (default: ${DEFAULT-VALUE}).")
  List<String> scopes = List.of();

  @Option(names = "--keys", required = true, paramLabel = "FILE", description = "The keys.")
  Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    CommandLine line = spec.commandLine();
    Keys.Made made;
    try {
      made = Keys.make(name, scopes());
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(line, String.valueOf(e.getMessage()), e);
    }
    append(made.line());
    line.getOut().println(made.key());
    line.getOut().flush();
    line.getErr().println("this key is shown once; " + file + " holds its hash");
    line.getErr().flush();
    return ExitCode.OK;
  }

  private Set<Scope> scopes() {
    Set<Scope> all = EnumSet.noneOf(Scope.class);
    for (String tag : scopes) {
      all.add(
          Scope.of(tag)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "--scope must be read, write or admin, got " + tag)));
    }
    return all;
  }

  private void append(String made) throws IOException {
    if (!Files.exists(file) && Files.getFileStore(folder()).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(
        file,
        (made + "\n").getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private Path folder() throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : Files.createDirectories(parent);
  }
}
