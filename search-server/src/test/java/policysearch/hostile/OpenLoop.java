package policysearch.hostile;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Asks at a steady rate whatever becomes of the answers, as many people do who know nothing of each
 * other. An answer's time runs from when its request was due, so that a server which keeps the
 * asker waiting does not hide how long the others wait. One thread, kept connections.
 */
final class OpenLoop implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 1_500;
  private static final long LAST_NANOS = 10_000_000_000L;

  private final InetSocketAddress server;
  private final List<byte[]> requests;
  private final Selector selector;
  private final Deque<Asking> idle = new ArrayDeque<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
  private List<Outcome> outcomes = new ArrayList<>();
  private int connections;
  private int open;

  /** Asks for {@code targets} in turn. */
  OpenLoop(int port, List<String> targets) throws IOException {
    this.server = new InetSocketAddress("127.0.0.1", port);
    this.requests =
        targets.stream()
            .map(target -> "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .map(request -> request.getBytes(StandardCharsets.UTF_8))
            .toList();
    this.selector = Selector.open();
  }

  /**
   * What became of a request.
   *
   * @param due when it was to be sent, since the first
   * @param nanos from then to the end of its answer
   * @param status of HTTP; 0 where there was no answer
   * @param complete whether a refusal says when to come back
   */
  record Outcome(long due, long nanos, int status, boolean complete) {}

  /** Asks {@code perSecond} times a second, so many seconds, and waits for what is under way. */
  List<Outcome> run(double perSecond, double seconds) throws IOException {
    outcomes = new ArrayList<>();
    long began = System.nanoTime();
    long most = (long) (perSecond * seconds);
    for (long sent = 0; sent < most; ) {
      long due = (long) (sent * 1e9 / perSecond);
      long left = due - (System.nanoTime() - began);
      if (left <= 0) {
        ask(began, due, requests.get((int) (sent++ % requests.size())));
        turn(0);
      } else {
        turn(Math.max(1, left / 1_000_000));
      }
    }
    for (long end = System.nanoTime() + LAST_NANOS; open > 0 && System.nanoTime() < end; ) {
      turn(10);
    }
    return outcomes;
  }

  /** A connection and the request that is under way on it. */
  private static final class Asking {
    private final SocketChannel channel;
    private ByteBuffer out = ByteBuffer.allocate(0);
    private final StringBuilder head = new StringBuilder();
    private long began;
    private long due;
    private long left = -1;

    Asking(SocketChannel channel) {
      this.channel = channel;
    }
  }

  private void ask(long began, long due, byte[] request) throws IOException {
    Asking asking = idle.isEmpty() && connections < MOST_CONNECTIONS ? connect() : idle.pollLast();
    if (asking == null) { // the server holds all that this machine can give it
      outcomes.add(new Outcome(due, 0, 0, false));
      return;
    }
    asking.began = began;
    asking.due = due;
    asking.left = -1;
    asking.head.setLength(0);
    asking.out = ByteBuffer.wrap(request);
    open++;
    send(asking);
  }

  private Asking connect() throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    Asking asking = new Asking(channel);
    boolean connected = channel.connect(server);
    channel.register(selector, connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, asking);
    connections++;
    return asking;
  }

  private void turn(long millis) throws IOException {
    int ready = millis > 0 ? selector.select(millis) : selector.selectNow();
    if (ready > 0) {
      for (SelectionKey key : selector.selectedKeys()) {
        if (key.attachment() instanceof Asking asking) {
          serve(key, asking);
        }
      }
      selector.selectedKeys().clear();
    }
  }

  private void serve(SelectionKey key, Asking asking) {
    try {
      if (key.isConnectable()) {
        asking.channel.finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        send(asking);
      } else {
        read(asking);
      }
    } catch (IOException gone) {
      lose(asking);
    }
  }

  /** A request is less than a socket takes at once. */
  private void send(Asking asking) {
    try {
      if (asking.channel.isConnected()) {
        asking.channel.write(asking.out);
      }
    } catch (IOException gone) {
      lose(asking);
    }
  }

  private void read(Asking asking) throws IOException {
    buffer.clear();
    int count = asking.channel.read(buffer);
    if (count < 0) {
      lose(asking);
      return;
    }
    buffer.flip();
    while (asking.left < 0 && buffer.hasRemaining()) {
      asking.head.append((char) buffer.get());
      if (asking.head.length() > 3
          && asking.head.charAt(asking.head.length() - 1) == '\n'
          && asking.head.charAt(asking.head.length() - 3) == '\n') {
        asking.left = length(asking.head.toString());
      }
    }
    asking.left -= asking.left < 0 ? 0 : buffer.remaining();
    if (asking.left == 0) {
      done(asking);
    }
  }

  private void done(Asking asking) {
    long nanos = System.nanoTime() - asking.began - asking.due;
    String head = asking.head.toString();
    int status = Wire.status(head);
    outcomes.add(new Outcome(asking.due, nanos, status, head.contains("\nRetry-After: ")));
    open--;
    if (head.contains("Connection: close")) {
      forget(asking);
    } else {
      idle.add(asking);
    }
  }

  /** The server has closed: if something was asked, without an answer. */
  private void lose(Asking asking) {
    if (!idle.remove(asking)) {
      open--;
      outcomes.add(new Outcome(asking.due, 0, 0, false));
    }
    forget(asking);
  }

  private void forget(Asking asking) {
    connections--;
    try {
      asking.channel.close();
    } catch (IOException gone) {
      return; // which is what was wanted
    }
  }

  private static long length(String head) {
    String small = head.toLowerCase(Locale.ROOT);
    return Long.parseLong(small.replaceFirst("(?s).*\r\ncontent-length: (\\d+).*", "$1"));
  }

  /** Milliseconds below which {@code share} of the answers with status 200 stayed. */
  static double percentile(List<Outcome> outcomes, double share) {
    long[] nanos =
        outcomes.stream().filter(o -> o.status == 200).mapToLong(Outcome::nanos).sorted().toArray();
    return nanos.length == 0
        ? 0
        : nanos[(int) Math.min(nanos.length - 1L, (long) (share * nanos.length))] / 1e6;
  }

  /** How many have that status. */
  static long count(List<Outcome> outcomes, int status) {
    return outcomes.stream().filter(outcome -> outcome.status == status).count();
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
