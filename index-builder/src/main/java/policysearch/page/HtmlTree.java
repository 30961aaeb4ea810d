package policysearch.page;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Gives the tree of a page, bounded in depth, without what no reader sees. */
final class HtmlTree {
  private static final int DEEPEST = 256;
  private static final String NAMELESS = "  ";

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "frame",
          "object",
          "embed",
          "applet",
          "select",
          "button",
          "textarea",
          "input",
          "svg",
          "canvas",
          "map",
          "datalist",
          "dialog");

  private static final Pattern HIDDEN =
      Pattern.compile("(?:^|;)\\s*display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);

  private HtmlTree() {}

  /** The tree of {@code html}; nothing is fetched, nothing is run. */
  static Document of(String html) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    return parser.parseInput(html, "");
  }

  /** Whether a reader does not see {@code element} and what is in it. */
  static boolean unseen(Element element) {
    String name = element.normalName();
    if (name.equals("html") || name.equals("body")) {
      return false;
    }
    if (UNSEEN.contains(name)) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return element.hasClass("ng-hide")
        || element.hasAttr("hidden")
        || (!style.isEmpty() && HIDDEN.matcher(style).find());
  }

  /** The nearest element called one of {@code names}, from {@code from} upwards. */
  static Optional<Element> nearest(Element from, Set<String> names) {
    for (Element up = from; up != null; up = up.parent()) {
      if (names.contains(up.normalName())) {
        return Optional.of(up);
      }
    }
    return Optional.empty();
  }

  /** Class and id of {@code element} in lower case, words parted by blanks. */
  static String names(Element element) {
    if (element.attributesSize() == 0) {
      return NAMELESS;
    }
    String names = element.className() + " " + element.id();
    if (names.length() > 400) {
      return "";
    }
    StringBuilder out = new StringBuilder(names.length() + 8).append(' ');
    char before = ' ';
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      boolean letter = Character.isLetter(c);
      boolean begins = letter && Character.isUpperCase(c) && Character.isLowerCase(before);
      if ((begins || !letter) && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
      if (letter) {
        out.append(Character.toLowerCase(c));
      }
      before = c;
    }
    if (out.length() == 1) {
      return NAMELESS;
    }
    return out.charAt(out.length() - 1) == ' ' ? out.toString() : out.append(' ').toString();
  }
}
