package policysearch.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import policysearch.page.PdfRules.Rule;

/** Gives the glyphs of a document's pages, page by page, as they stand in the file. */
final class PdfGlyphs extends PDFTextStripper {
  /** Four directions in which text may run. */
  private static final int RIGHT_ANGLE = 90;

  private static final float SKEW = 0.1f;

  private final BiConsumer<Integer, Sheet> pages;
  private final int most;
  private final List<List<PdfGlyph>> byDirection = new ArrayList<>();
  private final PdfRules rules = new PdfRules();
  private int seen;
  private int unknown;
  private int broken;

  /**
   * A reader that gives to {@code pages} the number of each page and what is on it.
   *
   * @param most how many glyphs are taken in all
   */
  PdfGlyphs(BiConsumer<Integer, Sheet> pages, int most) {
    this.pages = pages;
    this.most = most;
    for (int i = 0; i < 4; i++) {
      byDirection.add(new ArrayList<>());
    }
    rules.operators(this).forEach(this::addOperator);
  }

  /**
   * A page as it is read.
   *
   * @param width across the direction of reading
   * @param glyphs in the order of the file, those that run in another direction left out
   * @param rules the straight lines it draws
   */
  record Sheet(float width, float height, List<PdfGlyph> glyphs, List<Rule> rules) {}

  /** Reads the first {@code pages} pages. */
  void read(PDDocument document, int pages) throws IOException {
    setEndPage(pages);
    writeText(document, Writer.nullWriter());
  }

  /** How many pages could not be read to their end. */
  int broken() {
    return broken;
  }

  /** How much of the text is drawn in fonts that do not say which characters they draw. */
  double unknownShare() {
    return seen == 0 ? 0 : (double) unknown / seen;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    byDirection.forEach(List::clear);
    rules.clear();
    try {
      super.processPage(page);
    } catch (IOException | RuntimeException e) {
      broken++; // costs what stands behind it on this page
      writePage();
    }
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    String drawn = glyph.getUnicode();
    float size = glyph.getYScale();
    if (drawn == null || drawn.isEmpty() || ++seen > most || !(size > 0) || isAskew(glyph)) {
      return;
    }
    unknown += PdfText.isUnknown(drawn.codePointAt(0)) ? 1 : 0;
    String text = PdfText.plain(drawn);
    float left = glyph.getXDirAdj();
    float y = glyph.getYDirAdj();
    float right = left + glyph.getWidthDirAdj();
    if (!text.isEmpty() && Float.isFinite(left) && Float.isFinite(right) && Float.isFinite(y)) {
      int direction = Math.floorMod(Math.round(glyph.getDir() / RIGHT_ANGLE), 4);
      byDirection.get(direction).add(new PdfGlyph(text, left, right, y, size));
    }
  }

  /** Watermarks run across the page. */
  private static boolean isAskew(TextPosition glyph) {
    float along = Math.abs(glyph.getTextMatrix().getScaleX());
    float across = Math.abs(glyph.getTextMatrix().getShearY());
    return Math.min(along, across) > SKEW * Math.max(along, across);
  }

  /** Only the direction of most glyphs is read: the others are stamps and watermarks. */
  @Override
  protected void writePage() {
    int main = 0;
    for (int i = 1; i < byDirection.size(); i++) {
      main = byDirection.get(i).size() > byDirection.get(main).size() ? i : main;
    }
    PDRectangle box = getCurrentPage().getCropBox();
    PdfRules.View view = new PdfRules.View(main, box.getWidth(), box.getHeight());
    pages.accept(
        getCurrentPageNo() - 1,
        new Sheet(
            main % 2 == 0 ? box.getWidth() : box.getHeight(),
            main % 2 == 0 ? box.getHeight() : box.getWidth(),
            List.copyOf(byDirection.get(main)),
            rules.seen(view, box.getLowerLeftX(), box.getLowerLeftY())));
  }
}
