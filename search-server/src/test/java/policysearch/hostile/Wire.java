package policysearch.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes sent to a server on loopback as they are, and all that comes back. */
final class Wire {
  private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3}) ");
  private static final int PATIENCE_MILLIS = 10_000;

  private Wire() {}

  /**
   * Whatever the server says to {@code bytes}, to its end: nothing more is sent after them, so it
   * has no reason to wait.
   */
  static String talk(int port, byte[] bytes) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      try {
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput();
        socket.getInputStream().transferTo(said);
      } catch (SocketTimeoutException hung) {
        throw new IOException("no end after " + PATIENCE_MILLIS + " ms: " + said, hung);
      } catch (IOException reset) {
        // the server has closed without reading on; what it said before counts
      }
      return said.toString(StandardCharsets.ISO_8859_1);
    }
  }

  /** The same of text, one byte a character up to U+00FF. */
  static String talk(int port, String text) throws IOException {
    return talk(port, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The status of the first answer; 0 if there is none. */
  static int status(String answer) {
    Matcher first = STATUS.matcher(answer);
    return first.find() ? Integer.parseInt(first.group(1)) : 0;
  }
}
