package policysearch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import policysearch.builder.DocumentReader;
import policysearch.model.Metadata;
import policysearch.model.PolicyDocument;
import policysearch.raw.RawPage;

/**
 * Pages as the common site systems make them. The first line of each says what must be read: title,
 * time, source, column, number, issuer; what stands beside the text has 旁 in it.
 */
class SiteSystemsTest {
  private static final Path PAGES = Path.of("src/test/resources/pages/sites");

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everySystemIsRead(Path file) throws IOException {
    String html = Files.readString(file);
    String[] expected = html.substring(4, html.indexOf("-->")).split("\\|", -1);
    PolicyDocument document = read(file, html.substring(html.indexOf('\n') + 1));
    Metadata metadata = document.metadata();
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(metadata.title().orElse("-")).isEqualTo(expected[0].strip());
    softly
        .assertThat(metadata.publishedAt().map(Object::toString).orElse("-"))
        .startsWith(expected[1].strip());
    same(softly, metadata.source(), expected[2]);
    same(softly, metadata.column(), expected[3]);
    same(softly, metadata.documentNumber(), expected[4]);
    same(softly, metadata.issuer(), expected[5]);
    softly.assertThat(document.body()).contains("加快老旧管网改造").doesNotContain("旁");
    softly.assertThat(document.body().lines().count()).isBetween(3L, 8L);
    softly.assertAll();
  }

  private static void same(SoftAssertions softly, Optional<String> read, String expected) {
    softly.assertThat(read.orElse("-")).isEqualTo(expected.strip());
  }

  private static PolicyDocument read(Path file, String html) {
    String name = file.getFileName().toString();
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    var raw = new RawPage(name, name, RawPage.Form.PAGE, "page", bytes, "", Optional.empty());
    return switch (DocumentReader.read(raw)) {
      case DocumentReader.Outcome.Read(var document) -> document;
      case DocumentReader.Outcome.Rejected(var at, var reason) ->
          throw new AssertionError(at + ": " + reason);
    };
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theTextIsFoundWithoutTheNamesOfTheSystemToo(Path file) throws IOException {
    String html = Files.readString(file).replaceAll("\\s(?:class|id)=\"(?!__)[^\"]*\"", "");
    assertThat(read(file, html.substring(html.indexOf('\n') + 1)).body())
        .contains("加快老旧管网改造")
        .doesNotContain("旁站", "旁注");
  }
}
