package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Without a mouse, and with an input method. */
@Tag("browser")
final class KeyboardTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void nothingIsSearchedDuringComposition() {
    Page page = browsing.open("/");
    CDPSession keys = page.context().newCDPSession(page);
    Locator box = page.getByLabel("搜索词");
    box.focus();
    int before = browsing.asked().size();
    compose(keys, "suanli");
    page.keyboard().press("Enter");
    page.waitForTimeout(200);
    assertThat(browsing.asked()).hasSize(before);
    assertThat(browsing.place()).isEqualTo("/");
    compose(keys, "算力");
    insert(keys, "算力");
    page.waitForTimeout(300);
    assertThat(browsing.asked().stream().filter(path -> !path.contains("/suggest")))
        .hasSize(before);
    assertThat(browsing.place()).isEqualTo("/");
    box.fill("算力");
    page.keyboard().press("Enter");
    page.waitForURL("**/?q=" + Browsing.encoded("算力"));
    assertThat(browsing.asked()).hasSizeGreaterThan(before);
  }

  @Test
  void enterThatEndsACompositionDoesNotSearch() {
    Page page = browsing.open("/");
    page.getByLabel("搜索词").focus();
    String enter =
        "flags => !document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
            + " {key: 'Enter', bubbles: true, cancelable: true, ...flags}))";
    assertThat(page.evaluate(enter, java.util.Map.of("isComposing", true))).isEqualTo(true);
    assertThat(page.evaluate(enter, java.util.Map.of("keyCode", 229))).isEqualTo(true);
    assertThat(page.evaluate(enter, java.util.Map.of("keyCode", 13))).isEqualTo(false);
  }

  @Test
  void nothingIsLookedForInAFacetDuringComposition() {
    Page page = browsing.open("/?q=稻田养蟹");
    CDPSession keys = page.context().newCDPSession(page);
    Locator provinces = page.locator("[data-field=province]");
    provinces.locator(".within").focus();
    int before = browsing.asked().size();
    compose(keys, "jiang");
    page.waitForTimeout(500);
    assertThat(browsing.asked()).hasSize(before);
    insert(keys, "江");
    assertThat(provinces.locator(".choice")).hasCount(3);
  }

  @Test
  void everythingWorksByKeyboard() {
    Page page = browsing.open("/");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("/");
    assertThat(page.getByLabel("搜索词")).isFocused();
    page.keyboard().type("稻田养蟹");
    page.keyboard().press("Enter");
    page.waitForURL("**/?q=*");
    browsing.settle();
    assertThat(page.getByLabel("搜索词")).isFocused();
    Locator first = page.locator("[data-field=speaker] input").first();
    tabTo(first);
    String name = first.inputValue();
    page.keyboard().press("Space");
    page.waitForURL("**speaker=*");
    browsing.settle();
    assertThat(page.locator("[data-field=speaker] input[value='" + name + "']")).isFocused();
    tabTo(page.locator(".hit h2 a").first());
    page.keyboard().press("Enter");
    browsing.settle();
    assertThat(page.locator(".document-page h1")).isFocused();
    page.keyboard().press("n");
    assertThat(page.locator(".hit-navigation")).containsText("第 1 处");
  }

  @Test
  void slashIsTypedWhereTextIsTyped() {
    Page page = browsing.open("/");
    page.getByLabel("搜索词").focus();
    page.keyboard().type("文件/规划");
    assertThat(page.getByLabel("搜索词")).hasValue("文件/规划");
  }

  @Test
  void singleKeysCanBeSwitchedOff() {
    Page page = browsing.open("/d/notice?q=政务服务");
    page.getByLabel("启用键盘快捷键").uncheck();
    page.keyboard().press("n");
    assertThat(page.locator(".hit-navigation")).containsText("本文命中 3 处");
    page.reload();
    browsing.settle();
    assertThat(page.getByLabel("启用键盘快捷键")).not().isChecked();
  }

  private static void tabTo(Locator wanted) {
    for (int i = 0; i < 120; i++) {
      browsing.page().keyboard().press("Tab");
      if ((Boolean) wanted.evaluate("e => e === document.activeElement")) {
        return;
      }
    }
    assertThat(wanted).isFocused();
  }

  private static void compose(CDPSession keys, String text) {
    JsonObject composition = new JsonObject();
    composition.addProperty("text", text);
    composition.addProperty("selectionStart", text.length());
    composition.addProperty("selectionEnd", text.length());
    keys.send("Input.imeSetComposition", composition);
  }

  private static void insert(CDPSession keys, String text) {
    JsonObject committed = new JsonObject();
    committed.addProperty("text", text);
    keys.send("Input.insertText", committed);
  }
}
