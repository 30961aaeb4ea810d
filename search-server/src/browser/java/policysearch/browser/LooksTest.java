package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every view at every width, in light and dark, on paper, and to a screen reader. */
@Tag("browser")
final class LooksTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  @RegisterExtension static final Browsing browsing = new Browsing();

  @ParameterizedTest
  @EnumSource
  void axeFindsNothing(View view) {
    for (int width : widths(view)) {
      Page page = browsing.fresh(width, 900, ColorScheme.LIGHT);
      view.show(browsing);
      openEverything(page, width);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat(violations(page, scheme)).as("%s at %d, %s", view, width, scheme).isEmpty();
      }
    }
  }

  /** Between narrow and wide no rule of ours changes but where columns stand. */
  private static List<Integer> widths(View view) {
    return switch (view) {
      case SEARCH, STATEMENTS, DOCUMENT, PHRASES, PERSON ->
          List.of(Browsing.NARROW, Browsing.MEDIUM, Browsing.WIDE);
      default -> List.of(Browsing.NARROW, Browsing.WIDE);
    };
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsWiderThanANarrowScreen(View view) {
    Page page = browsing.fresh(Browsing.NARROW, 700, ColorScheme.LIGHT);
    view.show(browsing);
    openEverything(page, Browsing.NARROW);
    assertThat(number(page.evaluate("document.documentElement.scrollWidth")))
        .isLessThanOrEqualTo(Browsing.NARROW);
  }

  @ParameterizedTest
  @EnumSource(names = {"FILTERED", "STATEMENTS", "GATHERED", "SUGGESTIONS"})
  void textTwiceAsLargeStaysInTheWindow(View view) {
    Page page = browsing.page();
    view.show(browsing);
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

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

  /** What does not hang on colours is judged once. */
  private static List<String> violations(Page page, ColorScheme scheme) {
    AxeBuilder axe = new AxeBuilder(page);
    axe = scheme == ColorScheme.DARK ? axe.withRules(COLOURS) : axe.withTags(RULES);
    return axe.analyze().getViolations().stream().map(LooksTest::told).toList();
  }

  private static double top(Page page) {
    return page.locator(".hits").boundingBox().y;
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  /** So that what is folded away is judged too. */
  private static void openEverything(Page page, int width) {
    boolean suggests = page.locator("#suggestions:not([hidden])").count() > 0;
    if (width < Browsing.WIDE && page.locator(".filters-toggle").count() > 0 && !suggests) {
      page.locator(".filters-toggle").click();
    }
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream()
            .map(n -> "\n  " + n.getHtml() + " " + n.getFailureSummary())
            .toList();
  }
}
