package policysearch.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import policysearch.builder.DocumentReader.Outcome;
import policysearch.model.PolicyDocument;
import policysearch.raw.RawPage;

final class AddressesTest {
  private static final String FETCHED = "http://www.yunling.gov.cn/zwgk/1.html";

  private static Optional<String> of(String named) {
    return Addresses.of(Optional.of(named), Optional.of(FETCHED));
  }

  @Test
  void thePageNamesItsAddressUnlessThatIsNone() {
    assertThat(of("https://www.yunling.gov.cn/zwgk/t_1.html"))
        .contains("https://www.yunling.gov.cn/zwgk/t_1.html");
    for (String named :
        new String[] {
          "",
          "#",
          "/1.html",
          "javascript:;",
          "http://www.yunling.gov.cn/",
          "https://yunling.gov.cn",
          "http://localhost/1.html",
          "http://a b/",
          "http://www.yunling.gov.cn/index.html"
        }) {
      assertThat(of(named)).as(named).contains(FETCHED);
    }
    assertThat(Addresses.of(Optional.of("/1.html"), Optional.empty())).contains("/1.html");
    assertThat(Addresses.of(Optional.empty(), Optional.empty())).isEmpty();
  }

  @Test
  void aCrawledPageHasItsAddressTheTimeOfItsCaptureAndTheCharsetItsServerNames() {
    String text = "<html><body><h1>關於印發規劃的通知</h1><p>各縣市政府，現將規劃印發給你們。</p></body></html>";
    RawPage raw =
        new RawPage(
            "c.warc!/" + FETCHED,
            "/c.warc!/" + FETCHED,
            RawPage.Form.PAGE,
            "x",
            text.getBytes(Charset.forName("Big5")),
            "",
            Optional.of(FETCHED),
            Optional.of(
                new RawPage.Capture(
                    Optional.of("2025-03-01T08:00:00Z"), Optional.of("text/html; charset=big5"))));
    assertThat(DocumentReader.read(raw)).isInstanceOf(Outcome.Read.class);
    if (DocumentReader.read(raw) instanceof Outcome.Read(PolicyDocument document)) {
      assertThat(document.metadata().url()).contains(FETCHED);
      assertThat(document.metadata().publishedAt()).isEmpty();
      assertThat(document.provenance().capturedAt()).contains("2025-03-01T08:00:00Z");
      assertThat(document.body()).contains("現將規劃印發給你們");
    }
  }
}
