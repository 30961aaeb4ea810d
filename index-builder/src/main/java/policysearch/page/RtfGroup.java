package policysearch.page;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds inside one group of an RTF text, {@code {…}}: an inner group begins with the same. */
final class RtfGroup {
  /** Groups that hold no text a reader sees in its place. */
  private static final Set<String> UNSEEN =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "nonshppict",
          "objdata",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "ftnsep",
          "ftnsepc",
          "ftncn",
          "aftnsep",
          "aftnsepc",
          "aftncn",
          "xe",
          "tc",
          "sn",
          "sv",
          "sp",
          "filetbl",
          "revtbl",
          "annotation",
          "atnid",
          "atnauthor",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "generator",
          "themedata",
          "latentstyles",
          "datastore",
          "upr");

  /** Groups marked as passed over by programs that do not know them, and yet text. */
  private static final Set<String> SEEN = Set.of("shpinst", "fldinst", "ud");

  boolean starred;
  boolean instruction;
  boolean field;
  boolean note;
  boolean hidden;
  boolean deleted;
  boolean number;
  int apartFrom;
  int skipped = 1;
  int size = 24;
  int font;
  Paragraph paragraph = new Paragraph(false, false, false);
  private boolean unseen;
  private Optional<Charset> own = Optional.empty();

  /** How a paragraph looks. */
  record Paragraph(boolean centred, boolean heading, boolean table) {
    Paragraph asCentred() {
      return new Paragraph(true, heading, table);
    }

    Paragraph notCentred() {
      return new Paragraph(false, heading, table);
    }

    Paragraph asHeading(boolean isHeading) {
      return new Paragraph(centred, isHeading, table);
    }

    Paragraph inTable() {
      return new Paragraph(centred, heading, true);
    }
  }

  /** A group that begins inside this one. */
  RtfGroup inner() {
    RtfGroup inner = new RtfGroup();
    inner.instruction = instruction;
    inner.hidden = hidden;
    inner.deleted = deleted;
    inner.skipped = skipped;
    inner.size = size;
    inner.font = font;
    inner.paragraph = paragraph;
    inner.unseen = unseen;
    inner.own = own;
    return inner;
  }

  /** The font changes, and with it the charset, if the font has one of its own. */
  void font(int number, @Nullable Charset charset) {
    font = number;
    own = Optional.ofNullable(charset);
  }

  /** Letters look as they do without a word said. */
  void plain() {
    hidden = false;
    deleted = false;
    size = 24;
  }

  /** The word {@code name} may say what the group is. */
  void destination(String name) {
    unseen |= UNSEEN.contains(name) || (starred && !SEEN.contains(name));
    unseen &= !name.equals("ud");
    starred = false;
  }

  /** Whether a reader does not see what stands here. */
  boolean unseen() {
    return unseen || hidden || deleted;
  }

  /** The charset of letters here; {@code whole} is the text's. */
  Charset charset(Charset whole) {
    return own.filter(RtfCharsets::isDouble).orElse(whole);
  }
}
