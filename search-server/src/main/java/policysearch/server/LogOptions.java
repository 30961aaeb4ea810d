package policysearch.server;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import policysearch.http.RequestLog;

/** What a server says on stderr, and how. */
final class LogOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What messages look like: text, or json, a line each (default: text).")
  String format = "text";

  @Option(
      names = "--log-requests",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Say of each request: route, status, milliseconds, bytes, id; not its words.")
  boolean requests;

  @Option(
      names = "--slow-ms",
      paramLabel = "MILLIS",
      description = "Say of each request that takes this long, with its parameters' names.")
  Optional<Long> slowMillis = Optional.empty();

  @Option(
      names = "--log-queries",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Say in both what was searched for.")
  boolean queries;

  /** What the server says is written by. */
  LogLines lines() {
    PrintWriter err = spec.commandLine().getErr();
    return LogLines.start(parsed(), err, InstantSource.system());
  }

  /** Whether what libraries log goes into those lines too. */
  boolean structured() {
    return parsed() == LogLines.Format.JSON;
  }

  /** What is said of requests. */
  RequestLog requests(LogLines lines) {
    if (slowMillis.filter(millis -> millis < 0).isPresent()) {
      throw wrong("--slow-ms must not be negative, got " + slowMillis.get());
    }
    return new RequestLines(lines, requests, slowMillis, queries);
  }

  private LogLines.Format parsed() {
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "text" -> LogLines.Format.TEXT;
      case "json" -> LogLines.Format.JSON;
      default -> throw wrong("--log-format must be text or json, got " + format);
    };
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
