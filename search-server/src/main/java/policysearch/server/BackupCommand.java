package policysearch.server;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policysearch.backup.Backup;
import policysearch.lucene.IndexDirectory;

/** {@code backup}: a copy of an index as it is now. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copy an index as it is now, with its log, corrections and standing queries, and verify the",
      "copy. A server may write meanwhile: all that it acknowledged before is in the copy."
    },
    footer = {
      "",
      "Example:",
      "  policy-search backup --index /srv/policy --to /backup/policy-2026-11-26",
      "",
      "SHA256SUMS is written last; a backup without it was interrupted. Keys are not in it."
    })
final class BackupCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--index", required = true, paramLabel = "DIR", description = "The index.")
  Path directory = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "Where the copy goes: a folder that is empty or not there.")
  Path to = Path.of("");

  @Override
  public Integer call() throws Exception {
    if (IndexDirectory.at(directory).current().isEmpty()) {
      throw new NoIndexException(directory);
    }
    Backup made = Backup.make(directory, to);
    spec.commandLine()
        .getOut()
        .println(
            "%s: %d files, %d bytes, all changes up to %d (the index those up to %d)"
                .formatted(to, made.files(), made.bytes(), made.last(), made.logged()));
    return ExitCode.OK;
  }
}
