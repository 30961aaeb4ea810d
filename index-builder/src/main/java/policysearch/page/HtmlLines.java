package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import policysearch.page.HtmlLine.Region;
import policysearch.page.ParsedPage.Kind;

/** Gives the lines of a page in the order of its source, as a browser would break them. */
final class HtmlLines implements NodeVisitor {
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "img",
          "ins",
          "kbd",
          "label",
          "mark",
          "o:p",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "st1:chsdate",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "nobr");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> CAPTIONS = Set.of("figcaption", "caption");

  private static final int LONGEST_CAPTION = 80;
  private static final Pattern CENTRED = Pattern.compile("(?i)text-align\\s*:\\s*center");
  private static final Pattern PICTURE =
      Pattern.compile(" (?:pic|picture|img|image|tu|caption|note|center|photo)[a-z]* ");

  private final Element main;
  private final HtmlMass mass;
  private final List<HtmlLine> lines = new ArrayList<>();
  private final List<Element> files = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Region region = Region.BEFORE;
  private Element block;
  private int unseen;
  private int asides;
  private int anchors;
  private int preformatted;
  private int links;
  private boolean image;

  private HtmlLines(Element body, Element main, HtmlMass mass) {
    this.block = body;
    this.main = main;
    this.mass = mass;
  }

  /** The lines of {@code body}, of which {@code main} holds the main text. */
  static List<HtmlLine> of(Element body, Element main, HtmlMass mass) {
    HtmlLines all = new HtmlLines(body, main, mass);
    body.traverse(all);
    all.end();
    return all.lines;
  }

  /** Whether {@code element} stands within a line. */
  static boolean isInline(Element element) {
    String name = element.normalName();
    return INLINE.contains(name) || name.indexOf(':') > 0;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode leaf) {
      String whole = leaf.getWholeText();
      if (preformatted == 0) {
        add(whole);
      } else {
        whole.lines().forEach(this::preformatted);
      }
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (element.equals(main)) {
      end();
      leaveFiles();
      region = Region.AFTER;
    }
    if (isInline(element)) {
      text.append(HtmlLine.EDGE);
    } else {
      end();
      block = element.parent() == null ? element : element.parent();
    }
    unseen -= HtmlTree.unseen(element) ? 1 : 0;
    asides -= mass.isAside(element) ? 1 : 0;
    anchors -= element.normalName().equals("a") ? 1 : 0;
    preformatted -= element.normalName().equals("pre") ? 1 : 0;
  }

  private void open(Element element) {
    if (element.equals(main)) {
      end();
      region = Region.MAIN;
    }
    if (isInline(element)) {
      text.append(HtmlLine.EDGE);
    } else {
      end();
      block = element;
    }
    if (unseen == 0 && element.normalName().equals("a") && HtmlAttachments.isFile(element)) {
      files.add(element);
    }
    image |= element.normalName().equals("img") && region == Region.MAIN;
    unseen += HtmlTree.unseen(element) ? 1 : 0;
    asides += mass.isAside(element) ? 1 : 0;
    anchors += element.normalName().equals("a") ? 1 : 0;
    preformatted += element.normalName().equals("pre") ? 1 : 0;
  }

  /** In {@code <pre>} the lines of the source are the reader's. */
  private void preformatted(String line) {
    add(line);
    end();
  }

  private void add(String piece) {
    if (unseen == 0) {
      text.append(piece);
      links += anchors > 0 ? (int) piece.chars().filter(c -> c > ' ' && c != 0xA0).count() : 0;
    }
  }

  private void end() {
    String parts = HtmlSpaces.line(text.toString());
    String line = HtmlSpaces.line(parts.replace(String.valueOf(HtmlLine.EDGE), ""));
    if (!line.isEmpty()) {
      lines.add(
          new HtmlLine(
              line, parts, block, links, List.copyOf(files), region, form(line), asides > 0));
      image = false;
      files.clear();
    }
    text.setLength(0);
    links = 0;
  }

  /** A picture that leads to a file has no line of its own; its file is the text's. */
  private void leaveFiles() {
    if (!files.isEmpty() && !lines.isEmpty()) {
      HtmlLine last = lines.removeLast();
      lines.add(last.withFiles(Stream.concat(last.files().stream(), files.stream()).toList()));
      files.clear();
    }
  }

  private Kind form(String line) {
    if (image && line.length() <= LONGEST_CAPTION && centred() && !line.endsWith("。")) {
      return Lines.kind(line) == Kind.HEADING ? Kind.HEADING : Kind.CAPTION;
    }
    for (Element up = block; up != null && !up.equals(main); up = up.parent()) {
      String name = up.normalName();
      if (HEADINGS.contains(name)) {
        return Kind.HEADING;
      }
      if (CAPTIONS.contains(name)) {
        return Kind.CAPTION;
      }
      if (name.equals("li")) {
        return Kind.LIST;
      }
      if (name.equals("td") || name.equals("th")) {
        return Kind.TABLE;
      }
    }
    return Kind.PARAGRAPH;
  }

  /** A short line in the middle under a picture tells what the picture shows. */
  private boolean centred() {
    Element up = block;
    for (int i = 0; i < 3 && up != null && !up.equals(main); i++) {
      if (up.attr("align").equalsIgnoreCase("center")
          || CENTRED.matcher(up.attr("style")).find()
          || PICTURE.matcher(HtmlTree.names(up)).find()) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }
}
