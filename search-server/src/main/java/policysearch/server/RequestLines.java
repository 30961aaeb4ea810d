package policysearch.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import policysearch.http.EndedRequest;
import policysearch.http.RequestLog;

/** Says of requests what an operator asked to be told. */
final class RequestLines implements RequestLog {
  private final LogLines lines;
  private final boolean all;
  private final Optional<Long> slowMillis;
  private final boolean queries;

  /**
   * What is said.
   *
   * @param all of each request
   * @param slowMillis of those that take so long
   * @param queries with the words that were searched for
   */
  RequestLines(LogLines lines, boolean all, Optional<Long> slowMillis, boolean queries) {
    this.lines = lines;
    this.all = all;
    this.slowMillis = slowMillis;
    this.queries = queries;
  }

  @Override
  public void ended(EndedRequest request) {
    long millis = request.nanos() / 1_000_000;
    if (all) {
      say("INFO", "request", request, fields(request, millis));
    }
    if (slowMillis.filter(most -> millis >= most).isPresent()) {
      Map<String, Object> fields = fields(request, millis);
      fields.put("parameters", String.join(",", request.parameters()));
      say("WARNING", "slow", request, fields);
    }
  }

  private void say(String level, String logger, EndedRequest request, Map<String, Object> fields) {
    if (queries) {
      fields.put("query", request.query());
    }
    lines.writeLater(level, logger, request.method() + " " + request.route(), fields);
  }

  private static Map<String, Object> fields(EndedRequest request, long millis) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("status", request.status());
    fields.put("ms", millis);
    fields.put("bytes", request.bytes());
    fields.put("id", request.id());
    return fields;
  }
}
