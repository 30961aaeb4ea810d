package policysearch.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Finds elements by many names at once: a class, an id, a tag, what they are the property of. What
 * a selector of fifty alternatives says, asked of each element once.
 */
final class HtmlNames {
  private final Set<String> classes = new HashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> tags = new HashSet<>();
  private final Set<String> properties = new HashSet<>();

  private HtmlNames() {}

  /** The names in {@code selector}: {@code .class, #id, [itemprop=name], tag}. */
  static HtmlNames of(String selector) {
    HtmlNames names = new HtmlNames();
    for (String name : selector.split(",\\s*", -1)) {
      switch (name.charAt(0)) {
        case '.' -> names.classes.add(name.substring(1).toLowerCase(Locale.ROOT));
        case '#' -> names.ids.add(name.substring(1));
        case '[' ->
            names.properties.add(
                name.substring(name.indexOf('=') + 1, name.length() - 1).toLowerCase(Locale.ROOT));
        default -> names.tags.add(name);
      }
    }
    return names;
  }

  /** Those of {@code elements} that have one of the names, in their order. */
  List<Element> in(Elements elements) {
    return elements.stream().filter(this::has).toList();
  }

  private boolean has(Element element) {
    if (tags.contains(element.normalName())) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    if (ids.contains(element.id())) {
      return true;
    }
    for (String name : element.className().split("\\s+", -1)) {
      if (classes.contains(name.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return !properties.isEmpty()
        && properties.contains(element.attr("itemprop").strip().toLowerCase(Locale.ROOT));
  }
}
