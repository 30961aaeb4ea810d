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

/** Everything that the page says, by name: {@code words.zh.properties}. */
final class Words {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Words CHINESE = read("words.zh.properties");

  private final Properties words;

  private Words(Properties words) {
    this.words = words;
  }

  /** In Chinese. */
  static Words chinese() {
    return CHINESE;
  }

  /** What is said under that name, with {@code values} in the places of {0}, {1} … */
  String say(String name, Object... values) {
    String said =
        find(name).orElseThrow(() -> new IllegalArgumentException("no words named " + name));
    return PLACE
        .matcher(said)
        .replaceAll(
            place -> Matcher.quoteReplacement(shown(values[Integer.parseInt(place.group(1))])));
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

  private static Words read(String name) {
    Properties words = new Properties();
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(words);
  }
}
