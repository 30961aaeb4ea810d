package policysearch.corrections;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import policysearch.extract.PolicyExtractor;
import policysearch.model.Role;

/** What stands in a line, read by key; complains in words for whoever wrote the line. */
record Members(Map<String, String> byKey) {
  boolean has(String key) {
    return byKey.containsKey(key);
  }

  /** The text under {@code key}, which the form of the line requires. */
  String text(String key) {
    return optional(key).orElseThrow();
  }

  /** The text under {@code key}, without white space around it. */
  Optional<String> optional(String key) {
    Optional<String> text = Optional.ofNullable(byKey.get(key)).map(String::strip);
    if (text.filter(String::isEmpty).isPresent()) {
      throw new IllegalArgumentException("\"" + key + "\" must not be blank");
    }
    return text;
  }

  Field field() {
    return one("field", Field.values(), f -> f.label);
  }

  boolean hasListField() {
    return ListField.labels().contains(byKey.getOrDefault("field", ""));
  }

  ListField listField() {
    return one("field", ListField.values(), f -> f.label);
  }

  /** The value of a list, which for provinces is one of 34. */
  String listValue() {
    String value = text("value");
    if (listField() == ListField.PROVINCE && !PolicyExtractor.provinces().contains(value)) {
      throw new IllegalArgumentException(
          "province must be one of " + PolicyExtractor.provinces() + ", got \"" + value + "\"");
    }
    return value;
  }

  Role role(String key) {
    return one(key, Role.values(), PersonEditor::label);
  }

  Optional<LocalDate> day(String key) {
    try {
      return optional(key).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + key + "\" must be like 2024-05-14, got \"" + text(key) + "\"", e);
    }
  }

  /** 尹力、陈敏尔. */
  List<String> names(String key) {
    List<String> names = new ArrayList<>();
    for (String name : text(key).split("、", -1)) {
      if (name.isBlank()) {
        throw new IllegalArgumentException(
            "\"" + key + "\" must be names with 、 between them, got \"" + text(key) + "\"");
      }
      names.add(name.strip());
    }
    return names.stream().distinct().toList();
  }

  Words words() {
    if (has("text") == has("begins")) {
      throw new IllegalArgumentException(
          "the words must be given as \"text\", or as \"begins\" and \"ends\"");
    }
    if (has("text") && has("ends")) {
      throw new IllegalArgumentException(
          "\"ends\" goes with \"begins\", \"text\" is all the words");
    }
    boolean whole = has("text");
    return new Words(text(whole ? "text" : "begins"), optional("ends"), whole, start());
  }

  private Optional<Integer> start() {
    try {
      return optional("start").map(Integer::parseUnsignedInt);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"start\" must be a place in the text from 0, got \"" + text("start") + "\"", e);
    }
  }

  private <T> T one(String key, T[] values, Function<T, String> label) {
    String given = text(key);
    return Arrays.stream(values)
        .filter(value -> label.apply(value).equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" must be one of %s here, got \"%s\""
                        .formatted(key, Arrays.stream(values).map(label).toList(), given)));
  }
}
