package policysearch.lucene.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import policysearch.json.Json;

/**
 * Real text: the corpora of {@code ../shared/data} (or {@code $POLICY_SEARCH_SHARED/data}), the
 * first rows of each; with {@code -Dtokens.full=true} all of them, on all cores.
 */
class CorpusTokensTest {
  private static final boolean FULL = Boolean.getBoolean("tokens.full");
  private static final int SOME_ROWS = 25;

  private final ThreadLocal<Oracle> oracles = ThreadLocal.withInitial(Oracle::new);
  private final LongAdder tokens = new LongAdder();
  private final LongAdder bytes = new LongAdder();

  @Test
  void notOneTokenOfTheCorporaDiffers() throws IOException {
    List<Path> files = files();
    for (Path file : files) {
      try (BufferedReader rows = open(file)) {
        Stream<String> some = FULL ? rows.lines().parallel() : rows.lines().limit(SOME_ROWS);
        some.forEach(this::compare);
      }
      if (FULL) {
        print("%s: up to here %,d tokens", file.getFileName(), tokens.sum());
      }
    }
    print("%,d tokens of %.1f MB of text, all equal", tokens.sum(), bytes.sum() / 1e6);
    assertThat(tokens.sum()).isGreaterThan(100_000);
  }

  private void compare(String row) {
    try {
      for (String text : texts(row)) {
        tokens.add(oracles.get().compare(text));
        bytes.add(text.getBytes(StandardCharsets.UTF_8).length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The row's values; the row itself where it is not strict JSON (it says NaN, for example). */
  private static Collection<String> texts(String row) {
    try {
      return Json.readFlat(row).values();
    } catch (IllegalArgumentException e) {
      return List.of(row);
    }
  }

  private static List<Path> files() throws IOException {
    String shared = System.getenv("POLICY_SEARCH_SHARED");
    Path data = Path.of(shared == null ? "../../shared" : shared, "data");
    if (!Files.isDirectory(data)) {
      print("SKIPPED: no corpora at %s, so only made-up text was compared", data.toAbsolutePath());
    }
    Assumptions.assumeTrue(Files.isDirectory(data));
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(f -> f.toString().endsWith(".jsonl.zst")).sorted().toList();
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new ZstdInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, "tokens: " + format + "%n", values);
  }
}
