package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page speaks Chinese, and English to who asks for it. */
@Tag("browser")
final class LanguageTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  /** Names and kinds of all strings, functions with the number of what they are given. */
  private static final String SHAPES =
      """
      async () => {
        const shape = (one) => typeof one === 'function' ? `f${one.length}`
          : Array.isArray(one) ? `${one.length}`
          : typeof one === 'object' ? Object.fromEntries(Object.entries(one)
            .sort(([a], [b]) => a < b ? -1 : 1).map(([name, value]) => [name, shape(value)]))
          : typeof one;
        const {chinese} = await import('/labels.mjs');
        const {labels} = await import('/labels.en.mjs');
        return [JSON.stringify(shape(chinese)), JSON.stringify(shape(labels)),
          JSON.stringify(Object.values(labels).filter((one) => typeof one === 'string'))];
      }""";

  @Test
  void everythingThatIsSaidIsSaidInBoth() {
    Page page = browsing.open("/");
    var shapes = (java.util.List<?>) page.evaluate(SHAPES);
    assertThat(shapes.get(1)).isEqualTo(shapes.get(0));
    assertThat((String) shapes.get(2)).doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void theReaderChoosesAndTheChoiceStays() {
    Page page = browsing.open("/?q=" + Browsing.encoded("高质量发展"));
    page.getByText("English").click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("#heading")).containsText("found");
    assertThat(page.locator(".skip")).hasText("Skip to the content");
    page.locator(".hit a").first().click();
    assertThat(page.getByText("Back to the results")).isVisible();
    page.reload();
    assertThat(page.locator("h2#citations")).isVisible();
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    page.locator("button.language").click();
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
  }

  @Test
  void whatTheServerHasSaidInEnglishTheScriptGoesOnInEnglish() {
    Page page = browsing.open("/?q=" + Browsing.encoded("高质量发展") + "&lang=en");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("#heading")).containsText("found");
    page.locator("button.language").click();
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    assertThat(page.locator("#heading")).containsText("共找到");
    page.locator(".hit a").first().click();
    assertThat(page.getByText("返回检索结果")).isVisible();
  }

  @Test
  void whatTheServerNamesIsInTheLanguageChosen() {
    Page page = browsing.open("/?q=" + Browsing.encoded("稻田养蟹") + "&lang=en");
    page.locator("[data-field=type] summary").click();
    assertThat(page.locator("[data-field=type] .value").first()).hasText("Meeting report");
    Object problem =
        page.evaluate(
            "fetch('/api/v1/search?size=0').then((one) => one.headers.get('content-language'))");
    assertThat(problem).isEqualTo("en");
    browsing.expectErrors();
  }

  @Test
  void theOtherLanguageIsALinkAwayWithoutScript() {
    Page page = browsing.withoutScript(Browsing.NARROW);
    page.navigate(browsing.address() + View.SEARCH.path());
    page.getByText("English").click();
    assertThat(page.locator("#heading")).containsText("found");
    page.locator(".hit h2 a").first().click();
    assertThat(page.getByText("Back to the results")).isVisible();
  }

  @Test
  void theDescriptionOfTheApiIsLabelledInTheLanguageChosen() {
    Page page = browsing.open("/docs");
    assertThat(page.locator("section th").first()).hasText("参数");
    page.evaluate("document.cookie = 'language=en; path=/'");
    page.reload();
    assertThat(page.locator("section th").first()).hasText("Parameter");
    assertThat(page.locator("h1")).hasText("API");
    assertThat(page).hasTitle("API · Policy search");
  }
}
