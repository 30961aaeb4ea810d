package policysearch.builder;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import policysearch.log.WriteLog;
import policysearch.lucene.HeldDocuments;
import policysearch.lucene.IncompatibleIndexException;
import policysearch.lucene.IndexDirectory;
import policysearch.raw.PostedPage;

/** Says of what an index was made, so that it can be made again. */
public final class Sources {
  /** More paths than that are said by the folder that holds them all. */
  private static final int MOST = 5;

  private Sources() {}

  /** What differs, and the commands that make the index again. */
  public static String advice(IncompatibleIndexException other) {
    Path root = IndexDirectory.root(other.generation());
    return """
        %s.
        Rebuild it beside the old one, which a server of the old program goes on answering from:
          policy-search index %s--index %s --rebuild
        Its documents were read from there: name what else belongs into it. What was sent to a
        server is read from %s. See «Upgrade» in docs/operations.md."""
        .formatted(
            other.difference(), paths(other.generation()), quoted(root), root.resolve("log"));
  }

  /**
   * Whether all that the index in {@code root} holds was sent to a server, so that its log is
   * enough to make it again; false where that cannot be known.
   */
  static boolean isLogEnough(Path root) throws IOException {
    Optional<Path> generation = IndexDirectory.at(root).current();
    return generation.isPresent()
        && Files.isDirectory(root.resolve(WriteLog.FOLDER))
        && places(generation.get()).filter(Set::isEmpty).isPresent();
  }

  /** Arguments, each with a blank behind it. */
  private static String paths(Path generation) {
    try {
      return places(generation)
          .flatMap(Sources::roots)
          .map(roots -> roots.stream().map(root -> quoted(root) + " ").collect(joining()))
          .orElse("PATH… ");
    } catch (IOException e) {
      return "PATH… ";
    }
  }

  /** The folders of pages, and the files of many, of which it was made, if that is known. */
  private static Optional<Set<Path>> places(Path generation) throws IOException {
    return HeldDocuments.origins(generation)
        .map(
            origins ->
                origins.stream()
                    .filter(origin -> !origin.startsWith(PostedPage.ORIGIN))
                    .map(Sources::place)
                    .collect(Collectors.toSet()));
  }

  private static Path place(String origin) {
    Path file = Path.of(Origins.file(origin));
    Path folder = file.getParent();
    return Origins.file(origin).equals(origin) && folder != null ? folder : file;
  }

  /** The places themselves if they are few, else the folders that hold them. */
  private static Optional<Set<Path>> roots(Set<Path> places) {
    Set<Path> folders = above(places, Integer.MAX_VALUE);
    while (folders.size() > MOST) {
      int deepest = folders.stream().mapToInt(Path::getNameCount).max().orElse(0);
      folders = above(folders, deepest);
    }
    return folders.stream().anyMatch(path -> path.getNameCount() == 0)
        ? Optional.empty()
        : Optional.of(folders);
  }

  /** Folders in place of what lies deepest, and of what lies in them. */
  private static Set<Path> above(Set<Path> paths, int deepest) {
    Set<Path> raised =
        paths.stream()
            .map(path -> path.getNameCount() == deepest ? path.getParent() : path)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return raised.stream()
        .filter(path -> !isInside(path.getParent(), raised))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isInside(@Nullable Path path, Set<Path> folders) {
    return path != null && (folders.contains(path) || isInside(path.getParent(), folders));
  }

  /** As a shell takes it for one word. */
  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[\\p{L}\\p{N}/._+:@%-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
