package policysearch.mcp;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import policysearch.json.JsonValue;
import policysearch.search.SearchEngine;

/** Answers assistants: which tools there are, and what they find. */
public final class McpServer {
  static final String DISCOVER = "server/discover";

  private static final String NAME = "policy-search";

  /** Tools change with the program only. */
  private static final long TOOLS_FRESH_MILLIS = 3_600_000;

  private static final String INSTRUCTIONS =
      """
      中文政策文件与官方会议报道的全文检索：谁在何时何地说过什么，都可以检索、统计、核对出处。所有工具只读。
      Full-text search in Chinese policy documents and official meeting reports; reported speech is \
      attributed to its speakers. Search with Chinese words. \
      Who said something: search_statements. Documents about something: search_documents. \
      First use and spread of a phrase (提法): phrase_history. Who says it how often: compare_usage. \
      Exact names for a filter: list_facets with field and q. The text of a result: get_document. \
      Filters take exact values, repeated values mean «or», different filters «and»; all counts are \
      exact. Name source, date and address of what you cite.""";

  private final Map<String, Tool> tools;

  public McpServer(SearchEngine engine) {
    tools =
        List.of(
                DocumentSearchTool.of(engine),
                StatementSearchTool.of(engine),
                DocumentTool.of(engine),
                FacetTool.of(engine),
                PhraseTool.of(engine),
                ComparisonTool.of(engine))
            .stream()
            .collect(
                Collectors.toMap(Tool::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /**
   * The answer to {@code request}; addresses in it are those of {@code site}.
   *
   * @throws IOException if the index cannot be read
   */
  public Reply answer(Message.Request request, Site site) throws IOException {
    try {
      Map<String, Object> result =
          request.revision().isPresent() ? stateless(request, site) : initialized(request, site);
      return new Reply.Result(request.id(), result);
    } catch (RpcException wrong) {
      return new Reply.Failure(Optional.of(request.id()), wrong.error());
    }
  }

  /** Requests up to 2025-11-25. */
  private Map<String, Object> initialized(Message.Request request, Site site) throws IOException {
    return switch (request.method()) {
      case "initialize" -> initialize(request.params());
      case "ping" -> Map.of();
      case "tools/list" -> list(request.params());
      case "tools/call" -> call(request.params(), site);
      default -> throw unknown(request.method());
    };
  }

  /** Requests since 2026-07-28. */
  private Map<String, Object> stateless(Message.Request request, Site site) throws IOException {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("resultType", "complete");
    result.putAll(
        switch (request.method()) {
          case DISCOVER -> cacheable(discover());
          case "tools/list" -> cacheable(list(request.params()));
          case "tools/call" -> call(request.params(), site);
          default -> throw unknown(request.method());
        });
    result.put("_meta", Map.of("io.modelcontextprotocol/serverInfo", info()));
    return result;
  }

  private static Map<String, Object> initialize(JsonValue.Members params) {
    String asked =
        params
            .text("protocolVersion")
            .orElseThrow(() -> invalid("protocolVersion must be a text, such as 2025-11-25"));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("protocolVersion", Revision.negotiated(asked).value());
    result.put("capabilities", capabilities());
    result.put("serverInfo", info());
    result.put("instructions", INSTRUCTIONS);
    return result;
  }

  private static Map<String, Object> discover() {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("supportedVersions", Revision.names());
    result.put("capabilities", capabilities());
    result.put("instructions", INSTRUCTIONS);
    return result;
  }

  /** Nothing is said of changes, since there are none. */
  private static Map<String, Object> capabilities() {
    return Map.of("tools", Map.of());
  }

  private static Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("name", NAME);
    info.put("title", "政策文件检索");
    info.put(
        "version",
        Optional.ofNullable(McpServer.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)"));
    return info;
  }

  private static Map<String, Object> cacheable(Map<String, Object> result) {
    Map<String, Object> cacheable = new LinkedHashMap<>(result);
    cacheable.put("ttlMs", TOOLS_FRESH_MILLIS);
    cacheable.put("cacheScope", "public");
    return cacheable;
  }

  private Map<String, Object> list(JsonValue.Members params) {
    if (params.get("cursor").isPresent()) {
      throw invalid("there is no such cursor: all tools are on the first page");
    }
    return Map.of("tools", tools.values().stream().map(Tool::described).toList());
  }

  private Map<String, Object> call(JsonValue.Members params, Site site) throws IOException {
    String name = params.text("name").orElseThrow(() -> invalid("name must be a text"));
    Optional<Tool> tool = Optional.ofNullable(tools.get(name));
    if (tool.isEmpty()) {
      throw invalid("Unknown tool: " + name + ", must be one of " + names());
    }
    JsonValue arguments = params.get("arguments").orElse(JsonValue.Members.NONE);
    if (!(arguments instanceof JsonValue.Members given)) {
      throw invalid("arguments must be an object");
    }
    return tool.get().call(given, site);
  }

  private String names() {
    return String.join(", ", tools.keySet());
  }

  private static RpcException unknown(String method) {
    return new RpcException(RpcError.METHOD_NOT_FOUND, "Method not found: " + method);
  }

  private static RpcException invalid(String rule) {
    return new RpcException(RpcError.INVALID_PARAMS, "Invalid params: " + rule);
  }
}
