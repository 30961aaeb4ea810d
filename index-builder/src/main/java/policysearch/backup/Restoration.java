package policysearch.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import policysearch.builder.BuildLock;
import policysearch.lucene.IndexDirectory;

/**
 * An index made of a backup.
 *
 * @param files how many were copied
 * @param kept where what stood there before is now, if anything did
 */
public record Restoration(long files, Optional<Path> kept) {
  private static final String STAGED = ".restoring";
  private static final String KEPT = "before-restore-";

  /** What may lie in an index that is empty. */
  private static final Set<String> NOTHING = Set.of("build.lock", "lost+found", STAGED);

  /** What is done with an index that is there already. */
  public enum Existing {
    REFUSE,
    /** It is moved into a folder {@code before-restore-N} beside the new one. */
    KEEP
  }

  /**
   * Makes the index in {@code index} that of the backup in {@code from}. Interrupted, it leaves no
   * index there and is simply run again; a server that only reads goes on with the old one.
   *
   * @throws IOException if the backup is damaged (nothing is touched then), something writes the
   *     index, or there is one that is not to be replaced
   */
  public static Restoration run(Path from, Path index, Existing existing) throws IOException {
    Map<String, String> sums = Sums.read(from);
    Sums.verify(from, sums);
    Path backedUp =
        IndexDirectory.at(from)
            .current()
            .orElseThrow(() -> new IOException(from + " is no backup: it has no CURRENT"));
    try (BuildLock _ = BuildLock.take(index)) {
      List<Path> there = contents(index);
      if (!there.isEmpty() && existing == Existing.REFUSE) {
        throw new IOException(
            index + " is not empty; with --force what is there is kept aside in it");
      }
      String generation = "g" + (lastGeneration(index, backedUp) + 1);
      Path staged = stage(from, index, sums, Map.of(backedUp.getFileName().toString(), generation));
      Optional<Path> kept = moveAside(index, there);
      for (Path one : list(staged)) {
        Files.move(one, index.resolve(one.getFileName()));
      }
      IndexDirectory.sync(index);
      IndexDirectory.at(index).publish(index.resolve(generation));
      DurableCopy.delete(staged);
      return new Restoration(sums.size(), kept);
    }
  }

  /** A number that no server has seen here: the same name would be taken for the same index. */
  private static int lastGeneration(Path index, Path backedUp) throws IOException {
    int last = IndexDirectory.number(backedUp);
    try (Stream<Path> all = Files.walk(index, 2)) {
      return Math.max(last, all.mapToInt(IndexDirectory::number).max().orElse(0));
    }
  }

  /** Copies all but {@code CURRENT}, and compares the copies. */
  private static Path stage(
      Path from, Path index, Map<String, String> sums, Map<String, String> renamed)
      throws IOException {
    Path staged = index.resolve(STAGED);
    DurableCopy.delete(staged);
    Map<String, String> copied = new TreeMap<>();
    for (var file : sums.entrySet()) {
      if (!file.getKey().equals("CURRENT")) {
        int slash = file.getKey().indexOf('/');
        String folder = slash < 0 ? "" : file.getKey().substring(0, slash);
        String name =
            renamed.getOrDefault(folder, folder) + file.getKey().substring(folder.length());
        DurableCopy.file(from.resolve(file.getKey()), staged.resolve(name));
        copied.put(name, file.getValue());
      }
    }
    Sums.verify(staged, copied);
    DurableCopy.names(staged);
    return staged;
  }

  /** {@code CURRENT} first: from then on there is no index, rather than half of one. */
  private static Optional<Path> moveAside(Path index, List<Path> there) throws IOException {
    if (there.isEmpty()) {
      return Optional.empty();
    }
    int number = 1;
    while (Files.exists(index.resolve(KEPT + number))) {
      number++;
    }
    Path kept = Files.createDirectory(index.resolve(KEPT + number));
    for (Path one : there) {
      Files.move(one, kept.resolve(one.getFileName()));
    }
    IndexDirectory.sync(kept);
    return Optional.of(kept);
  }

  /** What is replaced: all but the folders of earlier restorations. */
  private static List<Path> contents(Path index) throws IOException {
    return list(index).stream()
        .filter(one -> !NOTHING.contains(one.getFileName().toString()))
        .filter(one -> !one.getFileName().toString().startsWith(KEPT))
        .toList();
  }

  /** Sorted: {@code CURRENT} stands before all names in small letters. */
  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }
}
