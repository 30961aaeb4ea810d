package policysearch.extract;

import policysearch.model.Span;

/**
 * The words that attribute what follows, or what came before, to a speaker.
 *
 * @param subject who speaks
 * @param start where the attribution begins
 * @param verb the verb of saying
 * @param content where what is said begins; the sentence's end if nothing follows
 * @param rule name of the rule that found it
 */
record Cue(Subject subject, int start, Span verb, int content, String rule) {
  Cue by(Subject other) {
    return new Cue(other, start, verb, content, rule);
  }
}
