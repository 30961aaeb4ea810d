package policysearch.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Takes pictures of every view: {@code mvn test -Dtest=Screenshots -Dscreenshots=/tmp/pictures}.
 * The README's own, {@code web-ui/src/docs/search.png}, is {@code search-1280-light.png} of these.
 */
@Tag("browser")
final class Screenshots {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  @EnabledIfSystemProperty(named = "screenshots", matches = ".+")
  void takePictures() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      for (int width : new int[] {Browsing.NARROW, Browsing.WIDE}) {
        browsing.fresh(width, 900, scheme);
        for (View view : View.values()) {
          view.show(browsing);
          take(view, width, scheme);
        }
      }
    }
  }

  private static void take(View view, int width, ColorScheme scheme) {
    String name = view.name() + "-" + width + "-" + scheme.name();
    Path file =
        Path.of(
            System.getProperty("screenshots"), name.toLowerCase(java.util.Locale.ROOT) + ".png");
    browsing.page().screenshot(new Page.ScreenshotOptions().setPath(file));
  }
}
