package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages come in Chinese, and in English to who asks for it in whatever way. */
final class SpokenPagesTest {
  @RegisterExtension static final Served SERVED = Served.examplesAnd(3);

  private static final String SEARCH = "/?q=%E7%AE%97%E5%8A%9B";

  @ParameterizedTest
  @CsvSource({
    "/, '', '', zh-CN",
    "/, en-GB, '', en",
    "/, 'zh-CN,en;q=0.8', '', zh-CN",
    "/, fr, '', zh-CN",
    "/, '*', '', zh-CN",
    "/, en, language=zh, zh-CN",
    "/, zh, 'other=1; language=en', en",
    "/, zh, 'xlanguage=en', zh-CN",
    "/, zh, 'language=de', zh-CN",
    "/?lang=en, zh, language=zh, en",
    "/?lang=zh, en, language=en, zh-CN",
    "/?lang=xx, en, '', en",
    "/help, en, '', en",
    "/docs, en, '', en",
    "/nowhere, en, '', en",
    "/d/none, en, '', en",
  })
  void addressThenChoiceThenBrowserDecide(
      String path, String accepted, String cookie, String language) throws Exception {
    HttpResponse<String> answer =
        SERVED.get(path, "Accept-Language", accepted, "Cookie", cookie, "Accept", "text/html");
    assertThat(Jsoup.parse(answer.body()).selectFirst("html").attr("lang")).isEqualTo(language);
    assertThat(answer.headers().firstValue("Content-Language")).contains(language);
    assertThat(answer.headers().allValues("Vary"))
        .containsExactly("Accept-Encoding, Accept-Language, Cookie");
  }

  @Test
  void whatIsKeptInOneLanguageIsNotTakenForTheOther() throws Exception {
    for (String path : List.of("/", SEARCH, "/docs")) {
      String etag = SERVED.get(path).headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> english =
          SERVED.get(path, "Accept-Language", "en", "If-None-Match", etag);
      assertThat(english.statusCode()).as(path).isEqualTo(200);
      HttpResponse<String> same = SERVED.get(path, "If-None-Match", etag);
      assertThat(same.statusCode()).as(path).isEqualTo(304);
      assertThat(same.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    }
  }

  @Test
  void resultsAndFiltersAreSaidInEnglish() throws Exception {
    Document page = english(SEARCH + "&type=meeting");
    assertThat(page.title()).isEqualTo("算力 · results - Policy search");
    assertThat(page.select("#heading").text()).matches("\\d documents? found");
    assertThat(page.select(".chip").attr("aria-label"))
        .isEqualTo("Remove filter Type: Meeting report");
    assertThat(page.select("[data-field=type] .chosen-value .value").text())
        .startsWith("Meeting report");
    assertThat(page.select(".skip").text()).isEqualTo("Skip to the content");
    assertThat(page.select("nav, summary, label, footer span, button").text())
        .doesNotContainPattern("\\p{IsHan}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/about", "/help", "/browse", "/browse?by=series", "/compare"})
  void nothingBetweenTheExamplesIsChinese(String path) throws Exception {
    Document page = english(path);
    page.select("ul.latest, .pills, ul.plain, td, th, .language, .seal, input, .hits, code")
        .remove();
    assertThat(page.select("h1, h2, header, footer, .hint, label").text())
        .doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void problemIsToldInTheLanguageOfThePage() throws Exception {
    Document page = english("/?q=a&cursor=wrong");
    assertThat(page.select(".problem h1").text()).isEqualTo("The search did not succeed");
    assertThat(page.select(".problem li").text()).isNotEmpty().doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void oneLinkLeadsToTheSamePageInTheOtherLanguageAndTheChoiceStays() throws Exception {
    Document page = Jsoup.parse(SERVED.get(SEARCH + "&lang=zh&year=2024").body());
    String other = page.selectFirst("footer a.language").attr("href");
    assertThat(other).isEqualTo(SEARCH + "&year=2024&lang=en");
    HttpResponse<String> answer = SERVED.get(other);
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("language=en; Path=/")
        .contains("SameSite=Lax");
    Document english = Jsoup.parse(answer.body());
    assertThat(english.select(".chip").text()).contains("Year: 2024");
    assertThat(english.selectFirst("footer a.language").text()).isEqualTo("中文");
    assertThat(SERVED.get(SEARCH).headers().firstValue("Set-Cookie")).isEmpty();
  }

  private static Document english(String path) throws Exception {
    return Jsoup.parse(SERVED.get(path, "Accept-Language", "en").body());
  }
}
