package policysearch.raw;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The head of an HTTP response as a crawler stored it: status and headers.
 *
 * @param headers names in lower case; of one that stands twice the first counts
 */
record HttpHead(int status, Map<String, String> headers) {
  private static final int LONGEST = 1 << 16;
  private static final Pattern STATUS = Pattern.compile("HTTP/\\S+\\s+(\\d{3})(?!\\d).*");

  /**
   * Reads up to the empty line, so that {@code in} stands at the body; none if no head is there.
   * Whatever servers send in place of CRLF, a reason or a header's name is put up with.
   */
  static Optional<HttpHead> read(InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    int room = LONGEST;
    Optional<Integer> status = Optional.empty();
    for (String line = line(in, room); !line.isEmpty(); line = line(in, room)) {
      room -= line.length() + 1;
      if (status.isEmpty()) {
        Matcher m = STATUS.matcher(line);
        if (!m.matches()) {
          return Optional.empty();
        }
        status = Optional.of(Integer.parseInt(m.group(1)));
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return status.map(s -> new HttpHead(s, headers));
  }

  /** The header {@code name}, in lower case. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The body that stands in {@code in}, without what it was packed in for the way. */
  InputStream body(InputStream in, Opening opening) throws IOException {
    boolean chunked =
        header("transfer-encoding").orElse("").toLowerCase(Locale.ROOT).contains("chunked");
    InputStream sent =
        chunked && in.markSupported() && ChunkedStream.begins(in) ? new ChunkedStream(in) : in;
    String packed = header("content-encoding").orElse("identity").toLowerCase(Locale.ROOT);
    return switch (packed.strip()) {
      case "gzip", "x-gzip" -> unpacked(sent, false, opening);
      case "deflate" -> unpacked(sent, true, opening);
      case "identity", "", "none", "utf-8", "gbk" -> sent;
      default -> throw new IOException("its content is packed as \"%s\"".formatted(packed));
    };
  }

  /** Many crawlers unpack and leave the header as it was: only what is packed is unpacked. */
  private static InputStream unpacked(InputStream sent, boolean deflate, Opening opening)
      throws IOException {
    LongAdder packed = new LongAdder();
    BufferedInputStream in = new BufferedInputStream(new CountedStream(sent, packed));
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    FilterInputStream inflated;
    if (first == 0x1f && second == 0x8b) {
      inflated = new GZIPInputStream(in);
    } else if (first == 0x78 && ((first << 8) | second) % 31 == 0) {
      inflated = new InflaterInputStream(in);
    } else if (deflate && (first & 6) == 4) { // a block without zlib's head; no tag begins so
      inflated = new InflaterInputStream(in, new Inflater(true));
    } else {
      return in;
    }
    return new InflationGuard(inflated, packed::sum, opening);
  }

  private static String line(InputStream in, int room) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() >= room) {
        throw new IOException("the head of its response is too long");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
