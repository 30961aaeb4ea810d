package policysearch.bench;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import policysearch.json.Json;

/**
 * Texts of the head of a file of JSON lines.
 *
 * @param texts as they stand in the rows
 * @param chars their length
 * @param megabytes their length as UTF-8
 */
record SampleText(List<String> texts, long chars, double megabytes) {
  private static final int ROWS = 600;

  static SampleText read(Path file) throws IOException {
    try (BufferedReader rows =
            new BufferedReader(
                new InputStreamReader(
                    new ZstdInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
        Stream<String> lines = rows.lines()) {
      List<String> texts =
          lines.limit(ROWS).map(row -> Json.readFlat(row).getOrDefault("text", "")).toList();
      return new SampleText(
          texts,
          texts.stream().mapToLong(String::length).sum(),
          texts.stream().mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length).sum() / 1e6);
    }
  }
}
