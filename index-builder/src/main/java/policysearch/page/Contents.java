package policysearch.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;

/**
 * Tells a table of contents from the text: a line 目录, and the headings after it that all come
 * again. The same law is one text then, whether its file has one or not.
 */
final class Contents {
  /** 第一章 总则, 第二节　设立, 附则, 前言; what else a table lists comes with its page. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:第[一二三四五六七八九十百零〇\\d]+[编章节部分].*|附则|附录|前言|序言|引言|总则|附件.{0,30}|[一二三四五六七八九十]+、.{1,40})");

  /** ……12, ·····12, ……（12）, a tab and 12: what leads to the page. */
  private static final Pattern LEADER = Pattern.compile("[.．…·⋯\\s]*[（(]?\\d{0,4}[)）]?$");

  private static final int FEWEST = 2;

  /** A heading may be worded otherwise in the table. */
  private static final double LEAST_SHARE = 0.7;

  private static final int LONGEST_TITLE = 80;

  private Contents() {}

  /** {@code blocks} with the lines of a table of contents as furniture. */
  static List<Block> setAside(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (name(blocks.get(i).text()).equals("目录")) {
        int end = end(blocks, i + 1);
        return end > i + 1 ? aside(blocks, i, end) : blocks;
      }
    }
    return blocks;
  }

  /**
   * Where the entries end that begin at {@code from}: at the latest where the first comes again as
   * the text's own heading; {@code from} where too few of them come again after that.
   */
  private static int end(List<Block> blocks, int from) {
    int end = from;
    String first = from < blocks.size() ? name(blocks.get(from).text()) : "";
    while (end < blocks.size()
        && isEntry(blocks.get(end))
        && (end == from || !name(blocks.get(end).text()).equals(first))) {
      end++;
    }
    Set<String> text = new HashSet<>();
    for (Block block : blocks.subList(end, blocks.size())) {
      text.add(name(block.text()));
    }
    long again =
        blocks.subList(from, end).stream().filter(b -> text.contains(name(b.text()))).count();
    return again >= FEWEST && again >= LEAST_SHARE * (end - from) ? end : from;
  }

  private static boolean isEntry(Block block) {
    String line = block.text().strip();
    return block.kind() == Kind.FURNITURE
        || (line.length() <= LONGEST_TITLE
            && ENTRY.matcher(line.startsWith("*") ? line.substring(1) : line).matches());
  }

  /** A line without marks of lists, leaders, page and spaces. */
  private static String name(String text) {
    String line = text.strip();
    line = line.length() > LONGEST_TITLE ? line : LEADER.matcher(line).replaceFirst("");
    return HtmlSpaces.none(line.startsWith("*") ? line.substring(1) : line);
  }

  private static List<Block> aside(List<Block> blocks, int from, int to) {
    List<Block> rest = new ArrayList<>(blocks);
    for (int i = from; i < to; i++) {
      rest.set(i, new Block(Kind.FURNITURE, blocks.get(i).text()));
    }
    return rest;
  }
}
