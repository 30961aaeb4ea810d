package policysearch.server;

import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policysearch.background.Background;
import policysearch.search.SearchEngine;
import policysearch.standing.QueryList;
import policysearch.standing.Standing;
import policysearch.standing.StandingQuery;
import policysearch.webhook.Webhooks;

/** Runs standing queries while a server runs: when the index or their file is another. */
final class StandingWatch implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(StandingWatch.class.getName());
  private static final long PAUSE_MILLIS = 2_000;

  private final Standing standing;
  private final SearchEngine engine;
  private final Optional<Webhooks> webhooks;
  private final Thread thread = new Thread(this::watch, "standing");

  /** What was said of before. */
  private final Set<String> said = new HashSet<>();

  private Optional<State> last = Optional.empty();

  /** What a round depends on. */
  private record State(long generation, List<StandingQuery> queries) {}

  private StandingWatch(Standing standing, SearchEngine engine, Optional<Webhooks> webhooks) {
    this.standing = standing;
    this.engine = engine;
    this.webhooks = webhooks;
  }

  static StandingWatch start(Standing standing, SearchEngine engine, Optional<Webhooks> webhooks) {
    StandingWatch watch = new StandingWatch(standing, engine, webhooks);
    watch.thread.setDaemon(true);
    Background.of(watch.thread).start();
    return watch;
  }

  /** The time as rounds write it. */
  static String now(InstantSource clock) {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    webhooks.ifPresent(Webhooks::close);
  }

  private void watch() {
    try {
      while (!Thread.interrupted()) {
        turn();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      return; // told to stop; a round that is cut off does not count
    }
  }

  private void turn() throws InterruptedException {
    try {
      if (standing.isUsed()) {
        round();
        if (webhooks.isPresent()) {
          webhooks.get().turn();
        }
      }
    } catch (IOException | RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException("told to stop");
      }
      say("standing queries did not run: " + e);
    }
  }

  private void round() throws IOException {
    QueryList list = standing.queries();
    list.problems().forEach(p -> say(Standing.FILE + " line " + p.line() + ": " + p.reason()));
    State now = new State(engine.state().generation(), list.queries());
    if (!last.equals(Optional.of(now))
        && standing.run(engine, now(InstantSource.system())).isPresent()) {
      last = Optional.of(now);
    }
  }

  private void say(String message) {
    if (said.add(message)) {
      LOG.log(System.Logger.Level.WARNING, message);
    }
  }
}
