package policysearch.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Speaks with one client over a pipe: a message a line, each way. */
public final class MessageLines {
  private static final System.Logger LOG = System.getLogger("policysearch.mcp");

  private final McpServer server;
  private final Site site;

  public MessageLines(McpServer server, Site site) {
    this.server = server;
    this.site = site;
  }

  /**
   * Answers until {@code in} ends, or nobody reads {@code out} any more.
   *
   * @throws IOException if {@code in} cannot be read
   */
  public void serve(InputStream in, PrintWriter out) throws IOException {
    InputStream buffered = new BufferedInputStream(in);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int octet;
    do {
      octet = buffered.read();
      if (octet >= 0 && octet != '\n') {
        if (line.size() <= Message.MOST_BYTES) {
          line.write(octet);
        }
      } else if (line.size() > 0) {
        Optional<Reply> reply = answer(line.toByteArray());
        line.reset();
        if (reply.isPresent() && !written(reply.get(), out)) {
          return;
        }
      }
    } while (octet >= 0);
  }

  private static boolean written(Reply reply, PrintWriter out) {
    out.print(reply.json() + '\n');
    return !out.checkError();
  }

  private Optional<Reply> answer(byte[] line) {
    if (line.length > Message.MOST_BYTES) {
      String rule = "a message has at most " + Message.MOST_BYTES + " bytes";
      return Optional.of(
          new Reply.Failure(Optional.empty(), RpcError.of(RpcError.INVALID_REQUEST, rule)));
    }
    return switch (Message.read(line)) {
      case Message.Request request -> Optional.of(answer(request));
      case Message.Notification notification -> Optional.empty();
      case Message.Response response -> Optional.empty();
      case Message.Malformed malformed ->
          isBlank(line) ? Optional.empty() : Optional.of(malformed.reply());
    };
  }

  /** The other requests are answered all the same. */
  private Reply answer(Message.Request request) {
    try {
      return server.answer(request, site);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      LOG.log(System.Logger.Level.ERROR, "a request failed: " + request.method(), e);
      String said =
          e instanceof IOException
              ? "the index cannot be read"
              : "this is our mistake, see the log";
      return new Reply.Failure(
          Optional.of(request.id()), RpcError.of(RpcError.INTERNAL_ERROR, said));
    }
  }

  private static boolean isBlank(byte[] line) {
    return new String(line, StandardCharsets.UTF_8).isBlank();
  }
}
