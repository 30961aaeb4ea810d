package policysearch.server;

import policysearch.http.WebServer;
import policysearch.lucene.BuildInfo;

/**
 * What every start of a server needs, whatever its options are: done beside reading the options,
 * which takes a quarter of a start.
 */
final class Preparation {
  private static final System.Logger LOG = System.getLogger(Preparation.class.getName());

  private Preparation() {}

  /** Begins in the background; nobody waits for its end, but who needs the same for that. */
  static void start() {
    Thread.ofPlatform().daemon().name("prepare").start(Preparation::prepare);
  }

  private static void prepare() {
    try {
      BuildInfo.current();
      WebServer.prepare();
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.DEBUG, "could not be prepared", e); // whoever needs it is told
    }
  }
}
