package policysearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Flags before the environment, that before the file, that before what is built in. */
final class ConfigCommandTest {
  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();

  private record Ran(int code, String out, String err) {}

  private Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = PolicySearchMain.run(new PrintWriter(out), new PrintWriter(err), environment, args);
    return new Ran(code, out.toString(), err.toString());
  }

  private Path file(String... lines) throws IOException {
    Path file = folder.resolve("policy-search.properties");
    Files.writeString(file, String.join("\n", lines) + "\n");
    environment.put(Settings.FILE_VARIABLE, file.toString());
    return file;
  }

  /** The options of {@code serve} as a command line reads them. */
  private ServeCommand served(String... args) throws IOException {
    ServeCommand serve = new ServeCommand();
    CommandLine line = new CommandLine(serve);
    line.setDefaultValueProvider(ConfiguredOptions.of(line, environment));
    line.parseArgs(args);
    return serve;
  }

  @Test
  void eachValueSaysWhereItComesFrom() throws Exception {
    Path file = file("port=9001", "client-rate = 7", "# index=/nowhere", "log-requests=true");
    environment.put("POLICY_SEARCH_PORT", "9002");
    environment.put("POLICY_SEARCH_INDEX", "/srv/政策");
    Ran shown = run("config", "--origin");
    assertThat(shown.code()).isZero();
    assertThat(shown.out().lines())
        .contains(
            "port=9002\tenvironment POLICY_SEARCH_PORT",
            "index=/srv/政策\tenvironment POLICY_SEARCH_INDEX",
            "client-rate=7\tfile " + file,
            "log-requests=true\tfile " + file,
            "host=127.0.0.1\tdefault",
            "admin-port=\tdefault",
            "write=false\tdefault")
        .noneMatch(line -> line.startsWith("help") || line.startsWith("debug"));
    assertThat(run("config").out().lines()).contains("port=9002", "client-rate=7");
  }

  @Test
  void aFlagCountsBeforeTheEnvironmentAndThatBeforeTheFile() throws Exception {
    file("port=9001", "client-rate=7", "write=true", "admin-port=9090", "slow-ms=250");
    environment.put("POLICY_SEARCH_PORT", "9002");
    environment.put("POLICY_SEARCH_INDEX", "/srv/policy");
    ServeCommand serve = served("--port", "9003");
    assertThat(serve.port).isEqualTo(9003);
    assertThat(serve.clientRate).isEqualTo(7);
    assertThat(serve.adminPort).contains(9090);
    assertThat(serve.logs.slowMillis).contains(250L);
    assertThat(serve.index.directory).isEqualTo(Path.of("/srv/policy"));
    assertThat(serve.writing.write).isTrue();
    assertThat(serve.host).isEqualTo("127.0.0.1");
    assertThat(served().port).isEqualTo(9002);
  }

  /** A switch that is on in the file stays on where it is named, and can be turned off. */
  @Test
  void aSwitchIsWhatItsFlagSays() throws Exception {
    file("write=true", "log-queries=false", "index=x");
    assertThat(served("--write").writing.write).isTrue();
    assertThat(served("--write=false").writing.write).isFalse();
    assertThat(served("--log-queries").logs.queries).isTrue();
    assertThat(served().logs.queries).isFalse();
    assertThat(served("--write", "--port", "0").port).isZero();
  }

  @Test
  void anUnknownNameInTheFileIsAnErrorThatNamesTheOthers() throws Exception {
    Path file = file("prot=9001", "port=9001");
    for (String command : new String[] {"config", "serve"}) {
      Ran wrong = run(command, "--index=" + folder);
      if (command.equals("config")) {
        wrong = run(command);
      }
      assertThat(wrong.code()).as(command).isEqualTo(2);
      assertThat(wrong.out()).isEmpty();
      assertThat(wrong.err())
          .contains(file + ": there is no option prot, but there are admin-port, client-rate, ");
    }
    assertThat(run("search", "--help").code()).isZero();
  }

  @Test
  void aValueThatCannotBeIsWrongUsage() throws Exception {
    file("port=often", "index=x");
    Ran wrong = run("serve");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--port", "often");
    file("client-rate=-1", "index=x");
    assertThat(run("serve").err()).contains("--client-rate must be 0 to 1000000, got -1");
    file("log-format=xml", "index=x");
    assertThat(run("serve").err()).contains("--log-format must be text or json, got xml");
    environment.put(Settings.FILE_VARIABLE, folder.resolve("none").toString());
    assertThat(run("config").code()).isEqualTo(2);
  }

  /** A cluster sets POLICY_SEARCH_PORT=tcp://10.0.0.7:8080 for a service named policy-search. */
  @Test
  void theAddressOfAServiceIsNoPort() {
    environment.put("POLICY_SEARCH_PORT", "tcp://10.0.0.7:8080");
    assertThat(run("config", "--origin").out().lines()).contains("port=8080\tdefault");
  }
}
