package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody wants to know who sees the page for the first time, from its start on. */
@Tag("browser")
final class NewcomerTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  private static Page search(String words) {
    Page page = browsing.open("/");
    page.getByLabel("搜索词").fill(words);
    page.keyboard().press("Enter");
    page.waitForURL("**/?q=**");
    return browsing.settle();
  }

  private static void choose(Page page, String field, String value) {
    page.locator("[data-field=" + field + "]").getByText(value).first().click();
    page.waitForURL("**" + field + "=**");
    browsing.settle();
  }

  @Test
  void findsWhatSomebodySaidAboutSomething() {
    Page page = search("算力");
    choose(page, "speaker", "倪岳峰");
    assertThat(page.locator(".hit")).hasCount(1);
    assertThat(page.locator(".snippets li", new Page.LocatorOptions().setHasText("倪岳峰")).first())
        .containsText("算力");
    assertThat(page.locator(".snippets mark").first()).hasText("算力");
  }

  @Test
  void findsAllOfAYearAndAPlaceAboutSomething() {
    Page page = search("雄安新区");
    choose(page, "province", "河北省");
    choose(page, "year", "2024");
    assertThat(page.locator("#heading")).containsText("1 份文件");
    assertThat(page.locator(".hit h2").first()).containsText("京津冀");
  }

  @Test
  void learnsWhoSaidAPhraseFirstAndWhen() {
    Page page = search("新质生产力");
    page.getByText("看这个提法的来历").click();
    page.waitForURL("**/phrase/**");
    browsing.settle();
    assertThat(page.locator(".first-use h3")).containsText("最早见于");
    assertThat(page.locator(".first-use time").first()).isVisible();
    assertThat(page.locator("section:has(> h3:text('谁先说')) tbody th").first()).isVisible();
  }

  @Test
  void comparesTwoWhoSpokeAtOneMeeting() {
    Page page = search("京津冀党政主要领导座谈会");
    page.locator(".hit h2 a").first().click();
    page.waitForURL("**/d/**");
    browsing.settle();
    page.getByText("对照两人的发言").click();
    page.waitForURL("**/compare?document=**");
    browsing.settle();
    assertThat(page.locator("#heading")).containsText("同一场合的发言");
    assertThat(page.getByText("都说到", new Page.GetByTextOptions().setExact(true)).first())
        .isVisible();
  }

  @Test
  void takesAlongAllThatSomebodySaid() throws IOException {
    Page page = search("稻田养蟹");
    page.locator(".hit h2 a").first().click();
    page.waitForURL("**/d/**");
    browsing.settle();
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("的人物页")).first().click();
    page.waitForURL("**/person/**");
    browsing.settle();
    Download table = page.waitForDownload(() -> page.getByText("导出 CSV").click());
    String csv = Files.readString(table.path());
    assertThat(csv).startsWith("\uFEFF").contains("稻田养蟹");
    assertThat(csv.lines().count()).isGreaterThan(1);
  }
}
