package policysearch.meaning;

import java.util.Optional;
import java.util.ServiceLoader;

/** Finds the model that is installed, if there is one. */
public final class Embedders {
  /** What to tell a person who asks for meaning where there is no model. */
  public static final String MISSING =
      "searching by meaning needs lib-semantic/, which is not installed; see the README";

  private Embedders() {}

  /** Opens the installed model, which takes about half a second; empty if none is installed. */
  public static Optional<Embedder> open() {
    return ServiceLoader.load(Embedder.class, Embedders.class.getClassLoader()).findFirst();
  }

  /** Whether a model is installed, without opening it. */
  public static boolean installed() {
    return ServiceLoader.load(Embedder.class, Embedders.class.getClassLoader()).stream()
        .findAny()
        .isPresent();
  }
}
