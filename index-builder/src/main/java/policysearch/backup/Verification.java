package policysearch.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import policysearch.builder.BuildLock;
import policysearch.builder.PageIntake;
import policysearch.log.LogFile;
import policysearch.log.WriteLog;
import policysearch.lucene.IncompatibleIndexException;
import policysearch.lucene.IndexCheck;
import policysearch.lucene.IndexDirectory;

/**
 * What a look at all of an index found.
 *
 * @param index its last commit
 * @param records how many whole records its log has
 * @param last the number of the last of them
 * @param problems how many things are wrong
 */
public record Verification(IndexCheck index, long records, long last, long problems) {
  /** Who is told what is wrong. */
  private static final class Problems implements Consumer<String> {
    private final Consumer<String> told;
    private long count;

    Problems(Consumer<String> told) {
      this.told = told;
    }

    @Override
    public void accept(String problem) {
      count++;
      told.accept(problem.replace('\n', ' '));
    }
  }

  /** What stands in a log. */
  private record Log(long records, long last) {}

  /**
   * Looks at the index in {@code folder}, which nobody need stop to write.
   *
   * @param told each thing that is wrong, a line each
   * @throws IncompatibleIndexException if it was written with another schema or analysis
   */
  public static Verification of(Path folder, IndexCheck.Depth depth, Consumer<String> told)
      throws IncompatibleIndexException {
    Problems problems = new Problems(told);
    IndexCheck index = new IndexCheck(0, 0, 0, 0, 0);
    try {
      Optional<Path> generation = IndexDirectory.at(folder).current();
      if (generation.isPresent()) {
        index = IndexCheck.of(generation.get(), depth, problems);
      } else {
        problems.accept("there is no index in " + folder);
      }
    } catch (IncompatibleIndexException e) {
      throw e;
    } catch (IOException e) {
      problems.accept(String.valueOf(e.getMessage()));
    }
    Log log = log(folder, index.logged(), problems); // after the commit, which it must reach
    corrections(folder, problems);
    return new Verification(index, log.records, log.last, problems.count);
  }

  private static Log log(Path folder, long logged, Problems problems) {
    Path files = folder.resolve(WriteLog.FOLDER);
    long records = 0;
    long last = 0;
    try {
      List<String> names = Files.isDirectory(files) ? LogFile.names(files) : List.of();
      for (String name : names) {
        LogFile file = LogFile.read(files, name);
        if (file.first() > last + 1) {
          problems.accept(
              "the log lacks records %d to %d, before %s"
                  .formatted(last + 1, file.first() - 1, name));
        }
        boolean isLast = name.equals(names.getLast());
        if (file.rest() > 0 && !(isLast && BuildLock.isTaken(folder))) {
          problems.accept(
              "log/%s has %d bytes after record %d that are no record: damaged, or being written"
                      .formatted(name, file.rest(), file.last())
                  + " when the machine stopped");
        }
        file.unreadable()
            .forEach(number -> problems.accept("record " + number + " of the log says nothing"));
        records += file.last() - file.first() + 1;
        last = Math.max(last, file.last());
      }
    } catch (IOException | RuntimeException e) {
      problems.accept("the log cannot be read: " + e);
    }
    if (last < logged) {
      problems.accept(
          "the log ends with record %d, the index holds those up to %d".formatted(last, logged));
    }
    return new Log(records, last);
  }

  private static void corrections(Path folder, Problems problems) {
    try (PageIntake _ = PageIntake.of(folder)) {
      return;
    } catch (IOException | RuntimeException e) {
      problems.accept("the corrections cannot be read: " + e.getMessage());
    }
  }
}
