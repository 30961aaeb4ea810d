package policysearch.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import policysearch.api.StandingFile;
import policysearch.lucene.IndexDirectory;
import policysearch.search.SearchEngine;
import policysearch.standing.QueryList;
import policysearch.standing.Standing;

/**
 * The rounds around a build: one before, since a query that is new begins with what was there, and
 * one after, about what the build has added.
 */
final class StandingRounds {
  private static final int TRIES = 100;
  private static final long PAUSE_MILLIS = 300;

  private StandingRounds() {}

  /** Builds something; gives its exit code. */
  interface Build {
    int run();
  }

  /** Runs {@code build}, which writes the index in {@code folder}. */
  static int around(Path folder, PrintWriter err, Build build) {
    Standing standing = Standing.in(folder, StandingFile::parse);
    round(standing, folder, err);
    int code = build.run();
    round(standing, folder, err)
        .filter(round -> round.deliveries() > 0)
        .ifPresent(round -> err.println("standing queries: " + round.deliveries() + " deliveries"));
    err.flush();
    return code;
  }

  /** What goes wrong here is said, and no reason for the build to fail: the next round makes up. */
  private static Optional<Standing.Round> round(Standing standing, Path folder, PrintWriter err) {
    try {
      if (!standing.isUsed()) {
        return Optional.empty();
      }
      QueryList list = standing.queries();
      list.problems()
          .forEach(p -> err.println(Standing.FILE + " line " + p.line() + ": " + p.reason()));
      if (IndexDirectory.at(folder).current().isEmpty()) {
        return standing.begin(now());
      }
      try (SearchEngine engine = IndexOptions.open(folder, err)) {
        return run(standing, engine);
      }
    } catch (IOException | RuntimeException e) {
      err.println("standing queries did not run: " + e.getMessage());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** A server that follows the index may be at it. */
  static Optional<Standing.Round> run(Standing standing, SearchEngine engine)
      throws IOException, InterruptedException {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Standing.Round> round = standing.run(engine, now());
      if (round.isPresent()) {
        return round;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new IOException("another process is running them");
  }

  private static String now() {
    return StandingWatch.now(InstantSource.system());
  }
}
