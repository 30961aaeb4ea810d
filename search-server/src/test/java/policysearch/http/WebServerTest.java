package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/** What the server promises over the wire, with a real socket. */
final class WebServerTest {
  @RegisterExtension static final Served SERVED = Served.examples();

  @Test
  void aSearchGivesTheContractsJson() throws Exception {
    HttpResponse<String> answer =
        SERVED.get("/api/v1/search?q=%E7%AE%97%E5%8A%9B&speaker=%E6%9D%8E%E6%98%8E&facets=speaker");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    assertThat(answer.body().replaceFirst("\"tookMs\":\\d+", "\"tookMs\":0"))
        .isEqualTo(
            """
            {"query":{"q":"算力","in":"all","filters":{"speaker":["李明"]},"sort":"relevance",\
            "semantic":"off","synonyms":[],"understood":{"line":"","parts":[],"remarks":[]}},\
            "total":{"value":1,"relation":"eq"},"partial":false,"tookMs":0,\
            "results":[{"id":"hui/1",\
            "title":"算力座谈会在津举行","type":"meeting","typeLabel":"会议报道",\
            "source":"河北省人民政府网站","column":"要闻","publishedAt":"2024-05-14",\
            "eventDates":{"from":"2024-05-11","to":"2024-05-12"},"place":"津",\
            "provinces":["天津市","河北省"],"url":"/d/hui%2F1","highlights":{"title":[[0,2]],\
            "passages":[{"start":18,"speaker":"李明","speakers":["李明"],\
            "text":"发挥河北算力优势,共同推进大数据等产业。","ranges":[[4,6]]}]}}],\
            "facets":[{"field":"speaker","label":"发言人","valueCount":1,"missing":1,"other":0,\
            "values":[{"value":"李明","label":"李明","count":1,"selected":true}]}],\
            "didYouMean":[],"page":{"size":20},"index":{"generation":7,"documents":2}}\
            """);
  }

  @Test
  void onlyTheFieldsAskedForAreGiven() throws Exception {
    assertThat(SERVED.get("/api/v1/search?fields=title,provinces&size=1").body())
        .contains(
            "\"results\":[{\"id\":\"hui/1\",\"title\":\"算力座谈会在津举行\",\"provinces\":[\"天津市\",\"河北省\"]}]");
  }

  @Test
  void anotherSpeakerFindsNothing() throws Exception {
    assertThat(SERVED.get("/api/v1/search?q=%E7%AE%97%E5%8A%9B&speaker=%E7%8E%8B%E8%8A%B3").body())
        .contains("\"total\":{\"value\":0,\"relation\":\"eq\"}", "\"results\":[]");
  }

