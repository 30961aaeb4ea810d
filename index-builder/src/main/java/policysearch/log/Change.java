package policysearch.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import policysearch.json.Json;

/** What a record of the log says. */
public sealed interface Change {
  /** The page is in the index. */
  record Put(Sent sent) implements Change {}

  /** The document is not. */
  record Delete(String id) implements Change {}

  /** The part of a record that is JSON; the bytes of a page stand behind it. */
  record Head(
      int format,
      boolean delete,
      String name,
      boolean row,
      Optional<String> id,
      Optional<String> url) {}

  /** Grows when a record means something else. */
  int FORMAT = 1;

  /** The record that says it. */
  default byte[] payload() {
    return switch (this) {
      case Put(Sent(var name, var row, var id, var url, var bytes)) ->
          joined(new Head(FORMAT, false, name, row, id, url), bytes);
      case Delete(var id) ->
          joined(
              new Head(FORMAT, true, "", false, Optional.of(id), Optional.empty()), new byte[] {});
    };
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
    byte[] bytes = Arrays.copyOfRange(payload, Integer.BYTES + length, payload.length);
    return head.delete
        ? new Delete(head.id.orElseThrow())
        : new Put(new Sent(head.name, head.row, head.id, head.url, bytes));
  }

  private static byte[] joined(Head head, byte[] bytes) {
    byte[] json = Json.write(head).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + json.length + bytes.length)
        .putInt(json.length)
        .put(json)
        .put(bytes)
        .array();
  }
}
