package policysearch.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules are others when their code or their words are, in a jar as in a folder. */
final class ReadingRulesTest {
  private static final Map<String, String> CODE =
      Map.of(
          "policysearch/page/PageParsers.class", "parsers",
          "policysearch/extract/PolicyExtractor.class", "extractor",
          "policysearch/extract/verbs.tsv", "说",
          "policysearch/corrections/Corrections.class", "corrections",
          "policysearch/builder/Addresses.class", "addresses",
          "policysearch/builder/Joining.class", "joining",
          "policysearch/builder/Progress.class", "progress",
          "policysearch/raw/LinkPaths.class", "links");

  @TempDir Path folder;

  @Test
  void aWordMoreIsAnotherRule() throws IOException {
    Map<String, String> changed = with("policysearch/extract/verbs.tsv", "说\n指出");
    assertThat(ReadingRules.of(jar(changed))).isNotEqualTo(ReadingRules.of(jar(CODE)));
    assertThat(ReadingRules.of(classes(changed))).isNotEqualTo(ReadingRules.of(classes(CODE)));
  }

  @Test
  void aClassMoreIsAnotherRule() throws IOException {
    Map<String, String> changed = with("policysearch/page/child/PageReader.class", "reader");
    assertThat(ReadingRules.of(jar(changed))).isNotEqualTo(ReadingRules.of(jar(CODE)));
  }

  @Test
  void whatReadsNothingOutOfPagesIsNoRule() throws IOException {
    Map<String, String> changed = with("policysearch/builder/Progress.class", "another");
    assertThat(ReadingRules.of(jar(changed))).isEqualTo(ReadingRules.of(jar(CODE)));
    assertThat(ReadingRules.of(classes(changed))).isEqualTo(ReadingRules.of(classes(CODE)));
  }

  private static Map<String, String> with(String name, String content) {
    Map<String, String> changed = new TreeMap<>(CODE);
    changed.put(name, content);
    return changed;
  }

  private Path jar(Map<String, String> code) throws IOException {
    Path jar = Files.createTempFile(folder, "code", ".jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (var entry : code.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private Path classes(Map<String, String> code) throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");
    for (var entry : code.entrySet()) {
      Path file = classes.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, entry.getValue());
    }
    return classes;
  }
}
