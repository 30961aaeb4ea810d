package policysearch.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import policysearch.log.WriteLog;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.LiveIndexWriter;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.meaning.Embedder;
import policysearch.meaning.Embedders;
import policysearch.page.child.PageReader;
import policysearch.raw.RawLimits;
import policysearch.raw.RawPages;

/** Gives a committed index of what paths hold. */
public final class IndexBuilder {
  private final BuildRequest request;
  private final Consumer<String> messages;
  private final StopSignal stop = new StopSignal();
  private final BuildTally tally = new BuildTally();
  private final RawPages pages;
  private final Quarantine quarantine;
  private final CorrectionsFile corrections;

  /**
   * A build of {@code request} that says to {@code messages} what it sets aside.
   *
   * @throws policysearch.corrections.MalformedCorrectionsException if there is a correction that
   *     cannot be understood: the build would lose what somebody knew
   */
  public IndexBuilder(BuildRequest request, Consumer<String> messages) throws IOException {
    this(request, Set.of(), messages);
  }

  /**
   * The same, reading neither the files nor the folders {@code passedOver}.
   *
   * @param passedOver absolute
   */
  public IndexBuilder(BuildRequest request, Set<Path> passedOver, Consumer<String> messages)
      throws IOException {
    this.request = request;
    this.messages = messages;
    this.corrections = CorrectionsFile.of(request); // before anything is touched
    this.quarantine =
        request.quarantine().isPresent()
            ? Quarantine.in(request.quarantine().get(), Quarantine.LARGEST, messages)
            : Quarantine.none();
    Set<Path> leftOut = leftOut(request);
    leftOut.addAll(passedOver);
    RawPages given = new RawPages(request.paths(), leftOut, RawLimits.STANDARD);
    this.pages = request.retryRejected() ? given.and(quarantine.kept()) : given;
  }

  /**
   * Builds; a signal to the JVM ends it early, with all that was written committed.
   *
   * @throws IOException if the disk fails, something else writes it, or the index was written with
   *     another schema
   */
  public BuildReport run() throws IOException, InterruptedException {
    return stop.guard(this::runUnguarded);
  }

  /**
   * Builds into an index that is open already; the caller has the right to write it. Ends early
   * after {@link #end}.
   */
  public BuildReport into(PolicyIndexWriter writer) throws IOException, InterruptedException {
    try (ReportFile report = ReportFile.create(request.reportFile(), messages)) {
      build(writer, report);
    }
    return tally.report(stop.requested());
  }

  /** Builds under a guard that the caller holds. */
  BuildReport runUnguarded() throws IOException, InterruptedException {
    try (BuildLock _ = BuildLock.take(request.index());
        ReportFile report = ReportFile.create(request.reportFile(), messages)) {
      corrections.install(request);
      build(report);
    }
    return tally.report(stop.requested());
  }

  /** Ends a build that is at work in another thread, with all that was written committed. */
  public void end() {
    stop.request();
  }

  /** The file on disk in which lies what has that origin. */
  public static String file(String origin) {
    return Origins.file(origin);
  }

  StopSignal stop() {
    return stop;
  }

  BuildTally tally() {
    return tally;
  }

  RawPages pages() {
    return pages;
  }

  private void build(ReportFile report) throws IOException, InterruptedException {
    IndexDirectory directory = IndexDirectory.at(request.index());
    Optional<Path> current = directory.current();
    if (current.isPresent() && !request.rebuild()) {
      build(current.get(), report);
      return;
    }
    Path generation = directory.next();
    if (current.isEmpty()) {
      // published while empty, so that a build that is killed can go on
      PolicyIndexWriter.open(generation).close();
      directory.publish(generation);
      build(generation, report);
      putLogged(generation); // a log was laid there first, to make the index anew beside another
    } else {
      build(generation, report);
      putLogged(generation);
      swap(directory, generation);
    }
  }

  private void build(Path generation, ReportFile report) throws IOException, InterruptedException {
    try (PolicyIndexWriter writer = PolicyIndexWriter.open(generation)) {
      build(writer, report);
      if (request.vectors() && !stop.requested()) {
        embed(writer);
      }
    }
  }

  private void build(PolicyIndexWriter writer, ReportFile report)
      throws IOException, InterruptedException {
    try (PageReader parser = new PageReader()) {
      BuildRun run =
          new BuildRun(writer, corrections, tally, new BuildRun.SetAside(report, quarantine), stop);
      Joining joining = new Joining(parser::read);
      run.index(
          new BuildRun.Reading(
              pages, raw -> DocumentReader.read(raw, parser::read, joining), request.threads()));
      if (request.prune() && !stop.requested()) {
        run.prune(roots());
      }
      if (!stop.requested()) {
        run.reviewCorrections();
      }
      writer.commit();
    }
  }

  /** What was sent to a server stands in no file that is read, but in the log. */
  private void putLogged(Path generation) throws IOException {
    Path log = request.index().resolve(WriteLog.FOLDER);
    if (stop.requested() || !Files.isDirectory(log)) {
      return;
    }
    try (LiveIndexWriter writer = LiveIndexWriter.open(generation);
        PageIntake intake = PageIntake.of(request.index())) {
      LoggedInto into = new LoggedInto(writer);
      WriteLog.read(log, writer.logged(), new LoggedChanges(intake, into, messages));
      writer.commit(into::last);
    }
  }

  private void embed(PolicyIndexWriter writer) throws IOException, InterruptedException {
    try (Embedder embedder =
        Embedders.open().orElseThrow(() -> new IOException(Embedders.MISSING))) {
      new VectorPass(writer, embedder, stop, messages).run(request.threads());
    }
  }

  /** A rebuild that was stopped leaves the old index as it was. */
  private void swap(IndexDirectory directory, Path generation) throws IOException {
    directory.publish(stop.requested() ? directory.current().orElse(generation) : generation);
  }

  private Set<String> roots() throws IOException {
    Set<String> roots = new HashSet<>();
    for (Path path : request.paths()) {
      if (Files.exists(path)) {
        roots.add(path.toRealPath().toString());
      }
    }
    return roots;
  }

  /**
   * The index, its report and its corrections may lie in a folder that is read; they are no input.
   */
  private static Set<Path> leftOut(BuildRequest request) throws IOException {
    Set<Path> leftOut = new HashSet<>();
    List<Path> own = new ArrayList<>(List.of(request.index(), request.reportFile()));
    request.quarantine().ifPresent(own::add);
    request.corrections().ifPresent(own::add);
    for (Path path : own) {
      Path absolute = path.toAbsolutePath().normalize();
      Path parent = absolute.getParent();
      leftOut.add(
          Files.exists(absolute)
              ? absolute.toRealPath()
              : parent != null && Files.exists(parent)
                  ? parent.toRealPath().resolve(absolute.getFileName())
                  : absolute);
    }
    return leftOut;
  }
}
