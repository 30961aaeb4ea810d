package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows to those who send documents works as it stands. */
final class WrittenExamplesTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^curl -H \"Authorization: Bearer \\$KEY\"(?:.*\\\\\\n)*.*$");

  @TempDir Path folder;

  @Test
  void everyExampleWritesWhatItSays() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed: not run");
    Files.writeString(folder.resolve("page.html"), "<html><title>通知</title><p>会议研究算力。</p>");
    Files.writeString(folder.resolve("notice.txt"), "关于算力的通知\n要推进建设。");
    Files.writeString(
        folder.resolve("rows.jsonl"), "{\"id\":\"r\",\"title\":\"一\",\"text\":\"二\"}\n");
    List<String> examples =
        EXAMPLE.matcher(Files.readString(README)).results().map(MatchResult::group).toList();
    assertThat(examples).hasSize(5).anyMatch(example -> example.contains(" -F "));
    try (WritingServer server = WritingServer.quiet(folder)) {
      for (String example : examples) {
        String said = run(example.replace("127.0.0.1:8080", "127.0.0.1:" + server.port()), server);
        assertThat(said).as(example).matches("(?s).*\"(created|replaced|deleted)\".*");
        assertThat(said).as(example).doesNotContain("refused", "busy");
      }
    }
  }

  private String run(String script, WritingServer server) throws Exception {
    Path out = folder.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-e", "-c", script.replace("curl ", "curl -sS "))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("KEY", server.key());
    assertThat(builder.start().waitFor()).isZero();
    return Files.readString(out);
  }
}
