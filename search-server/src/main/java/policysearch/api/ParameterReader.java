package policysearch.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads parameters by their rows and gathers everything that is wrong with them. */
final class ParameterReader {
  private final Parameters given;
  private final List<BadRequest.Wrong> wrong = new ArrayList<>();

  /** A reader of {@code given}; names other than those {@code known} are wrong. */
  ParameterReader(Parameters given, List<Parameter> known) {
    this.given = given;
    List<String> names = known.stream().map(Parameter::name).toList();
    for (String name : given.names()) {
      if (!names.contains(name)) {
        wrong.add(
            new BadRequest.Wrong(
                name, Optional.empty(), "there is no parameter \"" + name + "\"", names));
      }
    }
  }

  /** The value, or empty. */
  Optional<String> one(Parameter parameter) {
    List<String> values = given.all(parameter.name());
    if (values.size() > 1) {
      reject(parameter, String.join(", ", values), "may be given once only");
    }
    return values.stream().findFirst();
  }

  /** All values: alternatives. Those outside a closed list are wrong. */
  List<String> all(Parameter parameter) {
    List<String> values = given.all(parameter.name());
    values.forEach(value -> check(parameter, value));
    return values;
  }

  /** The names in a list separated by commas, each once, in order. */
  Set<String> names(Parameter parameter) {
    Set<String> names = new LinkedHashSet<>();
    for (String list : given.all(parameter.name())) {
      Arrays.stream(list.split(",", -1))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .forEach(names::add);
    }
    names.removeIf(name -> !check(parameter, name));
    return names;
  }

  /** What {@code choices} has for the value, or for the parameter's standard. */
  <T> T choice(Parameter parameter, Map<String, T> choices) {
    return one(parameter)
        .filter(value -> check(parameter, value))
        .or(parameter::standard)
        .flatMap(value -> Optional.ofNullable(choices.get(value)))
        .orElseThrow(() -> new IllegalArgumentException("no choice for " + parameter));
  }

  /** The number, or the parameter's standard. */
  int number(Parameter parameter, int max) {
    int standard = parameter.standard().map(Integer::parseInt).orElse(1);
    Optional<String> value = one(parameter);
    if (value.isEmpty()) {
      return standard;
    }
    // at most 9 digits, so that it fits
    if (value.get().matches("\\d{1,9}")) {
      int number = Integer.parseInt(value.get());
      if (number >= 1 && number <= max) {
        return number;
      }
    }
    reject(parameter, value.get(), "must be a whole number from 1 to " + max);
    return standard;
  }

  /** The days meant, or empty. */
  Optional<PartialDate> date(Parameter parameter) {
    Optional<String> value = one(parameter);
    Optional<PartialDate> date = value.flatMap(PartialDate::parse);
    if (value.isPresent() && date.isEmpty()) {
      reject(
          parameter,
          value.get(),
          "must be a day, month or year that exists, such as 2024-05-14, 2024-05 or 2024");
    }
    return date;
  }

  /** Notes that {@code value} breaks {@code rule}. */
  void reject(Parameter parameter, String value, String rule) {
    wrong.add(
        new BadRequest.Wrong(
            parameter.name(),
            Optional.of(value),
            parameter.name() + " " + rule + ", got \"" + value + "\"",
            parameter.valid()));
  }

  /**
   * To be called when all is read.
   *
   * @throws BadRequest if anything was wrong
   */
  void finish() {
    if (!wrong.isEmpty()) {
      throw new BadRequest(wrong);
    }
  }

  private boolean check(Parameter parameter, String value) {
    if (parameter.valid().isEmpty() || parameter.valid().contains(value)) {
      return true;
    }
    reject(parameter, value, "must be one of " + String.join(", ", parameter.valid()));
    return false;
  }
}
