package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import policysearch.page.ParsedPage.Kind;
import policysearch.page.ParsedPage.Label;

/** Reads what stands above the text: title, breadcrumb, labels; and tables of labels anywhere. */
final class PdfHead {
  /** 国家某某委员会文件, the letterhead in red; 某省人民政府公报. */
  private static final Pattern LETTERHEAD =
      Pattern.compile(".*(?:文件|公报|简报|会议纪要|办公厅|办公室|委员会|人民政府|[部厅局委署]|[（(].{2,8}[）)])");

  private static final Pattern ISSUE =
      Pattern.compile(
          "\\s*(?:第?\\s*\\d+\\s*[号期].*|[〔(（\\[]?\\s*\\d{4}\\s*[〕)）\\]]?.*号|.*〔\\d{4}〕.*号.*)");

  private static final Pattern NUMBER =
      Pattern.compile("\\s*[\\p{IsHan}]{1,20}\\s*[〔\\[（(]\\s*\\d{4}\\s*[〕\\]）)]\\s*\\d+\\s*号\\s*");

  /** 2024-05-14 16:41 来源：某网, with controls behind it. */
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "^((?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?)(?:\\s+(.*))?$");

  /** X_栏目_网站, X__栏目_网站. */
  private static final Pattern PARTS = Pattern.compile("_+|\\s[-–—|｜]\\s|\\|");

  private static final float LARGER = 1.1f;
  private static final int HEAD = 40;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 150;
  private static final int MOST_LINES = 6;
  private static final int LONG_LINE = 24;

  private final List<PdfLine> lines;
  private final float textSize;
  private final int end;
  private final List<Label> labels = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private Optional<String> column = Optional.empty();
  private int from;
  private int to;

  /** The head of {@code lines}, whose text is printed in {@code textSize}. */
  PdfHead(List<PdfLine> lines, float textSize, Optional<String> infoTitle) {
    this.lines = new ArrayList<>(lines);
    this.textSize = textSize;
    labels.addAll(PdfLabels.cut(this.lines));
    this.end = end();
    infoTitle.ifPresent(this::byName);
    if (title.isEmpty()) {
      labelled().ifPresent(this::byName);
    }
    if (title.isEmpty()) {
      bySize();
      infoTitle.ifPresent(this::inWindow);
    }
    readAbove();
    readBelow();
  }

  Optional<String> title() {
    return title;
  }

  Optional<String> column() {
    return column;
  }

  List<Label> labels() {
    return labels;
  }

  /** What is left: the lines of the text. */
  List<PdfLine> text() {
    return lines.subList(to, lines.size());
  }

  /** Where the text has surely begun: behind a few long lines of its size. */
  private int end() {
    int text = 0;
    int at = 0;
    while (at < Math.min(HEAD, lines.size()) && text < 3) {
      PdfLine line = lines.get(at);
      boolean small = line.size() <= LARGER * textSize && line.size() > textSize / LARGER;
      text += small && line.text().length() >= LONG_LINE && known(line.text()).isEmpty() ? 1 : 0;
      at++;
    }
    return at;
  }

  private Optional<String> labelled() {
    return labels.stream()
        .filter(l -> l.name().equals("标题") || l.name().equals("名称"))
        .map(Label::value)
        .filter(v -> v.length() >= SHORTEST)
        .findFirst();
  }

  /** A name from beside the text is the title if the head prints it, whole or up to a bar. */
  private void byName(String name) {
    String[] parts = PARTS.split(name, -1);
    for (int n = parts.length; n > 0 && title.isEmpty(); n--) {
      int end = 0;
      for (int i = 0; i < n; i++) {
        end = name.indexOf(parts[i], end) + parts[i].length();
      }
      String shown = name.substring(0, end).strip();
      if (HtmlTitle.fold(shown).length() >= SHORTEST && locate(HtmlTitle.fold(shown))) {
        title = Optional.of(PageText.line(shown));
        if (n < parts.length - 1 && !parts[n].isBlank()) {
          column = Optional.of(parts[n].strip());
        }
      }
    }
  }

  /** 某部令（第10号）　　某规定_公报_某网, the name of a browser's window over the headline 某规定. */
  private void inWindow(String name) {
    String[] parts = PARTS.split(name, -1);
    String printed = HtmlTitle.fold(title.orElse(""));
    if (parts.length > 1 && !printed.isEmpty() && HtmlTitle.fold(parts[0]).contains(printed)) {
      title = Optional.of(PageText.line(parts[0]));
      column =
          column.or(
              () -> Optional.of(parts[1].strip()).filter(c -> parts.length > 2 && !c.isEmpty()));
    }
  }

  /** Finds the lines that print {@code folded} and nothing else. */
  private boolean locate(String folded) {
    for (int i = 0; i < end; i++) {
      StringBuilder joined = new StringBuilder();
      for (int j = i; j < Math.min(i + MOST_LINES, lines.size()); j++) {
        joined.append(HtmlTitle.fold(lines.get(j).text()));
        if (joined.toString().equals(folded)) {
          from = i;
          to = j + 1;
          return true;
        }
        if (!folded.startsWith(joined.toString())) {
          break;
        }
      }
    }
    return false;
  }

  /** The first of the largest lines at the head, with those that go on with it. */
  private void bySize() {
    int best = -1;
    for (int i = 0; i < end; i++) {
      PdfLine line = lines.get(i);
      boolean larger = line.size() > LARGER * textSize;
      if (larger
          && !isLetterhead(i)
          && HtmlTitle.fold(line.text()).length() >= SHORTEST
          && (best < 0 || line.size() > 1.05f * lines.get(best).size())) {
        best = i;
      }
      if (best >= 0 && !larger && Lines.isParagraph(line.text())) {
        break;
      }
    }
    if (best >= 0) {
      take(best);
    } else if (lines.size() > 1 && isHeadline(lines.getFirst())) {
      title = Optional.of(PageText.line(lines.getFirst().text()));
      to = 1;
    }
  }

  /** A line that ends by itself, before the margin, and like no sentence. */
  private boolean isHeadline(PdfLine line) {
    String text = line.text();
    double margin = lines.subList(0, end).stream().mapToDouble(PdfLine::right).max().orElse(0);
    return HtmlTitle.fold(text).length() >= SHORTEST
        && Lines.isHeadline(text)
        && Labels.read(text).isEmpty()
        && "：:，,、".indexOf(text.charAt(text.length() - 1)) < 0
        && (end == 1 || line.right() < margin - 2 * line.size());
  }

  private void take(int first) {
    StringBuilder text = new StringBuilder(lines.get(first).text());
    int end = first + 1;
    while (end < Math.min(lines.size(), first + MOST_LINES) && goesOn(end)) {
      PdfText.join(text, lines.get(end).text());
      end++;
    }
    String whole = PageText.line(text.toString());
    if (whole.length() <= LONGEST) {
      from = first;
      to = end;
      title = Optional.of(whole);
    }
  }

  private boolean goesOn(int at) {
    PdfLine line = lines.get(at);
    PdfLine before = lines.get(at - 1);
    return line.page() == before.page()
        && Math.abs(line.size() - before.size()) < 0.06f * before.size()
        && line.y() - before.y() < 2.4f * line.size()
        && !ISSUE.matcher(line.text()).matches();
  }

  /** The name of an office or its paper over a number; a title that is so short stands alone. */
  private boolean isLetterhead(int at) {
    String text = HtmlTitle.fold(lines.get(at).text());
    if (text.contains("关于") || !LETTERHEAD.matcher(lines.get(at).text()).matches()) {
      return false;
    }
    for (int i = at + 1; i < Math.min(at + 4, lines.size()); i++) {
      if (ISSUE.matcher(lines.get(i).text()).matches()) {
        return true;
      }
    }
    return text.endsWith("文件") && text.length() <= 30;
  }

  private void readAbove() {
    for (PdfLine line : lines.subList(0, from)) {
      String text = line.text();
      if (Lines.isBreadcrumb(text)) {
        column = Lines.column(text).or(() -> column);
      } else if (NUMBER.matcher(text).matches()) {
        labels.add(new Label("发文字号", text.strip()));
      } else {
        labels.addAll(known(text));
      }
    }
  }

  private void readBelow() {
    while (to < lines.size() && to - from < MOST_LINES + HEAD) {
      String text = lines.get(to).text();
      Matcher day = DAY_FIRST.matcher(text);
      List<Label> read = known(text);
      if (!read.isEmpty()) {
        labels.addAll(read);
      } else if (day.matches() && day.group(2) != null && !known(day.group(2)).isEmpty()) {
        labels.add(new Label("发布日期", day.group(1)));
        labels.addAll(known(day.group(2)));
      } else if (Lines.kind(text) != Kind.FURNITURE) {
        return;
      }
      to++;
    }
  }

  private static List<Label> known(String text) {
    List<Label> read = Labels.read(text);
    return !read.isEmpty() && Labels.KNOWN.contains(read.getFirst().name()) ? read : List.of();
  }
}
