package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a page tells a browser to fetch at once; that it is what is needed, a browser tells. */
final class FirstVisitTest {
  @RegisterExtension static final Served SERVED = Served.examplesAnd(3);

  @Test
  void modulesOfTheViewAreNamedAndOfNoOther() throws Exception {
    List<String> search = modules("/?q=a", "zh");
    assertThat(search)
        .contains("/vendor/lit-html.js", "/components/hit.mjs", "/labels.mjs")
        .doesNotContain("/app.mjs", "/labels.en.mjs", "/components/document.mjs")
        .doesNotHaveDuplicates();
    for (String module : search) {
      assertThat(SERVED.get(module).statusCode()).as(module).isEqualTo(200);
    }
    assertThat(modules("/", "zh")).isEqualTo(search);
    assertThat(modules("/phrase/a", "zh"))
        .containsAll(search)
        .contains("/components/phrase.mjs", "/components/chart.mjs")
        .doesNotContain("/components/document.mjs");
    assertThat(modules("/?q=a", "en"))
        .containsAll(search)
        .contains("/labels.en.mjs", "/study-labels.en.mjs");
  }

  @Test
  void firstQuestionIsAskedAtOnceLetterByLetter() throws Exception {
    assertThat(asked("/?q=%22a%22+b&speaker=%E5%B0%B9&sort=-date"))
        .containsExactly(
            "/api/v1/search?q=%22a%22+b&speaker=%E5%B0%B9&sort=-date&facets=speaker%2Cprovince"
                + "%2Csource%2Ctype%2Cyear%2Cissuer%2Cplan%2Cperson%2Ccolumn&facetSize=8");
    assertThat(asked("/?q=a&view=statements&group=speaker"))
        .containsExactly("/api/v1/statements?q=a&group=speaker");
    assertThat(asked("/"))
        .containsExactly("/api/v1/search?size=5&sort=-date&facets=speaker%2Cprovince&facetSize=8");
    assertThat(asked("/compare?q=a&by=year"))
        .containsExactly("/api/v1/compare?q=a&by=year&size=100");
    assertThat(asked("/phrase/a%20b?with=%E7%94%B2"))
        .containsExactly("/api/v1/phrases/a%20b?takers=40", "/api/v1/phrases/%E7%94%B2?takers=40");
    assertThat(asked("/help")).isEmpty();
    assertThat(asked("/d/none")).as("refused already").isEmpty();
  }

  private static List<String> modules(String path, String language) throws Exception {
    return page(path, language).select("link[rel=modulepreload]").eachAttr("href");
  }

  private static List<String> asked(String path) throws Exception {
    return page(path, "zh").select("link[rel=preload][as=fetch][crossorigin]").eachAttr("href");
  }

  private static Document page(String path, String language) throws Exception {
    return Jsoup.parse(SERVED.get(path, "Accept-Language", language).body());
  }
}
