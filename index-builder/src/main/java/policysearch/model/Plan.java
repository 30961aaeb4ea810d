package policysearch.model;

/**
 * A named plan, policy, law or scheme (规划, 行动方案, 条例 …) that the body names.
 *
 * @param name verbatim, without 《》
 * @param span its first mention in the body
 * @param rule name of the rule that found it
 */
public record Plan(String name, Span span, String rule) {
  /** How often what this rule finds is right, from 0 to 1. */
  @Derived
  public double confidence() {
    return Confidence.of("plan", rule);
  }
}
