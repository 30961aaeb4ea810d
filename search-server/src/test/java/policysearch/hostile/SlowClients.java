package policysearch.hostile;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Clients that hold connections open on purpose: by sending the head of a request byte by byte, or
 * its body, or by asking for much and reading none of it. Who is cut off comes back at once.
 */
final class SlowClients implements AutoCloseable {
  private static final long PAUSE_MILLIS = 1_000;

  /**
   * Read by one thread. What it would make anew two thousand times a second, others would clear.
   */
  private static final ByteBuffer HEARD = ByteBuffer.allocateDirect(4_096);

  /** They do not step all at once, as a thousand strangers would not. */
  private static final int GROUPS = 500;

  private final InetSocketAddress server;
  private final List<Client> clients = new ArrayList<>();
  private final Map<Kind, List<Double>> seconds = new TreeMap<>();
  private final Thread thread = new Thread(this::run, "slow-clients");
  private volatile boolean stop;

  /** So many, of each kind in turn. */
  SlowClients(int port, int count) throws IOException {
    this.server = new InetSocketAddress("127.0.0.1", port);
    for (Kind kind : Kind.values()) {
      seconds.put(kind, new ArrayList<>());
    }
    for (int i = 0; i < count; i++) {
      clients.add(new Client(Kind.values()[i % Kind.values().length]));
    }
    thread.start();
  }

  /** What is slow. */
  enum Kind {
    HEAD(5, "", "GET /api/v1/search HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(8_000)),
    BODY(
        8,
        "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 8000\r\n\r\n",
        "x".repeat(8_000)),
    CHUNKS(
        24,
        "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n",
        "1\r\nx\r\n".repeat(2_000)),
    /** A body that nobody wants is read past. */
    UNWANTED(
        8,
        "GET /api/v1/index HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8000\r\n\r\n",
        "x".repeat(8_000)),
    READER(40, "GET /style.css HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(5), "");

    /** After so many seconds the server knows that it is slow. */
    final int seconds;

    private final byte[] first;
    private final byte[] then;

    Kind(int seconds, String first, String then) {
      this.seconds = seconds;
      this.first = first.getBytes(StandardCharsets.US_ASCII);
      this.then = then.getBytes(StandardCharsets.US_ASCII);
    }
  }

  private static final class Client {
    private final Kind kind;
    private SocketChannel channel;
    private ByteBuffer left;
    private long began;

    Client(Kind kind) throws IOException {
      this.kind = kind;
      this.channel = SocketChannel.open();
      this.left = ByteBuffer.allocate(0);
    }

    void open(InetSocketAddress server) throws IOException {
      channel.close();
      channel = SocketChannel.open();
      channel.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
      channel.connect(server);
      channel.configureBlocking(false);
      began = System.nanoTime();
      channel.write(ByteBuffer.wrap(kind.first));
      left = ByteBuffer.wrap(kind.then);
    }

    /** Sends a byte; whether the server still listens. Who does not read learns that at the end. */
    boolean step() {
      try {
        if (left.hasRemaining()) {
          channel.write(ByteBuffer.wrap(new byte[] {left.get()}));
        }
        boolean waits = kind == Kind.READER && System.nanoTime() - began < kind.seconds * 1e9;
        return waits || heard();
      } catch (IOException cut) {
        return false;
      }
    }

    private boolean heard() throws IOException {
      int count;
      do {
        count = channel.read(HEARD.clear());
      } while (count > 0);
      return count == 0;
    }
  }

  private void run() {
    try {
      for (Client client : clients) {
        client.open(server);
      }
      while (!stop) {
        for (int group = 0; group < GROUPS && !stop; group++) {
          for (int i = group; i < clients.size(); i += GROUPS) {
            step(clients.get(i));
          }
          Thread.sleep(PAUSE_MILLIS / GROUPS);
        }
      }
    } catch (IOException | InterruptedException e) {
      System.err.println("slow clients end: " + e);
    }
  }

  private void step(Client client) throws IOException {
    if (!client.step()) {
      note(client);
      client.open(server);
    }
  }

  private synchronized void note(Client client) {
    seconds.getOrDefault(client.kind, List.of()).add((System.nanoTime() - client.began) / 1e9);
  }

  /** How long those that were cut off had held on, in seconds, by kind. */
  synchronized Map<Kind, List<Double>> cut() {
    Map<Kind, List<Double>> all = new TreeMap<>();
    seconds.forEach((kind, times) -> all.put(kind, List.copyOf(times)));
    return all;
  }

  @Override
  public void close() throws IOException {
    stop = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Client client : clients) {
      client.channel.close();
    }
  }
}
