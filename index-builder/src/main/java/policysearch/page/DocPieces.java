package policysearch.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/**
 * Gives the bare text of a Word document from before 2007 by its table of pieces alone: the rest of
 * it may be broken, or be what only another program than Word writes.
 */
final class DocPieces {
  private static final char CELL = 0x07;

  static final char FIELD = 0x13;
  static final char RESULT = 0x14;
  static final char FIELD_END = 0x15;

  private static final int FLAGS = 0x0A;
  private static final int ENCRYPTED = 0x0100;
  private static final int TABLE_1 = 0x0200;
  private static final int TEXT_LENGTH = 0x4C;
  private static final int PIECES = 0x01A2;
  private static final int COMPRESSED = 0x40000000;
  private static final int LARGEST = 64 << 20;
  private static final Charset BYTES = Charset.forName("windows-1252");

  private final byte[] text;
  private final byte[] table;

  private DocPieces(byte[] text, byte[] table) {
    this.text = text;
    this.table = table;
  }

  /** The lines of the document in {@code root}. */
  static List<OfficeLine> lines(DirectoryNode root) throws IOException {
    byte[] text = stream(root, "WordDocument");
    int flags = int32(text, FLAGS);
    if ((flags & ENCRYPTED) != 0) {
      throw new Unreadable("it is encrypted");
    }
    byte[] table = stream(root, (flags & TABLE_1) != 0 ? "1Table" : "0Table");
    OfficeLines lines = new OfficeLines();
    for (String paragraph : new DocPieces(text, table).read().split("[\r\f]", -1)) {
      cells(paragraph, lines);
    }
    return lines.all();
  }

  /** A mark behind each cell, one more behind the row. */
  private static void cells(String paragraph, OfficeLines lines) {
    int from = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      if (paragraph.charAt(i) == CELL) {
        lines.add(seen(paragraph.substring(from, i)), true, OfficeLine.plain(""));
        lines.endCell();
        boolean row = i + 1 < paragraph.length() && paragraph.charAt(i + 1) == CELL;
        if (row) {
          lines.endRow();
          i++;
        }
        from = i + 1;
      }
    }
    lines.add(seen(paragraph.substring(from)), false, OfficeLine.plain(""));
  }

  /** What a reader sees of a text with its fields and special signs. */
  static String seen(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Range.stripFields(text).chars().forEach(c -> out.append(sign((char) c)));
    return out.toString();
  }

  /** What a reader sees of one sign. */
  static String sign(char c) {
    return switch (c) {
      case 0x0B -> "\n";
      case '\t' -> "\t";
      case 0x1E -> "-";
      default -> c < ' ' || (c >= 0xE000 && c < 0xF900) ? "" : String.valueOf(c);
    };
  }

  private String read() throws Unreadable {
    int at = int32(text, PIECES);
    while (at >= 0 && at < table.length && table[at] == 1) { // properties before the table
      at += 3 + (int32(table, at + 1) & 0xFFFF);
    }
    if (at < 0 || at >= table.length || table[at] != 2) {
      throw new Unreadable("broken: no table of its text in it");
    }
    int count = (int32(table, at + 1) - 4) / 12;
    int wanted = int32(text, TEXT_LENGTH);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count && out.length() < wanted; i++) {
      int from = int32(table, at + 5 + 4 * i);
      int length = int32(table, at + 9 + 4 * i) - from;
      int place = int32(table, at + 5 + 4 * (count + 1) + 8 * i + 2);
      piece(place, length, out);
    }
    out.setLength(Math.clamp(wanted, 0, out.length()));
    return out.toString();
  }

  private void piece(int place, int length, StringBuilder out) throws Unreadable {
    boolean bytes = (place & COMPRESSED) != 0;
    long from = bytes ? (place & ~COMPRESSED) / 2 : place;
    long size = bytes ? length : 2L * length;
    if (length < 0 || from < 0 || from + size > text.length) {
      throw new Unreadable("broken: the table of its text leads outside it");
    }
    out.append(new String(text, (int) from, (int) size, bytes ? BYTES : StandardCharsets.UTF_16LE));
  }

  private static byte[] stream(DirectoryNode root, String name) throws IOException {
    try (InputStream in = root.createDocumentInputStream(name)) {
      return in.readNBytes(LARGEST);
    }
  }

  private static int int32(byte[] bytes, int at) {
    int value = 0;
    for (int i = 3; i >= 0; i--) {
      value = value << 8 | (at >= 0 && at + i < bytes.length ? bytes[at + i] & 0xFF : 0);
    }
    return value;
  }
}
