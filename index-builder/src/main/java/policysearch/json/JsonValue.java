package policysearch.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Any JSON value, for what comes in no shape known before. */
public sealed interface JsonValue {

  /** A text. */
  record Text(String value) implements JsonValue {}

  /** A number, exactly as written. */
  record Numeral(BigDecimal value) implements JsonValue {}

  /** True or false. */
  record Flag(boolean value) implements JsonValue {}

  /** An array. */
  record Items(List<JsonValue> values) implements JsonValue {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** An object; of members of one name the last counts. */
  record Members(Map<String, JsonValue> values) implements JsonValue {
    public static final Members NONE = new Members(Map.of());

    /** The member of that name, if there is one. */
    public Optional<JsonValue> get(String name) {
      return Optional.ofNullable(values.get(name));
    }

    /** The member of that name, if it is a text. */
    public Optional<String> text(String name) {
      return get(name).filter(Text.class::isInstance).map(v -> ((Text) v).value());
    }

    /** The member of that name, if it is an object. */
    public Optional<Members> members(String name) {
      return get(name).filter(Members.class::isInstance).map(Members.class::cast);
    }
  }

  /** {@code null}. */
  enum Nothing implements JsonValue {
    NULL
  }
}
