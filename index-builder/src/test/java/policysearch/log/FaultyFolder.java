package policysearch.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A folder in memory that obeys only what it has to: at a loss of power it drops or tears what was
 * not forced, and it may be full, or stop at any step.
 */
final class FaultyFolder implements LogFolder {
  private final TreeMap<String, Content> files = new TreeMap<>();
  private final Random random;
  private long room = Long.MAX_VALUE;
  private long steps = Long.MAX_VALUE;

  FaultyFolder(Random random) {
    this.random = random;
  }

  private static final class Content {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int safe;
  }

  /** The power is lost. */
  static final class PowerLoss extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** The disk takes so many bytes more. */
  void room(long bytes) {
    room = bytes;
  }

  /** The power is lost after so many steps more. */
  void powerFor(long more) {
    steps = more;
  }

  /** What a start after a loss of power finds. */
  FaultyFolder afterPowerLoss() {
    FaultyFolder left = new FaultyFolder(random);
    files.forEach(
        (name, content) -> {
          byte[] all = content.bytes.toByteArray();
          int kept = content.safe + random.nextInt(all.length - content.safe + 1);
          byte[] torn = Arrays.copyOf(all, kept);
          for (int i = content.safe; i < kept; i++) {
            torn[i] = random.nextInt(4) == 0 ? (byte) random.nextInt() : torn[i];
          }
          left.put(name, torn);
        });
    return left;
  }

  void put(String name, byte[] bytes) {
    Content content = new Content();
    content.bytes.writeBytes(bytes);
    content.safe = bytes.length;
    files.put(name, content);
  }

  private void step() {
    if (steps-- <= 0) {
      throw new PowerLoss();
    }
  }

  @Override
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  @Override
  public byte[] read(String name) {
    return content(name).bytes.toByteArray();
  }

  @Override
  public Appended create(String name) throws IOException {
    step();
    if (room <= 0) {
      throw new IOException("No space left on device");
    }
    put(name, new byte[] {});
    return new InMemory(content(name));
  }

  @Override
  public void cut(String name, long length) {
    step();
    put(name, Arrays.copyOf(read(name), (int) length));
  }

  @Override
  public void delete(String name) {
    step();
    files.remove(name);
  }

  private Content content(String name) {
    Content content = files.get(name);
    if (content == null) {
      throw new IllegalArgumentException("there must be a file " + name);
    }
    return content;
  }

  private final class InMemory implements Appended {
    private final Content content;

    InMemory(Content content) {
      this.content = content;
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
      step();
      byte[] all = new byte[bytes.remaining()];
      bytes.get(all);
      int fits = (int) Math.min(all.length, Math.max(room, 0));
      content.bytes.write(all, 0, fits);
      room -= fits;
      if (fits < all.length) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void force() {
      step();
      content.safe = content.bytes.size();
    }

    @Override
    public void close() {}
  }
}
