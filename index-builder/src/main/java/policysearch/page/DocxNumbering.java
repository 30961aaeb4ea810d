package policysearch.page;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import policysearch.page.ListNumbers.Level;
import policysearch.page.ListNumbers.Numbering;

/** Gives the lists of a Word document: {@code word/numbering.xml}. */
final class DocxNumbering {
  private final Map<Integer, Map<Integer, Level>> definitions = new HashMap<>();
  private final Map<Integer, String> links = new HashMap<>();
  private final Map<String, Integer> styled = new HashMap<>();
  private final Map<String, Integer> levelOfStyle = new HashMap<>();
  private final Map<Integer, Numbering> lists = new HashMap<>();

  DocxNumbering() {}

  /** The lists of the file {@code xml}. */
  static DocxNumbering of(byte[] xml) throws XMLStreamException {
    DocxNumbering numbering = new DocxNumbering();
    XmlCursor in = new XmlCursor(xml);
    in.root();
    while (in.child(1)) {
      if (in.name().equals("abstractNum")) {
        numbering.definition(in);
      } else if (in.name().equals("num")) {
        numbering.list(in);
      }
    }
    return numbering;
  }

  /** What counts them. */
  ListNumbers numbers() {
    return new ListNumbers(lists);
  }

  /** The level at which the paragraph style {@code id} stands in its list. */
  int level(String id) {
    return levelOfStyle.getOrDefault(id, 0);
  }

  private void definition(XmlCursor in) throws XMLStreamException {
    int depth = in.depth();
    int id = in.number("abstractNumId", -1);
    Map<Integer, Level> levels = new HashMap<>();
    while (in.child(depth)) {
      switch (in.name()) {
        case "lvl" -> levels.put(in.number("ilvl", 0), level(in));
        case "numStyleLink" -> links.put(id, in.attribute("val"));
        case "styleLink" -> styled.put(in.attribute("val"), id);
        default -> {}
      }
    }
    definitions.put(id, levels);
  }

  private Level level(XmlCursor in) throws XMLStreamException {
    int depth = in.depth();
    int at = in.number("ilvl", 0);
    Level level = new Level(1, "decimal", "", false, -1);
    while (in.child(depth)) {
      int number = in.number("val", 0);
      String value = in.attribute("val");
      level =
          switch (in.name()) {
            case "start" ->
                new Level(number, level.format(), level.text(), level.legal(), level.restart());
            case "numFmt" ->
                new Level(level.start(), value, level.text(), level.legal(), level.restart());
            case "lvlText" ->
                new Level(level.start(), level.format(), value, level.legal(), level.restart());
            case "isLgl" ->
                new Level(
                    level.start(),
                    level.format(),
                    level.text(),
                    !value.matches("0|false|off"),
                    level.restart());
            case "lvlRestart" ->
                new Level(level.start(), level.format(), level.text(), level.legal(), number);
            default -> level;
          };
      if (in.name().equals("pStyle")) {
        levelOfStyle.putIfAbsent(value, at);
      }
    }
    return level;
  }

  private void list(XmlCursor in) throws XMLStreamException {
    int depth = in.depth();
    int id = in.number("numId", -1);
    int definition = -1;
    Map<Integer, Level> own = new HashMap<>();
    Map<Integer, Integer> starts = new HashMap<>();
    while (in.child(depth)) {
      if (in.name().equals("abstractNumId")) {
        definition = in.number("val", -1);
      } else if (in.name().equals("lvlOverride")) {
        override(in, own, starts);
      }
    }
    int real = styled.getOrDefault(links.getOrDefault(definition, ""), definition);
    Map<Integer, Level> levels = new HashMap<>(definitions.getOrDefault(real, Map.of()));
    levels.putAll(own);
    starts.forEach((at, start) -> levels.computeIfPresent(at, (a, l) -> started(l, start)));
    starts.keySet().removeIf(at -> at < 0 || at >= ListNumbers.LEVELS);
    lists.put(id, new Numbering(real, levels, starts));
  }

  private void override(XmlCursor in, Map<Integer, Level> own, Map<Integer, Integer> starts)
      throws XMLStreamException {
    int depth = in.depth();
    int at = in.number("ilvl", 0);
    while (in.child(depth)) {
      if (in.name().equals("startOverride")) {
        starts.put(at, in.number("val", 1));
      } else if (in.name().equals("lvl")) {
        own.put(at, level(in));
      }
    }
  }

  private static Level started(Level level, int start) {
    return new Level(start, level.format(), level.text(), level.legal(), level.restart());
  }
}
