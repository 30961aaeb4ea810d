package policysearch.search;

import java.util.List;
import java.util.Random;

/** Texts that nobody in earnest types: all that means something to a parser, in any order. */
public final class HostileTexts {
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "（",
          "）",
          "\"",
          "“",
          "”",
          "「",
          "*",
          "＊",
          "~",
          "～",
          "~10",
          "~句",
          "~p",
          "-",
          "－",
          "−",
          " ",
          "　",
          ":",
          "：",
          "|",
          "||",
          "&&",
          "＆",
          " AND ",
          " OR ",
          " NOT ",
          " ＯＲ ",
          "AND",
          "OR",
          "NOT",
          "发言人:",
          "省份：",
          "标题:",
          "正文:(",
          "日期:",
          "日期:2024-01..",
          "年份:",
          "文号:",
          "author:",
          "..",
          "2024",
          "99999999999",
          "算力",
          "河北",
          "规划",
          "ai",
          "a",
          "𠮷",
          "\uD840",
          "\uDC00",
          "\u0000",
          "\n",
          "\t",
          "\u200B",
          "\\",
          "/",
          "[",
          "]",
          "{",
          "}",
          "^",
          "?",
          "+",
          "!",
          "<b>",
          "'",
          ";",
          "的");

  private HostileTexts() {}

  /** One of them, of up to some thousand characters. */
  public static String one(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(random.nextInt(10) == 0 ? 400 : 24);
    while (pieces-- > 0) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      text.append(piece.repeat(random.nextInt(12) == 0 ? 1 + random.nextInt(40) : 1));
    }
    return text.toString();
  }
}
