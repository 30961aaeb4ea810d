package policysearch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import policysearch.http.WebServer;
import policysearch.search.SearchEngine;
import policysearch.search.lucene.LuceneSearchEngine;

/**
 * How long a reader waits in Chromium before an index, beside what the API takes of it; how much
 * comes over the wire, how far things move, what it costs the browser: {@code PageBench INDEX}.
 */
public final class PageBench {
  private static final List<String> QUERIES =
      List.of(
          "新质生产力", "营商环境", "高质量发展", "算力", "雄安新区", "乡村振兴", "碳达峰", "养老服务", "稳就业", "京津冀协同发展", "安全生产",
          "数据要素", "科技创新", "住房公积金", "义务教育", "长江保护", "民营经济", "医保支付", "粮食安全", "低空经济");

  private static final int ROUNDS = 10;

  private final Browser browser;
  private final String address;
  private final SearchEngine engine;

  private PageBench(Browser browser, String address, SearchEngine engine) {
    this.browser = browser;
    this.address = address;
    this.engine = engine;
  }

  /** Runs it. */
  public static void main(String... args) throws IOException {
    try (SearchEngine engine = LuceneSearchEngine.open(Path.of(args[0]));
        WebServer server = WebServer.start("127.0.0.1", 0, engine);
        Chromium chromium = Chromium.start()) {
      String address = "http://127.0.0.1:" + server.port();
      PageBench bench = new PageBench(chromium.browser(), address, engine);
      print("index: %s", engine.state());
      bench.searching(false); // both warm up before anything counts
      print("%-44s %s", "", "median (95 %) in ms");
      bench.searching(true);
      String largest = LargestDocument.in(engine);
      bench.reading("the largest document", "/d/" + Browsing.encoded(largest).replace("+", "%20"));
      bench.transfer("results", "/?q=" + Browsing.encoded(QUERIES.getFirst()));
      bench.transfer("start", "/");
      bench.transfer("the largest document", "/d/" + Browsing.encoded(largest).replace("+", "%20"));
    }
  }

  /** What was waited for each time: by the reader, and of it for the API. */
  private record Waits(List<Double> reader, List<Double> api) {
    Waits() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void add(Watch watch, String route) {
      reader.add(watch.untilDrawn());
      api.add(watch.asked(route));
    }

    void print(String what, int aim) {
      PageBench.print(
          "%-44s %s   of it the API %s   (aim: %d)", what, spread(reader), spread(api), aim);
    }
  }

  private void searching(boolean told) {
    Waits first = new Waits();
    Waits filter = new Waits();
    Waits open = new Waits();
    List<Double> moved = new ArrayList<>();
    for (String words : QUERIES) {
      try (BrowserContext context = browser.newContext()) {
        Watch watch = Watch.over(context.newPage());
        Page page = watch.page();
        page.navigate(address + "/");
        page.locator(".latest").waitFor();
        page.locator("#q").fill(words);
        page.keyboard().press("Enter");
        first.add(watch, "/api/v1/search");
        quiet(page);
        page.locator("[data-field=province] input[type=checkbox]").first().click();
        filter.add(watch, "/api/v1/search");
        quiet(page);
        page.locator(".hit h2 a").first().click();
        open.add(watch, "/api/v1/documents/");
        moved.add(watch.moved());
      }
    }
    if (told) {
      first.print("first results after Enter", 300);
      filter.print("results after the next filter", 200);
      open.print("a document found, after the click", 500);
      print("%-44s %.4f at most %.4f", "layout shift of all that", median(moved), most(moved));
    }
  }

  /** Both ways to a document: its address, and a link in the page. */
  private void reading(String what, String path) {
    List<Double> seen = new ArrayList<>();
    List<Double> ready = new ArrayList<>();
    List<Double> arrived = new ArrayList<>();
    Waits linked = new Waits();
    for (int i = 0; i < ROUNDS; i++) {
      try (BrowserContext context = browser.newContext()) {
        Watch watch = Watch.over(context.newPage());
        watch.page().navigate(address + path);
        ready.add(watch.untilDrawn());
        seen.add(watch.firstPaint());
        arrived.add(watch.arrived());
      }
      try (BrowserContext context = browser.newContext()) {
        Watch watch = Watch.over(context.newPage());
        watch.page().navigate(address + "/");
        Locator link = watch.page().locator(".latest a").first();
        link.waitFor();
        quiet(watch.page());
        link.evaluate("(a, path) => { a.href = path; }", path);
        link.click();
        linked.add(watch, "/api/v1/documents/");
      }
    }
    print("%-44s %s   (the HTML had come: %s)", what + ", seen", spread(seen), spread(arrived));
    print("%-44s %s   (aim: 500)", what + ", script ready", spread(ready));
    linked.print(what + ", by a link", 500);
  }

  /** A first visit: nothing is cached. */
  private void transfer(String what, String path) {
    try (BrowserContext context = browser.newContext()) {
      Watch watch = Watch.over(context.newPage());
      Page page = watch.page();
      Wire wire = Wire.of(context.newCDPSession(page));
      page.navigate(address + path);
      quiet(page);
      print(
          "%-44s %d requests, %.1f KB (the page itself %.1f, files %.1f, API %.1f)",
          what + ", first visit",
          wire.requests(),
          wire.kb(""),
          wire.kb("Document"),
          wire.kb("") - wire.kb("Document") - wire.kb("Fetch"),
          wire.kb("Fetch"));
      Map<String, Double> work = watch.work();
      print(
          "%-44s processor %.0f ms (scripts %.0f, layout %.0f, styles %.0f), of them long %.0f; shift %.4f",
          "",
          ms(work, "TaskDuration"),
          ms(work, "ScriptDuration"),
          ms(work, "LayoutDuration"),
          ms(work, "RecalcStyleDuration"),
          watch.longTasks(),
          watch.moved());
    }
  }

  private static double ms(Map<String, Double> work, String name) {
    return work.getOrDefault(name, Double.NaN);
  }

  /** What comes after the results has come too. */
  private static void quiet(Page page) {
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    page.waitForTimeout(600);
  }

  private static String spread(List<Double> values) {
    return "%6.0f (%.0f)".formatted(median(values), at(values, .95));
  }

  private static double median(List<Double> values) {
    return at(values, .5);
  }

  private static double most(List<Double> values) {
    return at(values, 1);
  }

  private static double at(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }

  static void print(String format, Object... values) {
    System.out.printf(java.util.Locale.ROOT, format + "%n", values);
  }
}
