package policysearch.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What lies beside the generations and the log of an index and is kept with it. */
final class Beside {
  /** What people wrote, and what was set aside. */
  private static final List<String> FILES =
      List.of("corrections.ndjson", "standing.jsonl", "report.ndjson");

  private static final List<String> FOLDERS = List.of("standing", "rejected");

  private Beside() {}

  /**
   * The files in {@code index}, relative to it, in the order in which they are to be copied: what
   * was sent, then the ledger, then the deliveries that it counts. Each only grows, so that none
   * knows of more than the next has.
   */
  static List<Path> of(Path index) throws IOException {
    List<Path> files = new ArrayList<>();
    FILES.stream().map(index::resolve).filter(Files::isRegularFile).forEach(files::add);
    for (String folder : FOLDERS) {
      if (Files.isDirectory(index.resolve(folder))) {
        try (Stream<Path> all = Files.walk(index.resolve(folder))) {
          all.filter(Files::isRegularFile).filter(Beside::isKept).forEach(files::add);
        }
      }
    }
    return files.stream()
        .sorted(Comparator.comparingInt(Beside::rank).thenComparing(Comparator.naturalOrder()))
        .map(index::relativize)
        .toList();
  }

  private static boolean isKept(Path file) {
    String name = file.getFileName().toString();
    return !name.endsWith(".new") && !name.equals("lock");
  }

  private static int rank(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".sent") ? 0 : name.equals("ledger") ? 1 : 2;
  }
}
