package policysearch.lucene;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.IOUtils;

/**
 * The files of an index's last commit, all open: a writer that merges them away meanwhile deletes
 * their names, and what they hold stays readable until they are closed here. No file of a commit
 * ever changes.
 */
public final class CommitFiles implements Closeable {
  private static final int ATTEMPTS = 100;

  private final Directory directory;
  private final SegmentInfos commit;
  private final Map<String, IndexInput> open = new LinkedHashMap<>();

  private CommitFiles(Directory directory, SegmentInfos commit) {
    this.directory = directory;
    this.commit = commit;
  }

  /**
   * Opens them; where a file is gone before it was opened, those of the commit that came instead.
   *
   * @param generation a folder of {@link IndexDirectory}
   * @throws IOException if there is no commit that can be read
   */
  public static CommitFiles open(Path generation) throws IOException {
    for (int left = ATTEMPTS; ; left--) {
      try {
        return attempt(generation);
      } catch (NoSuchFileException | FileNotFoundException e) {
        if (left == 0 || !Files.isDirectory(generation)) {
          throw e;
        }
      }
    }
  }

  private static CommitFiles attempt(Path generation) throws IOException {
    Directory directory = FSDirectory.open(generation);
    try {
      CommitFiles files = new CommitFiles(directory, SegmentInfos.readLatestCommit(directory));
      files.open();
      return files;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private void open() throws IOException {
    List<String> names = new ArrayList<>(commit.files(true).stream().sorted().toList());
    // the one that names the others comes last in a copy: until then there is no commit
    names.remove(commit.getSegmentsFileName());
    names.add(commit.getSegmentsFileName());
    try {
      for (String name : names) {
        open.put(name, directory.openInput(name, IOContext.DEFAULT));
      }
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(open.values());
      throw e;
    }
  }

  /** Their names; the last is that of the commit itself. */
  public List<String> names() {
    return List.copyOf(open.keySet());
  }

  /** The length of one. */
  public long length(String name) {
    return input(name).length();
  }

  /**
   * Reads all of one and compares its checksum with the one it ends in.
   *
   * @throws IOException if they differ, or it cannot be read
   */
  public void verify(String name) throws IOException {
    CodecUtil.checksumEntireFile(input(name));
  }

  /** Writes one into {@code folder}, durably; it must not be there. */
  public void copy(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    try (IndexInput whole = input(name).clone();
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var out = new OutputStreamDataOutput(Channels.newOutputStream(channel));
      whole.seek(0);
      out.copyBytes(whole, whole.length());
      channel.force(true);
    }
  }

  /** The number of the last change of the log that the commit holds. */
  public long logged() {
    return LuceneIndexWriter.logged(commit.getUserData());
  }

  private IndexInput input(String name) {
    IndexInput input = open.get(name);
    if (input == null) {
      throw new IllegalArgumentException("name must be one of " + names() + ", got " + name);
    }
    return input;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(open.values());
    directory.close();
  }
}
