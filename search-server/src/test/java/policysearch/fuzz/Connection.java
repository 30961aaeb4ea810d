package policysearch.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * One kept-alive connection to a server on loopback that sends a request byte by byte as it is
 * given, right or wrong: clients of good manners refuse to send what has to be tried here.
 */
final class Connection implements AutoCloseable {
  /** Whatever takes longer hangs. */
  private static final int PATIENCE_MILLIS = 30_000;

  private final int port;
  private Socket socket;
  private InputStream in;

  private Connection(int port, Socket socket) throws IOException {
    this.port = port;
    this.socket = socket;
    this.in = opened(socket);
  }

  static Connection to(int port) throws IOException {
    return new Connection(port, new Socket("127.0.0.1", port));
  }

  /**
   * An answer, whole.
   *
   * @param headers their names in small letters
   * @param body as text, unpacked
   */
  record Answer(int status, Map<String, String> headers, String body) {
    Answer {
      headers = Map.copyOf(headers);
    }

    String mediaType() {
      return headers.getOrDefault("content-type", "").split(";", 2)[0];
    }
  }

  /**
   * The answer to {@code request}.
   *
   * @throws IOException if the server closes the connection without a whole answer
   */
  Answer ask(Request request) throws IOException {
    try {
      socket.getOutputStream().write(request.bytes());
      socket.getOutputStream().flush();
      Answer answer = read(request.method().equals("HEAD"));
      if ("close".equalsIgnoreCase(answer.headers.get("connection"))) {
        reopen();
      }
      return answer;
    } catch (IOException e) {
      reopen();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void reopen() throws IOException {
    socket.close();
    socket = new Socket("127.0.0.1", port);
    in = opened(socket);
  }

  private static InputStream opened(Socket socket) throws IOException {
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    return new BufferedInputStream(socket.getInputStream());
  }

  private Answer read(boolean headOnly) throws IOException {
    String first = line();
    if (!first.matches("HTTP/1\\.1 \\d{3}.*")) {
      throw new IOException("no status line but \"" + first + "\"");
    }
    int status = Integer.parseInt(first.substring(9, 12));
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body = headOnly || status == 304 || status == 204 ? new byte[0] : body(headers);
    if (body.length > 0 && "gzip".equals(headers.get("content-encoding"))) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (!"chunked".equals(headers.get("transfer-encoding"))) {
      return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunk(); size > 0; size = chunk()) {
      body.write(exactly(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer breaks off after " + bytes.length + " of " + length);
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new EOFException("the connection is closed");
      }
      line.append((char) octet);
    }
    return line.toString().stripTrailing();
  }
}
