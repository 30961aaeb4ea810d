package policysearch.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text made of bytes, or why it is none. */
sealed interface Decoded {
  /** The text and the charset it was read with. */
  record Text(String text, String charset) implements Decoded {}

  /** Not text. */
  record Broken(String reason) implements Decoded {}

  /** Reads {@code bytes}: byte order mark, strict UTF-8, else GB18030. */
  static Decoded of(byte[] bytes) {
    if (bytes.length == 0) {
      return new Broken("empty");
    }
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE);
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return new Broken("binary: a NUL byte at " + i);
      }
    }
    Decoded utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
    return utf8 instanceof Text || mostlyUtf8(bytes)
        ? utf8
        : strict(bytes, 0, Charset.forName("GB18030"));
  }

  /** Whether a few bad bytes stand in what is else UTF-8; GB18030 would make nonsense of it. */
  private static boolean mostlyUtf8(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    long bad = lenient.chars().filter(c -> c == 0xFFFD).count();
    long wide = lenient.chars().filter(c -> c >= 0x3000 && c < 0xFFF0).count();
    return wide > 10 * bad;
  }

  private static Decoded strict(byte[] bytes, int from, Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      CharBuffer out = decoder.decode(in);
      return new Text(out.toString(), charset.name());
    } catch (CharacterCodingException e) {
      return new Broken("not " + charset.name() + " text: a bad byte near " + in.position());
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
