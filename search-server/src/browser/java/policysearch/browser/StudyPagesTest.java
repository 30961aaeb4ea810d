package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Phrases, persons, and who says something most. */
@Tag("browser")
final class StudyPagesTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void aPhraseShowsWhenItWasFirstSaidAndWhoTookItUp() {
    Page page = browsing.open("/phrase/新质生产力");
    assertThat(heading()).hasText("“新质生产力”的提出与传播");
    assertThat(page.locator(".lead")).containsText("27 份文件");
    Locator first = page.locator(".first-use");
    assertThat(first).containsText("2020年1月3日");
    assertThat(first.locator(".who")).containsText("李明远");
    assertThat(first.locator("mark")).hasText("新质生产力");
    Locator takers = page.getByRole(AriaRole.REGION, named("谁先说")).locator("tbody tr");
    assertThat(takers.first()).containsText("李明远");
    assertThat(page.locator("svg[role=img]").first()).isVisible();
  }

  @Test
  void everyNumberOfAPhraseLeadsToWhatItCounts() {
    Page page = browsing.open("/phrase/新质生产力");
    page.locator(".over-time .numbers summary").first().click();
    Locator row = page.locator(".over-time tbody tr").first();
    assertThat(row).containsText("2020");
    String count = row.locator("td a").textContent();
    row.locator("td a").click();
    browsing.settle();
    assertThat(heading()).hasText("共找到 " + count + " 份文件");
    assertThat(browsing.place()).contains("dateFrom=2020-01-01").contains("dateTo=2020-12-31");
  }

  @Test
  void twoPhrasesStandSideBySide() {
    Page page = browsing.open("/phrase/新质生产力");
    page.getByLabel("另一提法").fill("营商环境");
    page.keyboard().press("Enter");
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/phrase/新质生产力?with=营商环境");
    assertThat(page.locator(".side-by-side > section")).hasCount(2);
    assertThat(page.locator(".legend").first().locator(".key")).hasCount(2);
    page.getByText("不再比较“营商环境”").click();
    browsing.settle();
    assertThat(page.locator(".side-by-side")).hasCount(0);
  }

  @Test
  void oneYearIsDrawnNoLargerThanManyAre() {
    Page page = browsing.open("/phrase/一抓到底");
    assertThat(page.locator("svg[role=img]").first()).isVisible();
    double one = page.locator("svg[role=img]").first().boundingBox().height;
    browsing.open("/phrase/新质生产力");
    assertThat(page.locator("svg[role=img]").first()).isVisible();
    double many = page.locator("svg[role=img]").first().boundingBox().height;
    assertThat(one).isLessThanOrEqualTo(many);
  }

  @Test
  void aPhraseThatNobodyUsedSaysWhatToDo() {
    Page page = browsing.open("/phrase/从未有人说过");
    assertThat(page.locator(".notice")).containsText("没有文件用过“从未有人说过”");
    assertThat(page.locator(".notice").getByRole(AriaRole.LINK)).hasText("搜索");
  }

  @Test
  void whoSaysItMostIsComparedByRateAndCount() {
    Page page = browsing.open("/compare?q=新质生产力");
    assertThat(heading()).hasText("谁说“新质生产力”说得多");
    Locator rows = page.locator("tbody tr");
    assertThat(rows.nth(4)).isVisible();
    String count = rows.first().locator("td a").first().textContent();
    assertThat(Integer.parseInt(count)).isPositive();
    page.getByLabel("按什么比较").selectOption("province");
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/compare?q=新质生产力&by=province");
    assertThat(page.locator("thead")).containsText("文件（份）");
    page.locator("tbody tr").first().locator("td a").first().click();
    browsing.settle();
    assertThat(heading()).hasText(Pattern.compile("共找到 \\d+ 份文件"));
  }

  @Test
  void theComparisonAsksForWordsFirst() {
    Page page = browsing.open("/compare");
    page.getByLabel("词语").fill("营商环境");
    page.keyboard().press("Enter");
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/compare?q=营商环境");
    assertThat(page.locator("tbody")).containsText("刘清和");
  }

  @Test
  void aPersonHasTitlesAndWordsThatCanBeSearched() {
    Page page = browsing.open("/person/刘清和");
    assertThat(heading()).hasText("刘清和");
    assertThat(page.locator(".titles")).containsText("省长");
    assertThat(page.locator(".quote .words").first()).containsText("营商环境就是生产力");
    page.getByPlaceholder("在此人发言中查找").fill("一抓到底");
    page.keyboard().press("Enter");
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/person/刘清和?q=一抓到底");
    assertThat(page.locator(".quote mark")).hasText("一抓到底");
    assertThat(page.locator("#q")).hasValue("");
    page.locator(".quote .hint a").click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/d/mixed/voices?q=一抓到底");
  }

  @Test
  void aPersonHasWordsOfTheirOwnThatLeadToWhatWasSaid() {
    Page page = browsing.open("/person/周海平");
    Locator words = page.getByRole(AriaRole.REGION, named("有特点的词")).getByRole(AriaRole.LINK);
    assertThat(words.first()).containsText("富民之路");
    String word = words.first().innerText().split("\\s", 2)[0];
    words.first().focus();
    page.keyboard().press("Enter");
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/person/周海平?q=\"" + word + "\"");
    assertThat(page.locator(".quote")).hasCount(5);
    browsing.open("/person/李明远");
    assertThat(page.getByRole(AriaRole.REGION, named("有特点的词"))).hasCount(0);
  }

  @Test
  void whoSpeaksWithoutBeingAPersonHasAPageToo() {
    browsing.expectErrors();
    Page page = browsing.open("/person/会议");
    assertThat(heading()).hasText("会议");
    assertThat(page.locator(".quote").first()).isVisible();
  }

  @Test
  void nobodyIsSaidToBeNobody() {
    browsing.expectErrors();
    Page page = browsing.open("/person/查无此人");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("索引中没有这个人");
  }

  @Test
  void theSpeakersOfADocumentLeadToTheirPages() {
    Page page = browsing.open("/d/mixed%2Fvoices");
    page.getByLabel("刘清和的人物页").click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/person/刘清和");
    page.goBack();
    browsing.settle();
    assertThat(heading()).hasText("全省营商环境座谈会举行");
  }

  @Test
  void twoWhoSpeakAtOneMeetingStandSideBySide() {
    Page page = browsing.open("/d/seed");
    page.getByText("对照两人的发言").click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/compare?document=seed&speaker=尹力&speaker=陈敏尔");
    page.getByLabel("另一方").selectOption("倪岳峰");
    page.getByText("对照", new Page.GetByTextOptions().setExact(true)).click();
    browsing.settle();
    assertThat(heading()).hasText("尹力与倪岳峰：同一场合的发言");
    assertThat(browsing.place()).isEqualTo("/compare?document=seed&speaker=尹力&speaker=倪岳峰");
    assertThat(page.locator("section[aria-labelledby=both] .pills")).containsText("新质生产力");
    assertThat(page.locator(".side-by-side > section")).hasCount(2);
    assertThat(page.locator(".side-by-side > section").first().locator("mark").first()).isVisible();
    page.getByRole(AriaRole.LINK, named("新质生产力")).click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?q=\"新质生产力\"&view=statements");
    browsing.open("/compare?document=notice");
    assertThat(page.locator(".notice")).containsText("不足两人");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator heading() {
    return browsing.page().locator("#heading");
  }
}
