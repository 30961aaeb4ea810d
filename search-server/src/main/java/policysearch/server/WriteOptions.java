package policysearch.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import policysearch.access.Keys;
import policysearch.access.Scope;

/** Whether a server takes documents, and from whom. */
final class WriteOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--write",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Take documents (POST /api/v1/documents) from those who have a key.")
  boolean write;

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "The keys, as `policy-search key` makes them.")
  Optional<Path> file = Optional.empty();

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description = {
        "Follow the folder DIR: index what is new or changed in it, delete what vanishes.",
        "May be given several times."
      })
  List<Path> watched = List.of();

  /** Whether the server writes the index at all. */
  boolean isWriting() {
    return write || !watched.isEmpty();
  }

  /** The keys, if documents are to be taken. */
  Optional<Keys> keys() throws IOException {
    if (!write) {
      return Optional.empty();
    }
    Path from =
        file.orElseThrow(() -> wrong("--write needs --keys FILE; make one with policy-search key"));
    try {
      Keys keys = Keys.read(from);
      if (!keys.grant(Scope.WRITE)) {
        throw wrong("no key in " + from + " is for writing; make one with policy-search key");
      }
      return Optional.of(keys);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
