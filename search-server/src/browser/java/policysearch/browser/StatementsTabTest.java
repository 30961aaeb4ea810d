package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same search among statements: who says it, as which official, where. */
@Tag("browser")
final class StatementsTabTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void tabsAreOneSearchAmongDocumentsAndAmongStatements() {
    Page page = browsing.open("/?q=营商环境&year=2023");
    assertThat(heading()).hasText("共找到 1 份文件");
    assertThat(tab("文件")).hasAttribute("aria-current", "page");
    assertThat(tab("发言").locator(".count")).hasText("3 段");
    tab("发言").click();
    browsing.settle();
    assertThat(heading()).hasText("共找到 3 段发言");
    assertThat(heading()).isFocused();
    assertThat(browsing.place()).isEqualTo("/?q=营商环境&year=2023&view=statements");
    assertThat(tab("发言")).hasAttribute("aria-current", "page");
    assertThat(tab("文件").locator(".count")).hasText("1 份");
    assertThat(page).hasTitle("营商环境 · 发言检索结果 - 政策检索");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("共找到 3 段发言，本页 3 段");
    page.goBack();
    assertThat(heading()).hasText("共找到 1 份文件");
  }

  @Test
  void statementSaysWhoAsWhichOfficialWhatAndWhere() {
    Page page = browsing.open("/?q=一抓到底&view=statements");
    Locator one = page.locator(".statement");
    assertThat(one.locator("h2")).containsText("刘清和省长");
    assertThat(one.locator(".words")).hasText("营商环境就是生产力，要一抓到底。");
    assertThat(one.locator("mark").first()).containsText("抓到底");
    assertThat(one.locator(".facts")).containsText("2023年7月1日");
    assertThat(one.locator(".facts")).containsText("河南日报");
    assertThat(one.locator(".facts")).containsText("河南省");
    one.getByText("全省营商环境座谈会举行").click();
    browsing.settle();
    assertThat(heading()).hasText("全省营商环境座谈会举行");
    assertThat(browsing.place()).isEqualTo("/d/mixed/voices?q=一抓到底&view=statements");
    assertThat(page.url()).matches(".*#at-\\d+");
    assertThat(page.locator(".hit-navigation")).containsText("第 1 处");
    page.getByText("返回检索结果").click();
    assertThat(heading()).hasText("共找到 1 段发言");
    assertThat(page.getByText("全省营商环境座谈会举行")).isFocused();
  }

  @Test
  void nameOfASpeakerAddsTheFilter() {
    Page page = browsing.open("/?q=营商环境&view=statements");
    page.locator(".statement h2 a", new Page.LocatorOptions().setHasText("孙晓梅")).click();
    browsing.settle();
    assertThat(heading()).hasText("共找到 1 段发言");
    assertThat(browsing.place()).isEqualTo("/?q=营商环境&speaker=孙晓梅&view=statements");
  }

  @Test
  void everyCountIsTheTotalThatSelectingItGives() {
    for (String field : List.of("voice", "speaker", "type")) {
      Page page = browsing.open("/?q=&view=statements");
      int values = page.locator("[data-field=" + field + "] .choice").count();
      assertThat(values).isGreaterThan(1);
      for (int i = 0; i < values; i++) {
        Locator choice = page.locator("[data-field=" + field + "] .choice").nth(i);
        String count = choice.locator(".count").innerText().replaceAll("\\D", "");
        choice.locator("input").check();
        browsing.settle();
        assertThat(heading()).hasText("共找到 " + count + " 段发言");
        page.locator("[data-field=" + field + "] input:checked").uncheck();
        browsing.settle();
      }
    }
  }

  @Test
  void voiceIsAChipAndIsLeftOutAmongDocuments() {
    Page page = browsing.open("/?q=&view=statements");
    page.getByLabel("联合").check();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?voice=joint&view=statements");
    assertThat(page.locator(".chip")).containsText("谁的声音：联合");
    assertThat(page.locator(".statement .voice-sign")).hasText("联合");
    assertThat(page.locator(".statement h2")).containsText("钱一凡、郑书林");
    assertThat(tab("文件")).hasAttribute("href", "/?q=");
    tab("文件").click();
    browsing.settle();
    assertThat(page.locator(".chip")).hasCount(0);
    assertThat(page.locator("[data-field=voice]")).hasCount(0);
  }

  @Test
  void whatMeansNothingInATabIsIgnored() {
    browsing.open("/?q=营商环境&year=2023&voice=joint&group=speaker");
    assertThat(heading()).hasText("共找到 1 份文件");
    Page page = browsing.open("/?q=营商环境&year=2023&in=title&view=statements");
    assertThat(heading()).hasText("共找到 3 段发言");
    assertThat(page.getByLabel("搜索范围")).hasValue("speech");
    assertThat(page.getByLabel("搜索范围")).isDisabled();
    page.getByLabel("搜索词").fill("生产力");
    page.keyboard().press("Enter");
    page.waitForURL("**view=statements");
    assertThat(browsing.place()).isEqualTo("/?q=生产力&year=2023&view=statements");
  }

  @Test
  void orderByDate() {
    Page page = browsing.open("/?q=稻田养蟹&view=statements");
    page.getByLabel("排序").selectOption("date");
    browsing.settle();
    assertThat(page.locator(".statement time").first()).hasText("2020年1月3日");
    assertThat(browsing.place()).isEqualTo("/?q=稻田养蟹&sort=date&view=statements");
    page.getByLabel("排序").selectOption("-date");
    browsing.settle();
    assertThat(page.locator(".statement time").first()).containsText("2023年");
  }

  @Test
  void statementsAreGatheredBySpeakerAndCountsStay() {
    Page page = browsing.open("/?q=稻田养蟹&view=statements");
    page.getByLabel("归并").selectOption("speaker");
    browsing.settle();
    assertThat(heading()).hasText("共找到 26 段发言，出自 5 个发言人");
    assertThat(browsing.place()).isEqualTo("/?q=稻田养蟹&view=statements&group=speaker");
    assertThat(page.locator(".group")).hasCount(5);
    assertThat(page.locator("[data-field=speaker] .choice")).hasCount(5);
    assertThat(page.locator("[data-field=voice] .choice")).hasCount(3);
    Locator group = page.locator(".group", new Page.LocatorOptions().setHasText("李明远")).first();
    assertThat(group).containsText("6 段发言，见于 6 份文件");
    assertThat(group.locator(".statement")).hasCount(3);
    group.getByText("查看全部 6 段").click();
    browsing.settle();
    assertThat(heading()).hasText("共找到 6 段发言");
    assertThat(browsing.place()).isEqualTo("/?q=稻田养蟹&speaker=李明远&view=statements");
  }

  @Test
  void statementsAreGatheredByDocument() {
    Page page = browsing.open("/?q=营商环境&year=2023&view=statements&group=document");
    assertThat(heading()).hasText("共找到 3 段发言，出自 1 份文件");
    assertThat(page.locator(".group h2")).hasText("全省营商环境座谈会举行");
    assertThat(page.locator(".group .statement h3").first()).containsText("刘清和");
    page.getByLabel("归并").selectOption("none");
    browsing.settle();
    assertThat(page.locator(".statement h2")).hasCount(3);
  }

  @Test
  void pagesHoldEveryStatementOnce() {
    Page page = browsing.open("/?q=稻田养蟹&view=statements");
    Set<String> seen = new LinkedHashSet<>(page.locator(".statement .from").allInnerTexts());
    assertThat(seen).hasSize(20);
    page.getByText("下一页").click();
    browsing.settle();
    assertThat(page.locator(".statement")).hasCount(6);
    assertThat(page.locator(".pager")).containsText("第 2 页");
    seen.addAll(page.locator(".statement .from").allInnerTexts());
    assertThat(seen).hasSize(26);
    page.getByText("上一页").click();
    assertThat(page.locator(".statement")).hasCount(20);
  }

  @Test
  void longWordsAreFoldedToWhereTheSearchStandsInThem() {
    Page page = browsing.open("/?q=算力&speaker=倪岳峰&view=statements");
    Locator words = page.locator(".statement .words");
    assertThat(words.locator("mark").first()).hasText("算力");
    int folded = words.innerText().length();
    assertThat(folded).isLessThan(250);
    Locator unfold = page.getByLabel("展开倪岳峰的这段发言");
    assertThat(unfold).hasAttribute("aria-expanded", "false");
    unfold.focus();
    page.keyboard().press("Enter");
    Locator fold = page.getByLabel("收起倪岳峰的这段发言");
    assertThat(fold).hasAttribute("aria-expanded", "true");
    assertThat(fold).isFocused();
    assertThat(words).containsText("去年5月,习近平总书记视察河北");
    assertThat(words).containsText("努力形成协同发展合力。");
    assertThat(words.innerText()).doesNotContain("…");
    page.keyboard().press("Enter");
    assertThat(words.innerText()).hasSize(folded);
  }

  @Test
  void nothingFoundLeadsOut() {
    Page page = browsing.open("/?q=算力&speaker=尹力&view=statements");
    assertThat(heading()).hasText("没有找到与“算力”有关的发言");
    Locator ways = page.locator(".ways li");
    assertThat(ways.nth(0)).containsText("去掉“发言人：尹力”");
    assertThat(ways.nth(0).locator(".gives")).hasText("1 段发言");
    assertThat(ways.nth(1)).containsText("不限于发言，搜文件全文");
    assertThat(ways.nth(1).locator(".gives")).hasText("仍然没有");
    ways.nth(0).getByRole(AriaRole.LINK).click();
    browsing.settle();
    assertThat(heading()).hasText("共找到 1 段发言");
    browsing.open("/?q=没有的词&view=statements");
    page.getByText("浏览全部发言").click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?view=statements");
    assertThat(heading()).containsText("段发言");
  }

  @Test
  void longFacetOfStatementsShowsMoreAndCanBeSearched() {
    Page page = browsing.open("/?q=稻田养蟹&view=statements");
    Locator provinces = page.locator("[data-field=province]");
    assertThat(provinces.locator(".choice")).hasCount(8);
    provinces.locator("button.more").click();
    assertThat(provinces.locator(".choice")).hasCount(14);
    provinces.locator(".within").fill("江");
    assertThat(provinces.locator(".choice")).hasCount(3);
    provinces.locator("input[value='江苏省']").check();
    browsing.settle();
    assertThat(heading()).hasText("共找到 2 段发言");
  }

  @Test
  void resultsCanBeTakenAwayAsTheyAre() {
    Page page = browsing.open("/?q=稻田养蟹&speaker=李明远&view=statements&group=speaker");
    String asked = "?q=" + Browsing.encoded("稻田养蟹") + "&speaker=" + Browsing.encoded("李明远");
    assertThat(page.getByText("导出 CSV")).hasAttribute("href", "/api/v1/statements.csv" + asked);
    assertThat(page.getByText("订阅 Atom")).hasAttribute("href", "/api/v1/statements.atom" + asked);
    assertThat(lines("导出 CSV")).isEqualTo(7);
    assertThat(lines("导出 NDJSON")).isEqualTo(6);
    browsing.open("/?q=稻田养蟹&speaker=李明远&sort=date");
    assertThat(page.getByText("订阅 Atom"))
        .hasAttribute("href", "/api/v1/search.atom" + asked + "&sort=date");
    assertThat(lines("导出 CSV")).isEqualTo(7);
    assertThat(lines("导出 NDJSON")).isEqualTo(6);
  }

  @Test
  void whatWasMeantIsOfferedWithItsNumberAndNothingIsRewritten() {
    Page page = browsing.open("/?q=新质生产里");
    Locator meant = page.locator(".spelling");
    assertThat(meant).containsText("是不是要找：新质生产力(27 份)");
    assertThat(page.getByLabel("搜索词")).hasValue("新质生产里");
    browsing.open("/?q=新质生产里&view=statements");
    assertThat(heading()).hasText("没有找到与“新质生产里”有关的发言");
    assertThat(meant).containsText("是不是要找：新质生产力(");
    Locator link = meant.getByRole(AriaRole.LINK);
    String total = link.locator(".count").innerText().replaceAll("\\D", "");
    link.focus();
    page.keyboard().press("Enter");
    browsing.settle();
    assertThat(heading()).hasText("共找到 " + total + " 段发言");
    assertThat(browsing.place()).isEqualTo("/?q=新质生产力&view=statements");
    assertThat(meant).hasCount(0);
  }

  @Test
  void whatWasMeantStandsAboveResultsTooAndIsText() {
    Page page = browsing.page();
    String meant = "\"didYouMean\":[{\"q\":\"<b>算力</b>\",\"total\":12},{\"q\":\"算例\",\"total\":7}]";
    page.route(
        "**/api/v1/search?**",
        route -> {
          APIResponse answer = route.fetch();
          route.fulfill(
              new Route.FulfillOptions()
                  .setResponse(answer)
                  .setBody(answer.text().replace("\"didYouMean\":[]", meant)));
        });
    browsing.open("/?q=算力");
    assertThat(page.locator(".hit")).hasCount(1);
    Locator line = page.locator(".hits > .spelling");
    assertThat(line).hasText("是不是要找：<b>算力</b>(12 份)、算例(7 份)");
    assertThat(line.locator("b")).hasCount(0);
    assertThat(line.getByRole(AriaRole.LINK).nth(1))
        .hasAttribute("href", "/?q=" + Browsing.encoded("算例"));
  }

  private static int lines(String link) {
    Page page = browsing.page();
    String body =
        (String) page.getByText(link).evaluate("async link => (await fetch(link.href)).text()");
    return (int) body.lines().count();
  }

  private static Locator heading() {
    return browsing.page().locator("#heading");
  }

  private static Locator tab(String name) {
    return browsing.page().locator(".views a", new Page.LocatorOptions().setHasText(name));
  }
}
