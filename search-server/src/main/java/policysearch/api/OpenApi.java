package policysearch.api;

import static policysearch.api.OpenApi.Operation.feed;
import static policysearch.api.OpenApi.Operation.json;
import static policysearch.api.OpenApi.Operation.text;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import policysearch.json.JsonSchemas;

/**
 * Describes the API (OpenAPI 3.1): a row a route; parameters come from the rows that read them,
 * schemas from the records that are sent.
 */
public final class OpenApi {
  private static final String SCHEMAS = "#/components/schemas/";
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)\\}");

  /** Every route of the API; a test holds them against the server's own. */
  static final List<Operation> OPERATIONS =
      List.of(
          json(
              "/search",
              "Search: results, facets, a cursor",
              SearchApi.parameters(),
              SearchView.class),
          feed("/search.atom", "The newest results, to follow", FeedApi.parameters()),
          text("/export.csv", "All results as a table", ExportApi.tableParameters(), "text/csv"),
          text(
              "/export.ndjson",
              "All results as JSON lines, each a document",
              ExportApi.documentParameters(),
              "application/x-ndjson"),
          text(
              "/export.xml",
              "All statements as TEI, in the manner of ParlaMint",
              ExportApi.statementParameters(),
              "application/tei+xml"),
          json("/documents/{id}", "One document", DocumentApi.parameters(), DocumentView.class),
          text("/documents/{id}.txt", "One document as text", List.of(), "text/plain"),
          text("/documents/{id}.md", "One document as Markdown", List.of(), "text/markdown"),
          text(
              "/documents/{id}/citation",
              "The reference by which a document is cited",
              DocumentApi.citationParameters(),
              "text/plain"),
          json(
              "/documents/{id}/similar",
              "Documents about the same, and what they share",
              SimilarApi.parameters(),
              SimilarView.class),
          json(
              "/documents/{id}/related",
              "Documents that share a plan, an event or a person, those that share the rarest first",
              SimilarApi.parameters(),
              RelatedView.class),
          json(
              "/citations",
              "What is cited, held or not: numbers and titles, those cited by most first",
              CitationsApi.parameters(),
              CitationsView.class),
          json("/facets", "The facets and the parameters of a search", List.of(), FacetsView.class),
          json(
              "/facets/{field}",
              "Search within the values of a facet",
              FacetApi.parameters(),
              FacetView.class),
          json("/people", "Persons by name or title", PeopleApi.parameters(), PeopleView.class),
          json(
              "/people/{id}",
              "One person: titles, statements, counts",
              PeopleApi.parametersOfOne(),
              PersonPageView.class),
          json(
              "/statements",
              "What was said: one result a statement, or gathered by who said it or where",
              StatementApi.parameters(),
              StatementsView.class),
          feed(
              "/statements.atom",
              "The newest statements, to follow",
              StatementFeedApi.parameters()),
          text(
              "/statements.csv",
              "All statements of a search as a table",
              StatementExportApi.parameters(),
              "text/csv"),
          text(
              "/statements.ndjson",
              "All statements of a search as JSON lines",
              StatementExportApi.parameters(),
              "application/x-ndjson"),
          json(
              "/compare",
              "Who uses words how often, and the requests that show it",
              ComparisonApi.parameters(),
              ComparisonView.class),
          json(
              "/words",
              "Words that the statements chosen have more often than all do",
              WordsApi.parameters(),
              WordsView.class),
          json(
              "/phrases/{phrase}",
              "First use and spread of a phrase",
              PhraseApi.parameters(),
              PhraseView.class),
          json(
              "/suggest",
              "What may be meant by what is typed: names, places, plans, titles",
              SuggestApi.parameters(),
              SuggestView.class),
          json("/standing", "Standing queries, and how far each is", List.of(), StandingView.class),
          json(
              "/standing/{name}",
              "What was delivered to a standing query, the newest first",
              StandingApi.parameters(),
              DeliveriesView.class),
          feed("/standing/{name}.atom", "The same, to follow", List.of()),
          json("/index", "What the index holds", List.of(), IndexApi.StateView.class),
          new Operation(
              "/openapi.json",
              "This description",
              List.of(),
              "application/json",
              Optional.empty()));

  /** What the first word of a path is about. */
  private static final List<Map<String, Object>> TAGS =
      List.of(
          map("name", "search", "description", "Documents by words and filters"),
          map("name", "export", "description", "All results of a search, streamed"),
          map("name", "documents", "description", "One document, and those near it"),
          map("name", "citations", "description", "What documents cite"),
          map("name", "facets", "description", "The fields that are counted, and their values"),
          map("name", "people", "description", "Who is named, as what and when"),
          map("name", "statements", "description", "What was said, and by whom"),
          map("name", "compare", "description", "Who says it how often"),
          map("name", "words", "description", "What is said more often than by others"),
          map("name", "phrases", "description", "Where a phrase comes from and who took it up"),
          map("name", "suggest", "description", "What may be meant while it is typed"),
          map("name", "standing", "description", "Saved queries, and what came in for them"),
          map("name", "index", "description", "What there is"),
          map("name", "openapi", "description", "This description"));

  private static final Map<String, Object> DOCUMENT = document();

  private OpenApi() {}

  /**
   * A route.
   *
   * @param path below {@code /api/v1}
   * @param view whose JSON it sends; absent where that is no record
   */
  record Operation(
      String path,
      String summary,
      List<Parameter> parameters,
      String mediaType,
      Optional<Class<? extends Record>> view) {
    static Operation json(
        String path, String summary, List<Parameter> parameters, Class<? extends Record> view) {
      return new Operation(path, summary, parameters, "application/json", Optional.of(view));
    }

    static Operation text(
        String path, String summary, List<Parameter> parameters, String mediaType) {
      return new Operation(path, summary, parameters, mediaType, Optional.empty());
    }

    static Operation feed(String path, String summary, List<Parameter> parameters) {
      return text(path, summary, parameters, "application/atom+xml");
    }
  }

  /**
   * The description, as JSON has it.
   *
   * @throws BadRequest if anything is {@code given}
   */
  public static Map<String, Object> describe(Parameters given) {
    new ParameterReader(given, List.of()).finish();
    return DOCUMENT;
  }

  private static Map<String, Object> document() {
    JsonSchemas schemas = new JsonSchemas(SCHEMAS);
    Map<String, Object> paths = new LinkedHashMap<>();
    OPERATIONS.forEach(
        operation ->
            paths.put("/api/v1" + operation.path, Map.of("get", operation(operation, schemas))));
    WriteOperations.add(paths, schemas);
    schemas.of(Problem.class);
    return map(
        "openapi",
        "3.1.0",
        "info",
        map(
            "title",
            "policy-search",
            "version",
            "1",
            "description",
            "Search in Chinese policy documents and meeting reports: who said what, where and when. "
                + "The same parameter repeated means «or», different ones «and». Ranges are "
                + "half-open UTF-16 offsets. What is unknown is absent.",
            "license",
            map("name", "Apache-2.0", "identifier", "Apache-2.0")),
        "servers",
        List.of(map("url", "/")),
        "security",
        List.of(),
        "tags",
        TAGS,
        "paths",
        paths,
        "components",
        map(
            "schemas",
            schemas.named(),
            "securitySchemes",
            map("key", map("type", "http", "scheme", "bearer"))));
  }

  private static Map<String, Object> operation(Operation operation, JsonSchemas schemas) {
    List<Object> parameters = new ArrayList<>();
    ARGUMENT
        .matcher(operation.path)
        .results()
        .forEach(found -> parameters.add(argument(found.group(1))));
    operation.parameters.forEach(parameter -> parameters.add(parameter(parameter)));
    Type sent = operation.view.isPresent() ? operation.view.get() : String.class;
    Map<String, Object> schema =
        operation.path.equals("/openapi.json") ? map("type", "object") : schemas.of(sent);
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("200", response("The answer", operation.mediaType, schema));
    responses.put("400", problem("Something in the request is wrong: all of it is named"));
    if (operation.path.contains("{")) {
      responses.put("404", problem("There is none"));
    }
    if (operation.parameters.contains(SearchParameters.CURSOR)) {
      responses.put("410", problem("The cursor's state of the index is gone: begin anew"));
    }
    responses.put("429", problem("This client asks too often: see Retry-After"));
    responses.put("503", problem("Too busy, or the index cannot be read: see Retry-After"));
    return map(
        "operationId",
        name(operation.path),
        "summary",
        operation.summary,
        "tags",
        List.of(tag(operation.path)),
        "parameters",
        parameters,
        "responses",
        responses);
  }

  /** {@code /documents/{id}.txt} is among the {@code documents}. */
  private static String tag(String path) {
    return path.split("[/.]", -1)[1];
  }

  /** {@code /documents/{id}/citation} is {@code documentsIdCitation}. */
  private static String name(String path) {
    StringBuilder name = new StringBuilder();
    for (String word : path.replaceAll("[{}]", "").split("[/.]", -1)) {
      if (!word.isEmpty()) {
        name.append(
            name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
      }
    }
    return name.toString();
  }

  static Map<String, Object> argument(String name) {
    return map("name", name, "in", "path", "required", true, "schema", map("type", "string"));
  }

  static Map<String, Object> parameter(Parameter parameter) {
    Map<String, Object> row =
        map("name", parameter.name(), "in", "query", "description", parameter.description());
    row.put("schema", schema(parameter));
    if (parameter.repeatable()) {
      row.put("explode", parameter.kind() == Parameter.Kind.VALUE);
    }
    return row;
  }

  private static Map<String, Object> schema(Parameter parameter) {
    Map<String, Object> value = map("type", "string");
    if (!parameter.valid().isEmpty()) {
      value.put("enum", parameter.valid());
    }
    return switch (parameter.kind()) {
      case WORDS, CURSOR -> value;
      case VALUE, LIST -> map("type", "array", "items", value);
      case CHOICE -> with(value, "default", parameter.standard());
      case NUMBER ->
          with(
              map("type", "integer", "minimum", 1),
              "default",
              parameter.standard().map(Integer::parseInt));
      case DATE -> map("type", "string", "pattern", "^\\d{4}(-\\d\\d(-\\d\\d)?)?$");
    };
  }

  private static Map<String, Object> with(
      Map<String, Object> schema, String name, Optional<?> value) {
    value.ifPresent(v -> schema.put(name, v));
    return schema;
  }

  static Map<String, Object> problem(String description) {
    return response(description, Problem.MEDIA_TYPE, map("$ref", SCHEMAS + "Problem"));
  }

  static Map<String, Object> response(
      String description, String mediaType, Map<String, Object> schema) {
    return map("description", description, "content", map(mediaType, map("schema", schema)));
  }

  static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
