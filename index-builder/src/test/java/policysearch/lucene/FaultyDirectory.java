package policysearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;

/**
 * A directory in memory that obeys only what it has to: at a loss of power it drops or tears what
 * was not synced, and any step may fail.
 */
public final class FaultyDirectory extends FilterDirectory {
  private final Random random;
  private final Set<String> unsynced = ConcurrentHashMap.newKeySet();

  /** Names given since the metadata were synced, with the names before. */
  private final Map<String, String> renamed = new ConcurrentHashMap<>();

  private long steps = Long.MAX_VALUE;
  private double errors;

  /** Takes its chances from {@code random}. */
  public FaultyDirectory(Random random) {
    super(new ByteBuffersDirectory(NoLockFactory.INSTANCE));
    this.random = random;
  }

  /** The power is lost. */
  static final class PowerLoss extends IOException {
    private static final long serialVersionUID = 1;

    PowerLoss() {
      super("the power is lost");
    }
  }

  /** Opens an index in it. */
  public LiveIndexWriter open(Path named) throws IOException {
    return LuceneIndexWriter.open(this, named);
  }

  /** The power is lost after so many steps more. */
  synchronized void powerFor(long more) {
    steps = more;
  }

  /** Whether it was lost. */
  synchronized boolean isDead() {
    return steps <= 0;
  }

  /** So many of the steps fail from now on, each by itself. */
  public synchronized void errors(double part) {
    errors = part;
  }

  private synchronized void step() throws IOException {
    if (steps <= 0 || --steps <= 0) {
      throw new PowerLoss();
    }
    if (errors > 0 && random.nextDouble() < errors) {
      throw new IOException("Input/output error");
    }
  }

  /** What a start after a loss of power finds. */
  FaultyDirectory afterPowerLoss() throws IOException {
    FaultyDirectory left = new FaultyDirectory(random);
    Map<String, String> names = new HashMap<>();
    renamed.forEach((now, before) -> names.put(now, random.nextBoolean() ? now : before));
    for (String name : in.listAll()) {
      byte[] bytes = bytes(name);
      if (unsynced.contains(name)) {
        if (random.nextInt(3) == 0) {
          continue;
        }
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        for (int i = random.nextInt(20); i < bytes.length; i += 1 + random.nextInt(40)) {
          bytes[i] = (byte) random.nextInt();
        }
      }
      try (IndexOutput out =
          left.in.createOutput(names.getOrDefault(name, name), IOContext.DEFAULT)) {
        out.writeBytes(bytes, bytes.length);
      }
    }
    return left;
  }

  private byte[] bytes(String name) throws IOException {
    try (IndexInput input = in.openInput(name, IOContext.READONCE)) {
      byte[] bytes = new byte[(int) input.length()];
      input.readBytes(bytes, 0, bytes.length);
      return bytes;
    }
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    step();
    unsynced.add(name);
    return new Output(in.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    step();
    IndexOutput out = in.createTempOutput(prefix, suffix, context);
    unsynced.add(out.getName());
    return new Output(out);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    step();
    in.deleteFile(name);
    unsynced.remove(name);
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    for (String name : names) {
      step();
      unsynced.remove(name);
    }
  }

  @Override
  public void rename(String from, String to) throws IOException {
    step();
    in.rename(from, to);
    if (unsynced.remove(from)) {
      unsynced.add(to);
    }
    renamed.put(to, from);
  }

  @Override
  public void syncMetaData() throws IOException {
    step();
    renamed.clear();
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    step();
    return in.openInput(name, context);
  }

  /** It outlives the writer that closes it. */
  @Override
  public void close() {}

  /** The directory behind it, which always works. */
  Directory sound() {
    return in;
  }

  private final class Output extends FilterIndexOutput {
    Output(IndexOutput out) {
      super("faulty " + out.getName(), out.getName(), out);
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      step();
      out.writeBytes(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      try (IndexOutput closed = out) {
        step();
        closed.getFilePointer();
      }
    }
  }
}
