package policysearch.builder;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policysearch.corrections.MalformedCorrectionsException;
import policysearch.raw.RawLimits;
import policysearch.raw.RawPages;

/** {@code policy-search extract}: documents as NDJSON, nothing indexed. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what PATH holds as NDJSON, one document a line, in the order of the input.",
      "What cannot be read is named on stderr."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  policy-search extract page.html",
      "  policy-search extract pages.zip > documents.ndjson",
      "  policy-search extract --explain page.html | less",
      "",
      "Exit: 0 all was read, 3 some inputs were set aside or corrections do not fit, 1 failed,",
      "2 usage or a malformed correction."
    })
public final class ExtractCommand implements Callable<Integer> {
  private final OutputStream stdout;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "What to read, in this order.")
  private List<Path> paths = List.of();

  @Option(names = "--threads", paramLabel = "N", description = "Default: one for each core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--explain",
      description = "Print each text with its facts marked, each with rule and confidence.")
  private boolean explain;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "Correct what is found as FILE says; --explain shows where.")
  private Optional<Path> corrections = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** A command that prints to the process's own stdout, always in UTF-8. */
  public ExtractCommand() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  ExtractCommand(OutputStream stdout) {
    this.stdout = stdout;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads must be at least 1, got " + threads);
    }
    if (corrections.isPresent() && !Files.isRegularFile(corrections.get())) {
      throw new ParameterException(
          spec.commandLine(), "--corrections: no such file: " + corrections.get());
    }
    PrintWriter err = spec.commandLine().getErr();
    if (paths.stream().noneMatch(Files::exists)) {
      paths.forEach(path -> err.println("no such file or folder: " + path));
      return 1;
    }
    RawPages pages = new RawPages(paths, Set.of(), RawLimits.STANDARD);
    try (OutputStream out = new BufferedOutputStream(stdout, 1 << 16)) {
      Extraction.Form form =
          new Extraction.Form(
              CorrectionsFile.of(corrections), explain ? Explanation::of : Extraction::json);
      return new Extraction(out, err, threads, form).run(pages);
    } catch (MalformedCorrectionsException e) {
      err.println(e.getMessage());
      return 2;
    } catch (IOException e) {
      return ended(e, err);
    }
  }

  /** Who pipes into head has seen enough. */
  private static int ended(IOException e, PrintWriter err) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("Broken pipe") || message.contains("Pipe closed")) {
      return 0;
    }
    err.println("failed: " + Complaint.of(e));
    return 1;
  }
}
