package policysearch.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import policysearch.builder.Claims.Alone;
import policysearch.builder.DocumentReader.Outcome;
import policysearch.builder.PageQueue.Numbered;
import policysearch.corrections.Corrected;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.model.PolicyDocument;
import policysearch.raw.Beside;
import policysearch.raw.RawItem;
import policysearch.raw.RawLimits;
import policysearch.raw.RawPage;
import policysearch.raw.RawPages;

/**
 * One run over all inputs into one writer: this thread finds the pages, others read and write them.
 */
final class BuildRun {
  /** Several of the largest documents. */
  private static final int QUEUE_KIBIBYTES = 96 << 10;

  private final PolicyIndexWriter writer;
  private final HeldInputs held;
  private final Correcting correcting;
  private final Identities identities;
  private final Captures captures;
  private final BuildTally tally;
  private final ReportFile report;
  private final Quarantine quarantine;
  private final StopSignal stop;
  private final PageQueue queue = new PageQueue(QUEUE_KIBIBYTES);
  private final WrittenIds written = new WrittenIds();
  private final Failure failure = new Failure();
  private final PeriodicCommit commits;

  /** Origins of what could not be read: what was there before is not known to be gone. */
  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

  /** Ids under which pages were held that now have another. */
  private final Set<String> renamed = ConcurrentHashMap.newKeySet();

  /** Ids of what turned out to be part of another document. */
  private final Set<String> joined = new HashSet<>();

  /** Ids of what is gone. */
  private final Set<String> pruned = new HashSet<>();

  private final Claims claims = new Claims();
  private final Beside beside = new Beside(RawLimits.STANDARD);
  private long sequence;

  /** A run that keeps nothing of what is rejected. */
  BuildRun(PolicyIndexWriter writer, BuildTally tally, ReportFile report, StopSignal stop)
      throws IOException {
    this(writer, tally, new SetAside(report, Quarantine.none()), stop);
  }

  /** Where goes what is not indexed. */
  record SetAside(ReportFile report, Quarantine quarantine) {}

  /** A run that corrects nothing. */
  BuildRun(PolicyIndexWriter writer, BuildTally tally, SetAside setAside, StopSignal stop)
      throws IOException {
    this(writer, CorrectionsFile.of(Optional.empty()), tally, setAside, stop);
  }

  BuildRun(
      PolicyIndexWriter writer,
      CorrectionsFile corrections,
      BuildTally tally,
      SetAside setAside,
      StopSignal stop)
      throws IOException {
    this.writer = writer;
    this.held = new HeldInputs(writer.held());
    this.correcting = new Correcting(corrections, writer);
    this.identities = new Identities(held);
    this.captures = new Captures(held);
    this.tally = tally;
    this.report = setAside.report();
    this.quarantine = setAside.quarantine();
    this.stop = stop;
    this.commits = new PeriodicCommit(writer);
  }

  /**
   * What to read, and how.
   *
   * @param reader gives the document of a page
   */
  record Reading(RawPages pages, Function<RawPage, Outcome> reader, int threads) {}

