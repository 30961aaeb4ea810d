package policysearch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the server tells a browser to fetch at once is what the page then fetches. */
@Tag("browser")
final class FirstVisitTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  /** Left to itself, without what the server tells it, the browser finds the modules on its way. */
  @ParameterizedTest
  @CsvSource({
    "HOME, zh",
    "SEARCH, zh",
    "SEARCH, en",
    "STATEMENTS, zh",
    "DOCUMENT, zh",
    "DOCUMENT, en",
    "PHRASE, zh",
    "COMPARE, zh",
    "MEETING, zh",
    "PERSON, zh",
    "HELP, zh"
  })
  void modulesToldOfAreThoseThatTheViewLoads(View view, String language) {
    Page page = browsing.page();
    List<String> told = new ArrayList<>();
    List<String> loaded = new ArrayList<>();
    String path = view.path() + (view.path().contains("?") ? "&" : "?") + "lang=" + language;
    page.route(
        url -> url.equals(browsing.address() + path),
        route -> {
          var answer = route.fetch();
          route.fulfill(
              new Route.FulfillOptions()
                  .setResponse(answer)
                  .setBody(answer.text().replaceAll("<link rel=\"(?:module)?preload\"[^>]*>", "")));
          java.util.regex.Pattern.compile("rel=\"modulepreload\" href=\"([^\"]+)\"")
              .matcher(answer.text())
              .results()
              .forEach(link -> told.add(link.group(1)));
        });
    page.onRequest(
        request -> {
          if (request.resourceType().equals("script")) {
            loaded.add(request.url().substring(browsing.address().length()));
          }
        });
    browsing.open(path);
    page.waitForFunction("() => document.documentElement.dataset.view"); // drawn by script
    assertThat(loaded).contains("/app.mjs").doesNotHaveDuplicates();
    loaded.remove("/app.mjs");
    assertThat(told).containsExactlyInAnyOrderElementsOf(loaded);
  }

  /** Asked twice, the answer that was fetched ahead was not the one that is wanted. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "HOME",
        "SEARCH",
        "FILTERED",
        "STATEMENTS",
        "GATHERED",
        "DOCUMENT",
        "VOICES",
        "PHRASES",
        "COMPARE",
        "MEETING",
        "PERSON"
      })
  void whatIsAskedAheadIsAskedOnceAndUsed(View view) {
    Page page = browsing.open(view.path());
    Object told =
        page.evaluate(
            "() => [...document.querySelectorAll('link[rel=preload][as=fetch]')]"
                + ".map(one => one.getAttribute('href'))");
    List<String> links = ((List<?>) told).stream().map(Object::toString).toList();
    assertThat(links).isNotEmpty();
    List<String> asked = browsing.asked();
    assertThat(asked).doesNotHaveDuplicates().containsAll(links);
    assertThat(asked.subList(0, links.size())).containsExactlyInAnyOrderElementsOf(links);
    Object fetched =
        page.evaluate(
            "links => links.map(one => performance.getEntriesByName(location.origin + one).length)",
            links);
    assertThat((List<?>) fetched).as("times fetched").allMatch(Integer.valueOf(1)::equals);
  }
}
