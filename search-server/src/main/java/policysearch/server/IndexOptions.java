package policysearch.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policysearch.live.LiveWriter;
import policysearch.lucene.IndexDirectory;
import policysearch.search.SearchEngine;
import policysearch.search.lucene.LuceneSearchEngine;
import policysearch.search.lucene.Synonyms;

/** Which index a command reads. */
final class IndexOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(names = "--index", required = true, paramLabel = "DIR", description = "The index.")
  Path directory = Path.of("");

  @Option(
      names = "--synonyms-file",
      paramLabel = "FILE",
      description = "Words that mean the same (default: conf/synonyms.tsv of the program).")
  Optional<Path> synonyms = Optional.empty();

  /**
   * The engine over that index.
   *
   * @throws NoIndexException if there is none
   */
  SearchEngine open() throws IOException {
    return open(directory, synonyms, spec.commandLine().getErr());
  }

  /** The engine over that index, which {@code writer} writes. */
  LuceneSearchEngine open(LiveWriter writer) throws IOException {
    Synonyms known = synonyms(synonyms, spec.commandLine().getErr());
    return LuceneSearchEngine.open(directory, writer::index, known);
  }

  /** The engine over the index in {@code directory}, with the synonyms of the program's folder. */
  static SearchEngine open(Path directory, PrintWriter err) throws IOException {
    return open(directory, Optional.empty(), err);
  }

  private static SearchEngine open(Path directory, Optional<Path> given, PrintWriter err)
      throws IOException {
    if (IndexDirectory.at(directory).current().isEmpty()) {
      throw new NoIndexException(directory);
    }
    return LuceneSearchEngine.open(directory, synonyms(given, err));
  }

  private static Synonyms synonyms(Optional<Path> given, PrintWriter err) throws IOException {
    Optional<Path> file = given.or(IndexOptions::installed);
    Synonyms synonyms = file.isEmpty() ? Synonyms.standard() : Synonyms.read(file.get());
    for (String problem : synonyms.problems()) {
      err.println(file.map(Path::toString).orElse("synonyms.tsv") + ": " + problem);
    }
    err.flush();
    return synonyms;
  }

  /** The file that lies in the program's folder for the operator to edit. */
  private static Optional<Path> installed() {
    return Optional.ofNullable(System.getProperty("policysearch.home"))
        .map(home -> Path.of(home, "conf", "synonyms.tsv"))
        .filter(Files::isRegularFile);
  }
}
