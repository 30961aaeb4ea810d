package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands around a text: evidence, citations, related documents, references, provenance. */
@Tag("browser")
final class ReadingTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void aFactShowsTheSentenceThatSaysItAndLeadsThere() {
    Page page = browsing.open("/d/seed");
    Locator row = page.locator(".metadata div").filter(has("会议日期"));
    row.locator("summary").focus();
    page.keyboard().press("Enter");
    assertThat(row.locator("q mark")).hasText("5月11日至12日");
    assertThat(row.locator("q")).containsText("座谈会在津举行");
    row.getByText("在文中查看").click();
    assertThat(page.locator(".text p:focus")).containsText("5月11日至12日");
    page.getByRole(AriaRole.NAVIGATION, named("本文发言人")).getByText("殷勇").click();
    assertThat(page.locator(".text p:focus")).containsText("殷勇");
  }

  @Test
  void whatIsCitedIsHeldOrSaidNotToBe() {
    Page page = browsing.open("/d/mixed%2Fvoices");
    Locator cited = page.locator(".citations .cited li");
    assertThat(cited.first()).containsText("已收录");
    Locator other = cited.filter(has("优化营商环境条例"));
    assertThat(other).containsText("未收录");
    assertThat(other.getByLabel("检索《优化营商环境条例》")).isVisible();
    cited.first().getByRole(AriaRole.LINK).first().click();
    browsing.settle();
    assertThat(page.locator("h1")).hasText("关于优化政务服务的通知");
    assertThat(page.locator(".citations")).containsText("被 1 份文件引用");
    page.goBack();
    browsing.settle();
    cited.first().getByText("还有谁引用").click();
    browsing.settle();
    assertThat(page.locator("#heading")).hasText("共找到 1 份文件");
    assertThat(page.locator(".chip")).hasText(Pattern.compile("引用：国办发〔2022〕7号.*"));
  }

  @Test
  void relatedDocumentsSayWhatTheyShare() {
    Page page = browsing.open("/d/m1");
    Locator related = page.locator(".related > ol > li");
    assertThat(related).hasCount(8);
    assertThat(related.first().locator(".shared")).containsText("都提到：《稻田养蟹行动方案》");
    assertThat(page.locator(".related")).containsText("共 25 份，列出最相关的 8 份");
    related.first().locator("a").first().click();
    browsing.settle();
    assertThat(page.locator("h1")).containsText("稻田养蟹工作会议");
  }

  @Test
  void referencesAreShownAndCopied() {
    Page page = browsing.open("/d/notice");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.getByText("引用格式").first().click();
    assertThat(page.locator("#reference")).isFocused();
    assertThat(page.locator("#reference")).isInViewport();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("GB/T 7714—2015 已复制");
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .startsWith("国务院办公厅. 关于优化政务服务的通知");
    assertThat(page.locator("[data-form=bibtex]")).containsText("title = {{关于优化政务服务的通知}}");
  }

  @Test
  void whereItWasReadFromIsToldAndOtherFormsAreOffered() {
    Page page = browsing.open("/d/notice");
    Locator provenance = page.locator(".provenance");
    assertThat(provenance).containsText("07".repeat(32));
    assertThat(provenance).containsText("2022年3月1日");
    Locator tools = page.getByRole(AriaRole.GROUP, named("阅读工具"));
    assertThat(tools.getByText("纯文本")).hasAttribute("href", "/api/v1/documents/notice.txt");
    assertThat(tools.getByText("Markdown")).hasAttribute("href", "/api/v1/documents/notice.md");
    assertThat(tools.getByText("原文")).hasAttribute("href", "https://www.example.org/notice.htm");
  }

  @Test
  void largeTypeIsRememberedAndFitsANarrowScreen() {
    Page page = browsing.fresh(Browsing.NARROW, 700, ColorScheme.LIGHT);
    browsing.open("/d/seed");
    double before = size(page);
    Locator large = page.getByText("大字版");
    large.focus();
    page.keyboard().press("Space");
    assertThat(large).hasAttribute("aria-pressed", "true");
    assertThat(size(page)).isGreaterThan(before * 1.3);
    page.reload();
    browsing.settle();
    assertThat(large).hasAttribute("aria-pressed", "true");
    assertThat(size(page)).isGreaterThan(before * 1.3);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    browsing.open("/");
    assertThat(page.evaluate("getComputedStyle(document.documentElement).fontSize"))
        .isEqualTo("16px");
  }

  @Test
  void paragraphsHaveLinksThatAreShownOnRequest() {
    Page page = browsing.open("/d/seed");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    Locator link = page.getByLabel("第 2 段的链接");
    assertThat(page.locator("#p2 .anchor")).not().isVisible();
    page.locator("#p2").hover();
    assertThat(page.locator("#p2 .anchor")).isVisible();
    page.getByText("段落编号").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#p9 .anchor")).isVisible();
    link.focus();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("第 2 段的链接已复制");
    assertThat(page).hasURL(Pattern.compile(".*/d/seed#p2"));
    browsing.open("/");
    browsing.open("/d/seed#p9");
    assertThat(page.locator("#p9")).isFocused();
    assertThat(page.locator("#p9")).isInViewport();
  }

  private static double size(Page page) {
    return ((Number)
            page.evaluate("parseFloat(getComputedStyle(document.querySelector('.text')).fontSize)"))
        .doubleValue();
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
