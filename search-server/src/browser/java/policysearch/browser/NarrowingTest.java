package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Dates, order, pages, long facets; and the address as the only state. */
@Tag("browser")
final class NarrowingTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void dateRangeNarrowsAndBecomesAChip() {
    Page page = browsing.open("/?q=稻田养蟹");
    page.locator("[data-field=date] summary").click();
    page.locator("input[name=dateFrom]").fill("2021-01-01");
    page.locator("input[name=dateTo]").fill("2021-12-31");
    assertThat(heading()).hasText("共找到 26 份文件");
    page.locator("[data-field=date] button").click();
    browsing.settle();
    assertThat(heading()).hasText("共找到 7 份文件");
    assertThat(browsing.place()).isEqualTo("/?q=稻田养蟹&dateFrom=2021-01-01&dateTo=2021-12-31");
    assertThat(page.locator(".chip")).containsText("发布日期：2021年1月1日至2021年12月31日");
    page.locator(".chip").click();
    browsing.settle();
    assertThat(heading()).hasText("共找到 26 份文件");
    assertThat(page.locator("input[name=dateFrom]")).hasValue("");
  }

  @Test
  void datesOfTheMeetingAreAnotherField() {
    Page page = browsing.open("/?q=");
    page.locator("[data-field=date] summary").click();
    page.getByLabel("会议日期").check();
    page.locator("input[name=dateFrom]").fill("2024-05-12");
    page.locator("[data-field=date] button").click();
    browsing.settle();
    assertThat(heading()).hasText("共找到 1 份文件");
    assertThat(browsing.place()).isEqualTo("/?dateFrom=2024-05-12&dateField=event");
  }

  @Test
  void datesTheWrongWayRoundAreTurned() {
    Page page = browsing.open("/?q=");
    page.locator("[data-field=date] summary").click();
    page.locator("input[name=dateFrom]").fill("2022-12-31");
    page.locator("input[name=dateTo]").fill("2022-01-01");
    page.locator("[data-field=date] button").click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?dateFrom=2022-01-01&dateTo=2022-12-31");
  }

  @Test
  void orderByDate() {
    Page page = browsing.open("/?q=稻田养蟹");
    page.getByLabel("排序").selectOption("date");
    browsing.settle();
    assertThat(page.locator(".hit time").first()).hasText("2020年1月3日");
    assertThat(browsing.place()).isEqualTo("/?q=稻田养蟹&sort=date");
    page.getByLabel("排序").selectOption("-date");
    browsing.settle();
    assertThat(page.locator(".hit time").first()).containsText("2023年");
  }

  @Test
  void pagesHoldEveryResultOnceAndHistoryLeadsBack() {
    Page page = browsing.open("/?q=稻田养蟹");
    Set<String> seen = new LinkedHashSet<>(page.locator(".hit h2").allInnerTexts());
    assertThat(seen).hasSize(20);
    page.getByText("下一页").click();
    browsing.settle();
    assertThat(page.locator(".hit")).hasCount(6);
    assertThat(page.locator(".pager")).containsText("第 2 页");
    assertThat(heading()).isFocused();
    seen.addAll(page.locator(".hit h2").allInnerTexts());
    assertThat(seen).hasSize(26);
    page.reload();
    browsing.settle();
    assertThat(page.locator(".hit")).hasCount(6);
    page.getByText("上一页").click();
    assertThat(page.locator(".hit")).hasCount(20);
    page.goForward();
    assertThat(page.locator(".hit")).hasCount(6);
    page.getByText("回到第一页").click();
    assertThat(page.locator(".hit")).hasCount(20);
  }

  @Test
  void backForwardReloadAndSharedAddressShowTheSame() {
    Page page = browsing.open("/?q=稻田养蟹");
    page.locator("input[name=speaker][value=\'李明远\']").check();
    browsing.settle();
    page.getByLabel("搜索词").fill("协同机制");
    page.keyboard().press("Enter");
    page.waitForURL("**/?q=" + Browsing.encoded("协同机制") + "**");
    browsing.settle();
    assertThat(heading()).hasText("共找到 6 份文件");
    page.goBack();
    assertThat(page.getByLabel("搜索词")).hasValue("稻田养蟹");
    assertThat(page.locator("input[name=speaker][value=\'李明远\']")).isChecked();
    page.goBack();
    assertThat(heading()).hasText("共找到 26 份文件");
    assertThat(page.locator("input[name=speaker][value=\'李明远\']")).not().isChecked();
    page.goForward();
    assertThat(heading()).hasText("共找到 6 份文件");
    page.reload();
    browsing.settle();
    assertThat(heading()).hasText("共找到 6 份文件");
    assertThat(page.locator("input[name=speaker][value=\'李明远\']")).isChecked();
  }

  @Test
  void longFacetShowsMoreAndCanBeSearched() {
    Page page = browsing.open("/?q=稻田养蟹");
    Locator provinces = page.locator("[data-field=province]");
    assertThat(provinces.locator(".choice")).hasCount(8);
    provinces.locator("button.more").click();
    assertThat(provinces.locator(".choice")).hasCount(14);
    provinces.locator(".within").fill("江");
    assertThat(provinces.locator(".choice")).hasCount(3);
    provinces.locator("input[value='江苏省']").check();
    browsing.settle();
    assertThat(heading()).hasText("共找到 2 份文件");
    assertThat(provinces.locator("input[value='江苏省']")).isFocused();
    provinces.locator(".within").fill("没有的");
    assertThat(provinces).containsText("没有这样的选项");
  }

  @Test
  void barsOfYearsTakeTheYearInAndOut() {
    Page page = browsing.open("/?q=稻田养蟹");
    Locator bars = page.getByRole(AriaRole.NAVIGATION, named("各年结果数")).getByRole(AriaRole.LINK);
    assertThat(bars).hasCount(4);
    assertThat(bars.first()).hasAccessibleName("加上 2023 年，6 份");
    bars.nth(2).focus();
    page.keyboard().press("Enter");
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?q=稻田养蟹&year=2021");
    assertThat(heading()).hasText("共找到 7 份文件");
    assertThat(bars).hasCount(4);
    assertThat(page.locator(".histogram [aria-current]")).hasText("2021");
    page.locator(".histogram [aria-current]").click();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?q=稻田养蟹");
  }

  @Test
  void usualDatesAreOneClick() {
    Page page = browsing.open("/?q=稻田养蟹");
    page.locator("[data-field=date] summary").click();
    int year = LocalDate.now(ZoneId.systemDefault()).getYear();
    page.getByText("去年").click();
    browsing.settle();
    assertThat(browsing.place())
        .isEqualTo("/?q=稻田养蟹&dateFrom=%1$d-01-01&dateTo=%1$d-12-31".formatted(year - 1));
    assertThat(page.locator(".presets [aria-current]")).hasText("去年");
    page.getByText("近三年").click();
    browsing.settle();
    assertThat(browsing.place()).startsWith("/?q=稻田养蟹&dateFrom=" + (year - 3));
  }

  @Test
  void aYearUnfoldsToItsMonths() {
    Page page = browsing.open("/?q=稻田养蟹");
    page.getByLabel("展开2021年的月份").click();
    Locator months = page.locator("[data-field=year] .under input");
    assertThat(months.first()).isVisible();
    assertThat(months).not().hasCount(0);
    String month = months.first().inputValue();
    months.first().check();
    browsing.settle();
    assertThat(browsing.place()).isEqualTo("/?q=稻田养蟹&year=2021&month=" + month);
    assertThat(months.first()).isChecked();
    assertThat(page.locator(".chip").last()).containsText("月份：2021年");
    page.getByLabel("收起2021年的月份").press("Enter");
    assertThat(months).hasCount(0);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator heading() {
    return browsing.page().locator("#heading");
  }
}
