package policysearch.model;

import java.util.Optional;

/**
 * A named plan, policy, law or scheme (规划, 行动方案, 条例 …) that the body names.
 *
 * @param name verbatim, without 《》
 * @param span its first mention in the body
 * @param rule name of the rule that found it
 * @param act what happens to it in this text: the most that is said of any mention
 * @param number its document number (国发〔2019〕5号) where one is printed behind it, in the standard
 *     form
 */
public record Plan(String name, Span span, String rule, PlanAct act, Optional<String> number) {
  /** A plan that is only cited, without a number. */
  public Plan(String name, Span span, String rule) {
    this(name, span, rule, PlanAct.CITED, Optional.empty());
  }

  /** How often what this rule finds is right, from 0 to 1. */
  @Derived
  public double confidence() {
    return Confidence.of("plan", rule);
  }
}
