package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What may be meant, offered while it is typed. */
@Tag("browser")
final class CompletionTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void initialsFindAPersonAndEnterGoesThere() {
    browsing.open("/");
    type("nyf");
    assertThat(options()).hasCount(1);
    assertThat(options()).containsText("倪岳峰");
    assertThat(list().getByRole(AriaRole.GROUP)).hasAccessibleName("人物");
    assertThat(box()).hasAttribute("aria-expanded", "true");
    press("ArrowDown");
    assertThat(options().first()).hasAttribute("aria-selected", "true");
    assertThat(box()).hasAttribute("aria-activedescendant", id(options().first()));
    assertThat(box()).isFocused();
    assertThat(box()).hasValue("nyf");
    press("Enter");
    browsing.page().waitForURL("**person=*");
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?person=倪岳峰");
    assertThat(box()).hasValue("");
    assertThat(box()).isFocused();
    closed();
  }

  @Test
  void numberBesideAnOptionIsTheTotalOfItsSearch() {
    browsing.open("/?q=稻田养蟹&year=2020");
    type("王芳");
    String count = options().first().locator(".count").innerText().replaceAll("\\D", "");
    options().first().click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?person=王芳菲");
    assertThat(browsing.page().locator("#heading")).hasText("共找到 " + count + " 份文件");
  }

  @Test
  void amongStatementsAPersonIsWhoSpeaks() {
    browsing.open("/?q=发展&view=statements");
    type("王芳");
    options().first().click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?speaker=王芳菲&view=statements");
    assertThat(browsing.page().locator("#heading")).hasText("共找到 5 段发言");
  }

  @Test
  void titleIsSoughtAmongTitles() {
    browsing.open("/?q=&view=statements");
    type("优化政务");
    assertThat(list().getByRole(AriaRole.GROUP)).hasAccessibleName("标题");
    options().first().click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?q=\"关于优化政务服务的通知\"&in=title");
    assertThat(browsing.page().locator("#heading")).hasText("共找到 1 份文件");
  }

  @Test
  void whatIsTypedIsWhatEnterSearchesUnlessAnOptionIsActive() {
    browsing.open("/");
    type("倪岳");
    assertThat(options()).not().hasCount(0);
    press("Enter");
    browsing.page().waitForURL("**/?q=*");
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?q=倪岳");
    closed();
    type("倪岳峰");
    assertThat(options()).not().hasCount(0);
    press("ArrowDown");
    press("ArrowUp");
    assertThat(box()).not().hasAttribute("aria-activedescendant", "suggestion-0");
    press("Enter");
    browsing.page().waitForURL("**/?q=" + Browsing.encoded("倪岳峰"));
  }

  @Test
  void arrowsGoRoundEscapeClosesAndTabGoesOn() {
    Page page = browsing.open("/");
    type("稻田");
    assertThat(options().nth(1)).isVisible();
    int last = options().count() - 1;
    press("ArrowUp");
    assertThat(box()).hasAttribute("aria-activedescendant", "suggestion-" + last);
    press("ArrowDown");
    assertThat(page.locator("#q[aria-activedescendant]")).hasCount(0);
    press("ArrowDown");
    assertThat(box()).hasAttribute("aria-activedescendant", "suggestion-0");
    press("Home");
    assertThat(page.locator("#q[aria-activedescendant]")).hasCount(0);
    press("Escape");
    closed();
    assertThat(box()).hasValue("稻田");
    press("ArrowDown");
    assertThat(box()).hasAttribute("aria-activedescendant", "suggestion-0");
    press("Tab");
    closed();
    assertThat(page.getByLabel("搜索范围")).isFocused();
    assertThat(box()).hasValue("稻田");
  }

  @Test
  void numberOfOptionsIsAnnounced() {
    Page page = browsing.open("/");
    type("nyf");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("有 1 条建议，按上下键选择");
    press("Escape");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("");
  }

  @Test
  void nothingIsOfferedDuringComposition() {
    Page page = browsing.open("/");
    CDPSession keys = page.context().newCDPSession(page);
    type("稻");
    assertThat(options()).not().hasCount(0);
    int before = browsing.asked().size();
    compose(keys, "tian");
    closed();
    page.waitForTimeout(400);
    assertThat(browsing.asked()).hasSize(before);
    closed();
    JsonObject committed = new JsonObject();
    committed.addProperty("text", "田");
    keys.send("Input.insertText", committed);
    assertThat(options()).not().hasCount(0);
    assertThat(browsing.asked()).hasSize(before + 1);
    assertThat(browsing.asked().getLast()).endsWith("/suggest?q=" + Browsing.encoded("稻田"));
  }

  @Test
  void serverIsAskedAfterAPauseAndOnlyTheLastAnswerCounts() {
    Page page = browsing.open("/");
    page.route(
        "**/suggest?q=" + Browsing.encoded("倪"),
        route -> {
          page.waitForTimeout(500);
          route.resume();
        });
    int before = browsing.asked().size();
    page.keyboard().press("/");
    page.keyboard().type("nyf");
    assertThat(options()).hasCount(1);
    assertThat(browsing.asked().size() - before).isLessThanOrEqualTo(3);
    box().fill("");
    closed();
  }

  @Test
  void listLiesOverThePageAndWithinANarrowScreen() {
    for (int width : new int[] {Browsing.NARROW, Browsing.MEDIUM, Browsing.WIDE}) {
      Page page = browsing.fresh(width, 700, ColorScheme.LIGHT);
      browsing.open("/?q=稻田养蟹");
      double before = page.locator(".hits").boundingBox().y;
      type("稻田");
      assertThat(options().first()).isVisible();
      assertThat(page.locator(".hits").boundingBox().y).isEqualTo(before);
      BoundingBox box = list().boundingBox();
      assertThat(box.x).isGreaterThanOrEqualTo(0);
      assertThat(box.x + box.width).isLessThanOrEqualTo(width);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }
  }

  @Test
  void suggestionWithMarkupIsText() {
    Page page = browsing.open("/");
    page.route(
        "**/suggest?**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(
                        "{\"suggestions\":[{\"kind\":\"x\",\"label\":\"<b>类</b>\",\"count\":1,"
                            + "\"value\":\"<img src=x onerror=window.harmed=1>\"}]}")));
    type("x");
    assertThat(options()).containsText("<img src=x onerror=window.harmed=1>");
    assertThat(list().getByRole(AriaRole.GROUP)).hasAccessibleName("<b>类</b>");
    assertThat(page.locator("#suggestions img, #suggestions b")).hasCount(0);
    options().first().click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?q=<img+src=x+onerror=window.harmed=1>");
    assertThat(page.evaluate("window.harmed === undefined")).isEqualTo(true);
  }

  @Test
  void hostileSpeakerOfTheIndexIsText() {
    Page page = browsing.open("/");
    type("img src");
    assertThat(options().filter(new Locator.FilterOptions().setHasText(Corpus.ATTACK)).first())
        .isVisible();
    assertThat(page.locator("#suggestions img, #suggestions script")).hasCount(0);
    browsing.open("/?q=危险的话&view=statements");
    assertThat(page.locator(".statement h2")).containsText(Corpus.ATTACK);
    assertThat(page.locator(".statement .words")).containsText("危险的话" + Corpus.ATTACK);
    assertThat(page.locator(".statement .from")).containsText("危险标题");
    assertThat(page.locator("#app img, #app script")).hasCount(0);
    assertThat(page.evaluate("window.harmed === undefined")).isEqualTo(true);
  }

  @Test
  void searchWorksWhereSuggestionsFail() {
    browsing.expectErrors();
    Page page = browsing.open("/");
    page.route("**/suggest?**", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
    type("算力");
    page.waitForTimeout(300);
    closed();
    press("Enter");
    page.waitForURL("**/?q=*");
    browsing.settle();
    assertThat(page.locator("#heading")).hasText("共找到 1 份文件");
  }

  private static void type(String words) {
    box().fill("");
    box().pressSequentially(words);
  }

  private static void press(String key) {
    browsing.page().keyboard().press(key);
  }

  private static void closed() {
    assertThat(list()).isHidden();
    assertThat(box()).hasAttribute("aria-expanded", "false");
  }

  private static String id(Locator option) {
    return option.getAttribute("id");
  }

  private static Locator box() {
    return browsing.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("搜索词"));
  }

  private static Locator list() {
    return browsing.page().locator("#suggestions");
  }

  private static Locator options() {
    return list().getByRole(AriaRole.OPTION);
  }

  private static void compose(CDPSession keys, String text) {
    JsonObject composition = new JsonObject();
    composition.addProperty("text", text);
    composition.addProperty("selectionStart", text.length());
    composition.addProperty("selectionEnd", text.length());
    keys.send("Input.imeSetComposition", composition);
  }
}
