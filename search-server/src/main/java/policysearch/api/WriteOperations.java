package policysearch.api;

import static policysearch.api.OpenApi.map;
import static policysearch.api.OpenApi.problem;
import static policysearch.api.OpenApi.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import policysearch.json.JsonSchemas;

/** Describes what needs a key: the part of the API that writes. */
final class WriteOperations {
  private static final Map<String, Object> TEXT = map("type", "string");

  private WriteOperations() {}

  static void add(Map<String, Object> paths, JsonSchemas schemas) {
    Map<String, Object> view = schemas.of(WriteView.class);
    paths.put("/api/v1/documents", map("post", post(view)));
    Map<String, Object> document = new LinkedHashMap<>();
    if (paths.get("/api/v1/documents/{id}") instanceof Map<?, ?> reading) {
      reading.forEach((method, operation) -> document.put((String) method, operation));
    }
    document.put("delete", delete(view));
    paths.put("/api/v1/documents/{id}", document);
  }

  private static Map<String, Object> post(Map<String, Object> view) {
    Map<String, Object> row =
        map(
            "type",
            "object",
            "properties",
            map(
                "id", TEXT, "title", TEXT, "text", TEXT, "date", TEXT, "source", TEXT, "url", TEXT,
                "column", TEXT));
    Map<String, Object> file = map("schema", map("type", "string", "format", "binary"));
    Map<String, Object> content =
        map(
            "application/json",
            map("schema", row),
            "application/x-ndjson",
            map("schema", TEXT),
            "multipart/form-data",
            map("schema", files()),
            "text/html",
            file,
            "application/octet-stream",
            file);
    Map<String, Object> operation =
        operation(
            "documentsPut",
            "Add or replace one document: a JSON object or a file of any kind; or many, a JSON "
                + "object a line, or a file a part",
            Stream.concat(
                    WriteApi.parameters().stream().map(OpenApi::parameter), Stream.of(retryKey()))
                .toList());
    operation.put("requestBody", map("required", true, "content", content));
    Map<String, Object> done =
        map(
            "description",
            "It is durable; of many, a line each",
            "content",
            map(
                "application/json",
                map("schema", view),
                "application/x-ndjson",
                map("schema", TEXT)));
    operation.put(
        "responses",
        with(
            map("200", done, "201", response("It is durable, and new", "application/json", view)),
            map(
                "413",
                problem("The body is too large"),
                "422",
                problem(
                    "It is no document, and will be none if it is sent again; or the "
                        + "Idempotency-Key was used for another request"))));
    return operation;
  }

  /** Parts may have any name: each file is one. */
  private static Map<String, Object> files() {
    Map<String, Object> file = map("type", "string", "format", "binary");
    return map(
        "type",
        "object",
        "properties",
        map("file", map("type", "array", "items", file)),
        "additionalProperties",
        true);
  }

  private static Map<String, Object> retryKey() {
    return map(
        "name",
        WriteApi.RETRY_KEY,
        "in",
        "header",
        "description",
        "sent again with the same request, it gets the first answer and nothing is done",
        "schema",
        map("type", "string", "minLength", 1, "maxLength", 255));
  }

  private static Map<String, Object> delete(Map<String, Object> view) {
    List<Map<String, Object>> parameters =
        List.of(OpenApi.argument("id"), OpenApi.parameter(WriteApi.REFRESH), retryKey());
    Map<String, Object> operation =
        operation("documentsIdDelete", "Delete one document", parameters);
    operation.put(
        "responses",
        with(
            map("200", response("That is durable", "application/json", view)),
            map(
                "404",
                problem("There is none"),
                "422",
                problem("The Idempotency-Key was used for another request"))));
    return operation;
  }

  private static Map<String, Object> operation(
      String name, String summary, List<Map<String, Object>> parameters) {
    return map(
        "operationId",
        name,
        "summary",
        summary,
        "tags",
        List.of("documents"),
        "security",
        List.of(map("key", List.of())),
        "parameters",
        parameters);
  }

  /** What may come of every request that writes. */
  private static Map<String, Object> with(Map<String, Object> responses, Map<String, Object> more) {
    responses.putAll(more);
    responses.put("400", problem("Something in the request is wrong: all of it is named"));
    responses.put("401", problem("There is no key, or no such key"));
    responses.put("403", problem("The key is not for this, or the server only reads"));
    responses.put("409", problem("The first request with this Idempotency-Key is under way"));
    responses.put("429", problem("This client asks too often: see Retry-After"));
    responses.put("503", problem("Nothing was done; send it again: see Retry-After"));
    return responses;
  }
}
