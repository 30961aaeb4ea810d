package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import policysearch.api.PublicUrl;
import policysearch.standing.Standing;

/** What there is without a question, and what browsers and crawlers look for. */
final class SitePagesTest {
  private static final String PUBLIC = "https://search.example.org";

  private static WebServer server;
  private static WebServer known;

  @BeforeAll
  static void start() throws IOException {
    InMemoryEngine engine = new InMemoryEngine(Examples.meetings(45));
    server = WebServer.start("127.0.0.1", 0, engine);
    Listening where = new Listening("127.0.0.1", 0, PublicUrl.parse(PUBLIC + "/"));
    known = WebServer.start(where, engine, Standing.none(), Optional.empty());
  }

  @AfterAll
  static void stop() {
    server.close();
    known.close();
  }

  @Test
  void everyValueLeadsToAsManyAsStandBesideIt() throws Exception {
    for (String way : List.of("province", "issuer", "year", "series")) {
      for (Element value : page("/browse?by=" + way).select("main .pills a")) {
        String count = value.selectFirst(".count").ownText();
        assertThat(page(value.attr("href")).select("#heading").text())
            .as("%s %s", way, value.text())
            .isEqualTo("共找到 " + count + " 份文件");
      }
    }
    assertThat(page("/browse?by=province").select("main .pills a")).isNotEmpty();
    assertThat(page("/browse?by=year").select("main .pills a")).isNotEmpty();
  }

  @Test
  void latestComeFirstAndEveryWayIsALink() throws Exception {
    Document latest = page("/browse");
    assertThat(latest.select(".latest li")).hasSize(30);
    assertThat(latest.selectFirst(".latest time").attr("datetime")).isEqualTo("2024-02-14");
    for (Element way : latest.select("main .views a")) {
      Document there = page(way.attr("href"));
      assertThat(there.select("main .views [aria-current]").text()).isEqualTo(way.text());
    }
    assertThat(page("/browse?by=nonsense").title()).isEqualTo(latest.title());
  }

  @Test
  void aboutCountsEverySourceAndYear() throws Exception {
    Document about = page("/about");
    assertThat(about.select(".figures").text()).contains("收录 45 份文件", "无日期 0 份文件");
    Element all = about.selectFirst("tbody tr");
    assertThat(all.select("td").first().text()).isEqualTo("45");
    for (Element number : about.select("td a")) {
      assertThat(page(number.attr("href")).select("#heading").text())
          .isEqualTo("共找到 " + number.text() + " 份文件");
    }
  }

  @Test
  void everyExampleOfTheHelpRuns() throws Exception {
    Document help = page("/help");
    assertThat(help.select(".examples a")).hasSizeGreaterThan(15);
    for (Element example : help.select(".examples a")) {
      Document results = page(example.attr("href"));
      assertThat(results.selectFirst("#q").attr("value")).isEqualTo(example.text());
      assertThat(results.select(".remarks")).as(example.text()).isEmpty();
    }
  }

  @Test
  void everyPageLinksToTheOthersAndHasItsOwnTitle() throws Exception {
    for (String path : List.of("/", "/browse", "/about", "/help", "/?q=x", "/d/m1")) {
      Document page = page(path);
      assertThat(page.select(".bottom .site a").eachAttr("href"))
          .containsExactly("/browse", "/about", "/help");
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
    }
    assertThat(page("/about").title()).isEqualTo("关于 - 政策检索");
  }

  @Test
  void nothingNeedsScript() throws Exception {
    for (String path :
        List.of("/?q=x", "/d/m1", "/person/x", "/phrase/x", "/compare", "/compare?document=m1")) {
      Document page = Jsoup.parse(get(server, path).body());
      assertThat(page.select("noscript")).as(path).isEmpty();
      assertThat(page.select("#app h1")).as(path).hasSize(1);
    }
  }

  @Test
  void whereThereIsNothingWhoReadsIsToldSoByAPage() throws Exception {
    HttpResponse<String> answer = get(server, "/nowhere", "text/html,*/*;q=0.8");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("没有这一页");
    assertThat(get(server, "/api/v1/nowhere", "text/html").body()).startsWith("{");
  }

  @Test
  void sitemapsNameEveryDocumentAndPageOnce() throws Exception {
    Document index = xml(known, "/sitemap.xml");
    assertThat(index.select("loc").eachText())
        .containsExactly(PUBLIC + "/sitemap/0.xml", PUBLIC + "/sitemap/1.xml");
    Document documents = xml(known, "/sitemap/1.xml");
    assertThat(documents.select("loc")).hasSize(45);
    assertThat(documents.select("loc").eachText()).doesNotHaveDuplicates();
    assertThat(documents.selectFirst("url").text()).isEqualTo(PUBLIC + "/d/m0 2024-01-01");
    assertThat(xml(known, "/sitemap/0.xml").select("loc").eachText())
        .contains(PUBLIC + "/", PUBLIC + "/browse?by=province", PUBLIC + "/help");
    assertThat(get(known, "/sitemap/2.xml").statusCode()).isEqualTo(404);
    assertThat(get(known, "/sitemap/x.xml").statusCode()).isEqualTo(404);
    assertThat(get(known, "/robots.txt").body()).contains("Sitemap: " + PUBLIC + "/sitemap.xml");
  }

  @Test
  void withoutAPublicAddressNothingIsMadeOfTheHost() throws Exception {
    assertThat(get(server, "/sitemap.xml").statusCode()).isEqualTo(404);
    assertThat(get(server, "/sitemap/1.xml").statusCode()).isEqualTo(404);
    assertThat(get(server, "/robots.txt").body()).doesNotContain("Sitemap");
    assertThat(page("/d/m1").select("link[rel=canonical]").attr("href")).isEqualTo("/d/m1");
    assertThat(Jsoup.parse(get(known, "/d/m1").body()).select("link[rel=canonical]").attr("href"))
        .isEqualTo(PUBLIC + "/d/m1");
    assertThat(get(server, "/opensearch.xml").headers().firstValue("Cache-Control"))
        .contains("no-store");
  }

  @Test
  void browsersAreToldHowToSearchHere() throws Exception {
    Document description = xml(known, "/opensearch.xml");
    assertThat(description.select("Url[type=text/html]").attr("template"))
        .isEqualTo(PUBLIC + "/?q={searchTerms}");
    assertThat(description.select("Url[rel=suggestions]").attr("template"))
        .isEqualTo(PUBLIC + "/suggestions.json?q={searchTerms}");
    assertThat(xml(server, "/opensearch.xml").select("Url[type=text/html]").attr("template"))
        .isEqualTo("http://127.0.0.1:" + server.port() + "/?q={searchTerms}");
    HttpResponse<String> meant = get(server, "/suggestions.json?q=%E6%9D%8E");
    assertThat(meant.headers().firstValue("Content-Type"))
        .contains("application/x-suggestions+json; charset=utf-8");
    assertThat(meant.body()).startsWith("[\"李\",[\"李明\"],[\"人物 · ");
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> answer = get(server, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static Document xml(WebServer from, String path) throws Exception {
    HttpResponse<String> answer = get(from, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body(), "", Parser.xmlParser());
  }

  private static HttpResponse<String> get(WebServer from, String path) throws Exception {
    return get(from, path, "application/json");
  }

  private static HttpResponse<String> get(WebServer from, String path, String accepted)
      throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + from.port() + path);
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept", accepted).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
