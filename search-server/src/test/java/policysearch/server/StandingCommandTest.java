package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standing queries from the command line: what a build brings is delivered, once. */
final class StandingCommandTest {
  private static final String SEEDS = Path.of("..", "seeds").toString();

  @TempDir Path folder;

  @Test
  void aBuildDeliversWhatItBroughtAndNoOtherBuildAgain() throws IOException {
    Files.writeString(
        folder.resolve("standing.jsonl"),
        """
        {"name":"said","deliver":"statements","q":"算力","speaker":"倪岳峰"}
        {"name":"none","q":"算力","speaker":"尹力"}
        {"name":"wrong","colour":"red"}
        """);
    String index = folder.toString();
    Ran built = run("index", SEEDS, "--index", index);
    assertThat(built.code()).isZero();
    assertThat(built.err())
        .contains("standing.jsonl line 3", "colour", "standing queries: 1 deliveries");
    assertThat(run("index", SEEDS, "--index", index, "--rebuild").err())
        .doesNotContain("deliveries");
    Ran all = run("standing", "--index", index);
    assertThat(all.code()).isZero();
    assertThat(all.out().lines()).hasSize(1);
    assertThat(all.out()).contains("\"seq\":1", "倪岳峰", "算力", "\"change\":\"new\"");
    assertThat(run("standing", "--index", index, "--name", "said", "--since", "1").out()).isEmpty();
    assertThat(run("standing", "--index", index, "--name", "other").code()).isEqualTo(1);
    assertThat(run("standing", "--index", index, "--since", "1").code()).isEqualTo(2);
  }

  @Test
  void aServerIsNotStartedWithHostsAndNoKey() throws IOException {
    assertThat(run("index", SEEDS, "--index", folder.toString()).code()).isZero();
    assertThat(Files.exists(folder.resolve("standing"))).isFalse();
    String index = folder.toString();
    Ran noKey = run("serve", "--index", index, "--webhook-hosts", "hooks.example.org");
    assertThat(noKey.code()).isEqualTo(2);
    assertThat(noKey.err()).contains("--webhook-key");
    Path key = Files.writeString(folder.resolve("key"), "short\n");
    Ran weak =
        run(
            "serve",
            "--index",
            index,
            "--webhook-hosts",
            "hooks.example.org",
            "--webhook-key",
            key.toString());
    assertThat(weak.code()).isEqualTo(2);
    assertThat(weak.err()).contains("at least 16 bytes");
  }

  private record Ran(int code, String out, String err) {}

  private static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = PolicySearchMain.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Ran(code, out.toString(), err.toString());
  }
}
