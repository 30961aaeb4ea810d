package policysearch.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.api.Parameter;

/**
 * One argument of a tool: a parameter of the API, as an assistant gets to see it.
 *
 * @param required whether a call without it is wrong
 * @param least of a number
 * @param most of a number; the API may allow more, but an assistant has to read it all
 */
record Argument(Parameter parameter, boolean required, int least, int most) {

  /** The parameter as the API has it. */
  static Argument of(Parameter parameter) {
    return new Argument(parameter, false, 1, Integer.MAX_VALUE);
  }

  /** The parameter of that name. */
  static Argument of(List<Parameter> parameters, String name) {
    return of(
        parameters.stream()
            .filter(p -> p.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no parameter " + name)));
  }

  /** A text. */
  static Argument text(String name, String description) {
    return of(
        new Parameter(name, Parameter.Kind.WORDS, false, Optional.empty(), List.of(), description));
  }

  /** One of a closed list, the first where it is absent. */
  static Argument choice(String name, List<String> valid, String description) {
    return of(
        new Parameter(
            name, Parameter.Kind.CHOICE, false, Optional.of(valid.getFirst()), valid, description));
  }

  /** A number within those bounds. */
  static Argument number(String name, int least, int most, int standard, String description) {
    Parameter parameter =
        new Parameter(
            name,
            Parameter.Kind.NUMBER,
            false,
            Optional.of(Integer.toString(standard)),
            List.of(),
            description);
    return new Argument(parameter, false, least, most);
  }

  /** The same, and a call without it is wrong. */
  Argument needed() {
    return new Argument(parameter, true, least, most);
  }

  String name() {
    return parameter.name();
  }

  /** Its JSON Schema. */
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    Map<String, Object> text = new LinkedHashMap<>(Map.of("type", "string"));
    if (!parameter.valid().isEmpty()) {
      text.put("enum", parameter.valid());
    }
    switch (parameter.kind()) {
      case WORDS, CURSOR, CHOICE -> schema.putAll(text);
      case DATE -> {
        schema.putAll(text);
        schema.put("pattern", "^\\d{4}(-\\d\\d(-\\d\\d)?)?$");
      }
      case VALUE, LIST -> {
        schema.put("type", "array");
        schema.put("items", text);
      }
      case NUMBER -> {
        schema.put("type", "integer");
        schema.put("minimum", least);
        schema.put("maximum", most);
      }
    }
    parameter
        .standard()
        .ifPresent(
            s ->
                schema.put(
                    "default",
                    parameter.kind() == Parameter.Kind.NUMBER ? (Object) Integer.valueOf(s) : s));
    schema.put("description", parameter.description());
    return schema;
  }
}
