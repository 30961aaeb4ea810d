package policysearch.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeMap;

/** What a page tells of itself: when it has drawn, what it waited for, how often it moved. */
record Watch(Page page, CDPSession session) {
  /**
   * Notes when a key, a click or a navigation began, and when the next frame after the answer was
   * drawn; what was asked of the API meanwhile; how far things moved; tasks of 50 ms and more.
   */
  private static final String SCRIPT =
      """
      (() => {
        const watch = window.watch = {began: 0, drawn: 0, moved: 0, long: 0};
        const begin = (event) => {
          if (event.type === 'click' ? event.detail > 0 : event.key === 'Enter') {
            Object.assign(watch, {began: event.timeStamp, drawn: 0, last: 0, changed: false,
              address: location.href});
          }
        };
        addEventListener('keydown', begin, {capture: true});
        addEventListener('click', begin, {capture: true});
        const isShown = () => {
          const main = document.querySelector('main');
          return main !== null && document.querySelector('[aria-busy=true]') === null && (watch.began === 0
            || location.href !== watch.address) && document.querySelector(
            '.hits:not(.waiting) .hit, .document-page .text p, .empty, .statement') !== null;
        };
        const look = () => {
          if (watch.drawn === 0 && isShown()) {
            watch.drawn = -1;
            requestAnimationFrame(() => setTimeout(() => { watch.drawn = performance.now(); }));
          }
        };
        new MutationObserver(look).observe(document,
          {subtree: true, childList: true, attributes: true});
        new PerformanceObserver((list) => list.getEntries().forEach((one) => {
          watch.moved += one.hadRecentInput ? 0 : one.value;
        })).observe({type: 'layout-shift', buffered: true});
        new PerformanceObserver((list) => list.getEntries().forEach((one) => {
          watch.long += one.duration;
        })).observe({type: 'longtask', buffered: true});
      })();
      """;

  /** The page, watched from its next navigation on. */
  static Watch over(Page page) {
    page.addInitScript(SCRIPT);
    CDPSession session = page.context().newCDPSession(page);
    JsonObject ofProcessor = new JsonObject();
    ofProcessor.addProperty("timeDomain", "threadTicks");
    session.send("Performance.enable", ofProcessor);
    return new Watch(page, session);
  }

  /** Milliseconds from what was done last, or the navigation, until it was drawn. */
  double untilDrawn() {
    page.waitForFunction("() => window.watch && watch.drawn > 0");
    return number("watch.drawn - watch.began");
  }

  /** Milliseconds of the first request to that route since what was done last, on the wire. */
  double asked(String route) {
    Object found =
        page.evaluate(
            "(route) => performance.getEntriesByType('resource').filter((one) => "
                + "one.startTime >= watch.began && new URL(one.name).pathname.startsWith(route))"
                + ".map((one) => one.responseEnd - one.requestStart)[0] ?? NaN",
            route);
    return ((Number) found).doubleValue();
  }

  /** Milliseconds from the navigation until something was seen. */
  double firstPaint() {
    return number("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN");
  }

  /** Milliseconds from the navigation until the page itself had come. */
  double arrived() {
    return number("performance.getEntriesByType('navigation')[0].responseEnd");
  }

  /** Cumulative layout shift so far. */
  double moved() {
    return number("watch.moved");
  }

  /** Milliseconds of tasks that took 50 and more. */
  double longTasks() {
    return number("watch.long");
  }

  /** Milliseconds of the processor that the page took so far, by kind of work. */
  Map<String, Double> work() {
    Map<String, Double> found = new TreeMap<>();
    session
        .send("Performance.getMetrics")
        .getAsJsonArray("metrics")
        .forEach(
            one -> {
              JsonObject metric = one.getAsJsonObject();
              found.put(metric.get("name").getAsString(), 1000 * metric.get("value").getAsDouble());
            });
    return found;
  }

  private double number(String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }
}
