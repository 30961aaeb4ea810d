package policysearch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import policysearch.builder.DocumentReader;
import policysearch.json.Json;
import policysearch.model.PolicyDocument;
import policysearch.model.PublicationTime;
import policysearch.model.Role;
import policysearch.raw.RawPage;

class SeedGoldenTest {
  private static final String SEED = "000_2e05ff05c1a982e2";
  private static final Path GOLDEN = Path.of("src/test/resources/golden/" + SEED + ".json");

  /** {@code -Dgolden=update} rewrites the file; read its difference before committing it. */
  @Test
  void seedReadsAsItsGoldenFile() throws IOException {
    // the rules' fingerprint changes with each rule, which is no change of the outcome
    String json = Json.write(seed()).replaceFirst(",\"reader\":\"\\w+\"", "") + "\n";
    if (System.getProperty("golden", "").equals("update")) {
      Files.createDirectories(GOLDEN.toAbsolutePath().getParent());
      Files.writeString(GOLDEN, json);
    }
    assertThat(json).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void seedHasItsSpeakersAndMetadata() throws IOException {
    PolicyDocument seed = seed();
    assertThat(names(seed, Role.SPEAKER)).containsExactly("尹力", "陈敏尔", "倪岳峰");
    assertThat(names(seed, Role.SPOKE)).containsExactly("殷勇", "张工", "王正谱");
    assertThat(names(seed, Role.PRESENT)).containsExactly("郭兰峰");
    assertThat(names(seed, Role.COLLECTIVE)).containsExactly("会议");
    assertThat(seed.facts().plans()).hasSize(5);
    assertThat(seed.metadata().publishedAt().map(PublicationTime::toString))
        .contains("2024-05-14T16:41:21+08:00");
    assertThat(seed.metadata().views()).isEmpty();
    assertThat(seed.notes()).extracting(n -> n.kind()).containsExactly("views-unknown");
  }

  private static Stream<String> names(PolicyDocument document, Role role) {
    return document.facts().people().stream().filter(p -> p.role() == role).map(p -> p.name());
  }

  private static PolicyDocument seed() throws IOException {
    Path file =
        Stream.of(Path.of("seeds"), Path.of("../seeds"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow();
    byte[] bytes = Files.readString(file.resolve(SEED + ".txt")).getBytes(StandardCharsets.UTF_8);
    String name = "seeds/" + SEED + ".txt";
    var raw = new RawPage(name, name, RawPage.Form.PAGE, SEED, bytes, "", Optional.empty());
    return switch (DocumentReader.read(raw)) {
      case DocumentReader.Outcome.Read(var document) -> document;
      case DocumentReader.Outcome.Rejected(var at, var reason) -> throw new AssertionError(reason);
    };
  }
}
