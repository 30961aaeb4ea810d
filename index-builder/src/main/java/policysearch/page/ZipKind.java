package policysearch.page;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** What kind of document a zip is, by the names of its parts. */
enum ZipKind {
  DOCX("a Word document"),
  OFD("an OFD document"),
  WORKBOOK("a spreadsheet (.xlsx)"),
  SLIDES("slides (.pptx)"),
  OPEN_DOCUMENT("an OpenDocument file (.odt, .ods, .odp)"),
  ARCHIVE("a zip archive"),
  CUT("a zip that is cut off");

  private final String said;

  ZipKind(String said) {
    this.said = said;
  }

  /** What it is, for people. */
  String said() {
    return said;
  }

  /** The kind of the zip {@code bytes}. */
  static ZipKind of(byte[] bytes) {
    try {
      return of(ZipParts.of(bytes).names());
    } catch (IOException e) {
      return CUT;
    }
  }

  private static ZipKind of(Set<String> names) {
    boolean types = false;
    boolean mime = false;
    ZipKind kind = ARCHIVE;
    for (String name : names) {
      String folded = name.toLowerCase(Locale.ROOT);
      types |= folded.startsWith("_rels/") || folded.equals("[content_types].xml");
      mime |= folded.equals("mimetype");
      switch (folded) {
        case "ofd.xml" -> kind = OFD;
        case "word/document.xml", "word/document2.xml" -> kind = DOCX;
        case "xl/workbook.xml", "xl/workbook.bin" -> kind = WORKBOOK;
        case "ppt/presentation.xml" -> kind = SLIDES;
        default -> {}
      }
    }
    if (kind == ARCHIVE && mime) {
      return names.contains("content.xml") ? OPEN_DOCUMENT : ARCHIVE;
    }
    return kind == DOCX && !types ? ARCHIVE : kind;
  }
}
