package policysearch.builder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a build shall do.
 *
 * @param paths files, folders and archives to read, in this order
 * @param index where the index is kept
 * @param report where rejected inputs are listed; {@code report.ndjson} in the index if not given
 * @param threads how many documents are read at a time
 * @param rebuild start afresh beside the old index and swap at the end
 * @param prune delete what was read from {@code paths} before and is no longer there
 * @param quarantine where rejected inputs are kept, if they are
 * @param retryRejected read again what was kept there
 * @param corrections the file to install as the corrections of this index; without one the
 *     installed one goes on being heeded
 * @param vectors give every document of the index its vectors, for searching by meaning
 */
public record BuildRequest(
    List<Path> paths,
    Path index,
    Optional<Path> report,
    int threads,
    boolean rebuild,
    boolean prune,
    Optional<Path> quarantine,
    boolean retryRejected,
    Optional<Path> corrections,
    boolean vectors) {

  /** The folder in an index in which rejected inputs are kept. */
  static final String QUARANTINE = "rejected";

  public BuildRequest {
    paths = List.copyOf(paths);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, got " + threads);
    }
  }

  /** The everyday build: add and replace what {@code paths} hold, with all cores. */
  public static BuildRequest of(List<Path> paths, Path index) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new BuildRequest(
        paths,
        index,
        Optional.empty(),
        cores,
        false,
        false,
        Optional.of(index.resolve(QUARANTINE)),
        false,
        Optional.empty(),
        false);
  }

  /** The same with so many threads. */
  public BuildRequest withThreads(int number) {
    return new BuildRequest(
        paths,
        index,
        report,
        number,
        rebuild,
        prune,
        quarantine,
        retryRejected,
        corrections,
        vectors);
  }

  /** Where rejected inputs are listed. */
  public Path reportFile() {
    return report.orElse(index.resolve("report.ndjson"));
  }
}
