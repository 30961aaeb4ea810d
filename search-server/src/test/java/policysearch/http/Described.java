package policysearch.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Holds answers against a server's own description of them. */
public final class Described {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode description;
  private final Map<String, JsonSchema> schemas = new HashMap<>();

  private Described(JsonNode description) {
    this.description = description;
  }

  /** {@code openApi} is the description as the server sends it. */
  public static Described by(String openApi) throws JsonProcessingException {
    return new Described(JSON.readTree(openApi));
  }

  /** The description itself. */
  public JsonNode document() {
    return description;
  }

  /** What is not as described in an answer to {@code GET path}; empty if all is. */
  public List<String> faults(String path, int status, String mediaType, String body)
      throws JsonProcessingException {
    return faults("GET " + path, new Given(status, mediaType, body));
  }

  /** Whether it says what {@code method} does there. */
  public boolean describes(String method, String path) {
    return description.path("paths").path(path).has(method.toLowerCase(Locale.ROOT));
  }

  /** An answer. */
  public record Given(int status, String mediaType, String body) {}

  /** What is not as described in an answer to {@code METHOD path}; empty if all is. */
  public List<String> faults(String asked, Given given) throws JsonProcessingException {
    String method = asked.replaceFirst(" .*", "").toLowerCase(Locale.ROOT);
    String path = asked.replaceFirst("[^ ]* ", "");
    int status = given.status;
    String mediaType = given.mediaType;
    JsonNode content =
        description.path("paths").path(path).at("/" + method + "/responses/" + status + "/content");
    if (!content.has(mediaType)) {
      return List.of(status + " " + mediaType + " is not among " + content);
    }
    if (!mediaType.endsWith("/json") && !mediaType.endsWith("+json")) {
      return List.of();
    }
    return schemas
        .computeIfAbsent(
            asked + " " + status + " " + mediaType,
            key -> closed(content.path(mediaType).path("schema")))
        .validate(JSON.readTree(given.body))
        .stream()
        .map(ValidationMessage::toString)
        .toList();
  }

  /** {@code schema}, in which what is not described may not be there. */
  public JsonSchema closed(JsonNode schema) {
    ObjectNode closed = schema.deepCopy();
    closed.set("components", close(description.path("components").deepCopy()));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(closed);
  }

  private static JsonNode close(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.has("properties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(Described::close);
    return schema;
  }
}
