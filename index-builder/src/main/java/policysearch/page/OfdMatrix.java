package policysearch.page;

/** How an OFD text is turned, sized and moved before it is placed in its box. */
record OfdMatrix(float a, float b, float c, float d, float e, float f) {
  private static final OfdMatrix NONE = new OfdMatrix(1, 0, 0, 1, 0, 0);

  /** The matrix that is written as six numbers; the one that changes nothing if they are none. */
  static OfdMatrix of(String numbers) {
    float[] m = OfdBox.numbers(numbers);
    return m.length >= 6 ? new OfdMatrix(m[0], m[1], m[2], m[3], m[4], m[5]) : NONE;
  }

  float x(float x, float y) {
    return a * x + c * y + e;
  }

  float y(float x, float y) {
    return b * x + d * y + f;
  }

  /** How many times as wide things become. */
  float width() {
    return (float) Math.hypot(a, b);
  }

  /** How many times as high things become. */
  float height() {
    return (float) Math.hypot(c, d);
  }

  /** Whether letters stand upright: those of stamps and watermarks often do not. */
  boolean isUpright() {
    return a > 0 && Math.abs(b) < 0.05f * a;
  }
}
