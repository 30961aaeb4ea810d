package policysearch.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import policysearch.corrections.Corrected;
import policysearch.corrections.Corrections;

/**
 * The corrections of an index, and the file they stand in: {@code corrections.ndjson} beside the
 * generations, which every build heeds and no rebuild removes.
 */
final class CorrectionsFile {
  /** What a complaint about a line that does not fit begins with. */
  static final String UNFIT = "a correction does not fit: ";

  /** Its name in the folder of an index. */
  static final String NAME = "corrections.ndjson";

  private final Path path;
  private final byte[] content;
  private final Corrections corrections;

  private CorrectionsFile(Path path, byte[] content, Corrections corrections) {
    this.path = path;
    this.content = content;
    this.corrections = corrections;
  }

  /** The given file, else none. */
  static CorrectionsFile of(Optional<Path> file) throws IOException {
    byte[] content = file.isPresent() ? Files.readAllBytes(file.get()) : new byte[0];
    Path path = file.orElse(Path.of(NAME));
    return new CorrectionsFile(path, content, Corrections.parse(path.toString(), content));
  }

  /** The file that is given with {@code request}, else the one installed in its index. */
  static CorrectionsFile of(BuildRequest request) throws IOException {
    Path installed = installed(request);
    return of(request.corrections().or(() -> Optional.of(installed).filter(Files::isRegularFile)));
  }

  static Path installed(BuildRequest request) {
    return request.index().resolve(NAME);
  }

  /** Puts what was read where the builds to come find it. */
  void install(BuildRequest request) throws IOException {
    if (request.corrections().isPresent()) {
      Path draft = Files.write(request.index().resolve(NAME + ".new"), content);
      Files.move(draft, installed(request), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  Corrections of() {
    return corrections;
  }

  /** What decides which documents pages become that are corrected with it. */
  String rules() {
    return ReadingRules.with(content);
  }

  /** The line, as a person finds it. */
  String place(Corrected.Unfit unfit) {
    return path + ":" + unfit.line();
  }
}
