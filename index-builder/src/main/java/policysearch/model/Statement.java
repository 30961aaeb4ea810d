package policysearch.model;

import java.util.Optional;

/**
 * What somebody said: one unbroken stretch within a paragraph.
 *
 * @param text verbatim, without the cue; equals {@code span.in(body)}
 * @param span where it stands in the body
 * @param cue the word that attributes it (说, 指出, 强调 …); absent where the subject was carried on
 * @param voice whose voice it is
 * @param rule name of the rule that found it
 * @param direct whether the text gives the words themselves, in quotation marks, not their content
 */
public record Statement(
    String text, Span span, Optional<String> cue, Voice voice, String rule, boolean direct) {
  /** Indirect speech. */
  public Statement(String text, Span span, Optional<String> cue, Voice voice, String rule) {
    this(text, span, cue, voice, rule, false);
  }

  /** How often what this rule finds is right, from 0 to 1. */
  @Derived
  public double confidence() {
    return Confidence.of("statement", rule);
  }
}
