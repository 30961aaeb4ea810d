package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the routes for statements, comparisons and phrases send. */
final class UsageRoutesTest {
  @RegisterExtension static final Served SERVED = Served.examples();

  @Test
  void statementsComeOneByOneOrByGroup() throws Exception {
    String one = SERVED.get("/api/v1/statements?q=%E7%AE%97%E5%8A%9B").body();
    assertThat(one)
        .contains(
            "\"total\":{\"value\":1,\"relation\":\"eq\"}",
            "{\"speaker\":\"李明\",\"speakers\":[{\"name\":\"李明\",\"title\":\"河北省委书记\"}],"
                + "\"voice\":\"individual\",\"text\":\"发挥河北算力优势,共同推进大数据等产业。\","
                + "\"ranges\":[[4,6]],\"start\":18,\"end\":38,\"document\":{\"id\":\"hui/1\"",
            "{\"value\":\"joint\",\"label\":\"多人\",\"count\":0,\"selected\":false}");
    assertThat(SERVED.get("/api/v1/statements?group=speaker&sort=date").body())
        .contains(
            "\"groupCount\":2",
            "\"all\":{\"parameters\":{\"speaker\":[\"李明\"]},"
                + "\"url\":\"/api/v1/statements?speaker=%E6%9D%8E%E6%98%8E\"}");
    HttpResponse<String> wrong =
        SERVED.get("/api/v1/statements?voice=loud&group=day&in=title&facets=year&first=11");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains(
            "voice must be one of individual, joint, collective",
            "group must be one of none, speaker, document",
            "there is no parameter \\\"in\\\"",
            "first must be a whole number from 1 to 10");
  }

  @Test
  void aComparisonSaysWhatIsBehindEachNumber() throws Exception {
    assertThat(SERVED.get("/api/v1/compare?q=%E7%AE%97%E5%8A%9B&by=speaker&year=2024").body())
        .contains(
            "\"statements\":{\"count\":1,\"occurrences\":3,\"characters\":20000,\"per10000\":1.5,"
                + "\"first\":{\"date\":\"2024-05-14\",\"document\":\"hui/1\"",
            "\"parameters\":{\"q\":[\"\\\"算力\\\"\"],\"speaker\":[\"李明\"],\"year\":[\"2024\"]}");
    HttpResponse<String> wrong = SERVED.get("/api/v1/compare?by=plan&size=101");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains(
            "by must be one of speaker, province, source, year",
            "from 1 to 100",
            "q must have a letter, a digit or a Chinese character");
    String many = IntStream.range(0, 101).mapToObj(i -> "n" + i).collect(Collectors.joining(","));
    assertThat(SERVED.get("/api/v1/compare?q=a&values=" + many).body())
        .contains("values and the filter by speaker may name at most 100, got \\\"101 values\\\"");
  }

  @Test
  void characteristicWordsSayWhatIsBehindEachNumber() throws Exception {
    assertThat(SERVED.get("/api/v1/words?speaker=%E6%9D%8E%E6%98%8E&size=1").body())
        .contains(
            "\"statements\":1,\"allStatements\":2,",
            "{\"word\":\"发挥\",\"statements\":1,\"allStatements\":1,\"score\":2.77",
            "\"parameters\":{\"q\":[\"\\\"发挥\\\"\"],\"speaker\":[\"李明\"]}");
    HttpResponse<String> wrong = SERVED.get("/api/v1/words?q=a&size=0");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("there is no parameter \\\"q\\\"", "size must be a whole number from 1 to 50");
  }

  @Test
  void aPhraseHasAHistory() throws Exception {
    assertThat(SERVED.get("/api/v1/phrases/%E7%AE%97%E5%8A%9B").body())
        .contains(
            "\"phrase\":\"算力\",\"documents\":{\"value\":1,\"request\":{\"parameters\":"
                + "{\"q\":[\"\\\"算力\\\"\"],\"sort\":[\"date\"]}",
            "{\"value\":\"李明\",\"voice\":\"individual\",\"title\":\"河北省委书记\",",
            "{\"period\":\"2024-05\",\"documents\":1,\"statements\":1,\"all\":4,\"share\":0.25}",
            "{\"period\":\"2024\",");
    assertThat(SERVED.get("/api/v1/phrases/%E3%80%82?q=x").statusCode()).isEqualTo(400);
    assertThat(SERVED.get("/api/v1/phrases/" + "a".repeat(61)).body())
        .contains("phrase must have at most 60 characters");
  }
}
