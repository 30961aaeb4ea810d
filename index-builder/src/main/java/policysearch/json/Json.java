package policysearch.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Gives the JSON of a record, and the record of a JSON. */
public final class Json {
  private Json() {}

  /** {@code value} as one line of JSON. */
  public static String write(Object value) {
    StringWriter out = new StringWriter(256);
    try {
      write(value, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does no I/O", e);
    }
    return out.toString();
  }

  /** Writes {@code value} to {@code out} without a line end; does not close or flush it. */
  public static void write(Object value, Writer out) throws IOException {
    JsonWriter writer = new JsonWriter(out);
    writer.setHtmlSafe(false);
    writer.setStrictness(Strictness.LENIENT);
    JsonWriting.write(value, writer);
    writer.flush();
  }

  /**
   * Reads a record.
   *
   * @throws IllegalArgumentException if {@code json} is not JSON, or does not fit {@code type}
   */
  public static <T extends Record> T read(String json, Class<T> type) {
    return type.cast(JsonReading.read(parse(json), (Type) type));
  }

  /**
   * Reads an object of plain values: text, numbers and booleans as text, the rest left out.
   *
   * @throws IllegalArgumentException if {@code json} is not one JSON object
   */
  public static Map<String, String> readFlat(String json) {
    JsonElement tree = parse(json);
    if (!tree.isJsonObject()) {
      throw new IllegalArgumentException("a JSON object must stand here, got " + kind(tree));
    }
    Map<String, String> flat = new LinkedHashMap<>();
    for (var member : tree.getAsJsonObject().entrySet()) {
      if (member.getValue().isJsonPrimitive()) {
        flat.put(member.getKey(), member.getValue().getAsString());
      }
    }
    return flat;
  }

  /**
   * Reads an object as people write it by hand: text and numbers as text, each name once, in order.
   *
   * @throws IllegalArgumentException if {@code json} is not one such object
   */
  public static Map<String, String> readPlain(String json) {
    Map<String, String> plain = new LinkedHashMap<>();
    try {
      JsonReader reader = new JsonReader(new StringReader(json));
      reader.setStrictness(Strictness.STRICT);
      reader.beginObject();
      while (reader.hasNext()) {
        String name = reader.nextName();
        JsonToken kind = reader.peek();
        if (kind != JsonToken.STRING && kind != JsonToken.NUMBER) {
          throw new IllegalArgumentException(
              "\""
                  + name
                  + "\" must be text, got "
                  + kind.name().toLowerCase(Locale.ROOT).replace("begin_", "an "));
        }
        if (plain.put(name, reader.nextString()) != null) {
          throw new IllegalArgumentException("\"" + name + "\" stands twice");
        }
      }
      reader.endObject();
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IllegalArgumentException("one JSON object must stand here, got more");
      }
      return plain;
    } catch (JsonParseException | IOException | IllegalStateException e) {
      throw new IllegalArgumentException("not a JSON object: " + where(e), e);
    }
  }

  /**
   * Reads whatever stands there.
   *
   * @throws IllegalArgumentException if {@code json} is not one JSON value
   */
  public static JsonValue readAny(String json) {
    if (json.isBlank()) {
      throw new IllegalArgumentException("not JSON: nothing stands here"); // Gson reads a null
    }
    try {
      return any(parse(json));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a number is too large", e);
    }
  }

  private static JsonValue any(JsonElement tree) {
    if (tree.isJsonObject()) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      tree.getAsJsonObject().entrySet().forEach(e -> members.put(e.getKey(), any(e.getValue())));
      return new JsonValue.Members(members);
    }
    if (tree.isJsonArray()) {
      return new JsonValue.Items(tree.getAsJsonArray().asList().stream().map(Json::any).toList());
    }
    if (tree.isJsonNull()) {
      return JsonValue.Nothing.NULL;
    }
    JsonPrimitive plain = tree.getAsJsonPrimitive();
    if (plain.isString()) {
      return new JsonValue.Text(plain.getAsString());
    }
    return plain.isBoolean()
        ? new JsonValue.Flag(plain.getAsBoolean())
        : new JsonValue.Numeral(new BigDecimal(plain.getAsString()));
  }

  private static JsonElement parse(String json) {
    try {
      JsonReader reader = new JsonReader(new StringReader(json));
      reader.setStrictness(Strictness.STRICT);
      JsonElement tree = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IllegalArgumentException("one JSON value must stand here, got more");
      }
      return tree;
    } catch (JsonParseException | IOException | IllegalStateException e) {
      throw new IllegalArgumentException("not JSON: " + where(e), e);
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException("JSON nested too deeply", e);
    }
  }

  /** The library's words without its class names and its advice to programmers. */
  private static String where(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return said.replaceFirst("^Use JsonReader\\.setStrictness.*? JSON at ", "malformed at ");
  }

  static String kind(JsonElement tree) {
    if (tree.isJsonArray()) {
      return "an array";
    }
    return tree.isJsonObject() ? "an object" : tree.isJsonNull() ? "null" : "a plain value";
  }
}
