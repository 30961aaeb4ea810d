package policysearch.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import policysearch.page.ParsedPage.Kind;

/**
 * Gives the lines of an RTF text. Letters come as bytes of a code page ({@code \'b9\'fa}, 国 in that
 * of simplified Chinese) or as {@code \\u22269 ?}; what stands in a group no reader sees is passed
 * over.
 */
final class RtfText {
  private static final int DEEPEST = 400;
  private static final int LARGEST_BINARY = 64 << 20;

  private final byte[] bytes;
  private int at;
  private final Deque<RtfGroup> groups = new ArrayDeque<>();
  private RtfGroup group = new RtfGroup();
  private int tooDeep;
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final Fields fields = new Fields();
  private final OfficeLines lines = new OfficeLines();
  private final StringBuilder text = new StringBuilder();
  private final List<String> notes = new ArrayList<>();
  private Charset charset = RtfCharsets.GBK;
  private int toSkip;
  private int size;

  private RtfText(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The lines of the RTF in {@code bytes}. */
  static List<OfficeLine> lines(byte[] bytes) {
    RtfText rtf = new RtfText(bytes);
    rtf.read();
    return rtf.lines.all();
  }

  private void read() {
    while (at < bytes.length) {
      int c = bytes[at++] & 0xFF;
      switch (c) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n', 0 -> {}
        default -> letter(c);
      }
    }
    paragraph();
  }

  private void open() {
    flush();
    toSkip = 0;
    if (groups.size() >= DEEPEST) {
      tooDeep++;
      return;
    }
    groups.push(group);
    group = group.inner();
  }

  private void close() {
    flush();
    toSkip = 0;
    if (tooDeep > 0) {
      tooDeep--;
    } else if (!groups.isEmpty()) {
      if (group.note || group.number) {
        apart();
      }
      if (group.field) {
        fields.end();
      }
      group = groups.pop();
    }
  }

  /** A note follows its paragraph; a list's number stands close to its item. */
  private void apart() {
    int from = Math.min(group.apartFrom, text.length());
    String said = text.substring(from).strip();
    text.setLength(from);
    if (group.note) {
      notes.add(said);
    } else if (said.chars().anyMatch(Character::isLetterOrDigit)) {
      text.append(ListNumbers.spaced(said));
    }
  }

  /** A byte of a letter; of two bytes the second may look like anything. */
  private void letter(int c) {
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    pending.write(c);
    boolean two =
        c >= 0x81 && RtfCharsets.isDouble(group.charset(charset)) && pending.size() % 2 == 1;
    if (two && at < bytes.length && (bytes[at] & 0xFF) >= 0x40 && bytes[at] != '\\') {
      pending.write(bytes[at++]);
    }
  }

  private void control() {
    if (at >= bytes.length) {
      return;
    }
    int c = bytes[at] & 0xFF;
    if (Character.isLetter(c) && c < 128) {
      word();
      return;
    }
    at++;
    switch (c) {
      case '\'' -> {
        int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        at = Math.min(bytes.length, at + 2);
        if (high >= 0 && low >= 0) {
          hex(high << 4 | low);
        }
      }
      case '\\', '{', '}' -> hex(c);
      case '*' -> group.starred = true;
      case '~' -> say(" ");
      case '_' -> say("-");
      case '\r', '\n' -> paragraph();
      default -> flush();
    }
  }

  private void hex(int c) {
    if (toSkip > 0) {
      toSkip--;
    } else {
      pending.write(c);
    }
  }

