package policysearch.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import policysearch.api.BadRequest;
import policysearch.api.Parameters;

/**
 * Reads paths and query strings as they came over the wire.
 *
 * <p>Undertow puts a replacement character where an encoding is wrong; here it is an error, since a
 * search for something else than was meant helps nobody. Chinese that a client left unencoded (curl
 * does) comes as one char a byte and is read as the UTF-8 it is.
 */
final class RequestUrl {
  private RequestUrl() {}

  /** The segments of a path, decoded: {@code /d/a%2Fb} is {@code ["d", "a/b"]}. */
  static List<String> segments(String path) {
    return Arrays.stream(path.substring(1).split("/", -1))
        .map(segment -> decode("path", segment))
        .toList();
  }

  /** The parameters of a query string, decoded, in order. */
  static Parameters parameters(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int count = 0;
    for (String pair : query.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > Limits.PARAMETERS) {
        throw BadRequest.of(
            "query", count + " …", "a request has at most " + Limits.PARAMETERS + " parameters");
      }
      int equals = pair.indexOf('=');
      String rawName = equals < 0 ? pair : pair.substring(0, equals);
      String rawValue = equals < 0 ? "" : pair.substring(equals + 1);
      String name = decode("query", rawName.replace('+', ' '));
      values
          .computeIfAbsent(name, n -> new ArrayList<>())
          .add(decode(name, rawValue.replace('+', ' ')));
    }
    return new Parameters(values);
  }

  private static String decode(String what, String raw) {
    ByteBuffer bytes = ByteBuffer.allocate(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes.put((byte) octet(what, raw, i));
        i += 2;
      } else if (c <= 0xff) {
        bytes.put((byte) c);
      } else {
        throw undecodable(what, raw);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw undecodable(what, raw);
    }
  }

  private static int octet(String what, String raw, int at) {
    if (at + 2 < raw.length()) {
      int high = Character.digit(raw.charAt(at + 1), 16);
      int low = Character.digit(raw.charAt(at + 2), 16);
      if (high >= 0 && low >= 0) {
        return high << 4 | low;
      }
    }
    throw undecodable(what, raw);
  }

  private static BadRequest undecodable(String what, String raw) {
    return BadRequest.of(what, raw, what + " must be percent-encoded UTF-8, got \"" + raw + "\"");
  }
}
