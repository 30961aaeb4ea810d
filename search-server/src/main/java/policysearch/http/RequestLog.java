package policysearch.http;

/** Is told of each request when its answer has gone. */
@FunctionalInterface
public interface RequestLog {
  /** Notes it, quickly: the thread has other requests to serve. */
  void ended(EndedRequest request);
}
