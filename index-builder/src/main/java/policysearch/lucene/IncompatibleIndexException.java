package policysearch.lucene;

import java.io.IOException;
import java.nio.file.Path;

/** The index was written with another schema or analysis; its message says how to rebuild. */
public final class IncompatibleIndexException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String difference;
  private final transient Path generation;

  /**
   * Says how to rebuild.
   *
   * @param difference between what is there and what is wanted, a sentence
   * @param generation the folder of the Lucene index
   */
  public IncompatibleIndexException(String difference, Path generation) {
    super(
        difference
            + "; run `policy-search index PATH… --index "
            + IndexDirectory.root(generation)
            + " --rebuild`");
    this.difference = difference;
    this.generation = generation;
  }

  /** What differs, without a way out. */
  public String difference() {
    return difference;
  }

  /** The folder of the Lucene index. */
  public Path generation() {
    return generation;
  }
}
