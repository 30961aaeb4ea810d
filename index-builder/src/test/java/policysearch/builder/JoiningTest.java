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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.model.PolicyDocument;
import policysearch.page.PageResult;
import policysearch.page.ParsedPage;
import policysearch.page.ParsedPage.Attachment;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;
import policysearch.raw.Containers;
import policysearch.raw.RawLimits;
import policysearch.raw.RawPage;
import policysearch.raw.RawPages;

final class JoiningTest {
  @TempDir Path temp;
  private Path root;
  private final MemoryWriter writer = new MemoryWriter();

  @BeforeEach
  void realRoot() throws IOException {
    root = temp.toRealPath();
  }

  /** Lines of text: «# » a title, «@ » an attachment, the rest paragraphs; «bad» is none. */
  private static PageResult parse(RawPage raw) {
    List<Attachment> attachments = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    Optional<String> title = Optional.empty();
    for (String line : new String(raw.bytes(), StandardCharsets.UTF_8).lines().toList()) {
      if (line.startsWith("bad")) {
        return new PageResult.Rejected("bad");
      } else if (line.startsWith("# ")) {
        title = Optional.of(line.substring(2));
      } else if (line.startsWith("@ ")) {
        attachments.add(new Attachment(line.substring(2), line.substring(2)));
      } else {
        blocks.add(new Block(Kind.PARAGRAPH, line));
      }
    }
    return new PageResult.Parsed(
        new ParsedPage(
            Optional.empty(),
            title,
            List.of(),
            Optional.empty(),
            List.of(),
            blocks,
            attachments,
            "UTF-8"));
  }

  private BuildReport build(MemoryWriter to, boolean prune, Path... paths)
      throws IOException, InterruptedException {
    BuildTally tally = new BuildTally();
    Joining joining = new Joining(JoiningTest::parse);
    try (ReportFile report = ReportFile.create(root.resolve("report.ndjson"), _ -> {})) {
      BuildRun run = new BuildRun(to, tally, report, new StopSignal());
      RawPages pages = new RawPages(List.of(paths), Set.of(), RawLimits.STANDARD);
      run.index(
          new BuildRun.Reading(
              pages, raw -> DocumentReader.read(raw, JoiningTest::parse, joining), 4));
      if (prune) {
        run.prune(Set.of(paths[0].toString()));
      }
      to.commit();
    }
    return tally.report(false);
  }

  private BuildReport build() throws IOException, InterruptedException {
    return build(writer, false, root.resolve("in"));
  }