  /** Reads and writes all pages, or as far as it gets before it is stopped. */
  void index(Reading reading) throws IOException, InterruptedException {
    int threads = reading.threads();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      workers.add(
          Thread.ofPlatform().name("build-" + i).daemon().start(() -> work(reading.reader())));
    }
    try {
      reading.pages().read(this::take);
    } catch (InterruptedException e) {
      if (!ending()) {
        stop.request();
      }
    } finally {
      queue.end(threads);
      for (Thread worker : workers) {
        worker.join();
      }
    }
    failure.rethrow();
    for (String id : renamed) {
      if (!written.contains(id)) {
        writer.delete(id);
      }
    }
    settleClaims();
    quarantine.settle();
  }

  /** What turned out to be the text of a page is no document of its own. */
  private void settleClaims() throws IOException {
    held.all().forEach(this::claimFor);
    for (var claim : claims.all().entrySet()) {
      Optional<Alone> alone = claims.aloneAt(claim.getKey());
      if (alone.isPresent()) {
        giveUp(alone.get(), claim.getValue());
      }
      held.idAt(claim.getKey()).filter(id -> !written.contains(id)).ifPresent(joined::add);
    }
    for (String id : joined) {
      writer.delete(id);
    }
  }

  /** A page that is held and was not met in this run keeps what it was given, while it is there. */
  private void claimFor(String id, PolicyIndexWriter.Held page) {
    if (!page.attached().isEmpty()
        && !written.contains(id)
        && !renamed.contains(id)
        && Files.exists(Path.of(Origins.file(page.origin())))
        && Joining.unchanged(beside, page.origin(), page.attached())) {
      claims.claim(page.origin(), page.attached());
    }
  }

  private void giveUp(Alone document, String page) throws IOException {
    joined.add(document.id());
    String reason = "attached to " + page;
    if (document.read()) {
      tally.takeBack(document);
      skip(document.file(), reason);
    } else {
      report.skipped(document.file(), reason);
    }
  }

  /** Deletes what was read from {@code roots} before and did not appear in this run. */
  void prune(Set<String> roots) throws IOException {
    Set<String> unsure = new HashSet<>();
    unreadable.forEach(origin -> unsure.add(Origins.file(origin)));
    for (var document : held.all().entrySet()) {
      String origin = document.getValue().origin();
      if (!written.contains(document.getKey())
          && !renamed.contains(document.getKey())
          && !joined.contains(document.getKey())
          && roots.stream().anyMatch(root -> Origins.inside(root, origin))
          && unsure.stream().noneMatch(place -> Origins.inside(place, origin))) {
        writer.delete(document.getKey());
        pruned.add(document.getKey());
        tally.pruned.increment();
      }
    }
  }

  /** Reports the corrections that fitted nothing; asked at the end, after {@link #prune}. */
  void reviewCorrections() throws IOException {
    Map<String, PolicyIndexWriter.Held> still = new HashMap<>(held.all());
    still.keySet().removeAll(renamed);
    still.keySet().removeAll(joined);
    still.keySet().removeAll(pruned);
    correcting.review(still, written.ids(), tally, report);
  }

  private boolean ending() {
    return stop.requested() || failure.happened();
  }

  private void take(RawItem item) throws InterruptedException {
    if (ending()) {
      throw new InterruptedException("stopped");
    }
    try {
      switch (item) {
        case RawItem.Page(RawPage raw) -> page(raw);
        case RawItem.Rejected(var file, var origin, var idFolder, var reason) ->
            reject(new Rejection(file, origin, idFolder, reason, Optional.empty()));
        case RawItem.Repeated(var file, var reason) -> {
          tally.repeated.increment();
          skip(file, reason);
        }
        case RawItem.Skipped(var file, var reason) -> skip(file, reason);
      }
    } catch (IOException e) {
      failure.note(e);
    }
  }

  private void page(RawPage raw) throws IOException, InterruptedException {
    sequence++;
    if (captures.older(raw)) {
      skip(raw.file(), "a later capture of this address is known");
      return;
    }
    RawPage settled = identities.settle(raw);
    Optional<String> unchanged =
        held.unchanged(raw)
            .filter(id -> Joining.unchanged(beside, raw.origin(), held.attached(id)))
            .filter(id -> correcting.unchanged(id, held.of(id), raw));
    if (unchanged.isPresent() && written.keep(unchanged.get(), sequence)) {
      tally.skipped.increment();
      quarantine.read(raw.origin());
      claims.claim(raw.file(), held.attached(unchanged.get()));
      claims.alone(raw, new Alone(unchanged.get(), raw.file(), false, false, List.of()));
    } else {
      queue.put(new Numbered(sequence, settled));
    }
  }

  private void skip(String file, String reason) throws IOException {
    tally.skipped.increment();
    report.skipped(file, reason);
  }

  private void reject(Rejection rejection) throws IOException {
    tally.rejected.increment();
    unreadable.add(rejection.origin());
    report.rejected(rejection.file(), rejection.reason());
    quarantine.keep(rejection);
  }

  /** Takes pages until there are no more; after a stop or a failure it only makes room. */
  private void work(Function<RawPage, Outcome> reader) {
    try {
      for (var next = queue.take(); next.isPresent(); next = queue.take()) {
        if (!ending()) {
          index(next.get(), reader);
        }
        queue.done(next.get());
      }
    } catch (InterruptedException e) {
      stop.request();
    }
  }

  private void index(Numbered page, Function<RawPage, Outcome> reader) {
    RawPage raw = page.raw();
    try {
      Optional<String> claimant = claims.claimant(raw.origin());
      if (claimant.isPresent()) {
        skip(raw.file(), "attached to " + claimant.get());
        return;
      }
      switch (read(raw, reader)) {
        case Outcome.Read(PolicyDocument document) -> put(document, page);
        case Outcome.Rejected(_, var reason) -> reject(Rejection.of(raw, reason));
      }
      commits.afterOne();
    } catch (IOException | RuntimeException | Error e) {
      failure.note(e);
    }
  }

  /** What throws on content is a mistake of ours, and no reason to lose the other documents. */
  static Outcome read(RawPage raw, Function<RawPage, Outcome> reader) {
    try {
      return reader.apply(raw);
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Rejected(raw.file(), "it could not be understood: " + e);
    }
  }

  private void put(PolicyDocument extracted, Numbered page) throws IOException {
    Corrected corrected = correcting.apply(extracted);
    PolicyDocument document = corrected.document();
    String id = document.id();
    RawPage raw = page.raw();
    boolean again;
    try {
      again = written.settle(id, page.sequence(), () -> writer.put(document));
    } catch (IllegalArgumentException e) {
      reject(Rejection.of(raw, "it could not be indexed: " + e.getMessage()));
      return;
    }
    tally.indexed.increment();
    quarantine.read(raw.origin());
    tally.documentBytes.add(raw.bytes().length);
    tally.notes(document.notes());
    correcting.written(corrected, tally, report);
    boolean replaced = again || held.holds(id);
    if (replaced) {
      tally.replaced.increment();
    }
    claims.claim(raw.file(), document.provenance().attached());
    claims.alone(raw, new Alone(id, raw.file(), true, replaced, document.notes()));
    held.idAt(raw.origin())
        .filter(old -> raw.form() == RawPage.Form.PAGE && !old.equals(id))
        .ifPresent(renamed::add);
  }
}
