package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.search.OtherCopies;
import policysearch.search.SearchEngine;

/** What an export promises over the wire. */
final class ExportTest {
  private static final int MEETINGS = 230;
  @RegisterExtension static final Served SERVED = Served.examplesAnd(MEETINGS);

  @ParameterizedTest
  @ValueSource(strings = {"", "sort=date", "speaker=%E6%9D%8E%E6%98%8E&sort=-date", "q=nothing"})
  void anExportHoldsWhatAllPagesTogetherHold(String question) throws Exception {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      String page = SERVED.get("/api/v1/search?size=7&fields=source&" + question + cursor).body();
      ids.addAll(all("\"id\":\"([^\"]*)\"", page));
      cursor = all("\"nextCursor\":\"([^\"]*)\"", page).stream().findFirst().orElse("");
      cursor = cursor.isEmpty() ? "" : "&cursor=" + cursor;
    } while (!cursor.isEmpty());
    List<String> lines = SERVED.get("/api/v1/export.ndjson?" + question).body().lines().toList();
    assertThat(lines.stream().map(line -> all("^.\"id\":\"([^\"]*)\"", line).getFirst()))
        .isEqualTo(ids);
    List<String> rows =
        SERVED.get("/api/v1/export.csv?fields=id&" + question).body().lines().toList();
    assertThat(rows.subList(1, rows.size())).isEqualTo(ids);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "voice=individual", "speaker=%E6%9D%8E%E6%98%8E", "q=nothing"})
  void statementsAreExportedToTheLast(String question) throws Exception {
    String page = SERVED.get("/api/v1/statements?size=1&" + question).body();
    int total = Integer.parseInt(all("\"total\":.\"value\":(\\d+)", page).getFirst());
    List<String> lines =
        SERVED.get("/api/v1/statements.ndjson?size=3&" + question).body().lines().toList();
    assertThat(lines).hasSize(total).doesNotHaveDuplicates();
    if (total > 0) {
      assertThat(page).contains("\"results\":[" + lines.getFirst());
    }
    String table = SERVED.get("/api/v1/statements.csv?" + question).body();
    assertThat(table).startsWith("\ufeffspeaker,title,voice,text,");
    assertThat(table.split("\r\n")).hasSize(total + 1);
  }

  @Test
  void aLineIsTheDocumentAsItsOwnAddressGivesItButForWhatOthersCite() throws Exception {
    String lines = SERVED.get("/api/v1/export.ndjson?q=%E7%AE%97%E5%8A%9B&year=2023").body();
    String whole = SERVED.get("/api/v1/documents/notice%202").body();
    assertThat(lines).isEqualTo(whole.replaceFirst(",\"cites\":.*\\}", "}") + "\n");
  }

  @Test
  void aTableHasAColumnForEveryFieldAndBeginsWithAByteOrderMark() throws Exception {
    HttpResponse<String> answer = SERVED.get("/api/v1/export.csv?year=2023");
    assertThat(header(answer, "Content-Type")).startsWith("text/csv; charset=utf-8");
    assertThat(header(answer, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"policy-search.csv\"");
    assertThat(answer.body())
        .isEqualTo(
            "\ufeffid,title,speaker,person,province,city,source,type,year,month,issuer,plan,"
                + "column,organisation,cites,documentNumber,published,eventFrom,eventTo,place,url,originalUrl\r\n"
                + "notice 2,\"关于统筹\"\"算力\"\"的通知\",,,,,国务院,notice,2023,2023-02,,,要闻,,,,2023-02-03,,,,"
                + "/d/notice%202,\r\n");
    assertThat(SERVED.get("/api/v1/export.csv?year=2024&size=1&fields=speaker,id").body())
        .startsWith("\ufeffspeaker,id\r\n\"李明; 王芳\",");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/export.csv?fields=colour, 400, originalUrl",
    "/api/v1/export.csv?size=500, 400, must be a whole number from 1 to 100",
    "/api/v1/export.csv?facetSize=0, 400, facetSize must be",
    "/api/v1/export.ndjson?fields=id, 400, there is no parameter",
    "/api/v1/export.ndjson?dateFrom=then, 400, dateFrom",
    "/api/v1/statements.csv?in=title, 400, there is no parameter",
    "/api/v1/statements.csv?voice=nobody, 400, voice",
    "/api/v1/export.xls, 404, nothing at",
  })
  void whatIsWrongIsSaidInsteadOfAnExport(String path, int status, String detail) throws Exception {
    HttpResponse<String> answer = SERVED.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(detail);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
  }

  @Test
  void headTellsTheTypeAndDoesNoWork() throws Exception {
    HttpResponse<String> answer =
        Served.CLIENT.send(
            SERVED.request("/api/v1/export.csv").HEAD().build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "Content-Type")).startsWith("text/csv");
  }

  @Test
  void anExportIsCompressedForWhoTakesIt() throws Exception {
    HttpResponse<byte[]> packed =
        Served.CLIENT.send(
            SERVED.request("/api/v1/export.ndjson").header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(SERVED.get("/api/v1/export.ndjson").body());
    }
  }

  @Test
  void aClientThatGoesAwayStopsTheWork() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    SearchEngine endless =
        engine(
            visitor -> {
              try {
                while (true) {
                  visitor.visit(Examples.documents().getFirst(), OtherCopies.NONE);
                }
              } finally {
                stopped.countDown();
              }
            });
    try (WebServer other = WebServer.start("127.0.0.1", 0, endless)) {
      try (Socket socket = ask(other)) {
        assertThat(socket.getInputStream().readNBytes(300_000)).hasSize(300_000);
        assertThat(stopped.getCount()).isEqualTo(1);
      }
      assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void anExportThatBreaksDoesNotLookWhole() throws Exception {
    SearchEngine breaking =
        engine(
            visitor -> {
              for (int i = 0; i < 1000; i++) {
                visitor.visit(Examples.documents().getFirst(), OtherCopies.NONE);
              }
              throw new IOException("disk");
            });
    try (WebServer other = WebServer.start("127.0.0.1", 0, breaking);
        Socket socket = ask(other)) {
      String answer = new String(read(socket), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 200").doesNotEndWith("\r\n0\r\n\r\n");
    }
  }

  @Test
  void anExportThatCannotBeginIsAProblem() throws Exception {
    SearchEngine broken =
        engine(
            visitor -> {
              visitor.visit(Examples.documents().getFirst(), OtherCopies.NONE);
              throw new IOException("disk");
            });
    try (WebServer other = WebServer.start("127.0.0.1", 0, broken);
        Socket socket = ask(other)) {
      assertThat(new String(read(socket), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 503")
          .contains("application/problem+json")
          .doesNotContain("attachment");
    }
  }

  /** Shows its results as {@code each} does. */
  private interface Showing {
    void to(SearchEngine.Visitor visitor) throws IOException;
  }

  private static SearchEngine engine(Showing each) {
    return (SearchEngine)
        Proxy.newProxyInstance(
            SearchEngine.class.getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("each")) {
                each.to((SearchEngine.Visitor) arguments[1]);
                return null;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private static Socket ask(WebServer of) throws IOException {
    Socket socket = new Socket("127.0.0.1", of.port());
    socket.setSoTimeout(20_000);
    String request =
        "GET /api/v1/export.ndjson HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  private static byte[] read(Socket socket) throws IOException {
    var read = new java.io.ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(read);
    } catch (java.net.SocketException reset) {
      // broken off, as it should be
    }
    return read.toByteArray();
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("(no " + name + ")");
  }
}
