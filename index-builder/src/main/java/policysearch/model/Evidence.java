package policysearch.model;

/**
 * Where a fact stands and which rule found it.
 *
 * @param fact name of the component it is evidence for: {@code province}, {@code person}, {@code
 *     title}, {@code place}, {@code eventDates}, {@code reporter} …
 * @param value the fact's value as text, such as 天津市 or a person's name
 * @param in the part of the page the span points into
 * @param span where
 * @param rule name of the rule
 */
public record Evidence(String fact, String value, Part in, Span span, String rule) {
  /** How often what this rule finds is right, from 0 to 1. */
  @Derived
  public double confidence() {
    return Confidence.of(fact, rule);
  }

  /** A part of the page. */
  public enum Part {
    TITLE,
    BODY
  }
}
