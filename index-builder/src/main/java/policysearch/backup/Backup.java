package policysearch.backup;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import policysearch.log.LogFile;
import policysearch.log.WriteLog;
import policysearch.lucene.CommitFiles;
import policysearch.lucene.IndexCheck;
import policysearch.lucene.IndexDirectory;

/**
 * A copy of an index as it was at one moment.
 *
 * @param files how many
 * @param bytes of them
 * @param logged the last change of the log that the index in it holds
 * @param last the last change that the log in it holds; the next server that writes puts those
 *     between into the index
 */
public record Backup(long files, long bytes, long logged, long last) {
  private static final int ATTEMPTS = 10;

  /**
   * Copies the index in {@code index} to {@code to}, also while a server writes it: files of a
   * commit never change, and are open from the beginning, so that it does not matter who deletes
   * them; the log only grows, and is copied after the commit, up to its last whole record. So the
   * copy holds all that was acknowledged before it began.
   *
   * @param to a folder that is empty or not there
   * @throws IOException also if what was copied is damaged
   */
  public static Backup make(Path index, Path to) throws IOException {
    requireEmpty(to);
    long logged = copyCommit(index, to);
    for (Path file : Beside.of(index)) {
      DurableCopy.file(index.resolve(file), to.resolve(file));
    }
    copyLog(index.resolve(WriteLog.FOLDER), to.resolve(WriteLog.FOLDER));
    List<String> problems = new ArrayList<>();
    Verification found = Verification.of(to, IndexCheck.Depth.FILES, problems::add);
    if (!problems.isEmpty()) {
      throw new IOException("the copy is not whole: " + String.join("; ", problems));
    }
    Sums.write(to);
    return counted(to, logged, found.last());
  }

  private static void requireEmpty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> there = Files.list(folder)) {
      if (there.findAny().isPresent()) {
        throw new IOException(folder + " is not empty; each backup has a folder of its own");
      }
    }
  }

  /** Copies the last commit; a rebuild may swap the generation just before it is opened. */
  private static long copyCommit(Path index, Path to) throws IOException {
    for (int left = ATTEMPTS; ; left--) {
      Path generation =
          IndexDirectory.at(index)
              .current()
              .orElseThrow(() -> new NoSuchFileException(index.resolve("CURRENT").toString()));
      try (CommitFiles commit = CommitFiles.open(generation)) {
        String name = generation.getFileName().toString();
        Path folder = Files.createDirectory(to.resolve(name));
        for (String file : commit.names()) {
          commit.copy(file, folder);
        }
        DurableCopy.bytes((name + "\n").getBytes(StandardCharsets.UTF_8), to.resolve("CURRENT"));
        return commit.logged();
      } catch (NoSuchFileException | FileNotFoundException e) {
        if (left == 0 || Files.exists(generation)) {
          throw e;
        }
      }
    }
  }

  private static void copyLog(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      for (String name : LogFile.names(from)) {
        DurableCopy.bytes(LogFile.read(from, name).whole(), to.resolve(name));
      }
    }
  }

  private static Backup counted(Path folder, long logged, long last) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      long bytes = 0;
      for (Path file : files) {
        bytes += Files.size(file);
      }
      return new Backup(files.size(), bytes, logged, last);
    }
  }
}
