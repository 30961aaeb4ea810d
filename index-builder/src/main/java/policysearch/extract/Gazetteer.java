package policysearch.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows the names of places and in which province-level units they lie. */
final class Gazetteer {
  /** Full names in the order of GB/T 2260. */
  static final List<String> PROVINCES = new ArrayList<>();

  private static final Map<String, Set<String>> PROVINCES_OF = new HashMap<>();

  /** Full names of cities by every name of theirs: 石家庄 → 石家庄市. */
  private static final Map<String, String> CITIES = new HashMap<>();

  private static final Map<Character, String> LETTERS = new HashMap<>();
  private static final BitSet IS_LETTER = new BitSet();

  /** Names that count wherever they stand. */
  static final Words NAMES;

  /** Counties and districts, too often namesakes to tell a province. */
  static final Words COUNTIES;

  /** Countries and cities abroad, for places of events. */
  static final Words WORLD;

  /**
   * 象山, 义乌, but not 资源, 公安: counties without their last character, for places where a province
   * stands before.
   */
  static final Words COUNTY_SHORT;

  /** 青浦, 嘉定, but not 城关 or 新城: districts without their last character. */
  static final Words DISTRICT_SHORT;

  static {
    List<String> cities = new ArrayList<>();
    for (String[] row : Lexicon.rows("provinces.tsv")) {
      cities.addAll(List.of(row[4].split(" ", -1)));
      String city = "";
      for (String name : row[4].split(" ", -1)) {
        city = city.isEmpty() || !city.startsWith(name) ? name : city;
        CITIES.putIfAbsent(name, city);
      }
      PROVINCES.add(row[1]);
      name(row[1], row[1]);
      name(row[2], row[1]);
      row[3].chars().forEach(c -> LETTERS.put((char) c, row[1]));
      row[3].chars().forEach(IS_LETTER::set);
      (row[4] + " " + row[5])
          .lines()
          .flatMap(l -> Arrays.stream(l.split(" ", -1)))
          .forEach(n -> name(n, row[1]));
    }
    for (String[] row : Lexicon.rows("regions.tsv")) {
      for (String province : row[1].split(" ", -1)) {
        name(row[0], province);
      }
    }
    NAMES = new Words(PROVINCES_OF.keySet());
    List<String> counties = new ArrayList<>();
    for (String[] row : Lexicon.rows("counties.tsv")) {
      counties.addAll(List.of(row[1].split(" ", -1)));
    }
    COUNTIES = new Words(counties);
    WORLD =
        new Words(
            Lexicon.rows("world.tsv").stream()
                .flatMap(row -> Arrays.stream((row[0] + " " + row[1]).split(" ", -1)))
                .filter(name -> !name.isEmpty())
                .toList());
    DISTRICT_SHORT =
        new Words(
            counties.stream()
                .filter(c -> c.length() == 3 && c.endsWith("区"))
                .map(c -> c.substring(0, 2))
                .filter(c -> !Surnames.isFrequent(c) && "城郊关矿".indexOf(c.charAt(1)) < 0)
                .toList());
    COUNTY_SHORT =
        new Words(
            java.util.stream.Stream.concat(counties.stream(), cities.stream())
                .filter(c -> c.length() > 2 && "县市".indexOf(c.charAt(c.length() - 1)) >= 0)
                .map(c -> c.substring(0, c.length() - 1))
                .filter(c -> PROVINCES_OF.containsKey(c) || !Surnames.isFrequent(c))
                .toList());
  }

  private Gazetteer() {}

  private static void name(String name, String province) {
    if (!name.isBlank()) {
      PROVINCES_OF.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(province);
    }
  }

  /** The full name of the prefecture-level city that is called so. */
  static Optional<String> city(String name) {
    return Optional.ofNullable(CITIES.get(name)).filter(city -> !city.isBlank());
  }

  static Set<String> provincesOf(String name) {
    return PROVINCES_OF.getOrDefault(name, Set.of());
  }

  /** The province that a character is short for (津, 冀). */
  static Optional<String> letter(char c) {
    return IS_LETTER.get(c) ? Optional.ofNullable(LETTERS.get(c)) : Optional.empty();
  }
}
