package policysearch.hostile;

import java.io.Closeable;
import java.io.IOException;

/**
 * The server that a test asks: its own, in this process, or with {@code -Dserver.port} one that
 * runs already. Times are compared there: what asks makes a good part of the garbage, and pauses to
 * collect it would be the server's too.
 */
record AskedServer(int port, Closeable own) implements Closeable {
  /** Starts a server of the test's own. */
  interface Start {
    AskedServer start() throws IOException;
  }

  static AskedServer or(Start start) throws IOException {
    int running = Integer.getInteger("server.port", 0);
    return running == 0 ? start.start() : new AskedServer(running, () -> {});
  }

  @Override
  public void close() throws IOException {
    own.close();
  }
}
