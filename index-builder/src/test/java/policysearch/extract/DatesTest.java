package policysearch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.model.PublicationTime;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-05-14 16:41:21           | 2024-05-14T16:41:21+08:00
          2024-05-14T16:41:21           | 2024-05-14T16:41:21+08:00
          2024-05-14T16:41:21+08:00     | 2024-05-14T16:41:21+08:00
          2024-05-14T16:41:21.123+0800  | 2024-05-14T16:41:21+08:00
          2024-05-13T22:30:00Z          | 2024-05-14T06:30:00+08:00
          2024-05-13T22:30:00.000Z      | 2024-05-14T06:30:00+08:00
          2024-05-14T02:00:00+09:00     | 2024-05-14T01:00:00+08:00
          2024-05-14T02:00:00+99:00     | 2024-05-14T02:00:00+08:00
          2024-05-14 16:41 来源：某网     | 2024-05-14T16:41:00+08:00
          2024年5月14日                  | 2024-05-14
          2024-5-14                     | 2024-05-14
          2024.5.14                     | 2024-05-14
          2024/05/14 09:30              | 2024-05-14T09:30:00+08:00
          2024年05月14日16时41分         | 2024-05-14T16:41:00+08:00
          2024年5月14日（星期二）16:41   | 2024-05-14T16:41:00+08:00
          2024-05-14 下午3:20            | 2024-05-14T15:20:00+08:00
          20240514                      | 2024-05-14
          20240514164121                | 2024-05-14T16:41:21+08:00
          24-05-14 09:30                | 2024-05-14T09:30:00+08:00
          二〇二四年五月十四日           | 2024-05-14
          二○二四年十二月三十一日        | 2024-12-31
          二零二四年五月廿一日           | 2024-05-21
          二О二四年五月三十日            | 2024-05-30
          May 14, 2024                  | 2024-05-14
          14 May 2024 09:30             | 2024-05-14T09:30:00+08:00
          1715672481                    | 2024-05-14T15:41:21+08:00
          1715672481000                 | 2024-05-14T15:41:21+08:00
          """)
  void datesAreReadInAllTheirForms(String printed, String read) {
    assertThat(Dates.read(printed).map(PublicationTime::toString)).contains(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "昨天", "2024", "2024年13月40日", "13812345678", "第24-05号"})
  void whatIsNoDateIsNotGuessed(String printed) {
    assertThat(Dates.read(printed)).isEmpty();
  }

  @Test
  void aDayWithoutAYearTakesTheOneOfItsPage() {
    LocalDate page = LocalDate.of(2024, 5, 14);
    assertThat(Dates.read("05-14 09:30", page).map(PublicationTime::toString))
        .contains("2024-05-14T09:30:00+08:00");
    assertThat(Dates.read("12月31日", page).map(PublicationTime::toString)).contains("2023-12-31");
  }
}
