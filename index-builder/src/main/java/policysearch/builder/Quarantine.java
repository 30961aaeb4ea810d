package policysearch.builder;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import policysearch.json.Json;
import policysearch.raw.KeptInput;
import policysearch.raw.RawLimits;
import policysearch.raw.RawPage;

/**
 * A folder in which rejected inputs are kept, each beside the reason why, to be looked at and tried
 * again. For many threads.
 *
 * <p>Files are linked where the file system can, else copied; entries and rows are copied if their
 * bytes are at hand. Where copies would take more than a bound, only the reasons are kept.
 */
final class Quarantine {
  /** Of all copies; links take no room. */
  static final long LARGEST = 1L << 30;

  private static final String REASON = ".json";
  private static final Pattern ENTRY = Pattern.compile("!/");
  private static final int LONGEST_NAME = 80;

  private final Optional<Path> folder;
  private final long largest;
  private final Consumer<String> messages;
  private final Map<String, Reason> held = new ConcurrentHashMap<>();
  private final Set<String> rejected = ConcurrentHashMap.newKeySet();
  private final Set<String> read = ConcurrentHashMap.newKeySet();
  private long copied;
  private boolean full;

  /**
   * What stands beside a kept input.
   *
   * @param time when it was rejected last
   * @param reader fingerprint of the rules by which it could not be read
   */
  record Reason(
      String file,
      String origin,
      String reason,
      Optional<String> sha256,
      String time,
      String reader,
      String idFolder,
      Optional<RawPage.Form> form,
      Optional<String> id,
      Optional<String> url,
      Optional<String> capturedAt,
      Optional<String> contentType) {}

  private Quarantine(Optional<Path> folder, long largest, Consumer<String> messages) {
    this.folder = folder;
    this.largest = largest;
    this.messages = messages;
  }

  /** One that keeps nothing. */
  static Quarantine none() {
    return new Quarantine(Optional.empty(), 0, _ -> {});
  }

