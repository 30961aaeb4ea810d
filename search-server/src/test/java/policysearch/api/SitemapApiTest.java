package policysearch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import policysearch.http.Examples;
import policysearch.http.InMemoryEngine;

final class SitemapApiTest {
  private static final PublicUrl SITE = PublicUrl.parse("https://a.example");

  @Test
  void partsTogetherAreAllDocumentsAndNoneIsTooLong() throws IOException {
    SitemapApi sitemaps =
        new SitemapApi(new InMemoryEngine(Examples.meetings(23)), SITE, List.of("/"), 10);
    assertThat(sitemaps.index().text().split("<sitemap>")).hasSize(5);
    List<String> all = new ArrayList<>();
    for (int part = 1; part <= 3; part++) {
      List<String> some = addresses(sitemaps, part + ".xml");
      assertThat(some).hasSizeLessThanOrEqualTo(10);
      all.addAll(some);
    }
    assertThat(all)
        .containsExactlyElementsOf(
            IntStream.range(0, 23).mapToObj(i -> "https://a.example/d/m" + i).toList());
    assertThatThrownBy(() -> sitemaps.part("4.xml")).isInstanceOf(NotFound.class);
  }

  @Test
  void publicAddressIsAnOriginAndNothingElse() {
    assertThat(PublicUrl.parse("https://a.example:8443/ ").address("/x"))
        .isEqualTo("https://a.example:8443/x");
    for (String wrong :
        List.of(
            "a.example", "ftp://a", "https://a/b", "https://u@a", "https://a?b", "https://a\"")) {
      assertThatThrownBy(() -> PublicUrl.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static List<String> addresses(SitemapApi sitemaps, String name) throws IOException {
    StringWriter out = new StringWriter();
    sitemaps.part(name).content().write(out);
    return java.util.regex.Pattern.compile("<loc>(.*?)</loc>")
        .matcher(out.toString())
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
