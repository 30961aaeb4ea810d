package policysearch.model;

/**
 * A stretch of a text: half-open UTF-16 offsets, {@code text.substring(start, end)}.
 *
 * @param start first character, from 0
 * @param end the character after the last, at least {@code start}
 */
@Inlined
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span must be 0 <= start <= end, got " + start + ".." + end);
    }
  }

  /** The stretch itself. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** Number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether {@code other} lies wholly inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The same stretch, {@code by} characters further on. */
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
