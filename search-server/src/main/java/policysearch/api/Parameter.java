package policysearch.api;

import java.util.List;
import java.util.Optional;

/**
 * One parameter that a route understands: the row that parsing, errors and the description read.
 *
 * @param name in the URL
 * @param kind how its values look
 * @param repeatable whether it may be given several times; the values are alternatives
 * @param standard what holds where it is absent
 * @param valid the values there are, if they are a closed list
 * @param description for people, English
 */
public record Parameter(
    String name,
    Kind kind,
    boolean repeatable,
    Optional<String> standard,
    List<String> valid,
    String description) {

  public Parameter {
    valid = List.copyOf(valid);
  }

  /** How the values of a parameter look. */
  public enum Kind {
    /** What a user types; never an error. */
    WORDS,
    /** An exact value, such as a name; repeatable. */
    VALUE,
    /** One of a closed list. */
    CHOICE,
    /** Names out of a closed list, separated by commas. */
    LIST,
    /** A whole number. */
    NUMBER,
    /** A day, or a whole month or year. */
    DATE,
    /** What an earlier answer gave. */
    CURSOR
  }

  static Parameter plain(String name, Kind kind, String description) {
    return new Parameter(name, kind, false, Optional.empty(), List.of(), description);
  }

  static Parameter value(String name, List<String> valid, String description) {
    return new Parameter(name, Kind.VALUE, true, Optional.empty(), valid, description);
  }

  static Parameter choice(String name, List<String> valid, String description) {
    return new Parameter(
        name, Kind.CHOICE, false, Optional.of(valid.getFirst()), valid, description);
  }

  static Parameter list(String name, List<String> valid, String description) {
    return new Parameter(name, Kind.LIST, true, Optional.empty(), valid, description);
  }

  static Parameter number(String name, int standard, String description) {
    return new Parameter(
        name, Kind.NUMBER, false, Optional.of(Integer.toString(standard)), List.of(), description);
  }
}
