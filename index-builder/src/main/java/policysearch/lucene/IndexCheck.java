package policysearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;

/**
 * Whether the last commit of an index is whole: each byte of its files by their checksums, and each
 * document against all that the index has of it. Reads only, also while others write.
 *
 * @param files how many files were read
 * @param bytes of them
 * @param documents how many were held against the index; 0 if they were not, or a file is damaged
 * @param statements of them
 * @param logged the number of the last change of the log that the commit holds
 */
public record IndexCheck(long files, long bytes, long documents, long statements, long logged) {
  /** What is looked at. */
  public enum Depth {
    /** The checksums of the files. */
    FILES,
    /** Each document too. */
    DOCUMENTS
  }

  /**
   * Checks the index in {@code generation}.
   *
   * @param problems is told each thing that is wrong
   * @throws IncompatibleIndexException if it was written with another schema or analysis: nobody
   *     can tell what its documents should look like
   */
  public static IndexCheck of(Path generation, Depth depth, Consumer<String> problems)
      throws IncompatibleIndexException {
    List<String> found = new ArrayList<>();
    IndexCheck files = files(generation, found);
    if (found.isEmpty() && depth == Depth.DOCUMENTS) {
      DocumentCheck documents = new DocumentCheck(found::add);
      documents(generation, documents, found);
      files =
          new IndexCheck(
              files.files,
              files.bytes,
              documents.documents(),
              documents.statements(),
              files.logged);
    }
    found.forEach(problems);
    return files;
  }

  private static IndexCheck files(Path generation, List<String> problems) {
    long bytes = 0;
    try (CommitFiles commit = CommitFiles.open(generation)) {
      for (String name : commit.names()) {
        bytes += commit.length(name);
        try {
          commit.verify(name);
        } catch (IOException | RuntimeException e) {
          problems.add(generation.getFileName() + "/" + name + " is damaged: " + e.getMessage());
        }
      }
      return new IndexCheck(commit.names().size(), bytes, 0, 0, commit.logged());
    } catch (IOException | RuntimeException e) { // a damaged commit makes Lucene throw either
      problems.add(generation.getFileName() + " has no commit that can be read: " + e.getMessage());
      return new IndexCheck(0, bytes, 0, 0, 0);
    }
  }

  private static void documents(Path generation, DocumentCheck check, List<String> problems)
      throws IncompatibleIndexException {
    try (FSDirectory directory = FSDirectory.open(generation);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      BuildInfo.check(reader.getIndexCommit().getUserData(), generation);
      for (LeafReaderContext leaf : reader.leaves()) {
        check.check(leaf.reader());
      }
      check.end();
    } catch (IncompatibleIndexException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      problems.add(generation.getFileName() + " cannot be read: " + e);
    }
  }
}
