package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import policysearch.http.EndedRequest;
import policysearch.json.Json;

final class LogLinesTest {
  private static final EndedRequest SEARCH =
      new EndedRequest(
          "ab12",
          "GET",
          "/api/v1/search",
          200,
          1_234_567_890L,
          4321,
          "q=%E7%AE%97%E5%8A%9B%0aERROR%20forged%1b%5b2J&speaker=%E6%9D%8E%E6%98%8E");

  private final StringWriter written = new StringWriter();

  private List<String> lines(
      LogLines.Format format, boolean all, Optional<Long> slow, boolean queries) {
    try (LogLines lines =
        LogLines.start(
            format, new PrintWriter(written), () -> Instant.parse("2026-11-26T01:02:03.456Z"))) {
      new RequestLines(lines, all, slow, queries).ended(SEARCH);
    }
    return written.toString().lines().toList();
  }

  @Test
  void aRequestIsALineWithoutWhatWasSearchedFor() {
    List<String> said = lines(LogLines.Format.TEXT, true, Optional.empty(), false);
    assertThat(said).hasSize(1);
    assertThat(said.getFirst())
        .endsWith(" INFO request: GET /api/v1/search status=200 ms=1234 bytes=4321 id=ab12");
  }

  @Test
  void aSlowRequestNamesItsParameters() {
    assertThat(lines(LogLines.Format.TEXT, false, Optional.of(1_000L), false).getFirst())
        .contains(" WARNING slow: GET /api/v1/search ", "ms=1234", "parameters=q,speaker")
        .doesNotContain("算力", "%E7", "李明");
  }

  @Test
  void whatIsNotSlowIsNotSaid() {
    assertThat(lines(LogLines.Format.TEXT, false, Optional.of(1_235L), true)).isEmpty();
    assertThat(lines(LogLines.Format.TEXT, false, Optional.empty(), true)).isEmpty();
  }

  /** A line end in a query would forge a line, an escape would clear the operator's screen. */
  @Test
  void whatAClientSentMakesNoLineOfItsOwn() {
    List<String> said = lines(LogLines.Format.TEXT, true, Optional.of(0L), true);
    assertThat(said).hasSize(2);
    assertThat(said.getFirst()).contains("query=q=算力\\u{a}ERROR forged\\u{1b}[2J&speaker=李明");
  }

  @Test
  void jsonIsAnObjectALine() {
    List<String> said = lines(LogLines.Format.JSON, true, Optional.of(0L), true);
    assertThat(said).hasSize(2);
    assertThat(said.getLast())
        .startsWith(
            "{\"time\":\"2026-11-26T01:02:03.456Z\",\"level\":\"WARNING\",\"logger\":\"slow\","
                + "\"message\":\"GET /api/v1/search\",\"status\":200,\"ms\":1234,");
    said.forEach(line -> assertThat(Json.readAny(line)).isNotNull());
  }

  @Test
  void whatLibrariesLogIsALineTooAndTheOldWayComesBack() throws Exception {
    List<java.util.logging.Handler> before = handlers();
    try (LogLines lines =
        LogLines.start(LogLines.Format.JSON, new PrintWriter(written), Instant::now)) {
      try (LogHandler.Installed _ = LogHandler.install(lines)) {
        System.getLogger("somewhere")
            .log(System.Logger.Level.WARNING, "broken", new IllegalStateException("why"));
      }
      lines.say("3 documents");
    }
    assertThat(written.toString().lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("\"level\":\"WARNING\",\"logger\":\"somewhere\",\"message\":\"broken\"")
        .contains("IllegalStateException: why");
    assertThat(handlers()).isEqualTo(before);
  }

  private static List<java.util.logging.Handler> handlers() {
    return List.of(java.util.logging.Logger.getLogger("").getHandlers());
  }
}
