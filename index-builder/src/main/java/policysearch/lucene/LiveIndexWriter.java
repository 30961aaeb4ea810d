package policysearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.lucene.index.DirectoryReader;

/** Writes an index that is searched meanwhile, out of a log of numbered changes. */
public interface LiveIndexWriter extends PolicyIndexWriter {
  /**
   * Commits as {@link #commit()} does, and writes down how much of the log is in it.
   *
   * @param logged number of the last change that was put; asked when nobody writes
   */
  void commit(LongSupplier logged) throws IOException;

  /**
   * Makes everything put or deleted so far durable, and writes down how much of the log is in it at
   * least; others go on writing meanwhile, and some of what they write may be in it too. Copies are
   * not looked for: see {@link #groupCopies}.
   *
   * @param logged number of the last change that was put; asked when nobody writes
   */
  void checkpoint(LongSupplier logged) throws IOException;

  /**
   * Finds which of the documents are copies of one another, while others go on writing; the next
   * commit makes it durable.
   *
   * @return whether there was anything to look for
   */
  boolean groupCopies() throws IOException;

  /** The number that the last commit wrote down; 0 if none ever did. */
  long logged();

  /** What writing took since the index was opened. */
  IndexWork work();

  /** A reader of all that was put or deleted so far, committed or not; the caller closes it. */
  DirectoryReader reader() throws IOException;

  /** A reader that sees what {@code older} does not; empty if that sees everything. */
  Optional<DirectoryReader> reader(DirectoryReader older) throws IOException;

  /**
   * Opens the Lucene index in {@code directory} as {@link PolicyIndexWriter#open} does.
   *
   * @throws IncompatibleIndexException if it was written with another schema or analysis
   */
  static LiveIndexWriter open(Path directory) throws IOException {
    return LuceneIndexWriter.open(directory);
  }
}
