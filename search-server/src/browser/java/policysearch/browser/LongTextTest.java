package policysearch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import policysearch.model.PolicyDocument;

/** A whole law: what is out of sight is not laid out, and is there all the same. */
final class LongTextTest {
  private static final int ARTICLES = 900;

  @RegisterExtension static final Browsing browsing = new Browsing(() -> List.of(law(), other()));

  private static PolicyDocument law() {
    Draft law = new Draft("law").title("示范法").published(LocalDate.of(2020, 5, 28));
    for (int i = 1; i <= ARTICLES; i++) {
      law.line("第%d条　%s".formatted(i, "当事人应当遵循诚信原则，秉持诚实，恪守承诺。".repeat(1 + i % 4)));
    }
    return law.document();
  }

  private static PolicyDocument other() {
    return new Draft("other").title("另一份文件").line("此件很短。").document();
  }

  @Test
  void whoComesBackStandsWhereHeStood() {
    Page page = browsing.open("/d/law");
    for (int width : new int[] {Browsing.WIDE, Browsing.NARROW}) {
      page.setViewportSize(width, 800);
      Locator article = page.locator("#p640");
      article.scrollIntoViewIfNeeded();
      page.mouse().move(150, 300);
      page.mouse().wheel(0, 333);
      page.waitForTimeout(500);
      double before = top(article);
      page.evaluate("document.querySelector('.brand').click()");
      browsing.settle();
      page.goBack();
      browsing.settle();
      page.waitForTimeout(300);
      assertThat(top(article)).isBetween(before - 3, before + 3);
    }
  }

  @Test
  void anAddressLeadsToAnArticleFarDown() {
    Page page = browsing.open("/d/law#p700");
    assertThat(page.locator("#p700").textContent()).startsWith("第700条");
    assertThat(top(page.locator("#p700"))).isBetween(0.0, 200.0);
    browsing.open("/d/law?q=" + Browsing.encoded("\"第850条\""));
    page.keyboard().press("n");
    page.waitForTimeout(200);
    assertThat(top(page.locator("#p850"))).isBetween(0.0, 800.0);
  }

  @Test
  void allOfItIsPrinted() {
    Page page = browsing.open("/d/law");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    String visibility = "getComputedStyle(document.getElementById('p900')).contentVisibility";
    assertThat(page.evaluate(visibility)).isEqualTo("visible");
  }

  private static double top(Locator element) {
    return ((Number) element.evaluate("e => e.getBoundingClientRect().top")).doubleValue();
  }
}
