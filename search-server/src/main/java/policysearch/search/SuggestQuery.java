package policysearch.search;

import java.util.List;
import java.util.Set;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/**
 * What somebody has typed so far.
 *
 * @param typed Chinese characters, pinyin, initials, or a mixture; blank for the most frequent
 * @param kinds of which fields values are wanted, some of {@link #KINDS}
 * @param size number of suggestions wanted, 1 to 50
 */
public record SuggestQuery(String typed, Set<PolicyField> kinds, int size) {
  public static final int MAX_SIZE = 50;

  /** Values with more characters are not suggested. */
  public static final int LONGEST_VALUE = 200;

  /** Fields whose values are suggested. */
  public static final List<PolicyField> KINDS =
      List.of(
          Schema.PERSON,
          Schema.PROVINCE,
          Schema.CITY,
          Schema.PLAN,
          Schema.ORGANISATION,
          Schema.ISSUER,
          Schema.TITLE);

  public SuggestQuery {
    kinds = Set.copyOf(kinds);
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1 to " + MAX_SIZE + ", got " + size);
    }
    if (kinds.isEmpty() || !KINDS.containsAll(kinds)) {
      throw new IllegalArgumentException("kinds must be some of KINDS, got " + kinds);
    }
  }
}