  /** The quarantine in {@code folder}, which need not exist yet. */
  static Quarantine in(Path folder, long largest, Consumer<String> messages) throws IOException {
    Quarantine quarantine = new Quarantine(Optional.of(folder), largest, messages);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          quarantine.load(file);
        }
      }
    }
    return quarantine;
  }

  /** What is kept, in the order of where it stood; what stands in a file of it comes with that. */
  List<KeptInput> kept() {
    Map<String, KeptInput> inputs = new TreeMap<>();
    for (Reason reason : held.values()) {
      content(reason).ifPresent(path -> inputs.put(reason.origin(), input(reason, path)));
    }
    return inputs.values().stream()
        .filter(i -> around(i.origin()).noneMatch(inputs::containsKey))
        .toList();
  }

  /** The file where it stood, as it is now; else the copy. */
  private Optional<Path> content(Reason reason) {
    Path there = Path.of(Origins.file(reason.origin()));
    boolean file = reason.origin().equals(there.toString()) && Files.isRegularFile(there);
    return Optional.of(file ? there : contentPath(reason.origin())).filter(Files::isRegularFile);
  }

  /** The archives in which {@code origin} lies. */
  private static Stream<String> around(String origin) {
    return ENTRY.matcher(origin).results().map(m -> origin.substring(0, m.start()));
  }

  /** Keeps what was rejected, with the reason. */
  synchronized void keep(Rejection rejection) throws IOException {
    if (folder.isEmpty()) {
      return;
    }
    Files.createDirectories(folder.get());
    rejected.add(rejection.origin());
    Optional<RawPage> page = rejection.page();
    Reason reason =
        new Reason(
            rejection.file(),
            rejection.origin(),
            rejection.reason(),
            page.map(RawPage::sha256),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            ReadingRules.fingerprint(),
            rejection.idFolder(),
            page.map(RawPage::form),
            page.map(RawPage::suggestedId),
            page.flatMap(RawPage::url),
            page.flatMap(RawPage::capture).flatMap(RawPage.Capture::at),
            page.flatMap(RawPage::capture).flatMap(RawPage.Capture::contentType));
    keepContent(rejection);
    write(Json.write(reason).getBytes(StandardCharsets.UTF_8), reasonPath(rejection.origin()));
    held.put(rejection.origin(), reason);
  }

  /** Something was read at {@code origin}: it, and what it stands in, may be readable now. */
  void read(String origin) {
    if (held.isEmpty()) {
      return;
    }
    Stream.concat(Stream.of(origin, Origins.withoutRow(origin)), around(origin))
        .filter(held::containsKey)
        .forEach(read::add);
  }

  /** At the end of a whole run: what was read, and not rejected again, is kept no longer. */
  void settle() throws IOException {
    for (String origin : read) {
      if (!rejected.contains(origin)) {
        Files.deleteIfExists(contentPath(origin));
        Files.deleteIfExists(reasonPath(origin));
        held.remove(origin);
      }
    }
  }

  private void keepContent(Rejection rejection) throws IOException {
    Path content = contentPath(rejection.origin());
    Path there = Path.of(Origins.file(rejection.origin()));
    if (!rejection.origin().equals(there.toString())) {
      if (rejection.page().isPresent()) {
        copy(rejection.page().get().bytes(), content);
      }
    } else if (Files.isRegularFile(there) && !link(there, content)) {
      copyFile(there, content);
    }
  }

  private static boolean link(Path file, Path content) {
    try {
      Path real = file.toRealPath();
      Path draft = content.resolveSibling(content.getFileName() + ".new");
      Files.deleteIfExists(draft);
      Files.createLink(draft, real);
      Files.move(draft, content, StandardCopyOption.ATOMIC_MOVE);
      Files.deleteIfExists(draft); // moved onto itself it stays
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private void copyFile(Path file, Path content) throws IOException {
    if (Files.size(file) > RawLimits.STANDARD.documentBytes()) {
      return;
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return; // that is why it was rejected
    }
    copy(bytes, content);
  }

  private void copy(byte[] bytes, Path content) throws IOException {
    if (copied + bytes.length > largest) {
      if (!full) {
        full = true;
        messages.accept(
            "the quarantine has %d MiB: of more rejected inputs only the reasons are kept"
                .formatted(largest >> 20));
      }
      return;
    }
    copied += bytes.length;
    write(bytes, content);
  }

  private static void write(byte[] bytes, Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.write(draft, bytes);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void load(Path file) throws IOException {
    if (file.toString().endsWith(REASON)) {
      try {
        Reason reason = Json.read(Files.readString(file), Reason.class);
        if (file.equals(reasonPath(reason.origin()))) {
          held.put(reason.origin(), reason);
        }
      } catch (IllegalArgumentException | CharacterCodingException e) {
        messages.accept("not a reason, left alone: " + file);
      }
    } else if (Files.isRegularFile(file) && !isLink(file)) {
      copied += Files.size(file);
    }
  }

  private static boolean isLink(Path file) throws IOException {
    try {
      return Files.getAttribute(file, "unix:nlink") instanceof Integer links && links > 1;
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  private static KeptInput input(Reason reason, Path content) {
    return new KeptInput(
        content,
        reason.file(),
        reason.origin(),
        reason.idFolder(),
        reason.form(),
        reason.id(),
        reason.url(),
        reason.url().map(_ -> new RawPage.Capture(reason.capturedAt(), reason.contentType())));
  }

  private Path reasonPath(String origin) {
    Path content = contentPath(origin);
    return content.resolveSibling(content.getFileName() + REASON);
  }

  /** A name that says where it comes from and leads nowhere. */
  private Path contentPath(String origin) {
    String last = origin.substring(origin.lastIndexOf('/') + 1);
    String safe = last.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
    String end = safe.substring(Math.max(0, safe.length() - LONGEST_NAME));
    String name = hash(origin) + "-" + end + (end.endsWith(REASON) ? "_" : "");
    return folder.orElse(Path.of("rejected")).resolve(name);
  }

  private static String hash(String origin) {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
