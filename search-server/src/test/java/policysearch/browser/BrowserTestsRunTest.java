package policysearch.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** Says so when the browser tests do not run, and fails where they must. */
final class BrowserTestsRunTest {
  @Test
  void browserTestsArePartOfThisRun() {
    boolean present = isPresent("policysearch.browser.SearchPageTest");
    String how =
        "Browser tests skipped: no Chromium at /usr/bin/chromium. Install it (Debian: apt-get"
            + " install chromium fonts-noto-cjk), or run with -Pbrowser and"
            + " CHROMIUM=/path/to/chrome.";
    if ("true".equals(System.getenv("CI"))) {
      assertThat(present).as(how).isTrue();
    } else if (!present) {
      System.err.println(how);
    }
    assumeTrue(present, how);
  }

  private static boolean isPresent(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
