package policysearch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
          """)
  void timesOfOtherZonesAreToldInChinas(String printed, String read) {
    assertThat(Dates.read(printed).map(PublicationTime::toString)).contains(read);
  }
}
