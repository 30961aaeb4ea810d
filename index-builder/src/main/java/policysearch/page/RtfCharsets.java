package policysearch.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives the charsets RTF names by numbers, and the signs it names by words. */
final class RtfCharsets {
  static final Charset GBK = Charset.forName("GB18030");

  private static final Set<Charset> DOUBLE =
      Set.of(GBK, ofCodePage(950), ofCodePage(932), ofCodePage(949), StandardCharsets.UTF_8);

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"));

  private RtfCharsets() {}

  /** The charset of a Windows code page: 936 is simplified Chinese. */
  static Charset ofCodePage(int page) {
    return switch (page) {
      case 936, 54936, 0 -> GBK;
      case 950 -> Charset.forName("Big5-HKSCS");
      case 65001 -> StandardCharsets.UTF_8;
      case 932, 949, 874 -> named("x-windows-" + page, "MS" + page);
      default -> named("windows-" + page, "Cp" + page);
    };
  }

  /** The charset of a font's letters by its number: 134 is simplified Chinese. */
  static Charset ofFont(int number) {
    return switch (number) {
      case 134 -> GBK;
      case 136 -> ofCodePage(950);
      case 128 -> ofCodePage(932);
      case 129 -> ofCodePage(949);
      default -> ofCodePage(1252);
    };
  }

  /** Whether letters of {@code charset} may take two bytes. */
  static boolean isDouble(Charset charset) {
    return DOUBLE.contains(charset);
  }

  /** The sign that the word {@code name} stands for; empty if for none. */
  static String sign(String name) {
    return SIGNS.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  private static Charset named(String name, String other) {
    if (Charset.isSupported(name)) {
      return Charset.forName(name);
    }
    return Charset.isSupported(other) ? Charset.forName(other) : GBK;
  }
}
