package policysearch.pinyin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All readings of each character: syllables without tones, in which v is ü. */
public final class Readings {
  private static final String[] NONE = {};

  /** Syllables as they are typed also: lü as lu in names of places, lyu in passports. */
  private static final Map<String, List<String>> ALSO =
      Map.of(
          "lv", List.of("lu", "lyu"),
          "nv", List.of("nu", "nyu"),
          "lve", List.of("lue"),
          "nve", List.of("nue"));

  private final Map<String, String> characters = new LinkedHashMap<>();
  private final String[][] readings = new String[Character.MAX_VALUE + 1][];

  private Readings() {
    Arrays.fill(readings, NONE);
  }

  /** Those that come with the program; read once. */
  public static Readings standard() {
    return Standard.READINGS;
  }

  /** The readings of {@code character}; none if it is not Chinese, or unknown. */
  public List<String> of(char character) {
    return Arrays.asList(readings[character]);
  }

  /** The characters that are read {@code syllable}; none if it is no syllable. */
  public String charactersOf(String syllable) {
    return characters.getOrDefault(syllable, "");
  }

  /** Whether the two have a reading in common. */
  public boolean soundAlike(char one, char other) {
    return Arrays.stream(readings[one]).anyMatch(Arrays.asList(readings[other])::contains);
  }

  /** How many syllables there are. */
  int size() {
    return characters.size();
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    String syllable = line.substring(0, tab);
    List<String> typed = new ArrayList<>(ALSO.getOrDefault(syllable, List.of()));
    typed.add(syllable);
    for (String each : typed) {
      characters.merge(each, line.substring(tab + 1), String::concat);
      line.chars()
          .skip(tab + 1L)
          .filter(c -> !Arrays.asList(readings[c]).contains(each))
          .forEach(
              c -> {
                readings[c] = Arrays.copyOf(readings[c], readings[c].length + 1);
                readings[c][readings[c].length - 1] = each;
              });
    }
  }

  /** Holds what is read on first use. */
  private static final class Standard {
    static final Readings READINGS = read();

    private static Readings read() {
      Readings read = new Readings();
      try (InputStream in = Readings.class.getResourceAsStream("readings.tsv")) {
        if (in == null) {
          throw new IllegalStateException("readings.tsv is missing");
        }
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(read::add);
      } catch (IOException e) {
        throw new UncheckedIOException("a resource of this jar", e);
      }
      return read;
    }
  }
}
