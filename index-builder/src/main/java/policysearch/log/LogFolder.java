package policysearch.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The files of a log: what the log asks of a disk, so that tests can be a worse one. */
interface LogFolder {
  /** A file that grows at its end. */
  interface Appended extends Closeable {
    /** Writes all of {@code bytes} behind what is there. */
    void append(ByteBuffer bytes) throws IOException;

    /** Returns when all that was appended survives a loss of power. */
    void force() throws IOException;
  }

  /** The names of the files, sorted. */
  List<String> names() throws IOException;

  /** What the file holds. */
  byte[] read(String name) throws IOException;

  /** A new file; its name survives a loss of power once this returns. */
  Appended create(String name) throws IOException;

  /** Shortens a file to {@code length} bytes, durably. */
  void cut(String name, long length) throws IOException;

  /** Removes a file. */
  void delete(String name) throws IOException;
}
