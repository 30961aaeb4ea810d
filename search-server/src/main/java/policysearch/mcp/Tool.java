package policysearch.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import policysearch.api.BadRequest;
import policysearch.api.Language;
import policysearch.api.NotFound;
import policysearch.api.Problem;
import policysearch.json.JsonSchemas;
import policysearch.json.JsonValue;
import policysearch.search.StaleCursorException;

/**
 * Something that an assistant can do here.
 *
 * @param title for people
 * @param description tells an assistant when to use it, with an example
 * @param output what it gives
 */
record Tool(
    String name,
    String title,
    String description,
    List<Argument> arguments,
    Class<? extends Record> output,
    Call call) {

  Tool {
    arguments = List.copyOf(arguments);
  }

  /** Does it. */
  interface Call {
    Answer answer(Given given, Site site) throws IOException;
  }

  /** What was found: for programs, and to be read. */
  record Answer(Record structured, String text) {}

  /** The tool as a client gets to see it. */
  Map<String, Object> described() {
    Map<String, Object> tool = new LinkedHashMap<>();
    tool.put("name", name);
    tool.put("title", title);
    tool.put("description", description);
    tool.put("inputSchema", inputSchema());
    tool.put("outputSchema", outputSchema());
    Map<String, Object> annotations = new LinkedHashMap<>();
    annotations.put("title", title);
    annotations.put("readOnlyHint", true);
    annotations.put("destructiveHint", false);
    annotations.put("idempotentHint", true);
    annotations.put("openWorldHint", false);
    tool.put("annotations", annotations);
    return tool;
  }

  /** The result of a call; what is wrong with the arguments is one too. */
  Map<String, Object> call(JsonValue.Members given, Site site) throws IOException {
    try {
      Answer answer = answered(Given.read(given, arguments), site);
      Map<String, Object> result = result(answer.text, false);
      result.put("structuredContent", answer.structured);
      return result;
    } catch (BadRequest bad) {
      return wrong(Problem.of(bad));
    } catch (NotFound | StaleCursorException gone) {
      return wrong(Problem.of(404, "Not Found", String.valueOf(gone.getMessage())));
    }
  }

  /** All that is wrong is said at once: what this tool does not know, and what the API refuses. */
  private Answer answered(Given given, Site site) throws IOException {
    List<BadRequest.Wrong> wrong = new ArrayList<>(given.wrong());
    try {
      Answer answer = call.answer(given, site);
      if (wrong.isEmpty()) {
        return answer;
      }
    } catch (BadRequest bad) {
      wrong.addAll(bad.errors());
    } catch (NotFound missing) {
      if (wrong.isEmpty()) {
        throw missing;
      }
    }
    throw new BadRequest(wrong);
  }

  private static Map<String, Object> wrong(Problem problem) {
    String chinese = problem.in(Language.ZH).detail();
    String english = problem.detail();
    return result(chinese.equals(english) ? english : chinese + "\n" + english, true);
  }

  private static Map<String, Object> result(String text, boolean error) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("content", List.of(Map.of("type", "text", "text", text)));
    result.put("isError", error);
    return result;
  }

  private Map<String, Object> inputSchema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    arguments.forEach(argument -> properties.put(argument.name(), argument.schema()));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    List<String> required =
        arguments.stream().filter(Argument::required).map(Argument::name).toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  /** Whole, since not every client follows references. */
  private Object outputSchema() {
    JsonSchemas schemas = new JsonSchemas("");
    return inlined(schemas.of(output), schemas.named());
  }

  /** A record within one of its own kind is any object: written out it would never end. */
  private static Object inlined(Object schema, Map<String, Object> named) {
    if (schema instanceof List<?> list) {
      return list.stream().map(element -> inlined(element, named)).toList();
    }
    if (!(schema instanceof Map<?, ?> map)) {
      return schema;
    }
    if (map.get("$ref") instanceof String name && named.get(name) instanceof Map<?, ?> whole) {
      Map<String, Object> within = new LinkedHashMap<>(named);
      within.put(name, Map.of("type", "object"));
      return inlined(whole, within);
    }
    Map<String, Object> inlined = new LinkedHashMap<>();
    map.forEach((key, value) -> inlined.put(key.toString(), inlined(value, named)));
    return inlined;
  }
}
