package policysearch.server;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policysearch.backup.Restoration;

/** {@code restore}: an index out of a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Make an index of a backup. Nothing is touched if the backup is damaged.",
    footer = {
      "",
      "Example:",
      "  policy-search restore --from /backup/policy-2026-11-26 --index /srv/policy",
      "",
      "A server that writes the index must be stopped before. What the log holds beyond the",
      "index's last commit is put into it by the next `serve --write`."
    })
final class RestoreCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--from", required = true, paramLabel = "DIR", description = "The backup.")
  Path from = Path.of("");

  @Option(names = "--index", required = true, paramLabel = "DIR", description = "The index.")
  Path directory = Path.of("");

  @Option(
      names = "--force",
      description = "Replace an index that is there; it is kept in before-restore-N inside.")
  boolean force;

  @Override
  public Integer call() throws Exception {
    Restoration.Existing existing = force ? Restoration.Existing.KEEP : Restoration.Existing.REFUSE;
    Restoration done = Restoration.run(from, directory, existing);
    spec.commandLine().getOut().println(directory + ": " + done.files() + " files restored");
    done.kept()
        .ifPresent(
            kept ->
                spec.commandLine()
                    .getErr()
                    .println("what was there is in " + kept + "; delete it when you are sure"));
    return ExitCode.OK;
  }
}
