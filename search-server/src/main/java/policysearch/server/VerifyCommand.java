package policysearch.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policysearch.backup.Verification;
import policysearch.lucene.IndexCheck;
import policysearch.lucene.IndexDirectory;

/** {@code verify}: whether an index is whole. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Read all of an index and say what is damaged, a line each: every file's checksum, each",
      "stored document against its terms and values in the index, the records of the log.",
      "Changes nothing; a server may go on meanwhile."
    },
    footer = {"", "Exit: 0 all is whole, 1 something is damaged, 4 no index or another schema."})
final class VerifyCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--index", required = true, paramLabel = "DIR", description = "The index.")
  Path directory = Path.of("");

  @Option(names = "--quick", description = "Only checksums and the log, not each document.")
  boolean quick;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    requireIndex();
    Verification found =
        Verification.of(
            directory,
            quick ? IndexCheck.Depth.FILES : IndexCheck.Depth.DOCUMENTS,
            problem -> out.println("damaged: " + problem));
    out.println(summary(found));
    out.flush();
    if (found.problems() == 0) {
      return ExitCode.OK;
    }
    spec.commandLine().getErr().println(mending());
    return ExitCode.FAILED;
  }

  /** A damaged {@code CURRENT} is no missing index, but damage. */
  private void requireIndex() throws NoIndexException {
    try {
      if (IndexDirectory.at(directory).current().isEmpty()) {
        throw new NoIndexException(directory);
      }
    } catch (NoIndexException e) {
      throw e;
    } catch (java.io.IOException e) {
      return; // which is said with the rest
    }
  }

  private static String summary(Verification found) {
    IndexCheck index = found.index();
    return ("%d files, %d bytes; %d documents, %d statements; %d records in the log (to %d,"
            + " %d in the index); %d problems")
        .formatted(
            index.files(),
            index.bytes(),
            index.documents(),
            index.statements(),
            found.records(),
            found.last(),
            index.logged(),
            found.problems());
  }

  private String mending() {
    return "to mend it, `policy-search index PATH… --index "
        + directory
        + " --rebuild` reads the sources again, and after them what the log holds of what was sent;"
        + " or `policy-search restore --from BACKUP --index "
        + directory
        + " --force`";
  }
}
