package policysearch.builder;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import policysearch.corrections.MalformedCorrectionsException;
import policysearch.lucene.IncompatibleIndexException;
import policysearch.lucene.IndexDirectory;
import policysearch.meaning.Embedders;

/** {@code policy-search index}: adds or replaces what paths hold. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = {
      "Adds or replaces what PATH holds: files, folders, archives, crawls (.warc), .jsonl.",
      "Unchanged documents are skipped. What cannot be read is set aside and listed in the report."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  policy-search index pages/ more.zip corpus.jsonl.zst --index /srv/policy",
      "  policy-search index pages/ --index /srv/policy --prune      forget what is gone",
      "  policy-search index pages/ --index /srv/policy --rebuild    start afresh, swap at the end",
      "  policy-search index --index /srv/policy --rebuild           the same, if all was sent",
      "  policy-search index pages/ --index /srv/policy --corrections mine.ndjson",
      "  policy-search index --retry-rejected --index /srv/policy    after an upgrade",
      "  policy-search index --vectors --index /srv/policy           embed what is there",
      "",
      "Exit: 0 all is indexed, 3 some inputs were set aside or corrections do not fit, 1 failed,",
      "2 usage or a malformed correction (nothing was touched),",
      "4 the index is of another schema (use --rebuild), 130 stopped (what was read is kept)."
    })
public final class IndexCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", arity = "0..*", description = "What to read, in this order.")
  private List<Path> paths = List.of();

  @Option(names = "--index", paramLabel = "DIR", required = true, description = "The index.")
  private Path index = Path.of("index");

  @Option(names = "--rebuild", description = "Start afresh beside the old index, then swap.")
  private boolean rebuild;

  @Option(names = "--prune", description = "Delete what was read from PATH before and is gone.")
  private boolean prune;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where to list what was set aside (default: DIR/report.ndjson).")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--quarantine",
      paramLabel = "DIR",
      description = "Where to keep what was set aside (default: rejected/ in the index).")
  private Optional<Path> quarantine = Optional.empty();

  @Option(names = "--no-quarantine", description = "Keep nothing of what is set aside.")
  private boolean noQuarantine;

  @Option(names = "--retry-rejected", description = "Read again what was set aside and kept.")
  private boolean retryRejected;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description = "Keep FILE as the index's corrections.ndjson and heed it from now on.")
  private Optional<Path> corrections = Optional.empty();

  @Option(
      names = "--vectors",
      description = "Then embed what has no vectors yet, for searching by meaning (slow; resumes).")
  private boolean vectors;

  @Option(names = "--threads", paramLabel = "N", description = "Default: one for each core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** A command with nothing given yet. */
  public IndexCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads must be at least 1, got " + threads);
    }
    if (noQuarantine && (retryRejected || quarantine.isPresent())) {
      throw new ParameterException(
          spec.commandLine(), "--no-quarantine excludes --quarantine and --retry-rejected");
    }
    requirePaths();
    if (vectors && !Embedders.installed()) {
      throw new ParameterException(spec.commandLine(), "--vectors: " + Embedders.MISSING);
    }
    if (corrections.isPresent() && !Files.isRegularFile(corrections.get())) {
      throw new ParameterException(
          spec.commandLine(), "--corrections: no such file: " + corrections.get());
    }
    if (!paths.isEmpty() && paths.stream().noneMatch(Files::exists)) {
      paths.forEach(path -> err.println("no such file or folder: " + path));
      return 1;
    }
    try {
      IndexBuilder builder = new IndexBuilder(request(), message -> say(err, message));
      return builder.stop().guard(() -> build(builder, err));
    } catch (IncompatibleIndexException e) {
      err.println(Sources.advice(e));
      return 4;
    } catch (MalformedCorrectionsException e) {
      err.println(e.getMessage());
      return 2;
    } catch (IOException e) {
      err.println("failed: " + Complaint.of(e));
      return 1;
    }
  }

  /**
   * What was sent to a server stands in the log of the index, and needs no path; nor do vectors.
   */
  private void requirePaths() {
    try {
      boolean embeds = vectors && !rebuild && IndexDirectory.at(index).current().isPresent();
      boolean known = retryRejected || embeds || (rebuild && Sources.isLogEnough(index));
      if (paths.isEmpty() && !known) {
        throw new ParameterException(spec.commandLine(), "Missing required parameter: 'PATH'");
      }
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "Missing required parameter: 'PATH'; " + e.getMessage(), e);
    }
  }

  private BuildRequest request() {
    Path kept = quarantine.orElse(index.resolve(BuildRequest.QUARANTINE));
    return new BuildRequest(
        paths,
        index,
        report,
        threads,
        rebuild,
        prune,
        Optional.of(kept).filter(_ -> !noQuarantine),
        retryRejected,
        corrections,
        vectors);
  }

  private static int build(IndexBuilder builder, PrintWriter err)
      throws IOException, InterruptedException {
    BuildReport report = Progress.isWatched() ? watched(builder, err) : builder.runUnguarded();
    if (!report.notes().isEmpty()) {
      say(err, report.notesLine());
    }
    say(err, report.line());
    return report.stopped() ? 130 : report.complete() ? 0 : 3;
  }

  private static BuildReport watched(IndexBuilder builder, PrintWriter err)
      throws IOException, InterruptedException {
    try (Progress _ = Progress.show(builder, err)) {
      return builder.runUnguarded();
    }
  }

  private static void say(PrintWriter err, String message) {
    err.println(message);
    err.flush();
  }
}