  private void word() {
    int from = at;
    while (at < bytes.length
        && at - from < 40
        && bytes[at] >= 'A'
        && Character.isLetter(bytes[at])) {
      at++;
    }
    String name = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    int sign = at < bytes.length && bytes[at] == '-' ? -1 : 1;
    int digits = at + (sign < 0 ? 1 : 0);
    int end = digits;
    long value = 0;
    while (end < bytes.length && end - digits < 10 && bytes[end] >= '0' && bytes[end] <= '9') {
      value = value * 10 + bytes[end++] - '0';
    }
    boolean number = end > digits;
    at = number ? end : at;
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    flush();
    int n = (int) Math.min(Integer.MAX_VALUE, value) * sign;
    if (name.equals("bin")) {
      at = (int) Math.min(bytes.length, at + (long) Math.clamp(n, 0, LARGEST_BINARY));
    } else if (name.equals("u")) {
      unicode(n);
    } else if (toSkip > 0) {
      toSkip--;
    } else {
      does(name, number ? n : 1, number);
    }
  }

  private void unicode(int n) {
    say(String.valueOf((char) (n < 0 ? n + 65536 : n)));
    toSkip = group.skipped;
  }

  private void does(String name, int n, boolean number) {
    switch (name) {
      case "par", "sect", "page" -> paragraph();
      case "line", "lbr", "softline" -> say("\n");
      case "cell", "nestcell" -> {
        paragraphIn(true);
        lines.endCell();
      }
      case "row", "nestrow" -> {
        text.setLength(0);
        lines.endRow();
      }
      case "tab", "emspace", "enspace", "qmspace" -> say(" ");
      case "ansicpg" -> charset = RtfCharsets.ofCodePage(n);
      case "fcharset" -> fonts.put(group.font, RtfCharsets.ofFont(n));
      case "f" -> group.font(n, fonts.get(n));
      case "uc" -> group.skipped = Math.clamp(n, 0, 20);
      case "field" -> {
        group.field = true;
        fields.begin();
      }
      case "fldinst" -> group.instruction = true;
      case "fldrslt" -> fields.separate();
      case "footnote" -> {
        group.note = true;
        group.starred = false;
        group.apartFrom = text.length();
      }
      case "listtext", "pntext" -> {
        group.number = true;
        group.starred = false;
        group.apartFrom = text.length();
      }
      default -> looks(name, n, number);
    }
  }

  private void looks(String name, int n, boolean number) {
    boolean on = !number || n != 0;
    switch (name) {
      case "pard" -> group.paragraph = new RtfGroup.Paragraph(false, false, false);
      case "plain" -> group.plain();
      case "qc" -> group.paragraph = group.paragraph.asCentred();
      case "ql", "qr", "qj" -> group.paragraph = group.paragraph.notCentred();
      case "intbl" -> group.paragraph = group.paragraph.inTable();
      case "outlinelevel" -> group.paragraph = group.paragraph.asHeading(n < 9);
      case "fs" -> group.size = n;
      case "v" -> group.hidden = on;
      case "deleted" -> group.deleted = on;
      default -> {
        String sign = RtfCharsets.sign(name);
        if (!sign.isEmpty()) {
          say(sign);
        } else {
          group.destination(name);
        }
      }
    }
  }

  private void flush() {
    if (pending.size() > 0) {
      String piece = pending.toString(group.charset(charset));
      pending.reset();
      say(piece);
    }
  }

  private void say(String piece) {
    if (group.instruction) {
      fields.instruction(piece);
    } else if (tooDeep == 0 && !group.unseen() && fields.shown()) {
      size = text.isEmpty() || size == 0 ? group.size : size;
      text.append(piece);
    }
  }

  private void paragraph() {
    flush();
    if (group.note) {
      text.append('\n');
    } else if (!group.unseen()) {
      paragraphIn(group.paragraph.table());
    }
  }

  private void paragraphIn(boolean table) {
    flush();
    Kind kind = group.paragraph.heading() ? Kind.HEADING : Kind.PARAGRAPH;
    lines.add(
        text.toString(), table, OfficeLines.looks(kind, group.paragraph.centred(), size, false));
    text.setLength(0);
    size = 0;
    notes.forEach(n -> lines.add(n, table, OfficeLines.looks(Kind.PARAGRAPH, false, 0, false)));
    notes.clear();
  }
}
