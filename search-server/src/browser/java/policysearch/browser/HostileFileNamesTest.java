package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import policysearch.builder.BuildRequest;
import policysearch.builder.IndexBuilder;
import policysearch.http.HostileStrings;
import policysearch.http.WebServer;
import policysearch.model.PolicyDocument;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.lucene.LuceneSearchEngine;

/** Files that are named so as to do harm are indexed, and their names are shown as text. */
@Tag("browser")
final class HostileFileNamesTest {
  private static final String MARK = "文件名危险";

  @RegisterExtension static final Browsing browsing = new Browsing();
  @TempDir static Path folder;

  private static Optional<SearchEngine> engine = Optional.empty();
  private static Optional<WebServer> server = Optional.empty();

  /**
   * What {@code HostileStrings} are on a disk: no slash, and a number so that none replaces
   * another.
   */
  private static String name(int i) {
    return i + HostileStrings.STRINGS.get(i).replace('/', '∕') + ".txt";
  }

  @BeforeAll
  static void index() throws IOException, InterruptedException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    for (int i = 0; i < HostileStrings.STRINGS.size(); i++) {
      String text = "关于第" + i + "号事项的通知\n\n" + MARK + "第" + i + "号。各单位要认真学习，抓好落实。\n";
      Files.writeString(pages.resolve(name(i)), text);
    }
    Path index = folder.resolve("index");
    new IndexBuilder(BuildRequest.of(List.of(pages), index).withThreads(1), line -> {}).run();
    engine = Optional.of(LuceneSearchEngine.open(index));
    server = Optional.of(WebServer.start("127.0.0.1", 0, engine.orElseThrow()));
  }

  @AfterAll
  static void stop() throws IOException {
    server.ifPresent(WebServer::close);
    engine.orElseThrow().close();
  }

  private static Map<String, PolicyDocument> byName() throws IOException {
    Map<String, PolicyDocument> found = new HashMap<>();
    SearchQuery all = SearchQuery.of("");
    engine
        .orElseThrow()
        .each(
            all,
            (document, copies) ->
                found.put(
                    Path.of(document.file().orElseThrow()).getFileName().toString(), document));
    return found;
  }

  @Test
  void everyFileIsFoundByItsNameAndNoneExecutes() throws IOException {
    Map<String, PolicyDocument> found = byName();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < HostileStrings.STRINGS.size(); i++) {
      if (!found.containsKey(name(i))) {
        missing.add(name(i));
      }
    }
    assertThat(missing).isEmpty();
    Page page = open("/?q=" + Browsing.encoded(MARK));
    unharmed(page);
    assertThat(page.locator(".hit").count()).isPositive();
  }

  /** Every tenth with script; downloads and the page without it are asked of all. */
  @Test
  void namesAreTextWhereADocumentTellsWhereItIsFrom() throws IOException {
    for (Map.Entry<String, PolicyDocument> one : byName().entrySet()) {
      String path = "/d/" + Browsing.encoded(one.getValue().id()).replace("+", "%20");
      if (one.getKey().matches("\\d*[05]\\D.*")) {
        Page page = open(path);
        assertThat(page.locator(".provenance dd").filter(has(one.getKey()))).hasCount(1);
        unharmed(page);
      }
    }
  }

  @Test
  void downloadsAreFilesOfOursWhateverTheyAreMadeOf() throws IOException {
    Page page = open("/");
    for (PolicyDocument document : byName().values()) {
      String id = Browsing.encoded(document.id()).replace("+", "%20");
      for (String form : List.of(".txt", ".md")) {
        APIResponse answer = page.request().get(address() + "/api/v1/documents/" + id + form);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith("text/").doesNotContain("html");
        assertThat(answer.headers().get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.headers().getOrDefault("content-disposition", ""))
            .doesNotContain("<", "harmed");
      }
    }
    APIResponse table =
        page.request().get(address() + "/api/v1/export.csv?q=" + Browsing.encoded(MARK));
    assertThat(table.headers().get("content-disposition"))
        .matches("attachment; filename=\"[\\w.-]+\"");
  }

  private static String address() {
    return "http://127.0.0.1:" + server.orElseThrow().port();
  }

  private static Page open(String path) {
    browsing.expectErrors(); // this server is another than the one whose requests are watched
    browsing.page().navigate(address() + path);
    return browsing.settle();
  }

  private static FilterOptions has(String text) {
    return new FilterOptions().setHasText(text);
  }

  private static void unharmed(Page page) {
    assertThat(page.evaluate("window.harmed === undefined")).isEqualTo(true);
    assertThat(page.locator("#app img, #app script, #app iframe").count()).isZero();
  }
}
