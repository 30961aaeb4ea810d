package policysearch.api;

import java.util.List;
import java.util.Optional;

/**
 * What went wrong, as RFC 9457 has it ({@code application/problem+json}).
 *
 * @param type {@code about:blank}: the status says what kind it is
 * @param title the status in words
 * @param status of HTTP
 * @param detail what happened here, a sentence
 * @param errors each thing wrong with a request; empty where the request is not to blame
 * @param requestId of the request, as the log has it
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<BadRequest.Wrong> errors,
    Optional<String> requestId) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem whose status says what kind it is. */
  public static Problem of(int status, String title, String detail) {
    return new Problem("about:blank", title, status, detail, List.of(), Optional.empty());
  }

  /** The problem with a bad request. */
  public static Problem of(BadRequest bad) {
    return new Problem(
        "about:blank", "Bad Request", 400, bad.detail(), bad.errors(), Optional.empty());
  }

  /** The same, as the answer to the request with that id. */
  public Problem of(Optional<String> id) {
    return new Problem(type, title, status, detail, errors, id);
  }

  /** The same for people of that language; names and values stay as they are. */
  public Problem in(Language language) {
    return switch (language) {
      case ZH -> ChineseProblems.of(this);
      case EN -> this;
    };
  }
}
