package policysearch.fuzz;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import policysearch.search.HostileTexts;

/** Queries made to be dear: each kind is one way to make a search look at everything. */
final class HostileQueries {
  /** What stands in almost every document. */
  private static final List<String> FREQUENT =
      List.of(
          "的", "和", "发展", "工作", "建设", "推进", "加强", "国家", "管理", "中国", "经济", "单位", "人", "一", "2", "年",
          "月", "日", "规定", "应当", "有关", "部门");

  private static final List<String> FIELDS =
      List.of("发言人", "人物", "省份", "来源", "类型", "规划", "标题", "正文", "段落", "日期", "年份", "文号", "引用");

  private static final String BIDI = "\u202E\u202D\u200F\u2066\u2069\u061C";
  private static final String MARKS = "\u0301\u0300\u20E3\uFE0F\u200D";

  private final Random random;

  HostileQueries(Random random) {
    this.random = random;
  }

  /** How many kinds there are. */
  static final int KINDS = 18;

  /** One of kind {@code kind}, 0 to {@link #KINDS} - 1. */
  String one(int kind) {
    return switch (kind) {
      case 0 -> nested("(", ")", 2 + random.nextInt(180));
      case 1 -> nested("标题:(", ")", 2 + random.nextInt(60));
      case 2 -> joined(60, " OR ");
      case 3 -> joined(100, " ");
      case 4 -> prefixes();
      case 5 -> "\"" + run(600) + "\"";
      case 6 -> "\"" + joined(120, "") + "\"";
      case 7 -> run(500);
      case 8 -> "\"" + joined(2 + random.nextInt(12), " ") + "\"~" + (1 + random.nextInt(200));
      case 9 ->
          "\"" + joined(2 + random.nextInt(6), " ") + "\"~" + one(List.of("句", "段", "s", "p"));
      case 10 -> nothingOf();
      case 11 -> IntStream.range(0, 30).mapToObj(i -> field()).collect(Collectors.joining(" "));
      case 12 -> strange(400);
      case 13 -> HostileTexts.one(random);
      case 14 -> letters();
      case 15 -> sentences();
      case 16 -> misspelt();
      default -> joined(40, "") + "吗？" + joined(40, "，") + BIDI;
    };
  }

  private String nested(String open, String close, int depth) {
    String inner = joined(3, " OR ");
    return (open + one(FREQUENT) + " OR ").repeat(depth) + inner + close.repeat(depth);
  }

  private String joined(int most, String by) {
    return IntStream.range(0, 1 + random.nextInt(most))
        .mapToObj(i -> one(FREQUENT))
        .collect(Collectors.joining(by));
  }

  private String prefixes() {
    return IntStream.range(0, 1 + random.nextInt(40))
        .mapToObj(
            i ->
                switch (random.nextInt(3)) {
                  case 0 -> one(FREQUENT) + "*";
                  case 1 -> (char) ('a' + random.nextInt(26)) + "*";
                  default -> random.nextInt(100) + "*";
                })
        .collect(Collectors.joining(random.nextBoolean() ? " OR " : " "));
  }

  private String run(int most) {
    return one(FREQUENT).substring(0, 1).repeat(1 + random.nextInt(most));
  }

  private String nothingOf() {
    String all = joined(20, " -");
    return random.nextBoolean() ? "-" + all : "NOT (" + joined(20, " OR ") + ")";
  }

  private String field() {
    String name = one(FIELDS);
    return name
        + ":"
        + switch (random.nextInt(5)) {
          case 0 -> one(FREQUENT) + "*";
          case 1 -> "(" + joined(5, " OR ") + ")";
          case 2 -> "\"" + joined(9, "") + "\"";
          case 3 -> "0000.." + (random.nextBoolean() ? "9999" : "");
          default -> joined(9, ",");
        };
  }

  private String strange(int most) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most); left > 0; left--) {
      switch (random.nextInt(7)) {
        case 0 -> text.append((char) random.nextInt(0x20));
        case 1 -> text.append((char) (0xD800 + random.nextInt(0x800)));
        case 2 -> text.append(BIDI.charAt(random.nextInt(BIDI.length())));
        case 3 -> text.append(MARKS.charAt(random.nextInt(MARKS.length())));
        case 4 -> text.appendCodePoint(0x20000 + random.nextInt(0xA000));
        case 5 -> text.append((char) random.nextInt(0x10000));
        default -> text.append(one(FREQUENT));
      }
    }
    return text.toString();
  }

  /** Few letters that very many syllables may be. */
  private String letters() {
    String few = one(List.of("j", "s", "sh", "zh", "yi", "shi", "ji", "x", "a", "e"));
    return few.repeat(1 + random.nextInt(30)) + (random.nextBoolean() ? one(FREQUENT) : "");
  }

  private String sentences() {
    return IntStream.range(0, 1 + random.nextInt(16))
        .mapToObj(i -> "\"" + joined(4, " ") + "\"~" + one(List.of("句", "段", "5", "99")))
        .collect(Collectors.joining(one(List.of(" OR ", " ", " AND ", " NOT "))));
  }

  /** Finds nothing, so it is asked back. */
  private String misspelt() {
    return IntStream.range(0, 1 + random.nextInt(6))
        .mapToObj(i -> one(FREQUENT) + (char) ('一' + random.nextInt(0x5000)))
        .collect(Collectors.joining(random.nextBoolean() ? "" : " "));
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
