package policysearch.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.page.child.PageReader;
import policysearch.raw.RawLimits;
import policysearch.raw.RawPage;
import policysearch.raw.RawPages;

/**
 * Broken and hostile files among good ones: each good one is indexed, each bad one is read or set
 * aside with a reason, none holds up the others. {@code -Dbroken.files=2000} for the long form.
 */
final class BrokenFilesTest {
  private static final int FILES = Integer.getInteger("broken.files", 150);
  private static final Pattern FILE = Pattern.compile("\"file\":\"([^\"]+)\"");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Of CPU in this process; a machine under load takes longer by the clock. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** By the clock: when a child that only waits is ended, and some seconds for a new one. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** Of the parent, besides what a test keeps of the documents. */
  private static final long FLAT_BYTES = 100L << 20;

  @TempDir Path temp;
  private final Map<String, Long> nanosByFile = new ConcurrentHashMap<>();
  private final Map<String, Long> waitByFile = new ConcurrentHashMap<>();
  private final MemoryWriter writer = new MemoryWriter();

  @Test
  void goodFilesAreIndexedAndBadOnesReadOrSetAside() throws Exception {
    Path in = temp.toRealPath().resolve("in");
    Map<String, Path> good = good(in);
    List<Path> bad = bad(in);
    long before = heap();
    index(in);
    long grown = heap() - before;
    List<String> failures = new ArrayList<>();
    String all = texts().replace(" ", ""); // letters set wide apart in an OFD
    good.forEach(
        (mark, file) -> {
          if (!all.contains(mark)) {
            failures.add("not indexed: " + file.getFileName());
          }
        });
    Set<String> met = met();
    for (Path file : bad) {
      if (met.stream().noneMatch(m -> m.startsWith(file.toString()))) {
        failures.add("neither read nor set aside: " + file.getFileName());
      }
    }
    tooLong(nanosByFile, LONGEST, failures);
    tooLong(waitByFile, LONGEST_WAIT, failures);
    if (grown > FLAT_BYTES) {
      failures.add("memory grew by %d MiB".formatted(grown >> 20));
    }
    System.out.println("broken-files " + (good.size() + bad.size()) + " " + failures.size());
    System.out.printf("longest by the clock: %s%n", longest());
    assertThat(failures).isEmpty();
  }

  private static void tooLong(Map<String, Long> times, Duration most, List<String> failures) {
    times.forEach(
        (file, nanos) -> {
          if (nanos > most.toNanos()) {
            failures.add("took %.1f s: %s".formatted(nanos / 1e9, file));
          }
        });
  }

  /** The three files that took longest by the clock. */
  private String longest() {
    return waitByFile.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(3)
        .map(e -> "%.1f s %s".formatted(e.getValue() / 1e9, Path.of(e.getKey()).getFileName()))
        .collect(Collectors.joining(", "));
  }

  private Map<String, Path> good(Path in) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      GoodFiles.Kind kind = GoodFiles.KINDS.get(i % GoodFiles.KINDS.size());
      String mark = "QX%05dZ".formatted(i);
      Path file = in.resolve("%03d/g%05d%s".formatted(i / 100, i, kind.ending()));
      Files.createDirectories(file.getParent());
      files.put(mark, Files.write(file, kind.maker().of(mark)));
    }
    return files;
  }

  private static List<Path> bad(Path in) throws IOException {
    BadFiles maker = new BadFiles(new Random(42));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      BadFiles.Bad bad = maker.next(i);
      Path file = in.resolve("%03d/b%05d%s".formatted(i / 100, i, bad.ending()));
      files.add(Files.write(file, bad.content()));
    }
    return files;
  }

  private void index(Path in) throws IOException, InterruptedException {
    try (ReportFile report = ReportFile.create(temp.resolve("report.ndjson"), _ -> {});
        PageReader parser = new PageReader()) {
      Joining joining = new Joining(parser::read);
      Quarantine quarantine = Quarantine.in(temp.resolve("rejected"), 64 << 20, _ -> {});
      BuildRun run =
          new BuildRun(
              writer,
              new BuildTally(),
              new BuildRun.SetAside(report, quarantine),
              new StopSignal());
      RawPages pages = new RawPages(List.of(in), Set.of(), RawLimits.STANDARD);
      run.index(new BuildRun.Reading(pages, raw -> timed(raw, parser, joining), 2));
      writer.commit();
    }
  }

  private DocumentReader.Outcome timed(RawPage raw, PageReader parser, Joining joining) {
    long clock = System.nanoTime();
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      return DocumentReader.read(raw, parser::read, joining);
    } finally {
      long nanos = THREADS.getCurrentThreadCpuTime() - start;
      nanosByFile.merge(Origins.file(raw.origin()), nanos, Long::sum);
      waitByFile.merge(Origins.file(raw.origin()), System.nanoTime() - clock, Math::max);
    }
  }

  /** Of a document of one line that line is the title. */
  private String texts() {
    StringBuilder texts = new StringBuilder();
    for (String id : writer.bodies().keySet()) {
      texts.append(writer.document(id).metadata().title().orElse(""));
      texts.append('\n').append(writer.document(id).body()).append('\n');
    }
    return texts.toString();
  }

  /** What was read, and what the report names. */
  private Set<String> met() throws IOException {
    Set<String> met = new LinkedHashSet<>();
    for (String id : writer.bodies().keySet()) {
      met.add(writer.document(id).provenance().origin().orElse(""));
    }
    for (String line : Files.readAllLines(temp.resolve("report.ndjson"))) {
      FILE.matcher(line).results().forEach(m -> met.add(m.group(1)));
    }
    return met;
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
