package policysearch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policysearch.standing.QueryList;
import policysearch.standing.StandingQuery;

/** A line that is wrong costs that line alone, and is named. */
final class StandingFileTest {
  @Test
  void theOtherLinesOfAWrongOneWork() {
    QueryList list =
        StandingFile.parse(
            """
            # what we follow

            {"name":"suanli","title":"尹力谈算力","deliver":"statements","q":"算力","speaker":["尹力"]}
            {"name":"suanli","q":"港口"}
            {"name":"year","year":2024,"dateFrom":"2024-05"}
            {"name":"page","size":5,"sort":"-date","colour":"red"}
            not JSON
            """);
    assertThat(list.queries().stream().map(StandingQuery::name)).containsExactly("suanli", "year");
    assertThat(list.problems().stream().map(QueryList.Problem::line)).containsExactly(4, 6, 7);
    assertThat(list.problems().get(1).reason())
        .contains("no parameter \"size\"", "no parameter \"sort\"", "no parameter \"colour\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"q\":\"算力\"} | name must be",
        "{\"name\":\"../x\"} | name must be",
        "{\"name\":\"尹力\"} | name must be",
        "{\"name\":5} | name must be a text",
        "{\"name\":\"a\",\"deliver\":\"all\"} | deliver must be one of",
        "{\"name\":\"a\",\"dateFrom\":\"2024-13\"} | dateFrom must be a day",
        "{\"name\":\"a\",\"type\":\"poem\"} | type must be one of",
        "{\"name\":\"a\",\"voice\":\"joint\"} | no parameter \"voice\"",
        "{\"name\":\"a\",\"semantic\":\"only\"} | no parameter \"semantic\"",
        "{\"name\":\"a\",\"q\":true} | q must be a text",
        "{\"name\":\"a\",\"webhook\":\"file:///x\"} | webhook must be",
        "{\"name\":\"a\",\"webhook\":\"https://u@x.org/\"} | webhook must be",
        "[] | a line must be a JSON object",
        "{\"name\":\"a\"} {} | JSON",
      })
  void whatIsWrongIsSaid(String line, String reason) {
    QueryList list = StandingFile.parse(line);
    assertThat(list.queries()).isEmpty();
    assertThat(list.problems()).hasSize(1);
    assertThat(list.problems().getFirst().reason()).contains(reason);
  }

  @Test
  void thereIsAnEnd() {
    String many =
        IntStream.rangeClosed(1, 1_001)
            .mapToObj(i -> "{\"name\":\"n" + i + "\"}")
            .collect(Collectors.joining("\n"));
    assertThat(StandingFile.parse(many).queries()).hasSize(1_000);
    assertThat(StandingFile.parse(many).problems())
        .isEqualTo(List.of(new QueryList.Problem(1_001, "a file has at most 1000 queries")));
  }
}
