package policysearch.raw;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Gives the names of archive entries; most archives of Chinese Windows name in GBK, unsaid. */
final class EntryNames {
  /** What a tar is opened with, for {@link #decoded}: each byte a character. */
  static final String UNDECODED = "ISO-8859-1";

  private static final Charset GB18030 = Charset.forName("GB18030");

  private EntryNames() {}

  static String of(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    return raw == null || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME
        ? entry.getName()
        : of(raw);
  }

  /** The name whose bytes are the characters of {@code name}, unless it was decoded already. */
  static String decoded(String name) {
    return name.chars().allMatch(c -> c <= 0xFF)
        ? of(name.getBytes(StandardCharsets.ISO_8859_1))
        : name;
  }

  /**
   * UTF-8 where it can be, else GB18030.
   *
   * <p>通知 in GBK is valid UTF-8 too, of two characters that no Chinese name has: what UTF-8 makes
   * of pairs of bytes alone is none.
   */
  static String of(byte[] name) {
    try {
      String utf8 = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
      boolean pairs = utf8.chars().allMatch(c -> c < 0x800) && utf8.length() < name.length;
      String gb = pairs ? new String(name, GB18030) : "";
      boolean chinese =
          !gb.isEmpty() && gb.chars().allMatch(c -> c < 0x80 || Character.isIdeographic(c));
      return chinese ? gb : utf8;
    } catch (CharacterCodingException e) {
      return new String(name, GB18030);
    }
  }
}
