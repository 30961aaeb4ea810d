package policysearch.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Takes pictures of every view, and the README's, {@code search.png}: {@code mvn test
 * -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false -Dscreenshots=/tmp/pictures}.
 */
@Tag("browser")
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
final class Screenshots {
  @RegisterExtension static final Browsing browsing = new Browsing();
  @RegisterExtension static final Browsing demo = new Browsing(Corpus::demo);

  @Test
  void takeEveryView() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      for (int width : new int[] {Browsing.NARROW, Browsing.WIDE}) {
        browsing.fresh(width, 900, scheme);
        for (View view : View.values()) {
          view.show(browsing);
          take(browsing, String.join("-", view.name(), Integer.toString(width), scheme.name()));
        }
      }
    }
  }

  @Test
  void takeTheDemo() {
    demo.open("/?q=" + Browsing.encoded("新质生产力"));
    take(demo, "search");
    demo.open("/");
    take(demo, "demo-home");
    demo.open("/d/" + Corpus.SEED + "?q=" + Browsing.encoded("新质生产力") + "#at-1500");
    take(demo, "demo-document");
  }

  private static void take(Browsing from, String name) {
    Path file = Path.of(System.getProperty("screenshots"), name.toLowerCase(Locale.ROOT) + ".png");
    from.page().screenshot(new Page.ScreenshotOptions().setPath(file));
  }
}
