package policysearch.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * HTML in the making: whatever the values hold, they stay text, and elements nest.
 *
 * <p>What could run is not writable: no scripts or styles, no attributes with code, and addresses
 * only of this site or of the web.
 */
final class Html {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:/(?!/)|#|https?://).*", Pattern.DOTALL);

  private static final Set<String> REFUSED =
      Set.of("script", "style", "iframe", "object", "embed", "template", "base", "svg", "math");

  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "action", "formaction", "cite", "poster", "data");

  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");

  private final StringBuilder out = new StringBuilder(4096);
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; {@code attributes} are names and values in turn. */
  Html open(String name, String... attributes) {
    start(name, attributes);
    open.push(name);
    return this;
  }

  /** Closes the element opened last, which must be {@code name}. */
  Html close(String name) {
    String last = open.isEmpty() ? "nothing" : open.getFirst();
    if (!last.equals(name)) {
      throw new IllegalArgumentException("what is closed must be " + last + ", got " + name);
    }
    open.pop();
    out.append("</").append(name).append('>');
    return this;
  }

  /** An element that holds {@code text}. */
  Html element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close(name);
  }

  /** An element that cannot hold anything, such as {@code input}. */
  Html empty(String name, String... attributes) {
    if (!VOID.contains(name)) {
      throw new IllegalArgumentException(
          "an empty element must be one of " + VOID + ", got " + name);
    }
    start(name, attributes);
    return this;
  }

  /** Words. */
  Html text(String text) {
    escape(text, out);
    return this;
  }

  /** A place that is filled when the page is put into its frame. */
  Html place(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a place must have a plain name, got " + name);
    }
    out.append("<!--page:").append(name).append("-->");
    return this;
  }

  /** What another has written, which must be whole. */
  Html add(Html other) {
    out.append(other);
    return this;
  }

  /**
   * JSON for machines, which no browser runs. {@code <} is written so that no end tag and no
   * comment can stand in it.
   */
  Html data(String mediaType, String json) {
    if (!mediaType.endsWith("json")) {
      throw new IllegalArgumentException("data must be JSON, got " + mediaType);
    }
    out.append("<script type=\"");
    escape(mediaType, out);
    out.append("\">").append(json.replace("<", "\\u003c")).append("</script>");
    return this;
  }

  /**
   * All that was written.
   *
   * @throws IllegalStateException if an element is still open
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("elements must be closed, got " + open);
    }
    return out.toString();
  }

  private void start(String name, String... attributes) {
    if (!NAME.matcher(name).matches() || REFUSED.contains(name)) {
      throw new IllegalArgumentException("an element must be harmless, got " + name);
    }
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
    out.append('>');
  }

  private void attribute(String name, String value) {
    if (!NAME.matcher(name).matches() || name.startsWith("on") || name.startsWith("style")) {
      throw new IllegalArgumentException("an attribute must be harmless, got " + name);
    }
    if (ADDRESSES.contains(name) && !isAddress(value)) {
      throw new IllegalArgumentException("an address must be of here or the web, got " + value);
    }
    out.append(' ').append(name).append("=\"");
    escape(value, out);
    out.append('"');
  }

  /** Whether a link may lead there: this site, this page, or the web; nothing that runs. */
  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** Characters that HTML cannot hold, half surrogates among them, become U+FFFD. */
  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\r' -> out.append("&#13;"); // bare, it would be read as a line end
        default -> out.append(isAllowed(text, i) ? c : '\ufffd');
      }
    }
  }

  private static boolean isAllowed(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    boolean control = c < 0x20 || (c >= 0x7f && c < 0xa0);
    return c == '\t' || c == '\n' || !(control || (c >= 0xfdd0 && c <= 0xfdef) || c >= 0xfffe);
  }
}
