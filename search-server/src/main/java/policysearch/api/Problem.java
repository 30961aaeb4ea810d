package policysearch.api;

import java.util.List;

/**
 * What went wrong, as RFC 9457 has it ({@code application/problem+json}).
 *
 * @param type {@code about:blank}: the status says what kind it is
 * @param title the status in words
 * @param status of HTTP
 * @param detail what happened here, a sentence
 * @param errors each thing wrong with a request; empty where the request is not to blame
 */
public record Problem(
    String type, String title, int status, String detail, List<BadRequest.Wrong> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem whose status says what kind it is. */
  public static Problem of(int status, String title, String detail) {
    return new Problem("about:blank", title, status, detail, List.of());
  }

  /** The problem with a bad request. */
  public static Problem of(BadRequest bad) {
    return new Problem("about:blank", "Bad Request", 400, bad.detail(), bad.errors());
  }
}
