package policysearch.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.builder.DocumentReader.Outcome;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;
import policysearch.raw.Containers;
import policysearch.raw.Crawl;
import policysearch.raw.RawLimits;
import policysearch.raw.RawPage;
import policysearch.raw.RawPages;

final class BuildRunTest {
  private static final Pattern GIVEN_ID = Pattern.compile("id=(\\w+)");
  @TempDir Path temp;
  private Path root;
  private StopSignal stop = new StopSignal();

  @BeforeEach
  void realRoot() throws IOException {
    root = temp.toRealPath();
  }

  /** Reads bytes as the body; «id=x» in them is a given id, «bad» and «bug» are what they say. */
  private static Outcome read(RawPage raw) {
    String body = new String(raw.bytes(), StandardCharsets.UTF_8);
    if (body.contains("bad")) {
      return new Outcome.Rejected(raw.file(), "bad");
    }
    if (body.contains("bug")) {
      throw new IllegalStateException("a bug");
    }
    if (body.contains("deep")) {
      throw new StackOverflowError();
    }
    Matcher given = GIVEN_ID.matcher(body);
    return new Outcome.Read(
        new PolicyDocument(
            given.find() ? given.group(1) : raw.suggestedId(),
            Optional.of(raw.file()),
            Metadata.NONE,
            body,
            Facts.NONE,
            List.of(),
            new Provenance(
                Optional.of(raw.origin()),
                Optional.of(raw.sha256()),
                Optional.empty(),
                Optional.of(body.contains("older") ? "older rules" : ReadingRules.fingerprint()),
                raw.capture().flatMap(RawPage.Capture::at),
                List.of())));
  }

  private BuildReport build(MemoryWriter writer, boolean prune, Path... paths)
      throws IOException, InterruptedException {
    BuildTally tally = new BuildTally();
    try (ReportFile report = ReportFile.create(root.resolve("report.ndjson"), _ -> {})) {
      BuildRun run = new BuildRun(writer, tally, report, stop);
      RawPages pages = new RawPages(List.of(paths), Set.of(), RawLimits.STANDARD);
      run.index(new BuildRun.Reading(pages, BuildRunTest::read, 4));
      if (prune) {
        Set<String> roots = new HashSet<>();
        for (Path path : paths) {
          roots.add(path.toString());
        }
        run.prune(roots);
      }
      writer.commit();
    }
    return tally.report(stop.requested());
  }

