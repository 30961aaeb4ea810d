package policysearch.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import policysearch.api.Language;

/** Everything that the page says, by name: {@code words.zh.properties}, and in English. */
final class Words {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(:2)?}");
  private static final Words CHINESE = read(Language.ZH, "words.zh.properties");
  private static final Words ENGLISH = read(Language.EN, "words.en.properties");

  private final Language language;
  private final Properties words;

  private Words(Language language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /** In that language. */
  static Words in(Language language) {
    return language == Language.EN ? ENGLISH : CHINESE;
  }

  /**
   * What is said under that name, with {@code values} in the places of {0}, {1} …, of {1:2} with
   * two digits at least. Where the first value is one and the language has a word for one, it is
   * that.
   */
  String say(String name, Object... values) {
    boolean isOne = values.length > 0 && values[0] instanceof Number n && n.longValue() == 1;
    String said =
        (isOne ? find(name + ".one") : Optional.<String>empty())
            .or(() -> find(name))
            .orElseThrow(() -> new IllegalArgumentException("no words named " + name));
    return PLACE
        .matcher(said)
        .replaceAll(
            place -> {
              String value = shown(values[Integer.parseInt(place.group(1))]);
              boolean isPadded = place.group(2) != null && value.length() < 2;
              return Matcher.quoteReplacement(isPadded ? "0" + value : value);
            });
  }

  /** Which language this is. */
  Language language() {
    return language;
  }

  /** What is said under that name, if there are such words. */
  Optional<String> find(String name) {
    return Optional.ofNullable(words.getProperty(name));
  }

  /** A number with its thousands apart, as {@code Intl.NumberFormat} of the page has it. */
  static String number(long count) {
    return String.format(java.util.Locale.ROOT, "%,d", count);
  }

  private static String shown(Object value) {
    return value instanceof Number number ? number(number.longValue()) : value.toString();
  }

  private static Words read(Language language, String name) {
    Properties words = new Properties();
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(language, words);
  }
}
