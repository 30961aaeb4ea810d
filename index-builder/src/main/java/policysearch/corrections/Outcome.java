package policysearch.corrections;

/** What came of one line at one document. */
sealed interface Outcome {
  /** The document is as the line wants it; {@code change} says in words what was done. */
  record Done(String change) implements Outcome {}

  /** The line is for all documents, and this one has nothing of what it is about. */
  record Elsewhere() implements Outcome {}

  /** The document is not what the line expects; nothing was changed. */
  record Unfit(String reason) implements Outcome {}

  static Outcome done(String change) {
    return new Done(change);
  }

  static Outcome unfit(String reason) {
    return new Unfit(reason);
  }
}
