package policysearch.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Takes pictures of every view, and the README's three, of the demo: {@code mvn test
 * -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false -Dscreenshots=/tmp/pictures}.
 */
@Tag("browser")
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
final class Screenshots {
  private static final int PHONE = 390;
  private static final int COLOURS = 128;

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
    String words = Browsing.encoded("新质生产力");
    demo.open("/?q=" + words);
    demo.page().locator(".histogram a").first().waitFor();
    take(demo, "search");
    demo.fresh(Browsing.WIDE, 900, ColorScheme.DARK);
    demo.open("/d/" + Corpus.SEED + "?q=" + words + "#at-1500");
    take(demo, "document-dark");
    demo.fresh(PHONE, 844, ColorScheme.LIGHT);
    demo.open("/?q=" + words);
    take(demo, "search-narrow");
  }

  private static void take(Browsing from, String name) {
    Path file = Path.of(System.getProperty("screenshots"), name.toLowerCase(Locale.ROOT) + ".png");
    byte[] picture = from.page().screenshot();
    try {
      BufferedImage whole = ImageIO.read(new ByteArrayInputStream(picture));
      ImageIO.write(fewColours(whole), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the colours that occur most, which a picture of a page can do with: half the bytes. */
  private static BufferedImage fewColours(BufferedImage whole) {
    int width = whole.getWidth();
    int height = whole.getHeight();
    int[] pixels = whole.getRGB(0, 0, width, height, null, 0, width);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel & 0xf8f8f8, 1, Integer::sum); // what nobody can tell apart is one
    }
    int[] palette =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(COLOURS)
            .mapToInt(Map.Entry::getKey)
            .map(colour -> exact(colour, pixels))
            .toArray();
    IndexColorModel model =
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage few = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    few.setRGB(0, 0, width, height, pixels, 0, width);
    return few;
  }

  /** The colour that stands for those about {@code rounded}: the first that occurs. */
  private static int exact(int rounded, int[] pixels) {
    return Arrays.stream(pixels)
        .filter(pixel -> (pixel & 0xf8f8f8) == rounded)
        .findFirst()
        .orElse(rounded);
  }
}
