package policysearch.page;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Weighs the running text of each element: sentences count, links and short scraps hardly do. */
final class HtmlMass {
  /** Words in class and id of what stands beside the text. */
  private static final Set<String> ASIDE =
      Set.of(
          ("share bdshare bdsharebuttonbox fenxiang comment comments pinglun related relate"
                  + " recommend recommended relevant footer foot copyright nav navbar navigation"
                  + " menu sidebar qrcode ewm erweima qr crumb crumbs breadcrumb breadcrumbs login"
                  + " search rank ranking banner toolbar pager pagination jiucuo disclaimer advert"
                  + " ads hots shengming zebian tags tuijian xiangguan popup modal tooltip")
              .split(" ", -1));

  private static final Set<String> ASIDE_TAGS = Set.of("nav", "footer", "aside");
  private static final Set<String> NAMED_TAGS =
      Set.of("div", "ul", "ol", "dl", "table", "section", "form", "header", "article");

  /** What sites print under every page. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "版权(?:所有|与免责|声明)|转载|免责声明|凡本(?:站|网)|ICP备|公网安备|主办单位|承办单位|网站标识码|不得轉載|Copyright|All Rights",
          Pattern.CASE_INSENSITIVE);

  /** One of these is in every notice. */
  private static final BitSet NOTICED = set("权载載责凡备办识yYlL");

  private static final BitSet MARKS = set("，。；：！？、,;");

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre");

  /** What only dresses paragraphs of a text. */
  private static final Set<String> QUOTES = Set.of("blockquote", "center", "figure");

  private static final Set<String> CELLS = Set.of("td", "th", "tr", "li", "dd");

  private static final int SCRAP = 20;
  private static final int LEAST = 120;

  private final IdentityHashMap<Element, Integer> mass = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Integer> direct = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Boolean> leaves = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Boolean> aside = new IdentityHashMap<>();

  private HtmlMass() {}

  private static BitSet set(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  /** The masses of {@code root} and all below it. */
  static HtmlMass of(Element root) {
    HtmlMass all = new HtmlMass();
    root.traverse(all.new Weigher(false));
    all.mark(root);
    all.mass.clear();
    all.direct.clear();
    root.traverse(all.new Weigher(true));
    return all;
  }

  /** The mass of {@code element}. */
  int of(Element element, int otherwise) {
    return mass.getOrDefault(element, otherwise);
  }

  /** Whether {@code element} itself stands beside the text; names lie, so it must be light. */
  boolean isAside(Element element) {
    return aside.containsKey(element);
  }

  private void mark(Element root) {
    int limit = of(root, 0) * 3 / 10;
    root.traverse(
        (node, depth) -> {
          if (node instanceof Element element && named(element) && of(element, 0) <= limit) {
            aside.put(element, true);
          }
        });
  }

  private static boolean named(Element element) {
    if (ASIDE_TAGS.contains(element.normalName())) {
      return true;
    }
    if (!NAMED_TAGS.contains(element.normalName())) {
      return false;
    }
    for (String word : HtmlTree.names(element).split(" ", -1)) {
      if (ASIDE.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Adds up texts from the leaves; what is unseen, linked or aside weighs nothing. */
  private final class Weigher implements NodeVisitor {
    private final boolean skipAside;

    /** How deep the outermost element stands that weighs nothing; -1 outside of any. */
    private int skippedAt = -1;

    private Weigher(boolean skipAside) {
      this.skipAside = skipAside;
    }

    @Override
    public void head(Node node, int depth) {
      if (skippedAt >= 0) {
        return;
      }
      if (node instanceof Element element && skip(element)) {
        skippedAt = depth;
      } else if (node instanceof TextNode text) {
        Element parent = text.parent();
        if (parent != null) {
          int weight = weight(text.getWholeText());
          mass.merge(parent, weight, Integer::sum);
          direct.merge(holder(parent), weight, Integer::sum);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (skippedAt == depth) {
        skippedAt = -1;
      } else if (skippedAt < 0
          && node instanceof Element element
          && element.parent() != null
          && depth > 0) {
        mass.merge(element.parent(), mass.getOrDefault(element, 0), Integer::sum);
      }
    }

    private boolean skip(Element element) {
      return HtmlTree.unseen(element)
          || element.normalName().equals("a")
          || (skipAside && aside.containsKey(element));
    }
  }

  /** What holds the paragraph of which {@code inline} is a part. */
  private Element holder(Element inline) {
    Element block = inline;
    while (HtmlLines.isInline(block) && block.parent() != null) {
      block = block.parent();
    }
    boolean paragraph =
        PARAGRAPHS.contains(block.normalName())
            || (block.normalName().equals("div")
                && leaves.computeIfAbsent(
                    block, b -> b.children().stream().allMatch(HtmlLines::isInline)));
    Element up = paragraph ? block.parent() : block;
    while (up != null && QUOTES.contains(up.normalName()) && up.parent() != null) {
      up = up.parent();
    }
    return up == null ? block : up;
  }

  /** The element with the most running text in its own paragraphs, where it stands out. */
  Optional<Element> richest(int whole) {
    Element best = null;
    int most = 0;
    for (var entry : direct.entrySet()) {
      if (entry.getValue() > most && !CELLS.contains(entry.getKey().normalName())) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    int second = 0;
    for (var entry : direct.entrySet()) {
      if (!entry.getKey().equals(best) && !entry.getKey().parents().contains(best)) {
        second = Math.max(second, entry.getValue());
      }
    }
    boolean stands = most >= LEAST && (most * 10L >= whole * 4L || most >= 3 * second);
    return stands ? Optional.ofNullable(best) : Optional.empty();
  }

  private static int weight(String text) {
    int letters = 0;
    int marks = 0;
    boolean noticed = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        continue;
      }
      letters += c > 0x2E7F ? (c != 0x3000 ? 1 : 0) : Character.isLetterOrDigit(c) ? 1 : 0;
      marks += MARKS.get(c) ? 1 : 0;
      noticed |= NOTICED.get(c);
    }
    if (noticed && NOTICE.matcher(text).find()) {
      return 0;
    }
    return letters >= SCRAP || marks > 0 ? letters + 10 * marks : letters / 10;
  }
}
