package policysearch.api;

/** XML in the making: whatever the values hold, it stays text and well-formed. */
final class XmlText {
  private final StringBuilder out;

  private XmlText(String begin) {
    this.out = new StringBuilder(begin);
  }

  /** A document from its beginning. */
  XmlText() {
    this("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
  }

  /** What goes on a document begun elsewhere. */
  static XmlText more() {
    return new XmlText("");
  }

  /** Opens an element; {@code attributes} are names and values in turn. */
  XmlText open(String name, String... attributes) {
    start(name, attributes).append('>');
    return this;
  }

  /** An element that holds nothing. */
  XmlText empty(String name, String... attributes) {
    start(name, attributes).append("/>\n");
    return this;
  }

  /** An element that holds {@code text}. */
  XmlText element(String name, String text, String... attributes) {
    start(name, attributes).append('>').append(escaped(text));
    return close(name);
  }

  XmlText close(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** All that was written. */
  @Override
  public String toString() {
    return out.toString();
  }

  private StringBuilder start(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1])).append('"');
    }
    return out;
  }

  /** Characters that XML 1.0 cannot hold, half surrogates among them, become U+FFFD. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\r' -> safe.append("&#13;"); // bare, it would be read as a line end
                default -> safe.appendCodePoint(allowed(c) ? c : 0xfffd);
              }
            });
    return safe.toString();
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
