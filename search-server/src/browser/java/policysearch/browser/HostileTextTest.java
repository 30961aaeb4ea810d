package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import policysearch.http.HostileStrings;

/** Text that looks like markup is text. */
@Tag("browser")
final class HostileTextTest {
  @RegisterExtension static final Browsing browsing = new Browsing();
  @RegisterExtension static final Browsing hostile = new Browsing(Hostile::documents);

  @Test
  void documentShowsMarkupAsText() {
    Page page = browsing.open(View.HOSTILE.path());
    assertThat(page.locator("h1")).hasText(Corpus.ATTACK + "危险标题");
    assertThat(page.locator(".text .who .name")).hasText(Corpus.ATTACK);
    assertThat(page.locator(".text")).containsText("&amp; {{x}} ${y} 😀算盘");
    unharmed(page);
  }

  @Test
  void resultsFacetsAndChipsShowMarkupAsText() {
    Page page = browsing.open("/?q=危险");
    assertThat(page.locator(".hit h2")).hasText(Corpus.ATTACK + "危险标题");
    page.locator("[data-field=speaker] input").first().check();
    browsing.settle();
    assertThat(page.locator(".chip")).containsText(Corpus.ATTACK);
    unharmed(page);
  }

  @Test
  void addressWithMarkupIsShownAsText() {
    Page page = browsing.open("/?q=" + Browsing.encoded(Corpus.ATTACK) + "&speaker=%3Cb%3E");
    assertThat(page.locator("#heading")).containsText("<img src=x");
    unharmed(page);
  }

  @Test
  void addressThatIsNoWebAddressIsNoLink() {
    Page page = browsing.open("/d/hostile");
    assertThat(page.locator(".metadata")).containsText("javascript:window.harmed=1");
    assertThat(page.locator("a[href^='javascript']")).hasCount(0);
  }

  /** What the server sends is run by the browser before our script is there; then it draws. */
  @Test
  void twoHundredHostileStringsAreTextInThePage() {
    Page page = hostile.open("/?q=" + Browsing.encoded(Hostile.MARK));
    int seen = page.locator(".hit").count();
    while (page.locator(".pager .next").count() > 0) {
      hostile.open(page.locator(".pager .next").getAttribute("href"));
      seen += page.locator(".hit").count();
      unharmed(page);
    }
    assertThat(seen).isEqualTo(HostileStrings.STRINGS.size());
  }

  /** Every tenth; HTTP tests look at all of them. */
  @Test
  void hostileStringsAreTextInDocuments() {
    for (int i = 0; i < HostileStrings.STRINGS.size(); i += 11) {
      String text = HostileStrings.STRINGS.get(i);
      Page page = hostile.open(Hostile.path(i) + "?q=" + Browsing.encoded(text));
      assertThat(page.locator("h1")).containsText(Hostile.MARK);
      assertThat(page.locator(".text .who .name").first()).hasText(text);
      unharmed(page);
    }
  }

  private static void unharmed(Page page) {
    assertThat(page.evaluate("window.harmed === undefined")).isEqualTo(true);
    assertThat(page.locator("#app img, #app script").count()).isZero();
  }
}
