package policysearch.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request as it goes over the wire.
 *
 * @param route as the description names it, or the path where it names none
 * @param target path and query, as they are sent
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
record Request(
    String route, String method, byte[] target, Map<String, String> headers, byte[] body) {
  Request {
    headers = Map.copyOf(headers);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((method + " ").getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(target);
    bytes.writeBytes(" HTTP/1.1\r\nHost: localhost\r\n".getBytes(StandardCharsets.US_ASCII));
    headers.forEach(
        (name, value) ->
            bytes.writeBytes((name + ": " + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
    if (body.length > 0 || method.equals("POST")) {
      bytes.writeBytes(
          ("Content-Length: " + body.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
    bytes.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    String said = method + " " + new String(target, StandardCharsets.UTF_8);
    return body.length == 0 ? said : said + " " + new String(body, StandardCharsets.UTF_8);
  }
}
