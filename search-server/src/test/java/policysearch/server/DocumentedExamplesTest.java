package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import policysearch.builder.BuildRequest;
import policysearch.builder.IndexBuilder;
import policysearch.http.WebServer;
import policysearch.search.SearchEngine;
import policysearch.search.lucene.LuceneSearchEngine;

/**
 * What the README shows to programmers runs as it stands, with the programs themselves, against the
 * pages of the demo, and prints what the README says.
 */
final class DocumentedExamplesTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Path SEEDS = Path.of("..", "seeds");
  private static final String DOCUMENTED = "127.0.0.1:8080";

  /** A block of code, and the block of what it prints, if that is shown. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?m)^```(sh|python|js)\\n(.*?)^```\\n(?:\\n```text\\n(.*?)^```\\n)?", Pattern.DOTALL);

  private static final Map<String, List<String>> PROGRAMS =
      Map.of(
          "sh", List.of("sh", "-e", "example.sh"),
          "python", List.of("python3", "example.py"),
          "js", List.of("node", "example.mjs"));

  @TempDir static Path folder;
  private static SearchEngine engine;
  private static WebServer server;

  private record Example(String language, String code, Optional<String> prints) {
    /** What has to be installed: of a shell script, curl. */
    String program() {
      return language.equals("sh") ? "curl" : PROGRAMS.get(language).getFirst();
    }
  }

  @BeforeAll
  static void serveTheDemo() throws IOException, InterruptedException {
    Path index = folder.resolve("index");
    new IndexBuilder(BuildRequest.of(List.of(SEEDS), index), line -> {}).run();
    engine = LuceneSearchEngine.open(index);
    server = WebServer.start("127.0.0.1", 0, engine);
    Files.writeString(folder.resolve(".curlrc"), "silent\nshow-error\nfail-with-body\n");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    engine.close();
  }

  @Test
  void thereAreExamplesForShellPythonAndJavaScript() throws IOException {
    assertThat(examples().stream().map(Example::language)).contains("sh", "python", "js");
    assertThat(examples().stream().filter(e -> e.prints.isPresent()))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @TestFactory
  Stream<DynamicTest> everyExamplePrintsWhatIsShown() throws IOException {
    return examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.language + ": " + example.code.lines().findFirst().orElse(""),
                    () -> run(example)));
  }

  private static void run(Example example) throws IOException, InterruptedException {
    assumeTrue(isInstalled(example.program()), example.program() + " is not installed: not run");
    List<String> command = PROGRAMS.get(example.language);
    String local = "127.0.0.1:" + server.port();
    Files.writeString(folder.resolve(command.getLast()), example.code.replace(DOCUMENTED, local));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("CURL_HOME", folder.toString());
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ends by itself").isTrue();
    String printed = Files.readString(out).replace("\uFEFF", "").replace("\r", "").strip();
    assertThat(process.exitValue()).as("%s\n%s", printed, Files.readString(err)).isZero();
    assertThat(printed).isNotEmpty();
    example.prints.ifPresent(shown -> assertThat(printed).matches(pattern(shown)));
  }

  /** {@code …} is anything, on as many lines as there are. */
  private static Pattern pattern(String shown) {
    return Pattern.compile(
        Arrays.stream(shown.strip().split("…", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }

  private static boolean isInstalled(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** All but the shell's that ask no server. */
  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(README, StandardCharsets.UTF_8));
    while (block.find()) {
      Example example =
          new Example(block.group(1), block.group(2), Optional.ofNullable(block.group(3)));
      if (!example.language.equals("sh") || example.code.startsWith("curl ")) {
        examples.add(example);
      }
    }
    return examples;
  }
}
