package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page as it comes over the wire, without any script. */
final class PagesTest {
  @RegisterExtension static final Served SERVED = Served.examplesAnd(30);

  @Test
  void resultsStandInThePage() throws Exception {
    Document page = page("/?q=%E7%AE%97%E5%8A%9B");
    assertThat(page.title()).isEqualTo("算力 · 检索结果 - 政策检索");
    assertThat(page.select("#heading").text()).isEqualTo("共找到 32 份文件");
    assertThat(page.select(".hit")).hasSize(20);
    Element first = page.selectFirst(".hit");
    assertThat(first.select("h2 mark").text()).isEqualTo("算力");
    assertThat(first.select(".facts").text()).contains("河北省人民政府网站", "发布 2024年", "会议 2024年");
    assertThat(first.select(".snippet .who a").eachText()).contains("李明");
    assertThat(first.select(".snippet mark").eachText()).contains("算力");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex, follow");
  }

  @Test
  void filtersAreLinksThatGiveWhatTheyCount() throws Exception {
    Document page = page("/?q=%E7%AE%97%E5%8A%9B");
    for (String field : List.of("speaker", "province", "source", "type", "year")) {
      Element value = page.selectFirst("[data-field=" + field + "] a");
      String count = value.selectFirst(".count").ownText();
      Document narrowed = page(value.attr("href"));
      assertThat(narrowed.select("#heading").text()).as(field).isEqualTo("共找到 " + count + " 份文件");
      assertThat(page(narrowed.selectFirst(".chip").attr("href")).select("#heading").text())
          .isEqualTo("共找到 32 份文件");
      assertThat(narrowed.select("[data-field=" + field + "] .chosen-value")).hasSize(1);
    }
  }

  @Test
  void nextPageGoesOnAndTheFirstIsOneLinkAway() throws Exception {
    Document second = page(page("/?q=%E7%AE%97%E5%8A%9B").selectFirst(".pager .next").attr("href"));
    assertThat(second.select(".hit")).hasSize(12);
    assertThat(second.select(".pager .next")).isEmpty();
    assertThat(second.selectFirst(".pager a").attr("href")).isEqualTo("/?q=%E7%AE%97%E5%8A%9B");
  }

  @Test
  void nothingFoundSaysWhichFilterToDropAndWhatThatGives() throws Exception {
    Document page = page("/?q=%E7%AE%97%E5%8A%9B&speaker=%E7%8E%8B%E8%8A%B3");
    assertThat(page.select("#heading").text()).isEqualTo("没有找到与“算力”有关的文件");
    assertThat(page.selectFirst(".ways li").text()).contains("发言人：王芳", "32 份文件");
  }

  @Test
  void statementsStandInThePageToo() throws Exception {
    Document page = page("/?q=%E7%AE%97%E5%8A%9B&view=statements");
    assertThat(page.select("#heading").text()).endsWith("段发言");
    assertThat(page.selectFirst(".quote .who").text()).isEqualTo("李明 河北省委书记");
    assertThat(page.select(".views [aria-current]").text()).startsWith("发言");
    Document gathered = page("/?q=%E7%AE%97%E5%8A%9B&view=statements&group=speaker");
    assertThat(gathered.selectFirst(".group h2").text()).isEqualTo("李明");
  }

  @Test
  void documentIsThereToRead() throws Exception {
    Document page = page("/d/hui%2F1?q=%E7%AE%97%E5%8A%9B&year=2024");
    assertThat(page.title()).isEqualTo("算力座谈会在津举行 - 政策检索");
    assertThat(page.select("h1 mark").text()).isEqualTo("算力");
    assertThat(page.select(".text .spoken .who .name").eachText()).containsExactly("李明", "王芳");
    assertThat(page.select(".text mark").eachText()).containsExactly("算力");
    assertThat(page.select(".text .cue").first().text()).isEqualTo("李明说,");
    assertThat(page.select(".metadata").text()).contains("河北省人民政府网站", "2024年5月11日", "天津市");
    assertThat(page.selectFirst(".back a").attr("href"))
        .isEqualTo("/?q=%E7%AE%97%E5%8A%9B&year=2024");
    assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("/d/hui%2F1");
    assertThat(page.select("meta[name=description]").attr("content")).contains("座谈会5月11日");
  }

  @Test
  void everyPlaceLinkedIsInTheDocument() throws Exception {
    Document results = page("/?q=%E7%AE%97%E5%8A%9B");
    for (Element place : results.select(".place")) {
      URI link = URI.create(place.attr("href"));
      Document there = page(link.getRawPath() + "?" + link.getRawQuery());
      assertThat(there.getElementById(link.getFragment())).as("%s", link).isNotNull();
    }
    Document read = page("/d/hui%2F1");
    for (Element name : read.select(".speakers a[href^=#]")) {
      assertThat(read.getElementById(name.attr("href").substring(1))).isNotNull();
    }
  }

  @Test
  void machinesAreToldWhatADocumentIs() throws Exception {
    Document page = page("/d/notice%202");
    String data = page.selectFirst("script[type=application/ld+json]").data();
    assertThat(data)
        .contains("\"@context\":\"https://schema.org\"", "\"@type\":\"Report\"")
        .contains("\"name\":\"关于统筹\\\"算力\\\"的通知\"", "\"url\":\"/d/notice%202\"");
  }

  @Test
  void problemsArePagesInTheWordsOfTheProblem() throws Exception {
    HttpResponse<String> wrong = SERVED.get("/?q=x&type=nonsense&sort=up");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(wrong.headers().firstValue("Cache-Control")).contains("no-store");
    Document page = Jsoup.parse(wrong.body());
    assertThat(page.select("[role=alert]").text())
        .contains("type 须为下列之一", "收到“nonsense”", "sort 须为下列之一");
    assertThat(page.selectFirst("#q").attr("value")).isEqualTo("x");
    assertThat(SERVED.get("/d/none").statusCode()).isEqualTo(404);
    assertThat(SERVED.get("/d/none").body()).contains("没有编号为“none”的文件");
    assertThat(SERVED.get("/?q=a&cursor=wrong").statusCode()).isEqualTo(400);
  }

  @Test
  void startIsMadeOnceAndAskedAgainByEtag() throws Exception {
    HttpResponse<String> home = SERVED.get("/");
    assertThat(Jsoup.parse(home.body()).select("h1").text()).isEqualTo("查政策，看谁说了什么");
    String etag = home.headers().firstValue("ETag").orElseThrow();
    assertThat(SERVED.get("/", "If-None-Match", etag).statusCode()).isEqualTo(304);
    Document same = Jsoup.parse(SERVED.get("/?utm_source=x").body());
    same.select("a.language").attr("href", "/?lang=en"); // as it was asked for, but in English
    assertThat(same.html()).isEqualTo(Jsoup.parse(home.body()).html());
    String search = SERVED.get("/?q=x").headers().firstValue("ETag").orElseThrow();
    assertThat(SERVED.get("/?q=x", "If-None-Match", search).statusCode()).isEqualTo(304);
  }

  @Test
  void policyStaysStrict() throws Exception {
    String policy =
        SERVED.get("/?q=x").headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> answer = SERVED.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
