package policysearch.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import policysearch.lucene.BuildInfo;
import policysearch.schema.Schema;
import policysearch.search.FacetCounts;
import policysearch.search.FacetRequest;
import policysearch.search.Hit;
import policysearch.search.IndexState;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.SearchResult;

/**
 * {@code stats}: what an index holds. Two indexes of the same documents print the same text; what
 * depends on how they came to be stands behind {@code --disk}.
 */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = "Count what an index holds. Equal contents print equal text, but for --disk.")
final class StatsCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin IndexOptions index = new IndexOptions();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "Values shown a field, 1 to 1000 (default: ${DEFAULT-VALUE}).")
  int top;

  @Option(
      names = "--disk",
      description = "Also bytes of text (reads every document), bytes on disk, generation.")
  boolean disk;

  @Override
  public Integer call() throws Exception {
    try (SearchEngine engine = index.open()) {
      PrintWriter out = spec.commandLine().getOut();
      SearchResult all = engine.search(everything(1, Optional.empty(), top));
      BuildInfo build = BuildInfo.current(); // an index of another one is not opened
      out.println("documents  " + all.index().documents());
      out.println("statements " + all.index().statements());
      out.println("copies     " + copies(all.index()));
      out.println("schema     " + build.schema());
      out.println("analysis   " + build.analysis());
      all.facets().forEach(facet -> print(facet, out));
      if (disk) {
        printDisk(engine, all.index(), out);
      }
      return ExitCode.OK;
    }
  }

  private static String copies(IndexState state) {
    return state.copies() + " documents repeat the text of " + state.groups() + " others";
  }

  private static void print(FacetCounts facet, PrintWriter out) {
    out.println();
    out.printf(
        "%s %s: %d values, %d documents without%n",
        facet.field().name(), facet.field().label(), facet.valueCount(), facet.missing());
    facet.values().forEach(value -> out.printf("%9d %s%n", value.count(), value.value()));
    if (facet.other() > 0) {
      out.printf("%9d (others)%n", facet.other());
    }
  }

  private void printDisk(SearchEngine engine, IndexState state, PrintWriter out)
      throws IOException {
    long text = bytesOfText(engine);
    long onDisk = bytesOnDisk(index.directory);
    out.println();
    out.println("generation " + state.generation());
    out.println("text       " + text + " bytes of UTF-8 in titles and bodies");
    out.println("disk       " + onDisk + " bytes");
    if (text > 0) {
      out.printf("disk/text  %.2f%n", (double) onDisk / text);
    }
  }

  private static long bytesOfText(SearchEngine engine) throws IOException {
    long bytes = 0;
    Optional<String> cursor = Optional.empty();
    do {
      SearchResult page = engine.search(everything(SearchQuery.MAX_SIZE, cursor, 0));
      for (Hit hit : page.hits()) {
        bytes += hit.card().title().map(StatsCommand::bytes).orElse(0);
        bytes += engine.document(hit.card().id()).map(d -> bytes(d.body())).orElse(0);
      }
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return bytes;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static long bytesOnDisk(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .map(Path::toFile)
          .filter(java.io.File::isFile)
          .mapToLong(java.io.File::length)
          .sum();
    }
  }

  /** All documents; with the {@code top} values of every facet, none if 0. */
  private static SearchQuery everything(int size, Optional<String> cursor, int top) {
    List<FacetRequest> facets =
        top == 0
            ? List.of()
            : Schema.facets().stream().map(field -> new FacetRequest(field, top)).toList();
    return new SearchQuery(
        "",
        SearchQuery.Scope.ALL,
        List.of(),
        SearchQuery.Sort.OLDEST,
        size,
        cursor,
        facets,
        SearchQuery.Copies.ALL,
        SearchQuery.Semantic.OFF);
  }
}
