package policysearch.schema;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policysearch.tsv.TsvResource;

/** Knows the provinces of cities, by the gazetteer that extraction reads. */
final class Cities {
  private static final String PLACE = "/policysearch/extract/";

  private final Map<String, Set<String>> provinces = new HashMap<>();

  private Cities() {}

  /** Those that come with the program; read once. */
  static Cities standard() {
    return Standard.CITIES;
  }

  /**
   * Prefectures, and cities of the rank of a county, which may be namesakes of others.
   *
   * @param provinces rows of code, full name, short name, letters, cities, areas
   * @param counties rows of code, counties
   */
  static Cities of(List<String[]> provinces, List<String[]> counties) {
    Cities cities = new Cities();
    Map<String, String> byCode = new HashMap<>();
    for (String[] row : provinces) {
      if (row.length > 4) { // else it names several provinces
        byCode.put(row[0], row[1]);
        Arrays.stream(row[4].split(" ", -1)).forEach(city -> cities.add(city, row[1]));
      }
    }
    for (String[] row : counties) {
      Arrays.stream(row[1].split(" ", -1))
          .filter(county -> county.endsWith("市") && byCode.containsKey(row[0]))
          .forEach(city -> cities.add(city, byCode.getOrDefault(row[0], "")));
    }
    return cities;
  }

  /** The full names of the provinces in which a city of that name lies. */
  Set<String> provinces(String city) {
    return provinces.getOrDefault(city, Set.of());
  }

  private void add(String city, String province) {
    if (!city.isEmpty()) {
      provinces.computeIfAbsent(city, c -> new LinkedHashSet<>()).add(province);
    }
  }

  /** Holds what is read on first use. */
  private static final class Standard {
    static final Cities CITIES =
        of(
            TsvResource.rows(Cities.class, PLACE + "provinces.tsv"),
            TsvResource.rows(Cities.class, PLACE + "counties.tsv"));
  }
}
