package policysearch.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every view, loaded once: at every width, in light and dark, in the colours of the system, with
 * text twice as large, on paper, and to a screen reader.
 */
@Tag("browser")
final class EveryViewTest {
  private static final List<Integer> WIDTHS =
      List.of(Browsing.WIDE, Browsing.MEDIUM, Browsing.NARROW);

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final FilterOptions VISIBLE = new FilterOptions().setVisible(true);

  @RegisterExtension static final Browsing browsing = new Browsing();

  @ParameterizedTest
  @EnumSource
  void isReadByEveryone(View view) {
    Page page = browsing.page();
    view.show(browsing);
    SoftAssertions soft = new SoftAssertions();
    for (int width : WIDTHS) {
      page.setViewportSize(width, 900);
      openEverything(page);
      soft.assertThat(Layout.faults(page)).as("%s at %d", view, width).isEmpty();
      soft.assertThat(violations(page, RULES)).as("%s at %d, light", view, width).isEmpty();
      if (width != Browsing.MEDIUM) { // where colours are those of the wide page
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        soft.assertThat(violations(page, COLOURS)).as("%s at %d, dark", view, width).isEmpty();
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      }
    }
    page.setViewportSize(Browsing.WIDE, 900);
    withLargeText(page, view, soft);
    withColoursOfTheSystem(page, view, soft);
    onPaper(page, view, soft);
    soft.assertAll();
  }

  private static void withLargeText(Page page, View view, SoftAssertions soft) {
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    soft.assertThat(Layout.faults(page)).as("%s, text twice as large", view).isEmpty();
    page.evaluate("document.documentElement.style.fontSize = ''");
  }

  /** Nothing may hang on a colour of ours: what tells things apart is a border or a sign. */
  private static void withColoursOfTheSystem(Page page, View view, SoftAssertions soft) {
    page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    soft.assertThat(violations(page, COLOURS)).as("%s, forced colours", view).isEmpty();
    soft.assertThat(Layout.faults(page)).as("%s, forced colours", view).isEmpty();
    page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
  }

  private static void onPaper(Page page, View view, SoftAssertions soft) {
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(Browsing.PAPER, 1000);
    soft.assertThat(Layout.faults(page)).as("%s on paper", view).isEmpty();
    soft.assertThat(page.locator("h1").first().isVisible()).as("%s on paper", view).isTrue();
    soft.assertThat(page.locator(".top, .bottom, main button").filter(VISIBLE).count())
        .as("%s on paper: controls", view)
        .isZero();
  }

  private static List<String> violations(Page page, List<String> rules) {
    if (page.url().endsWith("/docs") && width(page) != Browsing.NARROW) {
      return List.of(); // a hundred tables of one kind take minutes: they are judged once
    }
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true); // no window more: we have no frames
    axe = rules == COLOURS ? axe.withRules(COLOURS) : axe.withTags(RULES);
    return axe.analyze().getViolations().stream().map(EveryViewTest::told).toList();
  }

  private static int width(Page page) {
    return page.viewportSize().width;
  }

  /** So that what is folded away is judged too. */
  private static void openEverything(Page page) {
    boolean suggests = page.locator("#suggestions:not([hidden])").count() > 0;
    if (page.locator(".filters-toggle[aria-expanded=false]").isVisible() && !suggests) {
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
