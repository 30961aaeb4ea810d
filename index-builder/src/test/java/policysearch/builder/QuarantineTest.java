package policysearch.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.builder.DocumentReader.Outcome;
import policysearch.json.Json;
import policysearch.page.PageResult;
import policysearch.page.ParsedPage;
import policysearch.raw.Containers;
import policysearch.raw.Crawl;
import policysearch.raw.RawLimits;
import policysearch.raw.RawPage;
import policysearch.raw.RawPages;

final class QuarantineTest {
  @TempDir Path temp;
  private Path root;
  private Path rejected;
  private final MemoryWriter writer = new MemoryWriter();
  private final List<String> messages = new ArrayList<>();
  private boolean better;

  @BeforeEach
  void realRoot() throws IOException {
    root = temp.toRealPath();
    rejected = root.resolve("rejected");
  }

  /** Text; «bad» in it can only be read once the rules are better. */
  private Outcome read(RawPage raw) {
    return DocumentReader.read(raw, this::parse, new Joining(this::parse));
  }

  private PageResult parse(RawPage raw) {
    String text = new String(raw.bytes(), StandardCharsets.UTF_8);
    return text.contains("bad") && !better
        ? new PageResult.Rejected("bad")
        : new PageResult.Parsed(
            new ParsedPage(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(new ParsedPage.Block(ParsedPage.Kind.PARAGRAPH, text)),
                List.of(),
                "UTF-8"));
  }

  private BuildReport build(MemoryWriter to, boolean retry, long largest, Path... paths)
      throws IOException, InterruptedException {
    BuildTally tally = new BuildTally();
    try (ReportFile report = ReportFile.create(root.resolve("report.ndjson"), _ -> {})) {
      Quarantine quarantine = Quarantine.in(rejected, largest, messages::add);
      BuildRun run =
          new BuildRun(to, tally, new BuildRun.SetAside(report, quarantine), new StopSignal());
      RawPages pages = new RawPages(List.of(paths), Set.of(), RawLimits.STANDARD);
      RawPages all = retry ? pages.and(quarantine.kept()) : pages;
      run.index(new BuildRun.Reading(all, this::read, 3));
      to.commit();
    }
    return tally.report(false);
  }

  private BuildReport build(boolean retry, Path... paths) throws IOException, InterruptedException {
    return build(writer, retry, Quarantine.LARGEST, paths);
  }

  private Path file(String name, byte[] content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private Path file(String name, String content) throws IOException {
    return file(name, Containers.bytes(content));
  }

  private Path inputs() throws IOException {
    file("in/a.txt", "bad 一");
    file("in/x/a.txt", "好");
    file("in/rows.jsonl", "好 二\nbad 三\n");
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("b/a.txt", Containers.bytes("bad 四"));
    entries.put("../c.txt", Containers.bytes("x"));
    file("in/z.zip", Containers.zip(entries));
    file("in/crawl.warc", new Crawl().html("http://a.gov.cn/1?x=../..", "bad 五").plain());
    return root.resolve("in");
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(rejected)) {
      return files.map(f -> f.getFileName().toString().substring(17)).sorted().toList();
    }
  }

  private Map<String, Quarantine.Reason> reasons() throws IOException {
    Map<String, Quarantine.Reason> reasons = new TreeMap<>();
    try (Stream<Path> files = Files.list(rejected)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        Quarantine.Reason reason = Json.read(Files.readString(file), Quarantine.Reason.class);
        reasons.put(reason.origin().replace(root + "/", ""), reason);
      }
    }
    return reasons;
  }

  @Test
  void whatIsRejectedIsKeptWithItsReason() throws Exception {
    build(false, inputs());
    assertThat(kept())
        .containsExactly(
            "1_x_.._..".replace("1_x_.._..", ".."),
            "...json",
            "a.txt",
            "a.txt",
            "a.txt.json",
            "a.txt.json",
            "rows.jsonl_2",
            "rows.jsonl_2.json",
            "z.zip",
            "z.zip.json");
    Quarantine.Reason reason = reasons().get("in/z.zip!/b/a.txt");
    assertThat(reason.reason()).isEqualTo("bad");
    assertThat(reason.file()).isEqualTo(root + "/in/z.zip!/b/a.txt");
    assertThat(reason.sha256().orElse("")).hasSize(64);
    assertThat(reason.reader()).isEqualTo(ReadingRules.fingerprint());
    assertThat(reasons().get("in/z.zip").reason()).contains("leads out of it");
  }

  @Test
  void whatWasSetAsideIsReadAgainAsIfInPlace() throws Exception {
    Path in = inputs();
    build(false, in);
    better = true;
    BuildReport report = build(true);
    assertThat(report.indexed()).isEqualTo(4);
    assertThat(reasons().keySet()).containsExactly("in/z.zip"); // its other entry still leads out
    MemoryWriter whole = new MemoryWriter();
    build(whole, false, Quarantine.LARGEST, in);
    assertThat(writer.bodies()).isEqualTo(whole.bodies()).hasSize(6);
    for (String id : whole.bodies().keySet()) {
      assertThat(writer.document(id)).isEqualTo(whole.document(id));
    }
    assertThat(build(false, in).indexed()).isZero();
  }

  @Test
  void whatIsReadInPlaceLaterIsKeptNoLonger() throws Exception {
    Path in = inputs();
    build(false, in);
    file("in/a.txt", "好 一");
    file("in/z.zip", Containers.zip(Map.of("b/a.txt", Containers.bytes("好 四"))));
    build(false, in);
    assertThat(reasons().keySet())
        .containsExactly("in/crawl.warc!/http://a.gov.cn/1?x=../..", "in/rows.jsonl#2");
  }

  @Test
  void whatStaysBadStaysOnceHoweverOftenItIsTried() throws Exception {
    Path in = inputs();
    build(false, in);
    List<String> kept = kept();
    assertThat(build(true).rejected()).isEqualTo(5);
    build(true);
    build(false, in);
    assertThat(kept()).isEqualTo(kept);
  }

  @Test
  void filesThatAreGoneAreReadFromWhatWasKept() throws Exception {
    Path in = inputs();
    Path zip = file("in/cut.zip", Containers.bytes("PK\u0003\u0004 cut"));
    build(false, in);
    Files.delete(root.resolve("in/a.txt"));
    Files.delete(zip);
    better = true;
    build(true);
    assertThat(writer.bodies().values()).contains("bad 一");
    assertThat(reasons().keySet()).contains("in/cut.zip").doesNotContain("in/a.txt");
  }

  @Test
  void copiesAreBoundedAndTheReasonsKept() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      rows.append("bad ").append("长".repeat(100)).append(i).append('\n');
    }
    Path in = file("rows.jsonl", rows.toString());
    build(writer, false, 2000, in);
    assertThat(reasons()).hasSize(50);
    try (Stream<Path> files = Files.list(rejected)) {
      assertThat(files.filter(f -> !f.toString().endsWith(".json"))).hasSize(6);
    }
    assertThat(messages).singleElement().asString().contains("only the reasons are kept");
  }

  @Test
  void filesAreLinkedNotCopied() throws Exception {
    Path in = file("in/a.txt", "bad 一");
    build(false, in);
    try (Stream<Path> files = Files.list(rejected)) {
      Path kept = files.filter(f -> !f.toString().endsWith(".json")).findFirst().orElseThrow();
      assertThat(Files.isSameFile(kept, in)).isTrue();
    }
  }
}
