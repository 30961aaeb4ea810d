package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import policysearch.page.PdfGlyphs.Sheet;

/** Reads the text one page of an OFD file prints, or a template that pages share. */
final class OfdPage {
  private static final float POINTS = 72f / 25.4f;
  private static final int DEEPEST = 50;
  private static final int MOST_GLYPHS = 200_000;
  private static final Set<String> AROUND = Set.of("Content", "Layer", "PageBlock");

  private final List<PdfGlyph> glyphs = new ArrayList<>();
  private final List<String> templates = new ArrayList<>();
  private OfdBox box;

  private OfdPage(OfdBox box) {
    this.box = box;
  }

  /** A text as it is placed: where its box stands, how its letters are turned and sized. */
  private record Placed(OfdBox boundary, OfdMatrix matrix, float size, float narrow) {
    float x(float x, float y) {
      return (boundary.x() + matrix.x(x, y)) * POINTS;
    }

    float y(float x, float y) {
      return (boundary.y() + matrix.y(x, y)) * POINTS;
    }
  }

  /** The page whose root element was entered; {@code box} is its size where it says none. */
  static OfdPage of(XmlCursor in, OfdBox box) throws XMLStreamException {
    OfdPage page = new OfdPage(box);
    page.read(in, 0);
    return page;
  }

  /** What it prints, with the templates it names. */
  Sheet sheet(Map<String, OfdPage> known) {
    List<PdfGlyph> all = new ArrayList<>();
    for (String template : templates) {
      Optional.ofNullable(known.get(template)).ifPresent(t -> all.addAll(t.glyphs));
    }
    all.addAll(glyphs);
    return new Sheet(box.width() * POINTS, box.height() * POINTS, all, List.of());
  }

  private void read(XmlCursor in, int depthOfBlocks) throws XMLStreamException {
    int depth = in.depth();
    while (depthOfBlocks < DEEPEST && in.child(depth)) {
      switch (in.name()) {
        case "Area" -> box = OfdBox.physical(in, box);
        case "Template" -> templates.add(in.attribute("TemplateID"));
        case "TextObject" -> text(in);
        default -> {
          if (AROUND.contains(in.name())) {
            read(in, depthOfBlocks + 1);
          }
        }
      }
    }
  }

  private void text(XmlCursor in) throws XMLStreamException {
    boolean seen = !in.attribute("Visible").equals("false") && !in.attribute("Alpha").equals("0");
    float[] size = OfdBox.numbers(in.attribute("Size"));
    float[] narrow = OfdBox.numbers(in.attribute("HScale"));
    Placed placed =
        new Placed(
            OfdBox.of(in.attribute("Boundary"), new OfdBox(0, 0, 0, 0)),
            OfdMatrix.of(in.attribute("CTM")),
            size.length > 0 ? size[0] : 4,
            narrow.length > 0 && narrow[0] > 0 ? narrow[0] : 1);
    int depth = in.depth();
    float[] at = {0, 0};
    while (in.child(depth)) {
      if (in.name().equals("TextCode") && seen && placed.matrix().isUpright()) {
        code(in, placed, at);
      }
    }
  }

  /** Letters one after another; where the place is not said, behind the text before. */
  private void code(XmlCursor in, Placed placed, float[] at) throws XMLStreamException {
    float[] x = OfdBox.numbers(in.attribute("X"));
    float[] y = OfdBox.numbers(in.attribute("Y"));
    float[] right = deltas(in.attribute("DeltaX"));
    float[] down = deltas(in.attribute("DeltaY"));
    at[0] = x.length > 0 ? x[0] : at[0];
    at[1] = y.length > 0 ? y[0] : at[1];
    int[] letters = in.text().strip().codePoints().toArray();
    for (int i = 0; i < letters.length && glyphs.size() < MOST_GLYPHS; i++) {
      float width = placed.size() * placed.narrow() * (letters[i] < 0x2000 ? 0.5f : 1);
      add(Character.toString(letters[i]), placed, at, width);
      at[0] += i < right.length ? right[i] : down.length > 0 ? 0 : width;
      at[1] += i < down.length ? down[i] : 0;
    }
  }

  private void add(String letter, Placed placed, float[] at, float width) {
    String plain = PdfText.plain(letter);
    float left = placed.x(at[0], at[1]);
    float y = placed.y(at[0], at[1]);
    float size = placed.size() * placed.matrix().height() * POINTS;
    float right = left + width * placed.matrix().width() * POINTS;
    if (!plain.isEmpty() && size > 0 && Float.isFinite(left + right + y + size)) {
      glyphs.add(new PdfGlyph(letter, left, right, y, size));
    }
  }

  /** Steps from letter to letter: 3.2 g 4 3.5 is 3.2 and four times 3.5. */
  static float[] deltas(String text) {
    List<Float> out = new ArrayList<>();
    String[] words = text.strip().split("\\s+", -1);
    for (int i = 0; i < words.length && out.size() < MOST_GLYPHS; i++) {
      boolean group = words[i].equals("g") && i + 2 < words.length;
      float[] step = OfdBox.numbers(words[group ? i + 2 : i]);
      if (step.length == 0) {
        break;
      }
      int times = group ? XmlCursor.number(words[i + 1]).orElse(1) : 1;
      for (int n = 0; n < Math.clamp(times, 0, 10_000); n++) {
        out.add(step[0]);
      }
      i += group ? 2 : 0;
    }
    float[] steps = new float[out.size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = out.get(i);
    }
    return steps;
  }
}
