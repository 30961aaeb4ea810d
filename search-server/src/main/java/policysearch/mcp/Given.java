package policysearch.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policysearch.api.BadRequest;
import policysearch.api.Parameter;
import policysearch.api.Parameters;
import policysearch.json.JsonValue;

/**
 * The arguments of a call, read leniently: a list may be one value, a number may be a text.
 *
 * @param values by name, as the API takes them
 * @param wrong what is wrong with the others
 */
record Given(Map<String, List<String>> values, List<BadRequest.Wrong> wrong) {
  /** As many as a request over HTTP may have. */
  private static final int MOST_VALUES = 50;

  /** A title in full is some hundred characters; an address takes no more either. */
  private static final int LONGEST_TEXT = 2000;

  private static final int LONGEST_QUOTED = 100;

  /** What was given for {@code arguments}. */
  static Given read(JsonValue.Members given, List<Argument> arguments) {
    Given read = new Given(new LinkedHashMap<>(), new ArrayList<>());
    List<String> names = arguments.stream().map(Argument::name).toList();
    given.values().keySet().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> read.refuseName(name, names));
    for (Argument argument : arguments) {
      Optional<JsonValue> value = given.get(argument.name());
      value.ifPresent(v -> read.add(argument, v));
      if (argument.required() && read.one(argument.name()).isEmpty() && read.isRight(argument)) {
        read.refuse(argument, Optional.empty(), "must be given");
      }
    }
    long count = read.values.values().stream().mapToLong(List::size).sum();
    if (count > MOST_VALUES) {
      String rule = "a call has at most " + MOST_VALUES + " values, got " + count;
      read.wrong.add(new BadRequest.Wrong("arguments", Optional.empty(), rule, List.of()));
      read.values.clear();
    }
    return read;
  }

  /** The value of {@code name}, unless it is blank. */
  Optional<String> one(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(v -> !v.isEmpty())
        .findFirst();
  }

  /** The number given for {@code argument}, or its standard. */
  int number(Argument argument) {
    return one(argument.name())
        .or(argument.parameter()::standard)
        .map(Integer::parseInt)
        .orElse(argument.least());
  }

  /** What is for the API: all but those {@code names}, with {@code standards} where absent. */
  Parameters without(Set<String> names, Map<String, String> standards) {
    Map<String, List<String>> rest = new LinkedHashMap<>(values);
    standards.forEach((name, value) -> rest.putIfAbsent(name, List.of(value)));
    names.forEach(rest::remove);
    return new Parameters(rest);
  }

  private boolean isRight(Argument argument) {
    return wrong.stream().noneMatch(w -> w.parameter().equals(argument.name()));
  }

  private void add(Argument argument, JsonValue value) {
    List<JsonValue> all = value instanceof JsonValue.Items items ? items.values() : List.of(value);
    List<String> texts = new ArrayList<>();
    for (JsonValue one : all) {
      if (!(one instanceof JsonValue.Nothing)) {
        Optional<String> text = text(one);
        if (text.isEmpty()) {
          refuse(argument, Optional.of(quoted(one)), "must be " + wanted(argument));
        } else if (fits(argument, text.get())) {
          texts.add(text.get());
        }
      }
    }
    if (!texts.isEmpty()) {
      values.put(argument.name(), texts);
    }
  }

  private boolean fits(Argument argument, String text) {
    if (text.length() > LONGEST_TEXT) {
      refuse(argument, Optional.of(cut(text)), "must have at most " + LONGEST_TEXT + " characters");
      return false;
    }
    boolean number = argument.parameter().kind() == Parameter.Kind.NUMBER;
    if (number && !text.isBlank() && !within(argument, text.strip())) {
      refuse(argument, Optional.of(cut(text)), "must be " + wanted(argument));
      return false;
    }
    if (argument.parameter().kind() == Parameter.Kind.CHOICE
        && !text.isBlank()
        && !argument.parameter().valid().contains(text.strip())) {
      String valid = String.join(", ", argument.parameter().valid());
      refuse(argument, Optional.of(cut(text)), "must be one of " + valid);
      return false;
    }
    return true;
  }

  private static boolean within(Argument argument, String text) {
    if (!text.matches("\\d{1,9}")) { // so that it fits
      return false;
    }
    int number = Integer.parseInt(text);
    return number >= argument.least() && number <= argument.most();
  }

  private static String wanted(Argument argument) {
    return switch (argument.parameter().kind()) {
      case NUMBER -> "a whole number from " + argument.least() + " to " + argument.most();
      case VALUE, LIST -> "a list of texts";
      case WORDS, CHOICE, DATE, CURSOR -> "a text";
    };
  }

  private static Optional<String> text(JsonValue value) {
    return switch (value) {
      case JsonValue.Text text -> Optional.of(text.value());
      // 5.0 is 5; 1E+999999999 stays as it is
      case JsonValue.Numeral number ->
          Optional.of(
              number.value().scale() > 0 && number.value().scale() < LONGEST_QUOTED
                  ? number.value().stripTrailingZeros().toPlainString()
                  : number.value().toString());
      case JsonValue.Flag flag -> Optional.of(Boolean.toString(flag.value()));
      case JsonValue.Items items -> Optional.empty();
      case JsonValue.Members members -> Optional.empty();
      case JsonValue.Nothing nothing -> Optional.empty();
    };
  }

  private static String quoted(JsonValue value) {
    return value instanceof JsonValue.Items ? "an array" : "an object";
  }

  private static String cut(String text) {
    return Excerpt.of(text, LONGEST_QUOTED).line();
  }

  private void refuseName(String name, List<String> names) {
    String rule =
        "there is no argument \"" + cut(name) + "\", but there are " + String.join(", ", names);
    wrong.add(new BadRequest.Wrong(name, Optional.empty(), rule, names));
  }

  private void refuse(Argument argument, Optional<String> value, String rule) {
    String detail = argument.name() + " " + rule + value.map(v -> ", got \"" + v + "\"").orElse("");
    wrong.add(new BadRequest.Wrong(argument.name(), value, detail, argument.parameter().valid()));
  }
}
