package policysearch.meaning;

import java.io.Closeable;
import java.util.List;

/** A model that turns short texts into vectors; safe for use by many threads. */
public interface Embedder extends Closeable {
  /** Name and version: vectors of different models cannot be compared. */
  String name();

  /** Numbers in each vector. */
  int dimensions();

  /**
   * How much work {@code text} is, in the model's own tokens; what is longer than it takes is cut.
   */
  int tokens(String text);

  /**
   * The vectors of {@code texts}, each of length 1, in their order. Texts of like length cost least
   * together, since the short are filled up to the longest.
   */
  List<float[]> embed(List<String> texts);

  @Override
  void close();
}
