package policysearch.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that is wrong with a request, at once. */
public final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Wrong> errors;

  /**
   * One thing that is wrong.
   *
   * @param parameter its name
   * @param value what was given
   * @param detail the rule it breaks, a sentence
   * @param valid the values there are, if they are a closed list
   */
  public record Wrong(String parameter, Optional<String> value, String detail, List<String> valid) {
    public Wrong {
      valid = List.copyOf(valid);
    }
  }

  public BadRequest(List<Wrong> errors) {
    super(joined(errors));
    this.errors = List.copyOf(errors);
  }

  /** One thing that is wrong, and no more. */
  public static BadRequest of(String parameter, String value, String detail) {
    return new BadRequest(List.of(new Wrong(parameter, Optional.of(value), detail, List.of())));
  }

  /** All that is wrong in one sentence. */
  public String detail() {
    return joined(errors);
  }

  /** What is wrong, in the order in which it was found. */
  public List<Wrong> errors() {
    return errors;
  }

  private static String joined(List<Wrong> errors) {
    return errors.stream().map(Wrong::detail).collect(Collectors.joining("; "));
  }
}