  @Test
  void textThatLooksLikeMarkupStaysText() throws Exception {
    HttpResponse<String> answer = SERVED.get("/api/v1/documents/notice%202");
    assertThat(answer.body()).contains("<b>现将</b>", "关于统筹\\\"算力\\\"的通知", "\\u2028");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void aDocumentHasItsPassagesAndWhereTheWordsStand() throws Exception {
    String body = SERVED.get("/api/v1/documents/hui%2F1?q=%E7%AE%97%E5%8A%9B").body();
    assertThat(body)
        .contains(
            "{\"start\":18,\"end\":38,\"speakers\":[\"李明\"],\"voice\":\"individual\"}",
            "\"highlights\":{\"title\":[[0,2]],\"body\":[[22,24]]}",
            "\"people\":[{\"name\":\"李明\"")
        .doesNotContain("/srv/pages");
    assertThat(SERVED.get("/api/v1/documents/hui%2F1").body()).doesNotContain("\"highlights\"");
  }

  @Test
  void aDocumentThatTheClientHoldsIsNotSentAgain() throws Exception {
    HttpResponse<String> first = SERVED.get("/api/v1/documents/hui%2F1");
    String etag = header(first, "ETag");
    HttpResponse<String> again =
        SERVED.get("/api/v1/documents/hui%2F1", "If-None-Match", "\"x\", " + etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(etag);
    assertThat(header(SERVED.get("/api/v1/documents/hui%2F1?q=%E7%AE%97%E5%8A%9B"), "ETag"))
        .isNotEqualTo(etag);
  }

  @Test
  void aFacetIsSearchedWithin() throws Exception {
    assertThat(SERVED.get("/api/v1/facets/province?q=%E6%B4%A5&query=%E7%AE%97%E5%8A%9B").body())
        .contains("\"field\":\"province\"", "{\"value\":\"天津市\",\"label\":\"天津市\",\"count\":1")
        .doesNotContain("河北省");
    assertThat(SERVED.get("/api/v1/facets").body())
        .contains("\"label\":{\"zh\":\"发文机关\",\"en\":\"Issuer\"}", "{\"value\":\"notice\"");
    assertThat(SERVED.get("/api/v1/facets/speaker?q=lm").body()).contains("\"value\":\"李明\"");
    assertThat(SERVED.get("/api/v1/index").body()).contains("\"documents\":2,\"statements\":2");
  }

  @Test
  void everyFieldIsDescribed() throws Exception {
    String fields = SERVED.get("/api/v1/facets").body();
    assertThat(fields)
        .contains(
            """
            {"field":"month","label":{"zh":"月份","en":"Month"},"kind":"keyword",\
            "level":"document","counts":true,"sorts":false,"histogram":true,"parent":"year",\
            "parameter":"month","parameters":["month"],"valueCount":2,"values":[]}""",
            """
            {"field":"published","label":{"zh":"发布日期","en":"Published"},"kind":"date",\
            "level":"document","counts":false,"sorts":true,"histogram":false,\
            "parameters":["dateFrom","dateTo","dateField"],"values":[]}""",
            """
            {"field":"passage",""");
    for (PolicyField field : Schema.FIELDS) {
      assertThat(fields).contains("{\"field\":\"" + field.name() + "\",");
    }
  }

  @Test
  void whatLiesInAValueIsCountedUnderIt() throws Exception {
    assertThat(SERVED.get("/api/v1/search?facets=year&facetTree=month").body())
        .contains(
            """
            "children":{"field":"month","label":"月份","valueCount":1,"missing":0,"other":0,\
            "values":[{"value":"2024-05","label":"2024年5月","count":""");
  }

  @Test
  void aPersonHasTitlesStatementsAndCounts() throws Exception {
    HttpResponse<String> answer = SERVED.get("/api/v1/people/%E6%9D%8E%E6%98%8E?size=1");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith(
            """
            {"person":{"id":"李明","name":"李明","documents":1,"first":"2024-05-14",\
            "last":"2024-05-14","titles":[{"title":"河北省委书记","first":"2024-05-14",\
            "last":"2024-05-14","documents":1}],"titleCount":1,\
            "url":"/api/v1/people/%E6%9D%8E%E6%98%8E"},"namesakes":[],\
            "documents":{"total":1,"results":[{"id":"hui/1","title":"算力座谈会在津举行",\
            "publishedAt":"2024-05-14","source":"河北省人民政府网站","url":"/d/hui%2F1"}],\
            "search":"/api/v1/search?personId=%E6%9D%8E%E6%98%8E&sort=-date"},\
            "statements":{"total":1,"results":[{"id":"hui/1","title":"算力座谈会在津举行",\
            "publishedAt":"2024-05-14","source":"河北省人民政府网站","url":"/d/hui%2F1",\
            "statements":[{"start":18,"end":38,"text":"发挥河北算力优势,共同推进大数据等产业。"}]}],\
            "search":"/api/v1/search?personId=%E6%9D%8E%E6%98%8E&speaker=%E6%9D%8E%E6%98%8E\
            &sort=-date"},"facets":[{"field":"province",""");
    assertThat(
            SERVED
                .get("/api/v1/search?personId=%E6%9D%8E%E6%98%8E&speaker=%E6%9D%8E%E6%98%8E")
                .body())
        .contains("\"filters\":{\"speaker\":[\"李明\"],\"personId\":[\"李明\"]}", "\"value\":1");
  }

  @Test
  void personsAreFoundByNameAndByTitle() throws Exception {
    assertThat(SERVED.get("/api/v1/people?q=%E6%B2%B3%E5%8C%97%20%E4%B9%A6%E8%AE%B0").body())
        .startsWith("{\"q\":\"河北 书记\",\"names\":1,")
        .contains("\"people\":[{\"id\":\"李明\"")
        .doesNotContain("王芳");
    assertThat(SERVED.get("/api/v1/people?q=%3Cb%3E").body()).contains("\"people\":[]");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?size=500,            400, must be a whole number from 1 to 100",
    "/api/v1/search?speker=a,            400, there is no parameter",
    "/api/v1/search?q=%ff,               400, percent-encoded",
    "/api/v1/documents/%ff,              400, percent-encoded",
    "/api/v1/documents/none,             404, none",
    "/api/v1/documents/,                 404, nothing at",
    "/api/v1/facets/title,               404, speaker",
    "/api/v1/people?sort=date,           400, there is no parameter",
    "/api/v1/people?size=101,            400, must be a whole number from 1 to 100",
    "/api/v1/people/none,                404, none",
    "/api/v1/people/none?facets=plan,    400, there is no parameter",
    "/api/v1/people/%E6%9D%8E%E6%98%8E?cursor=tampered, 400, cursor must be the nextCursor",
    "/api/v1/search/,                    404, nothing at",
    "/api/v1/search?cursor=gone,         410, cursor",
    "/api/v1/search?cursor=tampered,     400, cursor must be the nextCursor",
    "/nothing,                           404, nothing at",
  })
  void whatIsWrongIsAProblem(String path, int status, String detail) throws Exception {
    HttpResponse<String> answer = SERVED.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body())
        .contains("\"status\":" + status, "\"type\":\"about:blank\"", "\"title\"", detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/search", "/api/v1/search?size=x", "/nothing", "/favicon.ico"})
  void everyAnswerCarriesTheSecurityHeaders(String path) throws Exception {
    HttpResponse<String> answer = SERVED.get(path);
    assertThat(header(answer, "Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .contains("frame-ancestors 'none'");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void headIsGetWithoutABody() throws Exception {
    HttpResponse<String> get = SERVED.get("/api/v1/documents/hui%2F1");
    HttpResponse<String> head =
        Served.CLIENT.send(
            SERVED.request("/api/v1/documents/hui%2F1").HEAD().build(), BodyHandlers.ofString());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
    assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void otherMethodsAreNotAllowed(String method) throws Exception {
    HttpResponse<String> answer =
        Served.CLIENT.send(
            SERVED
                .request("/api/v1/search")
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void longJsonIsCompressedForWhoTakesIt() throws Exception {
    String path = "/api/v1/facets";
    HttpResponse<byte[]> packed =
        Served.CLIENT.send(
            SERVED.request(path).header("Accept-Encoding", "br, gzip;q=0.5").build(),
            BodyHandlers.ofByteArray());
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(packed, "Vary")).isEqualTo("Accept-Encoding");
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(SERVED.get(path).body());
    }
    assertThat(
            SERVED
                .get(path, "Accept-Encoding", "gzip;q=0")
                .headers()
                .firstValue("Content-Encoding"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/components/../../search/x",
        "//etc/passwd",
        "/..\\..\\etc\\passwd",
        "/%00",
        "/index.html%00.mjs",
        "/META-INF/MANIFEST.MF",
        "/d/../../../etc/passwd",
      })
  void noPathLeadsOutOfThePage(String path) throws IOException {
    assertThat(
            status(
                raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")))
        .isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/search?q=%zz",
        "/%zz",
        "/api/v1/search?q=%",
        "/%",
        "/api/v1/search?q=%E7%AE"
      })
  void aUrlThatCannotBeDecodedIsABadRequest(String path) throws IOException {
    assertThat(
            status(
                raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")))
        .isEqualTo(400);
  }

  @Test
  void chineseThatWasNotEncodedIsUnderstood() throws IOException {
    assertThat(
            raw("GET /api/v1/search?q=算力 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .contains("\"q\":\"算力\"", "\"total\":{\"value\":2");
  }

  @Test
  void tooManyParametersAreRefused() throws Exception {
    HttpResponse<String> answer = SERVED.get("/api/v1/search?" + "speaker=a&".repeat(51));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("at most 50 parameters");
    assertThat(status(raw("GET /?" + "a=b&".repeat(500) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")))
        .isEqualTo(400);
  }

  @Test
  void aHugeHeaderIsRefused() throws IOException {
    String answer =
        raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(40_000) + "\r\n\r\n");
    assertThat(answer).doesNotContain("200 OK");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:1234, 200",
    "127.0.0.1:80, 200",
    "[::1]:80, 200",
    "evil.example, 421",
    "127.0.0.1.evil.example, 421",
    "localhost.evil.example:80, 421"
  })
  void onLoopbackOnlyItsOwnNamesAreServed(String host, int status) throws IOException {
    assertThat(
            status(
                raw(
                    "GET /api/v1/index HTTP/1.1\r\nHost: "
                        + host
                        + "\r\nConnection: close\r\n\r\n")))
        .isEqualTo(status);
  }

  @Test
  void aPortThatIsTakenIsAnIoError() {
    InMemoryEngine engine = new InMemoryEngine(Examples.documents());
    assertThatThrownBy(() -> WebServer.start("127.0.0.1", SERVED.port(), engine).close())
        .isInstanceOf(BindException.class);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("(no " + name + ")");
  }

  /** Sends {@code request} as it stands, and gives all that comes back. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", SERVED.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.net.SocketException e) {
      return "(closed: " + e.getMessage() + ")";
    }
  }

  private static int status(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 ");
    return Integer.parseInt(answer.substring(9, 12));
  }
}
