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

/** Finding: words, filters, chips, and what is said where nothing is found. */
@Tag("browser")
final class SearchPageTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void firstVisitExplainsAndOffersWordsThatFindSomething() {
    Page page = browsing.open("/");
    assertThat(heading()).containsText("谁说了什么");
    assertThat(page.getByText("共收录 31 份文件")).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("新质生产力")).click();
    browsing.settle();
    assertThat(heading()).hasText("共找到 27 份文件");
    assertThat(browsing.place()).isEqualTo("/?q=新质生产力");
    assertThat(page).hasTitle("新质生产力 · 检索结果 - 政策检索");
  }

  @Test
  void wordsAndSpeakerFindTheSentenceAndMarkIt() {
    search("算力");
    check("倪岳峰");
    assertThat(heading()).hasText("共找到 1 份文件");
    Locator snippet = browsing.page().locator(".snippet.spoken");
    assertThat(snippet.locator(".who")).hasText("倪岳峰");
    assertThat(snippet.locator("mark")).hasText("算力");
    assertThat(snippet).containsText("河北算力优势");
    assertThat(browsing.place()).isEqualTo("/?q=算力&speaker=倪岳峰");
  }

  @Test
  void aReportThatSeveralPublishedIsOneResultThatLeadsToTheOthers() {
    Page page = browsing.open("/?q=算力&speaker=倪岳峰");
    assertThat(heading()).hasText("共找到 1 份文件");
    Locator copies = page.locator(".hit .copies");
    assertThat(copies).containsText("另有 1 家发布：");
    Locator link = copies.getByRole(AriaRole.LINK);
    assertThat(link).hasText("北京日报 2024年5月13日");
    link.focus();
    page.keyboard().press("Enter");
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/d/reprint?q=算力&speaker=倪岳峰");
    assertThat(heading()).hasText("京津冀党政主要领导座谈会举行");
    page.locator(".about .copies").getByRole(AriaRole.LINK).click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/d/seed?q=算力&speaker=倪岳峰");
  }

  @Test
  void nothingFoundSaysWhichFilterToDropAndWhatThatGives() {
    Page page = browsing.open("/?q=算力&speaker=尹力&province=河北省");
    assertThat(heading()).hasText("没有找到与“算力”有关的文件");
    Locator ways = page.locator(".ways li");
    assertThat(ways.nth(0)).containsText(Pattern.compile("去掉“发言人：尹力”\\s*1 份文件"));
    assertThat(ways.nth(1)).containsText(Pattern.compile("去掉“省份：河北省”\\s*仍然没有"));
    assertThat(ways.nth(2)).containsText(Pattern.compile("去掉全部条件，只保留搜索词\\s*1 份文件"));
    ways.nth(0).getByRole(AriaRole.LINK).click();
    browsing.settle();
    assertThat(heading()).hasText("共找到 1 份文件");
    assertThat(heading()).isFocused();
    assertThat(browsing.place()).isEqualTo("/?q=算力&province=河北省");
  }

  @Test
  void waysOutAreWordsNotOperators() {
    Page page = browsing.open("/?q=算力 AND (南极 OR 北极)");
    assertThat(page.locator(".ways li")).containsText(new String[] {"只搜“算力”", "只搜“南极”", "只搜“北极”"});
    assertThat(page.locator(".ways li")).hasCount(3);
  }

  @Test
  void oneTermLeadsToItsHistoryAndToWhoSaysItMost() {
    Page page = browsing.open("/?q=新质生产力");
    page.locator(".history a").first().click();
    browsing.settle();
    assertThat(heading()).hasText("“新质生产力”的提出与传播");
    page.goBack();
    browsing.settle();
    page.locator(".history a").nth(1).click();
    browsing.settle();
    assertThat(heading()).hasText("谁说“新质生产力”说得多");
  }

  @Test
  void whatWasLeftOutOfTheQueryIsSaid() {
    Page page = browsing.open("/?q=*生产力 高质量");
    assertThat(page.locator(".remarks")).isVisible();
  }

  @Test
  void everyCountBesideAValueIsTheTotalThatSelectingItGives() {
    Page page = browsing.open("/?q=稻田养蟹");
    Locator choices = page.locator("[data-field=speaker] .choice");
    int values = choices.count();
    assertThat(values).isEqualTo(5);
    for (int i = 0; i < values; i++) {
      Locator choice = page.locator("[data-field=speaker] .choice").nth(i);
      String count = choice.locator(".count").innerText().replaceAll("\\D", "");
      choice.locator("input").check();
      browsing.settle();
      assertThat(heading()).hasText("共找到 " + count + " 份文件");
      page.locator("[data-field=speaker] input:checked").uncheck();
      browsing.settle();
    }
  }

  @Test
  void severalValuesOfAFacetAreAlternativesAndEachChipRemovesItself() {
    Page page = browsing.open("/?q=稻田养蟹");
    check("李明远");
    assertThat(heading()).hasText("共找到 6 份文件");
    check("王芳菲");
    assertThat(heading()).hasText("共找到 11 份文件");
    assertThat(page.locator(".chip")).hasCount(2);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去掉条件 发言人：李明远")).click();
    browsing.settle();
    assertThat(heading()).hasText("共找到 5 份文件");
    assertThat(heading()).isFocused();
    assertThat(box("李明远")).not().isChecked();
    assertThat(box("王芳菲")).isChecked();
    page.getByText("清除全部").click();
    browsing.settle();
    assertThat(heading()).hasText("共找到 26 份文件");
    assertThat(page.locator(".chip")).hasCount(0);
    assertThat(box("王芳菲")).not().isChecked();
  }

  @Test
  void nameBesideAPassageIsALinkThatAddsTheFilter() {
    Page page = browsing.open("/?q=算力");
    page.locator(".snippet .who a", new Page.LocatorOptions().setHasText("倪岳峰")).first().click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?q=算力&speaker=倪岳峰");
    assertThat(box("倪岳峰")).isChecked();
  }

  @Test
  void scopeIsPartOfTheSearch() {
    Page page = browsing.open("/?q=稻田养蟹 工作会议");
    assertThat(heading()).hasText("共找到 26 份文件");
    page.getByLabel("搜索范围").selectOption("speech");
    browsing.settle();
    assertThat(heading()).hasText("没有找到与“稻田养蟹 工作会议”有关的文件");
    assertThat(browsing.place()).isEqualTo("/?q=稻田养蟹+工作会议&in=speech");
    assertThat(page.locator(".ways")).containsText("不限于发言");
  }

  @Test
  void totalIsAnnounced() {
    search("算力");
    assertThat(browsing.page().getByRole(AriaRole.STATUS)).containsText("共找到 1 份文件");
  }

  @Test
  void marksStandWhereTheWordsStandInTheTitle() {
    Page page = browsing.open("/?q=营商环境");
    assertThat(page.locator(".hit h2 mark").first()).hasText("营商环境");
  }

  @Test
  void boxSaysWhatIsShownAndNotWhatWasTypedInPassing() {
    Page page = browsing.open("/?q=算力");
    page.getByLabel("搜索词").fill("别的词");
    check("倪岳峰");
    assertThat(page.getByLabel("搜索词")).hasValue("算力");
  }

  private static void search(String words) {
    Page page = browsing.open("/");
    page.getByLabel("搜索词").fill(words);
    page.keyboard().press("Enter");
    assertThat(page.locator(".search-page")).isVisible();
    browsing.settle();
  }

  private static void check(String speaker) {
    box(speaker).check();
    browsing.settle();
  }

  private static Locator box(String speaker) {
    return browsing.page().locator("[data-field=speaker] input[value='" + speaker + "']");
  }

  private static Locator heading() {
    return browsing.page().locator("#heading");
  }
}
