package policysearch.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policysearch.http.Examples;
import policysearch.http.InMemoryEngine;
import policysearch.json.Json;
import policysearch.model.PolicyDocument;

/** What the tools promise an assistant. */
final class ToolsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Site SITE = Site.at("http://127.0.0.1:8080/");

  /** A report whose one statement is longer than a result shows. */
  private static final String LONG_WORDS = "要坚持把发展算力作为头等大事😀。".repeat(200);

  private static McpServer server;
  private static JsonNode tools;

  @BeforeAll
  static void ask() throws IOException {
    List<PolicyDocument> documents = new ArrayList<>(Examples.documents());
    documents.addAll(Examples.meetings(30));
    String body = "赵丽说," + LONG_WORDS;
    documents.add(
        Json.read(
            "{\"id\":\"long\",\"title\":\"长篇讲话\",\"publishedAt\":\"2024-06-01\",\"type\":\"meeting\","
                + "\"url\":\"https://example.org/1\",\"source\":\"甲\",\"issuer\":\"国务院\","
                + "\"documentNumber\":\"国发〔2019〕5号\",\"writtenOn\":\"2019-01-27\",\"body\":\""
                + body
                + "\",\"people\":[{\"name\":\"赵丽\",\"title\":\"省长\",\"role\":\"speaker\","
                + "\"statements\":[{\"text\":\""
                + LONG_WORDS
                + "\",\"start\":4,\"end\":"
                + body.length()
                + ",\"cue\":\"说\",\"voice\":\"individual\",\"rule\":\"cue\",\"direct\":true}]}]}",
            PolicyDocument.class));
    server = new McpServer(new InMemoryEngine(documents));
    tools = reply("tools/list", "{}").path("result").path("tools");
  }

  @Test
  void everyToolSaysWhatItIsForAndOnlyReads() {
    assertThat(tools.findValuesAsText("name"))
        .containsSubsequence(
            "search_documents",
            "search_statements",
            "get_document",
            "list_facets",
            "phrase_history",
            "compare_usage");
    for (JsonNode tool : tools) {
      assertThat(tool.path("name").asText()).matches("[a-z_]{1,64}");
      assertThat(tool.path("title").asText()).isNotBlank();
      assertThat(tool.path("description").asText())
          .contains("Use it", "Example: {")
          .hasSizeLessThan(1000);
      JsonNode hints = tool.path("annotations");
      assertThat(hints.path("readOnlyHint").asBoolean()).isTrue();
      assertThat(hints.path("idempotentHint").asBoolean()).isTrue();
      assertThat(hints.path("destructiveHint").asBoolean(true)).isFalse();
      assertThat(hints.path("openWorldHint").asBoolean(true)).isFalse();
      assertThat(tool.at("/inputSchema/type").asText()).isEqualTo("object");
      assertThat(tool.at("/outputSchema/type").asText()).isEqualTo("object");
      assertThat(tool.findValuesAsText("$ref")).isEmpty();
      for (JsonNode argument : tool.at("/inputSchema/properties")) {
        assertThat(argument.path("description").asText()).isNotBlank();
      }
    }
  }

  @Test
  void theExamplesInTheDescriptionsFitTheirSchemas() throws IOException {
    for (JsonNode tool : tools) {
      String example = tool.path("description").asText().split("Example: ", 2)[1];
      assertThat(schema(tool.path("inputSchema")).validate(JSON.readTree(example))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search_documents| {}",
        "search_documents| {\"q\":\"算力\",\"speaker\":[\"李明\"],\"facets\":[\"speaker\",\"type\"],\"size\":2}",
        "search_documents| {\"q\":\"没有的词\"}",
        "search_documents| {\"type\":[\"notice\"],\"year\":[2023],\"size\":\"1\",\"cursor\":null}",
        "search_documents| {\"facets\":\"speaker,province\",\"province\":\"天津市\",\"sort\":\"-date\"}",
        "search_statements| {\"q\":\"算力\",\"facets\":[\"speaker\"]}",
        "search_statements| {\"speaker\":[\"赵丽\"],\"voice\":[\"individual\"]}",
        "get_document| {\"id\":\"hui/1\",\"q\":\"算力\"}",
        "get_document| {\"id\":\"notice 2\"}",
        "get_document| {\"id\":\"long\",\"offset\":50,\"limit\":100}",
        "get_document| {\"id\":\"long\",\"offset\":999999999}",
        "list_facets| {}",
        "list_facets| {\"field\":\"speaker\",\"q\":\"李\",\"query\":\"算力\"}",
        "phrase_history| {\"phrase\":\"算力\"}",
        "phrase_history| {\"phrase\":\"算力\",\"periods\":\"months\",\"takers\":1}",
        "compare_usage| {\"q\":\"算力\",\"by\":\"speaker\"}",
      })
  void whatAToolGivesFitsItsSchemaAndCanBeRead(String name, String arguments) throws IOException {
    JsonNode result = call(name, arguments);
    assertThat(result.path("isError").asBoolean(true)).as("%s", result).isFalse();
    JsonNode tool = tool(name);
    ObjectNode closed = closed(tool.path("outputSchema").deepCopy());
    assertThat(schema(closed).validate(result.path("structuredContent"))).isEmpty();
    assertThat(result.at("/content/0/type").asText()).isEqualTo("text");
    assertThat(result.at("/content/0/text").asText()).containsPattern("\\p{IsHan}");
    assertThat(result.toString()).hasSizeLessThan(40_000);
  }

  @Test
  void aResultSaysWhoSaidItWhenAndWhereToOpenIt() throws IOException {
    JsonNode result =
        call("search_documents", "{\"q\":\"算力\",\"source\":[\"河北省人民政府网站\"],\"sort\":\"-date\"}");
    assertThat(text(result))
        .contains(
            "1. 《算力座谈会在津举行》",
            "2024-05-14 · 河北省人民政府网站 · 会议报道",
            "李明：发挥河北算力优势",
            "id: hui/1 · http://127.0.0.1:8080/d/hui%2F1",
            "下一页: cursor=");
    assertThat(result.at("/structuredContent/results")).hasSize(10);
    assertThat(text(call("search_statements", "{\"q\":\"算力\",\"dateFrom\":\"2024-05\"}")))
        .contains("1. 李明（河北省委书记）：发挥河北算力优势", "《算力座谈会在津举行》 2024-05-14");
  }

  @Test
  void aLongStatementIsCutAndSaysWhereToReadOn() throws IOException {
    JsonNode result = call("search_statements", "{\"speaker\":[\"赵丽\"]}");
    JsonNode line = result.at("/structuredContent/results/0");
    assertThat(line.path("cut").asBoolean()).isTrue();
    assertThat(line.path("text").asText()).hasSizeBetween(1100, 1200);
    assertThat(LONG_WORDS).startsWith(line.path("text").asText());
    assertThat(text(result)).contains("续读: get_document offset=4");
  }

  @Test
  void manyResultsAreNotMoreToReadThanFew() {
    assertThat(Excerpt.longest(0, 200, 1200)).isEqualTo(1200);
    assertThat(Excerpt.longest(10, 200, 1200)).isEqualTo(1200);
    assertThat(Excerpt.longest(50, 200, 1200)).isEqualTo(400);
    assertThat(Excerpt.of("算😀力", 2)).isEqualTo(new Excerpt("算", true));
    assertThat(Excerpt.of("算😀力", 3)).isEqualTo(new Excerpt("算😀", true));
    assertThat(Excerpt.of("算😀力", 4)).isEqualTo(new Excerpt("算😀力", false));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "7", "100", "999", "20000"})
  void thePartsOfADocumentAreTheWholeDocument(int limit) throws IOException {
    StringBuilder read = new StringBuilder();
    int offset = 0;
    int parts = 0;
    boolean more = true;
    while (more && parts < 300) {
      JsonNode part =
          call(
                  "get_document",
                  "{\"id\":\"long\",\"limit\":" + limit + ",\"offset\":" + offset + "}")
              .path("structuredContent");
      part.path("passages").forEach(p -> read.append(p.path("text").asText()));
      more = part.has("nextOffset");
      offset = part.path("nextOffset").asInt();
      parts++;
    }
    assertThat("赵丽说," + LONG_WORDS).startsWith(read.toString());
    assertThat(more || read.toString().equals("赵丽说," + LONG_WORDS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search_documents|{\"size\":51}|size must be a whole number from 1 to 50, got \"51\"|size 须为 1 至 50 的整数",
        "search_documents|{\"size\":1.5}|size must be a whole number from 1 to 50, got \"1.5\"|整数",
        "search_documents|{\"size\":1e999999999}|size must be a whole number|整数",
        "search_documents|{\"sort\":\"up\"}|sort must be one of relevance, -date, date, got \"up\"|sort 须为下列之一",
        "search_documents|{\"type\":[\"poem\"]}|type must be one of|type 须为下列之一",
        "search_documents|{\"facets\":[\"colour\"]}|facets must be one of speaker|facets 须为下列之一",
        "search_documents|{\"dateFrom\":\"2024-13\"}|dateFrom must be a day, month or year that exists|dateFrom 须为存在的",
        "search_documents|{\"colour\":\"red\"}|there is no argument \"colour\", but there are q, in|没有名为“colour”的参数",
        "search_documents|{\"q\":{\"a\":1}}|q must be a text, got \"an object\"|q 须为文本",
        "search_documents|{\"speaker\":[[1]]}|speaker must be a list of texts, got \"an array\"|speaker 须为文本列表",
        "search_documents|{\"q\":[\"a\",\"b\"]}|q may be given once only|q 只能给一次",
        "search_documents|{\"cursor\":\"gone\"}|is gone|已不存在",
        "search_documents|{\"cursor\":\"tampered\"}|cursor must be the nextCursor of an answer|cursor 须为",
        "search_statements|{\"voice\":[\"loud\"]}|voice must be one of individual, joint, collective|voice 须为下列之一",
        "get_document|{}|id must be given|缺少参数 id",
        "get_document|{\"id\":\" \"}|id must be given|缺少参数 id",
        "get_document|{\"id\":\"none\"}|there is no document with the id \"none\"|没有编号为“none”的文件",
        "get_document|{\"id\":\"long\",\"offset\":-1}|offset must be a whole number from 0|offset 须为 0 至",
        "list_facets|{\"field\":\"title\"}|field must be one of speaker|field 须为下列之一",
        "list_facets|{\"q\":\"李\"}|field must be given with these, one of speaker|须同时给出 field",
        "phrase_history|{}|phrase must be given|缺少参数 phrase",
        "phrase_history|{\"phrase\":\"。\"}|phrase must have a letter|phrase 须含汉字",
        "compare_usage|{\"q\":\"算力\",\"by\":\"plan\"}|by must be one of speaker|by 须为下列之一",
      })
  void wrongArgumentsAreAResultThatNamesWhatIsRight(
      String name, String arguments, String english, String chinese) throws IOException {
    JsonNode result = call(name, arguments);
    assertThat(result.path("isError").asBoolean()).isTrue();
    assertThat(result.has("structuredContent")).isFalse();
    assertThat(text(result)).contains(english, chinese);
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() throws IOException {
    assertThat(
            text(
                call(
                    "search_documents",
                    "{\"size\":0,\"colour\":1,\"type\":\"x\",\"year\":\"20\"}")))
        .contains("size must", "no argument \"colour\"", "type must be one of", "year must be");
    String many = "\"a\",".repeat(60).replaceAll(",$", "");
    assertThat(text(call("search_documents", "{\"speaker\":[" + many + "]}")))
        .contains("a call has at most 50 values, got 60");
    assertThat(text(call("search_documents", "{\"q\":\"" + "长".repeat(3000) + "\"}")))
        .contains("q must have at most 2000 characters")
        .hasSizeLessThan(500);
  }

  @Test
  void everyKeywordOfTheSchemaIsAFilterOfTheSearches() {
    TreeSet<String> arguments = new TreeSet<>();
    tool("search_documents")
        .at("/inputSchema/properties")
        .fieldNames()
        .forEachRemaining(arguments::add);
    assertThat(arguments).contains("speaker", "province", "source", "documentNumber", "issuer");
    assertThat(arguments).doesNotContain("explain", "fields", "copies");
    assertThat(tool("search_documents").at("/inputSchema/properties/type/items/enum")).isNotEmpty();
    assertThat(tool("search_documents").at("/inputSchema/properties/size/maximum").asInt())
        .isEqualTo(50);
  }

  private static JsonNode tool(String name) {
    for (JsonNode tool : tools) {
      if (tool.path("name").asText().equals(name)) {
        return tool;
      }
    }
    throw new AssertionError(name);
  }

  private static String text(JsonNode result) {
    return result.at("/content/0/text").asText();
  }

  private static JsonNode call(String name, String arguments) throws IOException {
    JsonNode reply =
        reply("tools/call", "{\"name\":\"" + name + "\",\"arguments\":" + arguments + "}");
    assertThat(reply.has("error")).as("%s", reply).isFalse();
    return reply.path("result");
  }

  private static JsonNode reply(String method, String params) throws IOException {
    String message =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
    Message.Request request = (Message.Request) Message.read(message);
    return JSON.readTree(server.answer(request, SITE).json());
  }

  private static JsonSchema schema(JsonNode schema) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
  }

  /** What is not described may not be there. */
  private static ObjectNode closed(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.has("properties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(ToolsTest::closed);
    return schema instanceof ObjectNode object ? object : JSON.createObjectNode();
  }
}
