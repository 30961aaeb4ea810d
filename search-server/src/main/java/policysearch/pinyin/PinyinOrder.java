package policysearch.pinyin;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of Chinese dictionaries: character by character, by syllable and, of one syllable, as
 * GB 2312 has them (by tone, rare characters last). A character of several readings stands where GB
 * 2312 has it: 长 at chang, 曾 at zeng; only 重庆 stands at chong. Other characters stand by what they
 * are, without case.
 */
public final class PinyinOrder implements Comparator<String> {
  /** Below all Chinese characters, for those whose place is known. */
  private static final char FIRST_PLACE = 0x1000;

  /** The one name of a province that dictionaries of characters have elsewhere. */
  private static final String CHONGQING = "重庆";

  private static final PinyinOrder STANDARD = new PinyinOrder(Readings.standard());

  private final Readings readings;

  /** Where the frequent characters stand, in the order of their readings. */
  private final Map<Character, Integer> places = new HashMap<>();

  /** The reading under which a frequent character of several stands. */
  private final Map<Character, String> chosen = new HashMap<>();

  private PinyinOrder(Readings readings) {
    this.readings = readings;
    String frequent = frequent();
    String before = "";
    for (int i = 0; i < frequent.length(); i++) {
      char character = frequent.charAt(i);
      places.put(character, i);
      List<String> all = readings.of(character);
      if (all.size() > 1) {
        chosen.put(character, between(before, after(frequent, i), all));
      } else if (!all.isEmpty()) {
        before = all.getFirst();
      }
    }
  }

  /** That of the readings that come with the program. */
  public static PinyinOrder standard() {
    return STANDARD;
  }

  @Override
  public int compare(String one, String other) {
    int order = key(one).compareTo(key(other));
    return order == 0 ? one.compareTo(other) : order;
  }

  /** What orders texts as this does, but those that differ in case alone. */
  public String key(String text) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      List<String> all = readings.of(character);
      if (all.isEmpty()) {
        key.append(Character.toLowerCase(character));
      } else {
        Integer place = places.get(character);
        key.append(text.startsWith(CHONGQING, i) ? "chong" : reading(character, all))
            .append(' ')
            .append(place == null ? character : (char) (FIRST_PLACE + place));
      }
    }
    return key.toString();
  }

  private String reading(char character, List<String> all) {
    return chosen.getOrDefault(character, all.getFirst());
  }

  /** The next reading of which there is no doubt. */
  private String after(String frequent, int at) {
    for (int i = at + 1; i < frequent.length(); i++) {
      List<String> all = readings.of(frequent.charAt(i));
      if (all.size() == 1) {
        return all.getFirst();
      }
    }
    return "zz";
  }

  private static String between(String before, String after, List<String> all) {
    return all.stream()
        .filter(r -> r.compareTo(before) >= 0 && r.compareTo(after) <= 0)
        .findFirst()
        .orElse(all.getFirst());
  }

  /** The first level of GB 2312, 啊 to 座: 3,755 characters in the order of their readings. */
  private static String frequent() {
    ByteBuffer bytes = ByteBuffer.allocate(2 * 40 * 94);
    for (int row = 0xB0; row <= 0xD7; row++) {
      for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
        bytes.put((byte) row).put((byte) cell);
      }
    }
    return Charset.forName("GB18030").decode(bytes.flip()).toString();
  }
}
