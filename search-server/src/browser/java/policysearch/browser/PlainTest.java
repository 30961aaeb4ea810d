package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Searching and reading without JavaScript. */
@Tag("browser")
final class PlainTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void searchesNarrowsWidensAndReads() {
    Page page = browsing.withoutScript(Browsing.WIDE);
    page.navigate(browsing.address() + "/");
    page.getByLabel("搜索词").fill(Corpus.TOPIC);
    page.keyboard().press("Enter");
    assertThat(heading(page)).hasText("共找到 " + Corpus.MEETINGS + " 份文件");
    page.locator("[data-field=speaker] a").first().click();
    assertThat(page.locator(".chip")).hasCount(1);
    String narrowed = heading(page).textContent();
    assertThat(narrowed).isNotEqualTo("共找到 " + Corpus.MEETINGS + " 份文件");
    page.locator(".hit h2 a").first().click();
    assertThat(page.locator(".text .spoken")).hasCount(1);
    assertThat(page.locator(".text mark").first()).hasText(Corpus.TOPIC);
    page.locator(".back a").click();
    assertThat(heading(page)).hasText(narrowed);
    page.locator(".chip").click();
    assertThat(heading(page)).hasText("共找到 " + Corpus.MEETINGS + " 份文件");
    page.locator(".pager .next").click();
    assertThat(page.locator(".hit")).hasCount(Corpus.MEETINGS - 20);
  }

  @Test
  void followsAPhraseToWhoSaidIt() {
    Page page = browsing.withoutScript(Browsing.WIDE);
    page.navigate(browsing.address() + View.PHRASE.path());
    assertThat(heading(page)).hasText("“新质生产力”的提出与传播");
    assertThat(page.locator(".lead")).containsText("27 份文件");
    assertThat(page.locator(".first-use mark")).hasText("新质生产力");
    page.getByLabel("另一提法").fill("营商环境");
    page.keyboard().press("Enter");
    assertThat(page.locator(".side-by-side > section")).hasCount(2);
    page.locator(".side-by-side tbody th a").first().click();
    assertThat(heading(page)).hasText("李明远");
    page.getByPlaceholder("在此人发言中查找").fill("一字未提");
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).containsText("此人的发言中没有“一字未提”");
  }

  @Test
  void comparesWhoSaysItMostAndTwoAtOneMeeting() {
    Page page = browsing.withoutScript(Browsing.WIDE);
    page.navigate(browsing.address() + "/compare");
    page.getByLabel("词语").fill("新质生产力");
    page.getByLabel("按什么比较").selectOption("province");
    page.keyboard().press("Enter");
    page.getByText("比较", new Page.GetByTextOptions().setExact(true)).click();
    String count = page.locator("tbody tr").first().locator("td a").first().textContent();
    page.locator("tbody tr").first().locator("td a").first().click();
    assertThat(heading(page)).hasText("共找到 " + count + " 份文件");
    page.navigate(browsing.address() + View.MEETING.path());
    page.getByLabel("另一方").selectOption("陈敏尔");
    page.getByText("对照", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(heading(page)).hasText("倪岳峰与陈敏尔：同一场合的发言");
    assertThat(page.locator(".side-by-side mark").first()).isVisible();
  }

  @Test
  void searchingAgainKeepsTheFilters() {
    Page page = browsing.withoutScript(Browsing.WIDE);
    page.navigate(browsing.address() + "/?q=x&year=2022&sort=-date");
    page.getByLabel("搜索词").fill(Corpus.TOPIC);
    page.keyboard().press("Enter");
    assertThat(page.locator(".chip")).hasText("年份：2022×");
    assertThat(page.locator("nav.order [aria-current]")).hasText("最新");
  }

  @Test
  void filtersAreBelowTheResultsOnANarrowScreen() {
    Page page = browsing.withoutScript(Browsing.NARROW);
    page.navigate(browsing.address() + View.SEARCH.path());
    assertThat(page.locator("#filters")).isVisible();
    assertThat(page.locator("#filters").boundingBox().y)
        .isGreaterThan(page.locator(".hit").first().boundingBox().y);
    assertThat(page.locator(".filters-toggle")).not().isVisible();
  }

  @Test
  void whatIsTypedBeforeTheScriptArrivesStays() {
    Page page = browsing.page();
    page.route(
        "**/api/v1/search?**",
        route -> {
          page.locator("#q").fill("正在输入");
          route.resume();
        });
    browsing.open(View.SEARCH.path());
    assertThat(page.locator("#q")).hasValue("正在输入");
    assertThat(page.locator("#q")).isFocused();
  }

  @Test
  void resultsDoNotMoveWhenTheScriptTakesOver() {
    browsing.expectErrors(); // the script that is kept away at first
    for (int width : new int[] {Browsing.NARROW, Browsing.WIDE}) {
      Page page = browsing.fresh(width, 900, ColorScheme.LIGHT);
      page.route("**/app.mjs", Route::abort);
      page.navigate(browsing.address() + View.SEARCH.path());
      double before = page.locator(".hit").first().boundingBox().y;
      page.unroute("**/app.mjs");
      browsing.open(View.SEARCH.path());
      double after = page.locator(".hit").first().boundingBox().y;
      // on a narrow screen the order is a list in the place of links, a little higher
      assertThat(after - before)
          .as("moved at %d", width)
          .isBetween(-1.0, width == 320 ? 16.0 : 1.0);
    }
  }

  private static Locator heading(Page page) {
    return page.locator("#heading");
  }
}
