package policysearch.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Puts the text that a page keeps for its script to show ({@code __NEXT_DATA__}, {@code
 * __INITIAL_STATE__}) where a reader would see it, if the page shows nothing else.
 */
final class HtmlEmbedded {
  private static final Set<String> KEYS =
      Set.of(
          "content",
          "contents",
          "body",
          "html",
          "text",
          "detail",
          "articlecontent",
          "article_content",
          "contenthtml",
          "content_html",
          "newscontent");
  private static final int SHOWN = 60;
  private static final int SHORTEST = 60;
  private static final int LONGEST = 4_000_000;

  private HtmlEmbedded() {}

  /** Adds the longest text in the scripts of {@code page} to its body, where that is bare. */
  static void show(Document page) {
    if (page.body().text().length() >= SHOWN) {
      return;
    }
    String best = "";
    for (Element script : page.select("script:not([src])")) {
      String text = script.data().length() > LONGEST ? "" : longest(script.data());
      best = text.length() > best.length() ? text : best;
    }
    if (!best.isEmpty()) {
      Element text = page.body().appendElement("div");
      Jsoup.parseBodyFragment(best).body().childNodesCopy().forEach(text::appendChild);
    }
  }

  /** The longest string that stands under one of the {@link #KEYS}. */
  private static String longest(String script) {
    String best = "";
    String key = "";
    int at = script.indexOf('"');
    while (at >= 0) {
      int end = end(script, at + 1);
      if (end < 0) {
        break;
      }
      boolean named = end + 1 < script.length() && script.charAt(end + 1) == ':';
      if (named) {
        key = end - at <= 20 ? script.substring(at + 1, end).toLowerCase(Locale.ROOT) : "";
      } else if (end - at > SHORTEST && end - at > best.length() && KEYS.contains(key)) {
        best = unescaped(script.substring(at + 1, end));
      }
      at = script.indexOf('"', end + 1);
    }
    return best;
  }

  private static int end(String script, int from) {
    int at = from;
    while (at < script.length() && script.charAt(at) != '"') {
      at += script.charAt(at) == '\\' ? 2 : 1;
    }
    return at < script.length() ? at : -1;
  }

  @SuppressWarnings("IncrementInForLoopAndHeader") // an escape is two characters or more
  private static String unescaped(String json) {
    StringBuilder out = new StringBuilder(json.length());
    int at = 0;
    while (at < json.length()) {
      char c = json.charAt(at);
      if (c != '\\' || at + 1 == json.length()) {
        out.append(c);
        at++;
        continue;
      }
      char escaped = json.charAt(at + 1);
      switch (escaped) {
        case 'n', 'r', 't' -> out.append('\n');
        case 'u' -> out.append(code(json, at + 2));
        default -> out.append(escaped);
      }
      at += escaped == 'u' ? 6 : 2;
    }
    return out.toString();
  }

  private static String code(String json, int from) {
    try {
      return Character.toString(Integer.parseInt(json, from, from + 4, 16));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      return "";
    }
  }
}
