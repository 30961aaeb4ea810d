package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What changes with width, scheme and medium; {@link EveryViewTest} holds that all can be read. */
@Tag("browser")
final class LooksTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void filtersAreBehindAButtonOnANarrowScreen() {
    Page page = browsing.fresh(Browsing.NARROW, 700, ColorScheme.LIGHT);
    browsing.open(View.SEARCH.path());
    assertThat(page.locator("#filters")).not().isVisible();
    page.getByText("筛选", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#filters")).isVisible();
    page.locator("#filters input[type=checkbox]").first().check();
    browsing.settle();
    assertThat(page.locator("#filters")).isVisible();
    page.getByText("收起筛选").click();
    assertThat(page.getByText("筛选（已选 1 项）")).isVisible();
  }

  @Test
  void darkIsDarkAndLightIsLight() {
    String brightness =
        "() => getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g)"
            + ".slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3";
    browsing.fresh(Browsing.WIDE, 900, ColorScheme.LIGHT);
    assertThat(number(browsing.open("/").evaluate(brightness))).isGreaterThan(200);
    browsing.fresh(Browsing.WIDE, 900, ColorScheme.DARK);
    assertThat(number(browsing.open("/").evaluate(brightness))).isLessThan(60);
  }

  @Test
  void paperShowsTheTextAndNotTheControls() {
    Page page = browsing.open(View.DOCUMENT.path());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".top")).not().isVisible();
    assertThat(page.locator(".hit-navigation")).not().isVisible();
    assertThat(page.locator("h1")).isVisible();
    assertThat(page.locator(".text .spoken .name").first()).isVisible();
    assertThat(page.pdf()).isNotEmpty();
  }

  @Test
  void marksAndVoicesRemainWithForcedColors() {
    Page page = browsing.open(View.DOCUMENT.path());
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    String same =
        "e => getComputedStyle(e).backgroundColor === getComputedStyle(document.body).color";
    assertThat(page.locator(".text mark").first().evaluate(same)).isEqualTo(false);
    assertThat(
            page.locator(".text .spoken")
                .first()
                .evaluate("e => getComputedStyle(e).borderLeftWidth"))
        .isEqualTo("4px");
  }

  @Test
  void resultsDoNotJumpWhileTheNextAreLoading() {
    Page page = browsing.open(View.SEARCH.path());
    page.route(
        "**/api/v1/search**",
        route -> {
          page.waitForTimeout(150);
          route.resume();
        });
    double before = top(page);
    page.locator("[data-field=speaker] input").first().check();
    assertThat(top(page)).isBetween(before, before + 60);
    browsing.settle();
  }

  private static double top(Page page) {
    return page.locator(".hits").boundingBox().y;
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
