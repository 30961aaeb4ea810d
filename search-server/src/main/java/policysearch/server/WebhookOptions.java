package policysearch.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import policysearch.standing.Standing;
import policysearch.webhook.AllowedHosts;
import policysearch.webhook.Signature;
import policysearch.webhook.Webhooks;

/** Whether, and to whom, deliveries of standing queries are sent. */
final class WebhookOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--webhook-hosts",
      paramLabel = "HOST[:PORT],…",
      description = "Send deliveries of standing queries to these hosts (default: to none).")
  String hosts = "";

  @Option(
      names = "--webhook-key",
      paramLabel = "FILE",
      description = "The key that signs them: the bytes of FILE, line ends at its end left out.")
  Optional<Path> key = Optional.empty();

  /** What sends the deliveries of {@code standing}; empty if nothing is to be sent. */
  Optional<Webhooks> over(Standing standing) throws IOException {
    try {
      AllowedHosts allowed = AllowedHosts.of(hosts);
      if (allowed.isEmpty()) {
        return Optional.empty();
      }
      Path file =
          key.orElseThrow(
              () -> new IllegalArgumentException("--webhook-hosts needs --webhook-key FILE"));
      Signature signature = Signature.with(stripped(Files.readAllBytes(file)));
      return Optional.of(
          new Webhooks(
              standing, allowed, signature, Webhooks.Retries.USUAL, InstantSource.system()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** An editor ends a file with a line end, which nobody means. */
  private static byte[] stripped(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }
}
