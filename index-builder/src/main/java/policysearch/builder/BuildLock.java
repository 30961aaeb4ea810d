package policysearch.builder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The right to build an index: one build at a time; a killed one gives it back. */
public final class BuildLock implements AutoCloseable {
  private static final String FILE = "build.lock";

  private final FileChannel channel;

  private BuildLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * The right to build the index in {@code folder}.
   *
   * @throws IOException if another build, or a server that writes, has it
   */
  public static BuildLock take(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new BuildLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // another build in this JVM
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new IOException(
        "something else is writing "
            + folder
            + ": a build, or a server started with --write;"
            + " wait for the build or stop it; send documents to the server instead");
  }

  /** Whether somebody has the right to build the index in {@code folder}. */
  public static boolean isTaken(Path folder) {
    if (!Files.isWritable(folder.resolve(FILE))) {
      return false; // nobody ever built there, or who asks may not know
    }
    try (BuildLock _ = take(folder)) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
