package policysearch.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells by its first bytes what a file is, whatever its name says. */
final class Signature {
  private static final int HEAD = 512;
  private static final byte[] OLE2 = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private Signature() {}

  /** A zip: DOCX, OFD and others are zips of XML. */
  static boolean zip(byte[] bytes) {
    return starts(bytes, new byte[] {'P', 'K', 3, 4}) || starts(bytes, new byte[] {'P', 'K', 5, 6});
  }

  /** The container of Word, WPS and Excel files before 2007, and of encrypted later ones. */
  static boolean ole2(byte[] bytes) {
    return starts(bytes, OLE2);
  }

  static boolean rtf(byte[] bytes) {
    return head(bytes).startsWith("{\\rtf");
  }

  /** A page saved with its pictures as one mail. */
  static boolean mhtml(byte[] bytes) {
    String head = head(bytes).toLowerCase(Locale.ROOT);
    boolean header =
        head.startsWith("mime-version:")
            || head.startsWith("from: ")
            || head.startsWith("content-type: multipart/")
            || head.startsWith("message-id:")
            || head.startsWith("subject:")
            || head.startsWith("date:");
    return header && (head.contains("mime-version:") || head.contains("multipart/"));
  }

  private static String head(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return (head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head).stripLeading();
  }

  private static boolean starts(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && java.util.Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }
}
