package policysearch.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import policysearch.json.Json;

/** What a record of the log says. */
public sealed interface Change {
  /** The page is in the index, as the document that was read out of it, where that is said. */
  record Put(Sent sent, Optional<Reading> reading) implements Change {
    /** A page that is read when the log is. */
    public Put(Sent sent) {
      this(sent, Optional.empty());
    }
  }

  /** The document is not. */
  record Delete(String id) implements Change {}

  /**
   * The part of a record that is JSON; the bytes of a page stand behind it, and behind those,
   * deflated, what was read out of it.
   */
  record Head(
      int format,
      boolean delete,
      String name,
      boolean row,
      Optional<String> id,
      Optional<String> url,
      Optional<Lengths> lengths) {}

  /**
   * How many bytes the parts of a record have that holds a {@link Reading} by those rules; {@code
   * rest} and {@code body} before they were deflated.
   */
  record Lengths(String rules, int page, int rest, int body) {}

  /** Grows when a record means something else. In the first a page stood alone. */
  int FORMAT = 2;

  /** The record that says it. */
  default byte[] payload() {
    return switch (this) {
      case Put(Sent sent, Optional<Reading> reading) ->
          reading.isPresent() ? payload(sent, reading.get()) : payload(sent);
      case Delete(var id) -> {
        Optional<String> none = Optional.empty();
        yield joined(new Head(FORMAT, true, "", false, Optional.of(id), none, Optional.empty()));
      }
    };
  }

  private static byte[] payload(Sent sent) {
    return joined(head(sent, Optional.empty()), sent.bytes());
  }

  private static byte[] payload(Sent sent, Reading reading) {
    byte[] page = sent.bytes();
    byte[] rest = reading.rest().getBytes(StandardCharsets.UTF_8);
    byte[] body = reading.body().getBytes(StandardCharsets.UTF_8);
    Lengths lengths = new Lengths(reading.rules(), page.length, rest.length, body.length);
    ByteBuffer made = ByteBuffer.allocate(rest.length + body.length).put(rest).put(body);
    return joined(
        head(sent, Optional.of(lengths)), page, Deflated.beside(page).deflate(made.array()));
  }

  private static Head head(Sent sent, Optional<Lengths> lengths) {
    return new Head(FORMAT, false, sent.name(), sent.row(), sent.id(), sent.url(), lengths);
  }

  /**
   * What a record says.
   *
   * @throws IllegalArgumentException if a later version wrote it
   */
  static Change of(byte[] payload) {
    int length = ByteBuffer.wrap(payload).getInt();
    String json = new String(payload, Integer.BYTES, length, StandardCharsets.UTF_8);
    Head head = Json.read(json, Head.class);
    if (head.format > FORMAT) {
      throw new IllegalArgumentException("format must be 1 to " + FORMAT + ", got " + head.format);
    }
    return head.delete
        ? new Delete(head.id.orElseThrow())
        : put(head, ByteBuffer.wrap(payload).position(Integer.BYTES + length));
  }

  private static Put put(Head head, ByteBuffer parts) {
    if (head.lengths.isEmpty()) {
      return new Put(sent(head, bytes(parts, parts.remaining())));
    }
    Lengths lengths = head.lengths.get();
    byte[] page = bytes(parts, lengths.page);
    byte[] deflated = bytes(parts, parts.remaining());
    byte[] made = Deflated.beside(page).inflate(deflated, lengths.rest + lengths.body);
    String rest = new String(made, 0, lengths.rest, StandardCharsets.UTF_8);
    String body = new String(made, lengths.rest, lengths.body, StandardCharsets.UTF_8);
    return new Put(sent(head, page), Optional.of(new Reading(lengths.rules, rest, body)));
  }

  private static Sent sent(Head head, byte[] page) {
    return new Sent(head.name, head.row, head.id, head.url, page);
  }

  private static byte[] bytes(ByteBuffer parts, int length) {
    byte[] bytes = new byte[length];
    parts.get(bytes);
    return bytes;
  }

  private static byte[] joined(Head head, byte[]... parts) {
    byte[] json = Json.write(head).getBytes(StandardCharsets.UTF_8);
    int length = Integer.BYTES + json.length + Stream.of(parts).mapToInt(p -> p.length).sum();
    ByteBuffer record = ByteBuffer.allocate(length).putInt(json.length).put(json);
    Stream.of(parts).forEach(record::put);
    return record.array();
  }
}
