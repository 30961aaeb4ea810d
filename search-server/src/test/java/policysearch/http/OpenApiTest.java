package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policysearch.access.Keys;
import policysearch.api.PublicUrl;
import policysearch.api.StandingFile;
import policysearch.html.Pages;
import policysearch.json.Json;
import policysearch.mcp.McpServer;
import policysearch.model.PolicyDocument;
import policysearch.search.SearchEngine;
import policysearch.standing.Standing;

/** The description of the API says what the server does. */
final class OpenApiTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Has every member that a document can have. */
  private static final String FULL =
      """
      {"id":"full","file":"a.html","title":"关于算力的通知","subtitles":["副题"],"column":"要闻",
       "publishedAt":"2024-05-14T16:41:21+08:00","source":"甲","url":"https://example.org/",
       "documentNumber":"国发〔2019〕5号",
       "documentNumberParts":{"office":"国发","year":2019,"number":"5"},"indexNumber":"1",
       "issuer":"国务院","writtenOn":"2019-01-27","status":"现行有效","topic":"科技",
       "attachments":["附件"],"type":"notice","views":7,"editors":["乙"],"body":"甲说算力。",
       "eventDates":{"from":"2024-05-11","to":"2024-05-12"},"place":"津","provinces":["天津市"],"cities":["南京市"],"organisations":["国务院"],
       "announced":[{"place":"津","text":"算力","start":2,"end":4}],
       "people":[{"name":"甲","title":"部长","role":"speaker","statements":
         [{"text":"算力。","start":2,"end":5,"cue":"说","voice":"individual","rule":"cue","direct":true}]}],
       "plans":[{"name":"算力","start":2,"end":4,"rule":"quoted","act":"issued","number":"国发〔2019〕5号"}],"reporters":["丙"],
       "evidence":[],"notes":[{"kind":"a","detail":"b","at":{"start":0,"end":1}}],
       "origin":"/x","sha256":"00","encoding":"UTF-8"}
      """;

  @TempDir static Path folder;

  private static WebServer server;
  private static Described described;
  private static JsonNode description;

  @BeforeAll
  static void start() throws Exception {
    List<PolicyDocument> documents = new ArrayList<>(Examples.documents());
    documents.add(Json.read(FULL, PolicyDocument.class));
    documents.add(Json.read(FULL.replace("\"full\"", "\"full@2\""), PolicyDocument.class));
    String citing = "\"body\":\"按《关于某某的意见》（国发[2019]5号）和《民法典》。\"";
    documents.add(
        Json.read(
            FULL.replace("\"full\"", "\"cites\"")
                .replace("国发〔2019〕5号", "国发〔2020〕1号")
                .replace("\"body\":\"甲说算力。\"", citing),
            PolicyDocument.class));
    server = WebServer.start("127.0.0.1", 0, new InMemoryEngine(documents), standing(documents));
    described = Described.by(get("/api/v1/openapi.json").body());
    description = described.document();
  }

  private static Standing standing(List<PolicyDocument> documents) throws IOException {
    Files.writeString(
        folder.resolve(Standing.FILE),
        """
        {"name":"a","title":"算力","q":"算力","webhook":"https://hooks.example.org/x"}
        {"name":"said","deliver":"statements"}
        {"name":"wrong","colour":"red"}
        """);
    Standing standing = Standing.in(folder, StandingFile::parse);
    standing.begin("2026-11-25T08:00:00Z");
    standing.run(new InMemoryEngine(documents), "2026-11-25T08:01:00Z");
    return standing;
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/search, ?q=算力&facets=speaker&facets=plan&size=1&dateFrom=2020, 200",
    "/search, ?personId=甲&semantic=only, 200",
    "/search, ?fields=title, 200",
    "/search, ?size=0&colour=red, 400",
    "/search, ?cursor=gone, 410",
    "/documents/{id}, full, 200",
    "/documents/{id}, full?q=算力, 200",
    "/documents/{id}, hui%2F1, 200",
    "/documents/{id}, none, 404",
    "/facets, '', 200",
    "/facets/{field}, speaker?q=李&query=算力, 200",
    "/facets/{field}, province?facetTree=city&facetSort=name, 200",
    "/facets/{field}, month?q=2024&facetSort=-name, 200",
    "/facets/{field}, city?facetTree=city&facetSort=size&month=5, 400",
    "/facets/{field}, none, 404",
    "/search, '?facets=province,year&facetTree=city,month&facetSort=name&month=2024-05', 200",
    "/search, ?facets=city&facetTree=city, 400",
    "/statements, ?facets=province&facetTree=city, 200",
    "/statements, ?facetTree=month, 400",
    "/people, ?q=书记, 200",
    "/people, ?size=x, 400",
    "/people/{id}, 李明, 200",
    "/people/{id}, none, 404",
    "/statements, ?q=算力&voice=individual&facets=speaker, 200",
    "/statements, ?group=speaker&sort=date, 200",
    "/statements, ?group=document&first=2, 200",
    "/statements, ?group=day&voice=loud, 400",
    "/statements, ?cursor=gone, 410",
    "/statements.csv, ?q=算力&voice=individual, 200",
    "/statements.csv, ?voice=nobody, 400",
    "/statements.ndjson, ?q=算力, 200",
    "/statements.ndjson, ?colour=red, 400",
    "/statements.atom, ?q=算力, 200",
    "/statements.atom, ?in=title, 400",
    "/compare, ?q=算力&by=speaker, 200",
    "/compare, ?by=plan, 400",
    "/words, ?speaker=李明, 200",
    "/words, ?q=算力&size=51, 400",
    "/phrases/{phrase}, 算力, 200",
    "/phrases/{phrase}, 算力?takers=0, 400",
    "/suggest, ?q=算&kind=title, 200",
    "/suggest, ?kind=colour, 400",
    "/standing, '', 200",
    "/standing, ?q=算力, 400",
    "/standing/{name}, a?size=1, 200",
    "/standing/{name}, said, 200",
    "/standing/{name}, a?cursor=1, 400",
    "/standing/{name}, none, 404",
    "/standing/{name}.atom, a.atom, 200",
    "/standing/{name}.atom, none.atom, 404",
    "/index, '', 200",
    "/openapi.json, '', 200",
    "/search.atom, ?q=算力, 200",
    "/search.atom, ?colour=red, 400",
    "/export.csv, ?q=算力, 200",
    "/export.csv, ?fields=colour, 400",
    "/export.ndjson, ?q=算力, 200",
    "/documents/{id}.txt, full.txt, 200",
    "/documents/{id}.md, full.md, 200",
    "/documents/{id}.md, none.md, 404",
    "/documents/{id}/similar, full/similar?size=2, 200",
    "/documents/{id}/similar, full/similar?size=51, 400",
    "/documents/{id}/similar, none/similar, 404",
    "/documents/{id}/related, full/related?size=2, 200",
    "/documents/{id}/related, full/related?size=51, 400",
    "/documents/{id}/related, none/related, 404",
    "/documents/{id}, cites, 200",
    "/citations, ?q=发&held=any&kind=number&size=1&query=算力, 200",
    "/citations, ?held=true, 200",
    "/citations, ?held=maybe&kind=page, 400",
    "/search, ?cites=国发[2019]5号&facets=cites, 200",
    "/export.xml, ?q=算力&voice=individual&sort=date, 200",
    "/export.xml, ?group=speaker, 400",
    "/documents/{id}/citation, full/citation?format=bibtex, 200",
    "/documents/{id}/citation, full/citation?format=apa, 400",
  })
  void everyAnswerIsAsDescribed(String path, String rest, int status) throws Exception {
    HttpResponse<String> answer = get("/api/v1" + path.replaceFirst("\\{.*", "") + encoded(rest));
    assertThat(answer.statusCode()).isEqualTo(status);
    String mediaType = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    assertThat(described.faults("/api/v1" + path, status, mediaType, answer.body())).isEmpty();
  }

  @Test
  void everyLineOfAnExportIsADocument() throws Exception {
    var document =
        described.closed(JSON.createObjectNode().put("$ref", "#/components/schemas/DocumentView"));
    for (String line : get("/api/v1/export.ndjson").body().lines().toList()) {
      assertThat(document.validate(JSON.readTree(line))).isEmpty();
    }
  }

  @Test
  void everyRouteIsDescribedAndNoOther() throws Exception {
    SearchEngine engine = new InMemoryEngine(List.of());
    Subject subject = new Subject(engine, Standing.none(), PublicUrl.UNKNOWN, Optional.empty());
    StaticSite site = StaticSite.load(OpenApiTest.class.getClassLoader());
    Set<String> routes =
        Routes.of(
                subject,
                site,
                new PageHandler(
                    new Workers("test", 1, 1), new Pages(engine, PublicUrl.UNKNOWN), site),
                new JsonHandler(new Workers("test", 1, 1)),
                new StreamHandler(new Workers("test", 1, 1)),
                new McpHandler(
                    new Workers("test", 1, 1),
                    new McpServer(new InMemoryEngine(List.of())),
                    new Origins("localhost")),
                new WriteHandler(new Workers("test", 1, 1), Optional.empty(), Keys.none()))
            .stream()
            .map(route -> "/" + String.join("/", route.pattern()))
            .filter(path -> path.startsWith("/api/"))
            .collect(Collectors.toCollection(TreeSet::new));
    routes.addAll(List.of("/api/v1/documents/{id}.txt", "/api/v1/documents/{id}.md"));
    routes.add("/api/v1/standing/{name}.atom");
    Set<String> described = new TreeSet<>();
    description.path("paths").fieldNames().forEachRemaining(described::add);
    assertThat(described).isEqualTo(routes);
  }

  @Test
  void theDescriptionIsAnOpenApiDocument() throws Exception {
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    try (InputStream official = OpenApiTest.class.getResourceAsStream("/openapi/schema-3.1.json")) {
      assertThat(factory.getSchema(official).validate(description)).isEmpty();
    }
    JsonSchema dialect = factory.getSchema(SchemaLocation.of(SchemaId.V202012));
    assertThat(description.at("/components/schemas"))
        .isNotEmpty()
        .allSatisfy(schema -> assertThat(dialect.validate(schema)).isEmpty());
  }

  @Test
  void whatIsNoOpenApiDocumentIsToldFromOne() throws Exception {
    ObjectNode broken = description.deepCopy();
    broken.withObject("/paths/~1api~1v1~1search/get").put("responses", "none");
    try (InputStream official = OpenApiTest.class.getResourceAsStream("/openapi/schema-3.1.json")) {
      var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
      assertThat(schema.getSchema(official).validate(broken)).isNotEmpty();
    }
  }

  @Test
  void everyOperationHasATagThatIsDeclared() {
    List<String> declared = description.path("tags").findValuesAsText("name");
    assertThat(operations())
        .allSatisfy(
            operation -> assertThat(declared).contains(operation.at("/tags/0").asText("(none)")));
  }

  private List<JsonNode> operations() {
    List<JsonNode> operations = new ArrayList<>();
    description.path("paths").forEach(path -> path.forEach(operations::add));
    return operations;
  }

  @Test
  void operationsHaveNamesOfTheirOwnAndReferencesLeadSomewhere() {
    List<String> names = description.path("paths").findValuesAsText("operationId");
    assertThat(names).doesNotHaveDuplicates().hasSameSizeAs(operations());
    assertThat(description.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            ref -> assertThat(description.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
  }

  @Test
  void thePageThatShowsItHoldsNothingInlineAndNothingFromElsewhere() throws Exception {
    HttpResponse<String> page = get("/docs");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<script type=\"module\" src=\"/docs.mjs\"></script>")
        .doesNotContain("http:", "https:", "style=", "onclick");
    assertThat(get("/docs.mjs").body())
        .doesNotContain("innerHTML")
        .doesNotContainPattern("from '(?!\\./)");
    assertThat(get("/docs.css").statusCode()).isEqualTo(200);
  }

  private static String encoded(String rest) {
    return rest.codePoints()
        .mapToObj(Character::toString)
        .map(
            c ->
                c.matches("\\p{IsHan}")
                    ? java.net.URLEncoder.encode(c, java.nio.charset.StandardCharsets.UTF_8)
                    : c)
        .collect(Collectors.joining());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
        BodyHandlers.ofString());
  }
}
