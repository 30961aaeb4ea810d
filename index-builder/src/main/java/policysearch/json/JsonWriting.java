package policysearch.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.model.PublicationTime;

/** Writes a value: one case a type. */
final class JsonWriting {
  private JsonWriting() {}

  static void write(Object value, JsonWriter out) throws IOException {
    switch (value) {
      case String text -> out.value(text);
      case Number number -> out.value(number);
      case Boolean flag -> out.value(flag);
      case Enum<?> choice -> out.value(name(choice));
      case LocalDate day -> out.value(day.toString());
      case PublicationTime time -> out.value(time.toString());
      case int[] numbers -> writeInts(numbers, out);
      case Iterable<?> list -> writeList(list, out);
      case Map<?, ?> map -> writeMap(map, out);
      case Record object -> {
        out.beginObject();
        writeComponents(object, out);
        out.endObject();
      }
      default ->
          throw new IllegalArgumentException(
              "JSON is written of records and plain values, got " + value.getClass());
    }
  }

  static String name(Enum<?> choice) {
    return choice.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static void writeComponents(Record object, JsonWriter out) throws IOException {
    for (Shape.Component component : Shape.of(object.getClass()).components()) {
      Object value = component.get(object);
      if (value instanceof Optional<?> optional) {
        if (optional.isEmpty()) {
          continue;
        }
        value = optional.get();
      }
      if (component.sparse() && value instanceof List<?> list && list.isEmpty()) {
        continue;
      }
      if (component.inlined()) {
        writeComponents((Record) value, out);
      } else {
        out.name(component.name());
        write(value, out);
      }
    }
    for (Shape.Component derived : Shape.of(object.getClass()).derived()) {
      out.name(derived.name());
      write(derived.get(object), out);
    }
  }

  private static void writeInts(int[] numbers, JsonWriter out) throws IOException {
    out.beginArray();
    for (int number : numbers) {
      out.value(number);
    }
    out.endArray();
  }

  private static void writeList(Iterable<?> list, JsonWriter out) throws IOException {
    out.beginArray();
    for (Object element : list) {
      write(element, out);
    }
    out.endArray();
  }

  private static void writeMap(Map<?, ?> map, JsonWriter out) throws IOException {
    out.beginObject();
    for (var entry : map.entrySet()) {
      out.name(entry.getKey().toString());
      write(entry.getValue(), out);
    }
    out.endObject();
  }
}
