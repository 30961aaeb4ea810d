package policysearch.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the text of an HTML file: byte order mark, UTF-16 by its zeros, strict UTF-8, the charset
 * it declares, else the one of GB18030 and Big5 whose text reads more like Chinese.
 */
final class HtmlText {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final int HEAD = 8192;
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,30})");

  /** The commonest characters of running Chinese, both scripts. */
  private static final String COMMONEST =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
          + "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平"
          + "這個為時來們國對會發動過說產種後學經進裡現實體機當點業應開還從區議長報將務關於號第條省市縣府通知關于公告";

  private static final BitSet COMMON = new BitSet();

  static {
    COMMONEST.chars().forEach(COMMON::set);
  }

  private HtmlText() {}

  /** The text of {@code bytes}; bad bytes become U+FFFD, only what is no text at all is broken. */
  static Decoded of(byte[] bytes) {
    return of(bytes, Said.NOTHING);
  }

  /**
   * What is said of a page's charset beside the page, as headers say it.
   *
   * @param first goes before the page's own word: it wrote the page down (MHTML)
   * @param last is asked where the page is silent: a server's usual answer
   */
  record Said(String first, String last) {
    static final Said NOTHING = new Said("", "");
  }

  /** The same, with what is said beside the page. */
  static Decoded of(byte[] bytes, Said said) {
    if (bytes.length == 0) {
      return new Decoded.Broken("empty");
    }
    return marked(bytes)
        .or(() -> zeros(bytes))
        .map(charset -> text(bytes, charset))
        .orElseGet(() -> unmarked(bytes, said));
  }

  private static Decoded unmarked(byte[] bytes, Said said) {
    if (count(bytes, 0, 1, bytes.length) > bytes.length / 50) {
      return new Decoded.Broken("binary: NUL bytes in it");
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    long bad = 0;
    long wide = 0;
    for (int i = 0; i < utf8.length(); i++) {
      char c = utf8.charAt(i);
      bad += c == 0xFFFD ? 1 : 0;
      wide += c >= 0x2E80 && c < 0xFFF0 ? 1 : 0;
    }
    return bad == 0 || wide > 10 * bad
        ? new Decoded.Text(utf8, "UTF-8")
        : declared(bytes, said).map(c -> text(bytes, c)).orElseGet(() -> likelier(bytes));
  }

  private static Decoded text(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return new Decoded.Text(text.startsWith("\uFEFF") ? text.substring(1) : text, charset.name());
  }

  private static Decoded likelier(byte[] bytes) {
    return text(bytes, score(bytes, BIG5) > score(bytes, GB18030) ? BIG5 : GB18030);
  }

  private static long score(byte[] bytes, Charset charset) {
    String head = new String(bytes, 0, Math.min(bytes.length, 200_000), charset);
    long common = 0;
    long bad = 0;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      common += c >= 0x2E80 && COMMON.get(c) ? 1 : 0;
      bad += c == 0xFFFD || (c >= 0xE000 && c < 0xF900) ? 1 : 0;
    }
    return common - 5 * bad;
  }

  private static Optional<Charset> marked(byte[] bytes) {
    int first = at(bytes, 0);
    int second = at(bytes, 1);
    if (first == 0xEF && second == 0xBB && at(bytes, 2) == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (first == 0xFF && second == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return first == 0xFE && second == 0xFF
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** UTF-16 without its mark: the tags of a page have a zero in every other byte. */
  private static Optional<Charset> zeros(byte[] bytes) {
    int end = Math.min(bytes.length, HEAD);
    int even = count(bytes, 0, 2, end);
    int odd = count(bytes, 1, 2, end);
    if (even + odd < end / 8 || Math.min(even, odd) > end / 20) {
      return Optional.empty();
    }
    return Optional.of(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  private static int count(byte[] bytes, int from, int step, int end) {
    int zeros = 0;
    for (int i = from; i < end; i += step) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** What the page declares; a Chinese page that says Latin-1 or UTF-8 and is not, is guessed. */
  private static Optional<Charset> declared(byte[] bytes, Said said) {
    String own = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    String head = said.first + " " + own + " " + said.last;
    Matcher m = DECLARED.matcher(head);
    while (m.find()) {
      String name = m.group(1).toLowerCase(Locale.ROOT);
      if (List.of("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936").contains(name)) {
        return likelyNot(bytes, GB18030, BIG5);
      }
      if (name.startsWith("big5")) {
        return likelyNot(bytes, BIG5, GB18030);
      }
    }
    return Optional.empty();
  }

  /** The declared charset, unless its text is plainly worse than the other's. */
  private static Optional<Charset> likelyNot(byte[] bytes, Charset said, Charset other) {
    return score(bytes, other) > 3 * Math.max(score(bytes, said), 3)
        ? Optional.of(other)
        : Optional.of(said);
  }

  private static int at(byte[] bytes, int i) {
    return i < bytes.length ? bytes[i] & 0xFF : -1;
  }
}
