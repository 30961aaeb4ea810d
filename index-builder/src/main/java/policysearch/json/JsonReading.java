package policysearch.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import policysearch.model.PublicationTime;

/** Reads a value of a wanted type: one case a type. */
final class JsonReading {
  private JsonReading() {}

  static Object read(JsonElement tree, Type type) {
    try {
      return type instanceof ParameterizedType generic
          ? readGeneric(tree, generic)
          : readPlain(tree, (Class<?>) type);
    } catch (UnsupportedOperationException | IllegalStateException | ClassCastException e) {
      throw new IllegalArgumentException(
          type.getTypeName() + " must stand here, got " + Json.kind(tree), e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "not a valid " + type.getTypeName() + ": " + e.getMessage(), e);
    }
  }

  private static Object readGeneric(JsonElement tree, ParameterizedType type) {
    Type element = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    if (type.getRawType() == Optional.class) {
      return Optional.of(read(tree, element));
    }
    if (type.getRawType() == List.class) {
      List<Object> list = new ArrayList<>();
      tree.getAsJsonArray().forEach(e -> list.add(read(e, element)));
      return List.copyOf(list);
    }
    if (type.getRawType() == Map.class) {
      Map<String, Object> map = new LinkedHashMap<>();
      tree.getAsJsonObject()
          .entrySet()
          .forEach(e -> map.put(e.getKey(), read(e.getValue(), element)));
      return map;
    }
    throw new IllegalArgumentException("JSON is not read into " + type);
  }

  private static Object readPlain(JsonElement tree, Class<?> type) {
    if (type == String.class) {
      return tree.getAsString();
    }
    if (type == int.class || type == Integer.class) {
      return tree.getAsInt();
    }
    if (type == long.class || type == Long.class) {
      return tree.getAsLong();
    }
    if (type == double.class || type == Double.class) {
      return tree.getAsDouble();
    }
    if (type == boolean.class || type == Boolean.class) {
      return tree.getAsBoolean();
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(tree.getAsString());
    }
    if (type == PublicationTime.class) {
      return PublicationTime.parse(tree.getAsString());
    }
    if (type.isEnum()) {
      return choice(type, tree.getAsString());
    }
    if (type.isRecord()) {
      return readRecord(tree.getAsJsonObject(), type);
    }
    throw new IllegalArgumentException("JSON is not read into " + type);
  }

  private static Object choice(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (JsonWriting.name((Enum<?>) constant).equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no such " + type.getSimpleName() + ": " + name);
  }

  private static Object readRecord(JsonObject tree, Class<?> type) {
    Shape shape = Shape.of(type);
    Object[] values = shape.components().stream().map(c -> component(tree, c)).toArray();
    return shape.create(values);
  }

  private static Object component(JsonObject tree, Shape.Component component) {
    if (component.inlined()) {
      return readRecord(tree, (Class<?>) component.type());
    }
    @Nullable JsonElement value = tree.get(component.name());
    if (value != null && !value.isJsonNull()) {
      return read(value, component.type());
    }
    if (component.type() instanceof ParameterizedType generic) {
      if (generic.getRawType() == Optional.class) {
        return Optional.empty();
      }
      if (generic.getRawType() == List.class) {
        return List.of();
      }
    }
    throw new IllegalArgumentException("\"" + component.name() + "\" is missing");
  }
}
