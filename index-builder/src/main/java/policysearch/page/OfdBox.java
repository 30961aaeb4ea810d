package policysearch.page;

import javax.xml.stream.XMLStreamException;

/** A rectangle on an OFD page, in millimetres from the left and the top. */
record OfdBox(float x, float y, float width, float height) {
  static final OfdBox A4 = new OfdBox(0, 0, 210, 297);

  /** The box that is written as four numbers; {@code otherwise} if they are none. */
  static OfdBox of(String numbers, OfdBox otherwise) {
    float[] values = numbers(numbers);
    return values.length >= 4 ? new OfdBox(values[0], values[1], values[2], values[3]) : otherwise;
  }

  /** The physical box among the areas of a page that were entered. */
  static OfdBox physical(XmlCursor in, OfdBox otherwise) throws XMLStreamException {
    int depth = in.depth();
    OfdBox box = otherwise;
    while (in.child(depth)) {
      box = in.name().equals("PhysicalBox") ? of(in.text(), box) : box;
    }
    return box;
  }

  /** The numbers in {@code text}, parted by blanks; up to the first that is none. */
  static float[] numbers(String text) {
    String[] words = text.strip().split("\\s+", -1);
    float[] out = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      try {
        out[i] = Float.parseFloat(words[i]);
      } catch (NumberFormatException e) {
        return java.util.Arrays.copyOf(out, i);
      }
      if (!Float.isFinite(out[i])) {
        return java.util.Arrays.copyOf(out, i);
      }
    }
    return out;
  }
}
