package policysearch.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import policysearch.tsv.TsvResource;

/** The word lists by which titles are read: countries, places, central organs, offices. */
final class Bodies {
  /** Countries and international organisations; what stands for one gives its name. */
  static final Names ABROAD;

  /** The international organisations among them. */
  static final List<String> WORLD = new ArrayList<>();

  /** Countries by the one character that headlines have for them. */
  static final Map<String, String> LETTERS = rows("letter");

  /** Province-level units, full and short. */
  static final Names PROVINCES;

  /** Cities and prefectures; the name gives itself and the province it lies in. */
  static final Names CITIES;

  /** The province of a city. */
  static final Map<String, String> PROVINCE_OF = new HashMap<>();

  /** Posts of the whole country. */
  static final Names LEADERS = new Names(rows("leader"));

  /** Central bodies that are no ministries. */
  static final Names NATION = new Names(rows("nation"));

  /** Ministries and other central organs. */
  static final Names MINISTRIES = new Names(rows("ministry"));

  /** Public offices; what else ends a title says what somebody is. */
  static final List<String> OFFICES = longestFirst(rows("office"));

  static final Set<String> HEADS = Set.copyOf(rows("head").keySet());

  /** Titles that tell of no body. */
  static final Set<String> BARE = Set.copyOf(rows("bare").keySet());

  /** Whose people rise to the head of the European Union. */
  static final Set<String> EUROPE = Set.copyOf(rows("europe").keySet());

  static {
    Map<String, String> abroad = new HashMap<>();
    for (String[] row : TsvResource.rows(Bodies.class, "/policysearch/extract/world.tsv")) {
      abroad.put(row[0], row[0]);
    }
    abroad.putAll(rows("country"));
    Map<String, String> world = rows("world");
    abroad.putAll(world);
    WORLD.addAll(world.values());
    ABROAD = new Names(abroad);
    Map<String, String> provinces = new HashMap<>();
    Map<String, String> cities = new HashMap<>();
    for (String[] row : TsvResource.rows(Bodies.class, "/policysearch/extract/provinces.tsv")) {
      if (row.length < 6) {
        continue; // the aliases of several
      }
      Stream.of(row[1], row[2]).forEach(name -> provinces.put(name, row[1]));
      for (String city : row[4].split(" ", -1)) {
        if (!city.isEmpty()) {
          String plain = city.replaceFirst("市$", "");
          cities.put(city, plain);
          PROVINCE_OF.put(plain, row[1]);
        }
      }
    }
    PROVINCES = new Names(provinces);
    CITIES = new Names(cities);
  }

  private Bodies() {}

  /** What each word of a list stands for. */
  private static Map<String, String> rows(String list) {
    Map<String, String> words = new HashMap<>();
    for (String[] row : TsvResource.rows(Bodies.class, "bodies.tsv")) {
      if (row[0].equals(list)) {
        String all = row[row.length - 1];
        for (String word : all.split(" ", -1)) {
          words.put(word, row.length > 2 ? row[1] : word);
        }
      }
    }
    return words;
  }

  private static List<String> longestFirst(Map<String, String> words) {
    return words.keySet().stream()
        .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
        .toList();
  }
}
