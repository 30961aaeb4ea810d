package policysearch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policysearch.page.ParsedPage;
import policysearch.page.ParsedPage.Label;

class MetadataExtractorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          甲发〔2021〕24号                          | 甲发〔2021〕24号
          甲发〔2021〕24号发文机关：某某部公文种类：  | 甲发〔2021〕24号
          甲令第5号 成文日期：2021年1月1日          | 甲令第5号
          甲部 乙部令2021年第5号                   | 甲部 乙部令2021年第5号
          """)
  void aDocumentNumberEndsBeforeTheNextLabel(String printed, String number) {
    ParsedPage page =
        new ParsedPage(
            Optional.empty(),
            Optional.of("通知"),
            List.of(),
            Optional.empty(),
            List.of(new Label("发文字号", printed)),
            List.of(),
            List.of(),
            "UTF-8");
    assertThat(MetadataExtractor.extract(page, "", new ArrayList<>()).documentNumber())
        .contains(number);
  }
}
