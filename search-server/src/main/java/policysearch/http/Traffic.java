package policysearch.http;

import policysearch.metrics.RequestMetrics;

/**
 * How much a server lets in, and what is noted of it.
 *
 * @param clientRate requests a second that one client may make for long; 0 is any number
 * @param requests counts them
 * @param log is told of each
 */
public record Traffic(int clientRate, RequestMetrics requests, RequestLog log) {
  /** Everything is let in and nothing told. */
  public static Traffic unbounded() {
    return new Traffic(0, new RequestMetrics(), request -> {});
  }
}
