package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;
import policysearch.page.ParsedPage.Label;

/**
 * Gives the parts of an office document's lines: title, labels printed above the text, the text.
 *
 * @param file as the user named it
 * @param named title by the document's own properties
 * @param encoding charset the letters were stored in
 */
record OfficePage(String file, Optional<String> named, String encoding) {
  private static final int HEAD = 30;

  /** The page of {@code lines}, or why they are none. */
  PageResult read(List<OfficeLine> lines) {
    if (lines.isEmpty()) {
      return new PageResult.Rejected("no text in it; it may hold only pictures");
    }
    OfficeTitle.Found title = new OfficeTitle(file, named).in(lines);
    List<String> subtitles = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    boolean head = true;
    for (int i = 0; i < lines.size(); i++) {
      OfficeLine line = lines.get(i);
      if (i >= title.from() && i < title.to()) {
        continue;
      }
      head &= i < HEAD && !Lines.isParagraph(line.text());
      List<Label> read = head ? Labels.read(line.text()) : List.of();
      if (head
          && i == title.to()
          && title.to() > 0
          && line.text().matches("[—–-]{1,3}\\s*\\p{IsHan}.*")) {
        subtitles.add(line.text());
      } else if (read.isEmpty()) {
        blocks.add(new Block(kind(line), line.text()));
      } else {
        labels.addAll(read);
      }
    }
    return new PageResult.Parsed(
        new ParsedPage(
            Optional.empty(),
            title.title(),
            subtitles,
            Optional.empty(),
            labels,
            blocks,
            List.of(),
            encoding));
  }

  /** An office prints no buttons: what looks like a web page's furniture is text. */
  private static Kind kind(OfficeLine line) {
    if (line.form() != Kind.PARAGRAPH) {
      return line.form();
    }
    Kind looks = Lines.kind(line.text());
    return looks == Kind.HEADING ? looks : Kind.PARAGRAPH;
  }
}
