package policysearch.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a mail apart into its parts, leniently: what a browser saves as one file is a mail. */
final class Mime {
  private static final int DEEPEST = 8;
  private static final int MOST_PARTS = 5000;
  private static final int LONGEST_HEADER = 64_000;
  private static final Pattern HEADER = Pattern.compile("([!-9;-~]{1,100}):[ \t]*(.*)");

  private final byte[] bytes;
  private final List<Part> parts = new ArrayList<>();

  private Mime(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A part without parts of its own.
   *
   * @param headers by name in lower case
   * @param from where its body begins in the file, still encoded
   * @param to where it ends
   */
  record Part(Map<String, String> headers, int from, int to) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    /** The kind of content, in lower case: text/html. */
    String type() {
      return Mime.type(header("content-type"));
    }

    Optional<String> charset() {
      return parameter(header("content-type"), "charset");
    }
  }

  /** The header of the whole and the parts of a mail, in order. */
  record Mail(Map<String, String> headers, List<Part> parts) {}

  /** The parts of {@code bytes}. */
  static Mail read(byte[] bytes) {
    Mime mime = new Mime(bytes);
    Part whole = mime.entity(0, bytes.length);
    mime.split(whole, 0);
    return new Mail(whole.headers(), List.copyOf(mime.parts));
  }

  /** The body of {@code part}, which is one of {@code bytes}, decoded. */
  static byte[] body(byte[] bytes, Part part) {
    byte[] body = Arrays.copyOfRange(bytes, part.from(), part.to());
    return switch (part.header("content-transfer-encoding").strip().toLowerCase(Locale.ROOT)) {
      case "quoted-printable" -> unquoted(body);
      case "base64" -> base64(body);
      default -> body;
    };
  }

  private void split(Part part, int depth) {
    Optional<String> boundary =
        part.type().startsWith("multipart/")
            ? parameter(part.header("content-type"), "boundary")
            : Optional.empty();
    if (boundary.isEmpty() || depth >= DEEPEST) {
      if (parts.size() < MOST_PARTS) {
        parts.add(part);
      }
      return;
    }
    byte[] mark = ("--" + boundary.get()).getBytes(StandardCharsets.ISO_8859_1);
    int from = -1;
    for (int at = part.from(); at <= part.to(); at = lineEnd(at)) {
      boolean over = at >= part.to();
      if (over || starts(at, mark)) {
        if (from >= 0 && parts.size() < MOST_PARTS) {
          split(entity(from, at), depth + 1);
        }
        from = lineEnd(at);
        if (over || (at + mark.length + 1 < part.to() && isEnd(at + mark.length))) {
          return;
        }
      }
    }
  }

  private boolean isEnd(int at) {
    return bytes[at] == '-' && bytes[at + 1] == '-';
  }

  private boolean starts(int at, byte[] mark) {
    return at + mark.length <= bytes.length
        && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
  }

  /** Where the line after the one at {@code at} begins. */
  private int lineEnd(int at) {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end + 1;
  }

  private Part entity(int from, int to) {
    Map<String, String> headers = new HashMap<>();
    StringBuilder header = new StringBuilder();
    int at = from;
    while (at < to) {
      int next = Math.min(lineEnd(at), to);
      String line = new String(bytes, at, next - at, StandardCharsets.UTF_8).replace("\uFEFF", "");
      boolean blank = line.isBlank();
      boolean more = !blank && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
      if (!more) {
        add(header.toString(), headers);
        header.setLength(0);
      }
      at = next;
      if (blank && !headers.isEmpty()) {
        break;
      }
      if (header.length() < LONGEST_HEADER) {
        header.append(more ? " " : "").append(line.strip());
      }
    }
    return new Part(headers, Math.min(at, to), to);
  }

  private static void add(String header, Map<String, String> headers) {
    Matcher m = HEADER.matcher(header);
    if (m.matches()) {
      headers.putIfAbsent(m.group(1).toLowerCase(Locale.ROOT), m.group(2).strip());
    }
  }

  private static String type(String value) {
    int end = value.indexOf(';');
    return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The parameter called {@code name} in a header's value: charset="gb2312". */
  static Optional<String> parameter(String value, String name) {
    Matcher m =
        Pattern.compile(
                "(?i)(?:^|[;\\s])" + name + "\\s*=\\s*(?:\"([^\"]{1,200})\"|([^;\\s\"]{1,200}))")
            .matcher(value);
    return m.find()
        ? Optional.of(Optional.ofNullable(m.group(1)).orElseGet(() -> m.group(2)).strip())
        : Optional.empty();
  }

  /** Bytes that should have been quoted stay as they are. */
  private static byte[] unquoted(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
    for (int i = 0; i < body.length; i++) {
      if (body[i] != '=') {
        out.write(body[i]);
        continue;
      }
      int end = i + 1;
      while (end < body.length && (body[end] == ' ' || body[end] == '\t' || body[end] == '\r')) {
        end++;
      }
      int high = i + 2 < body.length ? Character.digit(body[i + 1], 16) : -1;
      int low = i + 2 < body.length ? Character.digit(body[i + 2], 16) : -1;
      if (high >= 0 && low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else if (end >= body.length || body[end] == '\n') {
        i = end; // a line that was broken only for the mail
      } else {
        out.write('=');
      }
    }
    return out.toByteArray();
  }

  /** What is no letter of the code is passed over, a last letter too few is no loss. */
  private static byte[] base64(byte[] body) {
    ByteArrayOutputStream letters = new ByteArrayOutputStream(body.length);
    for (byte b : body) {
      boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9');
      if (letter || b == '+' || b == '/') {
        letters.write(b);
      } else if (b == '=') {
        break;
      }
    }
    byte[] clean = letters.toByteArray();
    int whole = clean.length % 4 == 1 ? clean.length - 1 : clean.length;
    return Base64.getDecoder().decode(Arrays.copyOf(clean, whole));
  }
}
