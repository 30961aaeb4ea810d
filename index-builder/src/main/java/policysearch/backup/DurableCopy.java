package policysearch.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import policysearch.lucene.IndexDirectory;

/** Copies that survive a loss of power and are compared with what they were made of. */
final class DurableCopy {
  private static final int ATTEMPTS = 5;

  private DurableCopy() {}

  /**
   * Copies a file that others may replace, append to or delete meanwhile; one that is deleted is
   * left out.
   */
  static void file(Path from, Path to) throws IOException {
    makeFolder(to);
    for (int left = ATTEMPTS; left > 0; left--) {
      try {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        force(to);
        long mismatch = Files.mismatch(from, to);
        if (mismatch < 0 || mismatch >= Files.size(to)) { // it may have grown since
          return;
        }
      } catch (NoSuchFileException e) {
        Files.deleteIfExists(to);
        return;
      }
    }
    throw new IOException(from + " changes faster than it can be copied, or cannot be read twice");
  }

  /** A new file that holds {@code bytes}. */
  static void bytes(byte[] bytes, Path to) throws IOException {
    makeFolder(to);
    try (FileChannel out =
        FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer all = ByteBuffer.wrap(bytes);
      while (all.hasRemaining()) {
        out.write(all);
      }
      out.force(true);
    }
  }

  /** Makes the names in {@code folder} and in all below it durable. */
  static void names(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.filter(Files::isDirectory).toList()) {
        IndexDirectory.sync(one);
      }
    }
  }

  /** Deletes a folder of our own making, if it is there. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      IndexDirectory.delete(folder);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void makeFolder(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }
}
