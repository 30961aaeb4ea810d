package policysearch.extract;

import policysearch.model.Span;

/**
 * A subject and what a sentence says of it.
 *
 * @param subject whom it is about
 * @param start where the subject begins
 * @param predicate where what is said of it begins
 * @param end where that ends
 */
record Segment(Subject subject, int start, int predicate, int end) {
  Span span() {
    return new Span(start, end);
  }
}
