package policysearch.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import policysearch.model.PublicationTime;

/**
 * Gives the JSON Schema (2020-12) of what {@link Json} writes, read from the records themselves, so
 * that the two cannot disagree. Records get a name, once, and are referred to by it.
 */
public final class JsonSchemas {
  private final String place;
  private final Map<String, Object> named = new TreeMap<>();

  /** Schemas of records are referred to as {@code place + name}. */
  public JsonSchemas(String place) {
    this.place = place;
  }

  /** The schemas of all records met so far, by name. */
  public Map<String, Object> named() {
    return named;
  }

  /** The schema of values of {@code type}. */
  public Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == PublicationTime.class) {
      return map("type", "string", "pattern", "^\\d{4}-\\d\\d-\\d\\d(T.+)?$");
    }
    if (plain == LocalDate.class) {
      return map("type", "string", "format", "date");
    }
    if (plain == int[].class) {
      return map("type", "array", "items", map("type", "integer"), "minItems", 2, "maxItems", 2);
    }
    if (plain.isEnum()) {
      List<String> names =
          Arrays.stream(plain.getEnumConstants()).map(e -> JsonWriting.name((Enum<?>) e)).toList();
      return map("type", "string", "enum", names);
    }
    return plain.isRecord() ? reference(plain) : map("type", simple(plain));
  }

  private Map<String, Object> ofGeneric(ParameterizedType generic) {
    Type[] of = generic.getActualTypeArguments();
    return switch (generic.getRawType().getTypeName()) {
      case "java.util.List" -> map("type", "array", "items", of(of[0]));
      case "java.util.Map" -> map("type", "object", "additionalProperties", of(of[1]));
      case "java.util.Optional" -> of(of[0]);
      default -> throw new IllegalArgumentException("no JSON is written of " + generic);
    };
  }

  private static String simple(Class<?> type) {
    if (type == String.class) {
      return "string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    return type == double.class || type == Double.class ? "number" : "integer";
  }

  private Map<String, Object> reference(Class<?> type) {
    String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    if (!named.containsKey(name)) {
      named.put(name, Map.of()); // a record may hold itself
      Map<String, Object> properties = new LinkedHashMap<>();
      List<String> required = new ArrayList<>();
      gather(type, properties, required);
      Map<String, Object> schema = map("type", "object", "properties", properties);
      if (!required.isEmpty()) {
        schema.put("required", required);
      }
      named.put(name, schema);
    }
    return map("$ref", place + name);
  }

  /** The members of a record, those of records that stand in it among them. */
  private void gather(Class<?> type, Map<String, Object> properties, List<String> required) {
    Shape shape = Shape.of(type);
    for (Shape.Component component : shape.components()) {
      if (component.inlined()) {
        gather((Class<?>) component.type(), properties, required);
      } else {
        properties.put(component.name(), of(component.type()));
        if (!component.sparse() && !isOptional(component.type())) {
          required.add(component.name());
        }
      }
    }
    for (Shape.Component derived : shape.derived()) {
      properties.put(derived.name(), of(derived.type()));
      required.add(derived.name());
    }
  }

  private static boolean isOptional(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
  }

  private static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
