package policysearch.page.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** The end of what a child said on stderr, where little is worth keeping and all must be taken. */
final class LastWords {
  private static final int LONGEST = 4096;
  private static final int LONGEST_HINT = 200;

  private final InputStream stream;
  private String tail = "";

  private LastWords(InputStream stream) {
    this.stream = stream;
  }

  /** Takes what {@code stream} says until it ends. */
  static LastWords of(InputStream stream) {
    LastWords words = new LastWords(stream);
    Thread.ofPlatform().daemon().name("child-stderr").start(words::take);
    return words;
  }

  /** The last line, as the end of a sentence; nothing if nothing was said. */
  synchronized String asHint() {
    String line = tail.strip().lines().reduce("", (_, last) -> last.strip());
    return line.isEmpty() || line.equals("END.") // of a report on a crash of the JVM itself
        ? ""
        : ": " + line.substring(0, Math.min(line.length(), LONGEST_HINT));
  }

  private void take() {
    byte[] buffer = new byte[LONGEST];
    try (stream) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        add(new String(buffer, 0, read, Charset.defaultCharset()));
      }
    } catch (IOException e) {
      add("\n" + e.getMessage());
    }
  }

  private synchronized void add(String words) {
    String all = tail + words;
    tail = all.substring(Math.max(0, all.length() - LONGEST));
  }
}