  private Path file(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private Path rows(int count) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append("第").append(i).append("行 id=r").append(i).append('\n');
    }
    return file("rows.jsonl", rows.toString());
  }

  @Test
  void unchangedInputsAreSkippedWithoutBeingRead() throws Exception {
    MemoryWriter writer = new MemoryWriter();
    file("in/a.txt", "一");
    file("in/b.jsonl", "二 id=x\n三\n");
    BuildReport first = build(writer, false, root.resolve("in"));
    assertThat(first.indexed()).isEqualTo(3);
    BuildReport second = build(writer, false, root.resolve("in"));
    assertThat(second.line())
        .isEqualTo("read 3, indexed 0 (0 replaced), skipped 3, rejected 0, pruned 0");
    assertThat(second.complete()).isTrue();
    assertThat(writer.puts()).isEqualTo(3);
  }

  @Test
  void whatOtherRulesHaveReadIsReadAgain() throws Exception {
    MemoryWriter writer = new MemoryWriter();
    file("in/a.txt", "一");
    file("in/b.txt", "read by older rules");
    build(writer, false, root.resolve("in"));
    BuildReport second = build(writer, false, root.resolve("in"));
    assertThat(second.line())
        .isEqualTo("read 2, indexed 1 (1 replaced), skipped 1, rejected 0, pruned 0");
  }

  @Test
  void changedInputsAreReplaced() throws Exception {
    MemoryWriter writer = new MemoryWriter();
    file("in/a.txt", "旧");
    file("in/b.txt", "二");
    build(writer, false, root.resolve("in"));
    file("in/a.txt", "新");
    BuildReport report = build(writer, false, root.resolve("in"));
    assertThat(report.indexed()).isEqualTo(1);
    assertThat(report.replaced()).isEqualTo(1);
    assertThat(writer.bodies()).isEqualTo(Map.of("a", "新", "b", "二"));
  }

  @Test
  void rowsThatMoveAreUnchanged() throws Exception {
    MemoryWriter writer = new MemoryWriter();
    Path rows = file("x.jsonl", "一 id=a\n二 id=b\n");
    build(writer, false, rows);
    file("x.jsonl", "新 id=n\n一 id=a\n二 id=b\n");
    BuildReport report = build(writer, true, rows);
    assertThat(report.indexed()).isEqualTo(1);
    assertThat(report.skipped()).isEqualTo(2);
    assertThat(report.pruned()).isZero();
  }

  @Test
  void aPageWhoseGivenIdChangesIsKeptOnce() throws Exception {
    MemoryWriter writer = new MemoryWriter();
    Path page = file("a.txt", "一 id=x");
    build(writer, false, page);
    file("a.txt", "一 id=y");
    build(writer, false, page);
    assertThat(writer.bodies()).isEqualTo(Map.of("y", "一 id=y"));
  }

  @Test
  void ofAnIdGivenTwiceTheLastWinsWhicheverThreadIsFaster() throws Exception {
    for (int run = 0; run < 50; run++) {
      MemoryWriter writer = new MemoryWriter();
      Path rows = file("x.jsonl", "第一 id=a\n第二 id=a\n第三 id=a\n");
      BuildReport report = build(writer, false, rows);
      assertThat(writer.bodies()).isEqualTo(Map.of("a", "第三 id=a"));
      assertThat(report.indexed()).isEqualTo(3);
      assertThat(report.replaced()).isEqualTo(2);
      build(writer, false, rows);
      assertThat(writer.bodies()).isEqualTo(Map.of("a", "第三 id=a"));
    }
  }

  @Test
  void pagesOfOneNameAreAllKeptUnderTheSameIdsEachTime() throws Exception {
    file("in/x.txt", "一");
    file("in/x.html", "二");
    Path other = file("other/x.txt", "三").getParent();
    MemoryWriter writer = new MemoryWriter();
    build(writer, false, root.resolve("in"), other);
    assertThat(writer.bodies().values()).containsExactlyInAnyOrder("一", "二", "三");
    assertThat(writer.bodies().get("x")).isEqualTo("二"); // x.html comes before x.txt
    MemoryWriter again = new MemoryWriter();
    build(again, false, root.resolve("in"), other);
    assertThat(again.bodies()).isEqualTo(writer.bodies());
    file("in/x.html", "二改");
    file("other/x.txt", "三改");
    build(writer, false, root.resolve("in"), other);
    build(again, false, other);
    build(again, false, root.resolve("in"));
    assertThat(writer.bodies().keySet()).isEqualTo(again.bodies().keySet()).hasSize(3);
    assertThat(writer.bodies()).isEqualTo(again.bodies());
  }

  @Test
  void aLaterBuildOfAnotherFolderTakesNoIdAway() throws Exception {
    MemoryWriter writer = new MemoryWriter();
    build(writer, false, file("2024/1.txt", "一").getParent());
    build(writer, false, file("2025/1.txt", "二").getParent());
    assertThat(writer.bodies().values()).containsExactlyInAnyOrder("一", "二");
  }

  @Test
  void aFolderThatWasMovedTakesItsIdsAlong() throws Exception {
    MemoryWriter writer = new MemoryWriter();
    Path old = file("old/1.txt", "一").getParent();
    build(writer, false, old);
    Files.move(old, root.resolve("new"));
    build(writer, false, root.resolve("new"));
    assertThat(writer.bodies()).isEqualTo(Map.of("1", "一"));
  }

  @Test
  void pruneForgetsWhatIsGoneAndNothingElse() throws Exception {
    MemoryWriter writer = new MemoryWriter();
    Path in = file("in/a.txt", "一").getParent();
    Path gone = file("in/b.txt", "二");
    file("in/c.jsonl", "三 id=c1\n四 id=c2\n");
    Path elsewhere = file("inside/d.txt", "五").getParent();
    build(writer, false, in, elsewhere);
    Files.delete(gone);
    file("in/c.jsonl", "四 id=c2\n");
    Files.delete(elsewhere.resolve("d.txt"));
    assertThat(build(writer, false, in).pruned()).isZero();
    assertThat(build(writer, true, in).pruned()).isEqualTo(2);
    assertThat(writer.bodies().keySet()).containsExactly("a", "c2", "d");
  }

  @Test
  void pruneKeepsWhatCouldNotBeRead() throws Exception {
    MemoryWriter writer = new MemoryWriter();
    Path in = file("in/a.txt", "一").getParent();
    file("in/b.jsonl", "二 id=b1\n三 id=b2\n");
    file("in/c.txt", "四");
    Path archive = root.resolve("in/d.zip");
    Files.write(archive, Containers.zip(Map.of("x.txt", Containers.bytes("五"))));
    build(writer, false, in);
    file("in/a.txt", "bad");
    file("in/b.jsonl", "bad\n三 id=b2\n");
    file("in/c.txt", "");
    Files.write(archive, Containers.bytes("no zip"));
    BuildReport report = build(writer, true, in);
    assertThat(report.rejected()).isEqualTo(4);
    assertThat(report.pruned()).isZero();
    assertThat(writer.bodies()).hasSize(5);
  }

  @Test
  void aMistakeOfOursInOneDocumentIsNoReasonToLoseTheOthers() throws Exception {
    MemoryWriter writer = new MemoryWriter();
    Path rows = file("x.jsonl", "一 id=a\nbug\ndeep\nbad\n二 id=b\n");
    BuildReport report = build(writer, false, rows);
    assertThat(writer.bodies().keySet()).containsExactly("a", "b");
    assertThat(report.rejected()).isEqualTo(3);
    assertThat(Files.readAllLines(root.resolve("report.ndjson")))
        .hasSize(3)
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("x.jsonl#2\"", "\"outcome\":\"rejected\"", "IllegalStateException"));
  }

  @Test
  void aDiskThatFailsEndsTheBuildWithItsMessage() throws Exception {
    MemoryWriter writer = new MemoryWriter();
    Path rows = rows(5000);
    writer.failAt(100);
    assertThatThrownBy(() -> build(writer, false, rows))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThat(writer.bodies()).isEmpty();
  }

  @Test
  void aStoppedBuildKeepsWhatItWroteAndGoesOnToTheSameEnd() throws Exception {
    Path rows = rows(3000);
    Path names = file("names/x.txt", "一").getParent();
    file("names/x.html", "二");
    MemoryWriter whole = new MemoryWriter();
    build(whole, true, rows, names);
    for (long seed = 0; seed < 10; seed++) {
      int last = 1 + new Random(seed).nextInt(3000);
      MemoryWriter writer = new MemoryWriter();
      writer.afterEachPut(
          () -> {
            if (writer.puts() == last) {
              stop.request();
            }
          });
      BuildReport stopped = build(writer, true, rows, names);
      assertThat(stopped.stopped()).as("seed " + seed).isTrue();
      assertThat(writer.bodies()).hasSizeGreaterThanOrEqualTo(last).hasSizeLessThan(3002);
      stop = new StopSignal();
      MemoryWriter next = writer.reopened();
      BuildReport rest = build(next, true, rows, names);
      assertThat(rest.skipped()).isEqualTo(writer.bodies().size());
      assertThat(next.bodies()).as("seed " + seed).isEqualTo(whole.bodies());
    }
  }

  @Test
  void aKilledBuildLosesOnlyWhatWasNotCommitted() throws Exception {
    Path rows = rows(500);
    MemoryWriter whole = new MemoryWriter();
    build(whole, false, rows);
    MemoryWriter writer = new MemoryWriter();
    writer.afterEachPut(
        () -> {
          if (writer.puts() == 200) {
            writer.commit();
          }
        });
    writer.failAt(300);
    assertThatThrownBy(() -> build(writer, false, rows)).isInstanceOf(IOException.class);
    MemoryWriter next = writer.reopened();
    assertThat(next.bodies()).hasSize(200);
    BuildReport rest = build(next, false, rows);
    assertThat(rest.skipped()).isEqualTo(200);
    assertThat(next.bodies()).isEqualTo(whole.bodies());
  }

  @Test
  void ofTheCapturesOfAnAddressTheLatestIsKeptInWhateverOrderTheyAreGiven() throws Exception {
    String url = "http://www.yunling.gov.cn/1.html";
    Path older = root.resolve("a.warc");
    Path newer = root.resolve("b.warc");
    Files.write(older, new Crawl().at("2024-01-01T00:00:00Z").html(url, "旧").plain());
    Files.write(newer, new Crawl().at("2025-01-01T00:00:00Z").html(url, "新").plain());
    for (List<Path> order : List.of(List.of(older, newer), List.of(newer, older))) {
      MemoryWriter writer = new MemoryWriter();
      build(writer, false, order.toArray(Path[]::new));
      assertThat(writer.bodies().values()).containsExactly("新");
      build(writer, false, older);
      assertThat(writer.bodies().values()).containsExactly("新");
    }
    MemoryWriter writer = new MemoryWriter();
    build(writer, false, older, newer);
    Files.delete(newer);
    build(writer, false, older);
    assertThat(writer.bodies().values()).containsExactly("旧");
  }
}