  private Path file(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static final String LETTER = "# 关于印发规划的通知\n各县：现将规划印发给你们。\n附件：规划\n@ 规划.pdf\n";

  @Test
  void aLetterHasTheTextOfWhatItSendsAndThatIsNoDocumentOfItsOwn() throws Exception {
    file("in/a.html", LETTER);
    file("in/规划.pdf", "第一条 到二〇三〇年。");
    assertThat(build().line())
        .isEqualTo("read 2, indexed 1 (0 replaced), skipped 1, rejected 0, pruned 0");
    assertThat(writer.bodies().keySet()).containsExactly("a");
    assertThat(writer.bodies().get("a")).contains("印发给你们", "规划\n第一条 到二〇三〇年。");
    assertThat(Files.readString(root.resolve("report.ndjson"))).contains("attached to " + root);
    assertThat(build().line())
        .isEqualTo("read 2, indexed 0 (0 replaced), skipped 2, rejected 0, pruned 0");
    assertThat(writer.bodies().keySet()).containsExactly("a");
  }

  @Test
  void aPageOfManyWordsKeepsItsAttachmentsAsDocuments() throws Exception {
    file("in/a.html", "# 报告\n" + "全年工作取得进展。".repeat(100) + "\n@ b.pdf\n");
    file("in/b.pdf", "数据说明。");
    file("in/c.html", LETTER + "@ 报名表.doc\n@ d.xls\n");
    file("in/报名表.doc", "姓名");
    assertThat(build().indexed()).isEqualTo(4);
    assertThat(writer.bodies().get("a")).doesNotContain("数据说明");
    assertThat(writer.bodies().get("c")).doesNotContain("姓名");
  }

  @Test
  void theSameTextInTwoFormatsIsJoinedOnce() throws Exception {
    file("in/a.html", LETTER + "@ 规划.docx\n@ 坏.pdf\n");
    file("in/规划.pdf", "第一条 到二〇三〇年。");
    file("in/规划.docx", "第一条　到二〇三〇年。");
    file("in/坏.pdf", "bad");
    BuildReport report = build();
    assertThat(report.line())
        .isEqualTo("read 4, indexed 1 (0 replaced), skipped 2, rejected 1, pruned 0");
    assertThat(writer.bodies().get("a").split("第一条", -1)).hasSize(2);
  }

  @Test
  void aPageIsReadAgainWhenWhatIsAttachedChangesVanishesOrAppears() throws Exception {
    file("in/a.html", LETTER);
    build();
    assertThat(writer.bodies().get("a")).doesNotContain("第一条");
    Path plan = file("in/规划.pdf", "第一条");
    build();
    assertThat(writer.bodies().keySet()).containsExactly("a");
    assertThat(writer.bodies().get("a")).contains("第一条");
    file("in/规划.pdf", "第二条");
    assertThat(build().indexed()).isEqualTo(1);
    assertThat(writer.bodies().get("a")).contains("第二条");
    Files.delete(plan);
    build();
    assertThat(writer.bodies()).hasSize(1);
    assertThat(writer.bodies().get("a")).doesNotContain("第二条");
    file("in/规划.pdf", "第三条");
    build();
    Files.delete(root.resolve("in/a.html"));
    assertThat(build(writer, true, root.resolve("in")).pruned()).isEqualTo(1);
    assertThat(writer.bodies()).isEqualTo(Map.of("规划", "第三条"));
  }

  @Test
  void whatIsAttachedIsNoDocumentWhicheverIsIndexedFirst() throws Exception {
    Path plan = file("in/规划.pdf", "第一条");
    Path page = file("in/a.html", LETTER);
    build(writer, false, plan);
    assertThat(writer.bodies().keySet()).containsExactly("规划");
    build(writer, true, page);
    assertThat(writer.bodies().keySet()).containsExactly("a");
    build(writer, true, plan);
    assertThat(writer.bodies().keySet()).containsExactly("a");
    build(writer, true, root.resolve("in"));
    assertThat(writer.bodies().keySet()).containsExactly("a");
  }

  @Test
  void theIndexAndTheCountsAreTheSameWhicheverThreadIsFaster() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < 30; i++) {
      entries.put(i + "/规划.pdf", Containers.bytes("第" + i + "条"));
      entries.put(i + "/z.html", Containers.bytes(LETTER));
      file("in/" + i + "/z.html", LETTER);
      file("in/" + i + "/规划.pdf", "第" + i + "条");
    }
    Files.write(root.resolve("in/p.zip"), Containers.zip(entries));
    for (int run = 0; run < 10; run++) {
      MemoryWriter fresh = new MemoryWriter();
      BuildReport report = build(fresh, true, root.resolve("in"));
      assertThat(report.line())
          .isEqualTo("read 120, indexed 60 (0 replaced), skipped 60, rejected 0, pruned 0");
      assertThat(report.notes())
          .isEqualTo(build(new MemoryWriter(), true, root.resolve("in")).notes());
      assertThat(fresh.bodies()).hasSize(60);
      assertThat(fresh.bodies().values())
          .allMatch(body -> body.contains("印发给你们\n") || body.contains("条"));
    }
  }

  @Test
  void provenanceNamesWhatWasJoined() throws Exception {
    file("in/a.html", LETTER + "@ 无.doc\n");
    Path plan = file("in/规划.pdf", "第一条");
    build();
    PolicyDocument document = writer.document("a");
    assertThat(document.provenance().attached())
        .extracting(f -> f.name() + " " + f.origin().orElse("-"))
        .containsExactly("规划.pdf " + plan, "无.doc -");
    assertThat(document.metadata().attachments()).containsExactly("规划.pdf", "无.doc");
  }
}
