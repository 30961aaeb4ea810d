package policysearch.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes running heads, feet and page numbers off the pages. */
final class PdfMargins {
  /** — 3 —, 3 / 12, 第3页 共12页, Page 3 of 12, iv. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-–—－―─_·•.|\\s]*(?:第\\s*)?(?:\\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,4}(?=\\s*页))"
              + "(?:\\s*页)?(?:\\s*[,，/／|]?\\s*(?:共\\s*)?\\d{1,4}(?:\\s*页)?)?[-–—－―─_·•.|\\s]*"
              + "|(?i:page)\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?");

  /** A browser prints day and title above a page, address and number below. */
  private static final Pattern PRINTED_HEAD =
      Pattern.compile(
          "(?:19|20)\\d{2}[/年.-]\\d{1,2}[/月.-]\\d{1,2}日?,?\\s+(?:[上下]午)?\\d{1,2}:\\d{2}(?:\\s?[AP]M)?(?:\\s.*)?");

  private static final Pattern PRINTED_FOOT =
      Pattern.compile("((?:https?|file)://\\S*)\\s+\\d{1,4}\\s*/\\s*\\d{1,4}");

  private static final int OUTERMOST = 3;

  /** So much of the height, above and below, has no text but what is on every page. */
  private static final float OUTSIDE = 0.1f;

  private static final int SAME_HEIGHT = 4;
  private static final int MOST_SAMPLED = 200;

  private final List<PdfPage> pages;
  private final Map<String, Set<Integer>> pagesOf = new HashMap<>();
  private Optional<String> address = Optional.empty();

  PdfMargins(List<PdfPage> pages) {
    this.pages = pages;
    for (PdfPage printed : pages) {
      List<PdfLine> page = printed.lines();
      for (int i = 0; i < page.size(); i++) {
        if (isOutermost(page, i)) {
          pagesOf.computeIfAbsent(key(page.get(i)), _ -> new HashSet<>()).add(page.get(i).page());
        }
      }
    }
  }

  /** The pages without what is printed on many of them. */
  List<List<PdfLine>> cut() {
    List<List<PdfLine>> out = new ArrayList<>();
    for (PdfPage printed : pages) {
      List<PdfLine> page = printed.lines();
      int from = 0;
      int to = page.size();
      while (from < to && from < OUTERMOST && isMargin(printed, from, from == 0)) {
        from++;
      }
      while (to > from && page.size() - to < OUTERMOST && isMargin(printed, to - 1, true)) {
        to--;
      }
      out.add(page.subList(from, to));
    }
    return out;
  }

  /** The address that a browser printed below the pages, if it is whole. */
  Optional<String> address() {
    return address;
  }

  private boolean isMargin(PdfPage page, int at, boolean mayBeNumber) {
    PdfLine line = page.lines().get(at);
    String text = line.text().strip();
    Matcher foot = PRINTED_FOOT.matcher(text);
    if (foot.matches()) {
      if (!foot.group(1).contains("…") && foot.group(1).startsWith("http")) {
        address = Optional.of(foot.group(1));
      }
      return true;
    }
    return PRINTED_HEAD.matcher(text).matches()
        || (mayBeNumber && PAGE_NUMBER.matcher(text).matches() && isApart(page.lines(), at))
        || (isOutside(line, page.height()) && isRepeated(line));
  }

  /** A number in the text's own rhythm may be the cell of a table. */
  private static boolean isApart(List<PdfLine> page, int at) {
    if (page.size() == 1) {
      return true;
    }
    PdfLine line = page.get(at);
    PdfLine next = at == 0 ? page.get(1) : page.get(at - 1);
    float gap = Math.abs(next.y() - line.y());
    float pitch = pitch(page, next);
    return gap > 1.2f * pitch || Math.abs(line.size() - next.size()) > 0.1f * next.size();
  }

  private static float pitch(List<PdfLine> page, PdfLine line) {
    float pitch = Float.MAX_VALUE;
    for (int i = 1; i < page.size() - 1; i++) {
      float gap = page.get(i).y() - page.get(i - 1).y();
      pitch = gap > 0.5f * line.size() ? Math.min(pitch, gap) : pitch;
    }
    return pitch == Float.MAX_VALUE ? 2 * line.size() : pitch;
  }

  /** On a third of the pages, even and odd ones counted apart, but on three at least. */
  private boolean isRepeated(PdfLine line) {
    int on = pagesOf.getOrDefault(key(line), Set.of()).size();
    return on >= 3 && on * 3 >= Math.min(pages.size(), MOST_SAMPLED)
        || (pages.size() == 2 && on == 2 && line.text().length() > 1);
  }

  private static boolean isOutside(PdfLine line, float height) {
    return line.y() < OUTSIDE * height || line.y() > (1 - OUTSIDE) * height;
  }

  private static boolean isOutermost(List<PdfLine> page, int at) {
    return at < OUTERMOST || at >= page.size() - OUTERMOST;
  }

  /** Same words at the same height, whatever their numbers. */
  private static String key(PdfLine line) {
    return Math.round(line.y() / SAME_HEIGHT) + line.text().replaceAll("\\d+", "#");
  }
}
