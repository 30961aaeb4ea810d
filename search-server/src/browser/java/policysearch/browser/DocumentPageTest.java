package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reading: what a document is, who says what in it, and where the words stand. */
@Tag("browser")
final class DocumentPageTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void everyStatementStandsUnderTheNameOfWhoMadeIt() {
    Page page = browsing.open("/d/seed");
    Locator spoken = page.locator(".text .spoken");
    assertThat(spoken).hasCount(4);
    assertThat(spoken.locator(".name").allInnerTexts()).containsExactly("尹力", "陈敏尔", "倪岳峰", "会议");
    assertThat(spoken.nth(2).locator(".cue")).hasText("倪岳峰说,");
    assertThat(spoken.nth(2).locator(".said")).containsText("去年5月");
    assertThat(page.locator(".text > p")).not().hasCount(0);
  }

  @Test
  void twoVoicesInOneParagraphAreToldApart() {
    Page page = browsing.open("/d/mixed%2Fvoices");
    Locator both = page.locator(".text .several").first();
    assertThat(both.locator(".tag").allInnerTexts()).containsExactly("刘清和", "孙晓梅");
    assertThat(both.locator(".who .name").allInnerTexts()).containsExactly("刘清和", "孙晓梅");
    Locator joint = page.locator(".text .spoken").nth(1);
    assertThat(joint.locator(".who .name").allInnerTexts()).containsExactly("钱一凡", "郑书林");
    List<String> borders =
        page.locator(".speakers li.voice").all().stream()
            .map(
                one ->
                    (String)
                        one.evaluate("e => getComputedStyle(e).borderLeft.replace(/rgb.*/u, '')"))
            .toList();
    assertThat(borders).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void peopleAreAWayThroughTheText() {
    Page page = browsing.open("/d/mixed%2Fvoices");
    Locator people = page.locator("nav.speakers");
    assertThat(people).containsText("何守正");
    assertThat(people.getByText("吕思齐")).not().isVisible();
    people.locator("summary").click();
    assertThat(people.getByText("吕思齐")).isVisible();
    people
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("孙晓梅").setExact(true))
        .click();
    assertThat(page.locator(".said:focus")).containsText("企业最盼的是");
    people.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("检索孙晓梅的全部发言")).click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?speaker=孙晓梅");
    assertThat(page.locator("#heading")).hasText("共找到 1 份文件");
  }

  @Test
  void metadataShowsWhatIsKnownAndNothingElse() {
    Page page = browsing.open("/d/notice");
    assertThat(page.locator(".metadata dt").allInnerTexts())
        .containsExactly("来源", "发布日期", "类型", "发文字号", "发文机关", "原文");
    assertThat(page.locator(".metadata")).containsText("国办发〔2022〕7号");
    assertThat(page.locator(".metadata")).containsText("2022年2月22日");
    assertThat(page.locator(".metadata a[href^=https]")).hasAttribute("rel", "noreferrer external");
    browsing.open("/d/bare");
    assertThat(page.locator(".metadata")).hasCount(0);
    assertThat(page.locator("#heading")).hasText("（无标题）");
  }

  @Test
  void hitsAreCountedAndVisitedInTurn() {
    Page page = browsing.open("/d/notice?q=政务服务");
    Locator bar = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("命中位置"));
    assertThat(bar).containsText("本文命中 3 处");
    assertThat(page.locator("h1 mark")).hasText("政务服务");
    bar.getByText("下一处").click();
    assertThat(bar).containsText("第 1 处，共 3 处");
    page.keyboard().press("n");
    assertThat(bar).containsText("第 2 处，共 3 处");
    assertThat(page.locator("mark.current")).hasAttribute("data-hit", "1");
    assertThat(page.locator("mark.current")).isInViewport();
    page.keyboard().press("p");
    page.keyboard().press("p");
    assertThat(bar).containsText("第 3 处，共 3 处");
  }

  @Test
  void documentOpensFromAResultAndBackLeadsWhereTheReaderWas() {
    Page page = browsing.open("/?q=稻田养蟹");
    Locator link = page.locator(".hit h2 a").nth(15);
    String title = link.innerText();
    link.scrollIntoViewIfNeeded();
    page.waitForTimeout(300);
    double before = scroll();
    link.click();
    browsing.settle();
    assertThat(page.locator("h1")).hasText(title);
    assertThat(page.locator("h1")).isFocused();
    assertThat(scroll()).isZero();
    page.getByText("返回检索结果").click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?q=稻田养蟹");
    assertThat(page.locator(".hit h2 a").nth(15)).isFocused();
    assertThat(scroll()).isBetween(before - 2, before + 2);
  }

  @Test
  void passageLeadsToItsPlaceInTheText() {
    Page page = browsing.open("/?q=算力&speaker=倪岳峰");
    page.locator(".place").first().click();
    browsing.settle();
    assertThat(page.locator("mark.current")).hasText("算力");
    assertThat(page.locator("mark.current")).isInViewport();
    assertThat(browsing.place()).isEqualTo("/d/seed?q=算力&speaker=倪岳峰");
    page.getByText("返回检索结果").click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?q=算力&speaker=倪岳峰");
  }

  @Test
  void linkCanBeCopied() {
    Page page = browsing.open("/d/seed?q=算力");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.getByText("复制链接").click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("链接已复制");
    assertThat(page.locator("[data-key=copy]")).hasText("链接已复制");
    assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(page.url());
  }

  private static double scroll() {
    return ((Number) browsing.page().evaluate("scrollY")).doubleValue();
  }
}
