package policysearch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import policysearch.model.PolicyDocument;

/** A Chromium before our server; each test gets a fresh page and must leave no error behind. */
final class Browsing implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
  static final int NARROW = 320;
  static final int MEDIUM = 768;
  static final int WIDE = 1280;

  /** As wide as a sheet of A4 between margins of 2 cm. */
  static final int PAPER = 643;

  private static final Namespace SHARED = Namespace.create(Browsing.class);

  private final Documents documents;
  private final List<String> errors = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private Optional<Browser> browser = Optional.empty();
  private Optional<BrowserContext> context = Optional.empty();
  private Optional<Page> page = Optional.empty();
  private String address = "";
  private boolean errorsExpected;

  /** Documents to serve, made when they are needed. */
  interface Documents {
    List<PolicyDocument> make() throws IOException;
  }

  /** Before all documents of the tests. */
  Browsing() {
    this(Corpus::documents);
  }

  Browsing(Documents documents) {
    this.documents = documents;
  }

  /** One browser for all test classes, and one server for all that search the same documents. */
  @Override
  public void beforeAll(ExtensionContext test) throws IOException {
    ExtensionContext.Store store = test.getRoot().getStore(SHARED);
    browser =
        Optional.of(
            store.computeIfAbsent("chromium", key -> Chromium.start(), Chromium.class).browser());
    List<PolicyDocument> wanted = documents.make();
    address = store.computeIfAbsent(wanted.size(), size -> served(wanted), Site.class).address();
  }

  private static Site served(List<PolicyDocument> wanted) {
    try {
      return Site.start(wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    errors.clear();
    errorsExpected = false;
    fresh(WIDE, 900, ColorScheme.LIGHT);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    context.ifPresent(BrowserContext::close);
    if (!errorsExpected) {
      assertThat(errors).as("console errors, policy violations, foreign requests").isEmpty();
    }
  }

  /** A new window of that size, in the place of the one before. */
  Page fresh(int width, int height, ColorScheme scheme) {
    return fresh(options(width, height, scheme));
  }

  private static Browser.NewContextOptions options(int width, int height, ColorScheme scheme) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setLocale("zh-CN");
  }

  private Page fresh(Browser.NewContextOptions options) {
    context.ifPresent(BrowserContext::close);
    requests.clear();
    BrowserContext next = browser.orElseThrow().newContext(options);
    next.setDefaultTimeout(10_000);
    context = Optional.of(next);
    page = Optional.of(watched(next.newPage()));
    return page();
  }

  /** A new window of that width in which no script runs, in the place of the one before. */
  Page withoutScript(int width) {
    return fresh(options(width, 900, ColorScheme.LIGHT).setJavaScriptEnabled(false));
  }

  /** Where the server is. */
  String address() {
    return address;
  }

  Page page() {
    return page.orElseThrow();
  }

  /** Opens a path of ours and waits until the page has its answer. */
  Page open(String path) {
    page().navigate(address + path);
    return settle();
  }

  /** Waits until the page is no longer busy. */
  Page settle() {
    page()
        .waitForFunction(
            "() => document.querySelector('main') && !document.querySelector('[aria-busy=true]')");
    return page();
  }

  /** Paths of the API that were asked, in order. */
  List<String> asked() {
    return requests.stream().filter(path -> path.startsWith("/api/")).toList();
  }

  /** Path and query of the address bar, decoded. */
  String place() {
    URI uri = URI.create(page().url());
    String query = uri.getQuery();
    return query == null ? uri.getPath() : uri.getPath() + "?" + query;
  }

  /** This test makes the browser complain on purpose. */
  void expectErrors() {
    errorsExpected = true;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Page watched(Page page) {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            errors.add("console: " + message.text());
          }
        });
    page.onPageError(error -> errors.add("script: " + error));
    page.onRequest(
        request -> {
          String url = request.url();
          if (url.startsWith(address)) {
            requests.add(url.substring(address.length()));
          } else if (!url.startsWith("data:") && !url.equals("about:blank")) {
            errors.add("foreign request: " + url);
          }
        });
    return page;
  }
}
