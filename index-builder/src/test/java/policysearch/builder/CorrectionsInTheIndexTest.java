package policysearch.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.model.Person;
import policysearch.model.PolicyDocument;
import policysearch.model.Statement;

/** Corrections as an operator gives them, with the true commands, readers and index. */
final class CorrectionsInTheIndexTest {
  private static final String SEED = "000_2e05ff05c1a982e2";

  /** A page as a site prints it, invented. */
  private static final String PAGE =
      """
      <html><head><title>全市防汛工作会议召开_某市人民政府</title>
      <meta name="PubDate" content="2023-06-12 09:20"><meta name="ContentSource" content="某市日报">
      <meta name="Url" content="https://www.example.gov.cn/art/2023/6/12/art_7.html"></head>
      <body><div class="nav">首页 政务公开 互动交流</div>
      <h1>全市防汛工作会议召开</h1>
      <div class="TRS_Editor">
      <p>本报讯（记者 何小雨）6月11日，全市防汛工作会议召开。市委书记韩志国出席会议并讲话，市长沈佳宁主持会议。</p>
      <p>韩志国指出，今年汛情来得早、来得急，各级各部门要把防汛作为头等大事来抓。沈佳宁要求，要压实责任，备足物资。</p>
      <p>市应急管理局局长陶然汇报了准备情况。</p>
      </div></body></html>
      """;

  private static final String WORDS = "沈佳宁要求，要压实责任，备足物资。";

  @TempDir Path temp;
  private Path in;
  private Path index;
  private Path mine;

  @BeforeEach
  void aSeedAndAPage() throws IOException {
    Path root = temp.toRealPath();
    in = Files.createDirectories(root.resolve("in"));
    index = root.resolve("index");
    mine = root.resolve("mine.ndjson");
    Path seeds =
        Stream.of(Path.of("seeds"), Path.of("../seeds"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow();
    Files.copy(seeds.resolve(SEED + ".txt"), in.resolve(SEED + ".txt"));
    Files.writeString(in.resolve("page.html"), PAGE);
  }

  /** What a run printed, and its exit code. */
  private record Ran(int exit, String out, String err) {
    String last() {
      return err.lines().toList().getLast();
    }
  }

  private static Ran run(Object command, ByteArrayOutputStream out, List<String> words) {
    StringWriter err = new StringWriter();
    int exit =
        new CommandLine(command).setErr(new PrintWriter(err)).execute(words.toArray(String[]::new));
    return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  private Ran index(String... options) {
    List<String> words = new ArrayList<>(List.of(in.toString(), "--index", index.toString()));
    words.addAll(List.of(options));
    return run(new IndexCommand(), new ByteArrayOutputStream(), words);
  }

  private Ran extract(Path path, String... options) {
    List<String> words = new ArrayList<>(List.of(path.toString()));
    words.addAll(List.of(options));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return run(new ExtractCommand(out), out, words);
  }

  private Ran correct(String... lines) throws IOException {
    write(mine, lines);
    return index("--corrections", mine.toString());
  }

  /** Lines may be written with ' for ". */
  private static void write(Path file, String... lines) throws IOException {
    Files.writeString(file, String.join("\n", lines).replace('\'', '"'));
  }

  private Map<String, PolicyDocument> documents() throws IOException, InterruptedException {
    Map<String, PolicyDocument> documents = new TreeMap<>();
    try (PolicyIndexWriter writer =
        PolicyIndexWriter.open(IndexDirectory.at(index).current().orElseThrow())) {
      writer.eachWithoutVectors("none", d -> documents.put(d.id(), d));
    }
    return documents;
  }

  private PolicyDocument document(String id) throws IOException, InterruptedException {
    return documents().getOrDefault(id, null);
  }

  private static List<String> says(PolicyDocument document, String name) {
    return document.facts().people().stream()
        .filter(p -> p.name().equals(name))
        .flatMap(p -> p.statements().stream())
        .map(Statement::text)
        .toList();
  }

  @Test
  void correctionsReachDocumentsWhoseBytesDidNotChangeAndSurviveARebuild() throws Exception {
    assertThat(index().exit()).isZero();
    assertThat(document("page").facts().people()).extracting(Person::name).contains("韩志国", "沈佳宁");
    Ran corrected =
        correct(
            "{'do':'set','document':'" + SEED + "','field':'place','value':'天津','was':'津'}",
            "{'do':'move','document':'" + SEED + "','speaker':'尹力','to':'殷勇','begins':'十年来'}",
            "{'do':'set','document':'page','field':'title','value':'防汛会'}",
            "{'do':'add','document':'page','speaker':'韩志国','text':'" + WORDS + "'}");
    assertThat(corrected.last())
        .isEqualTo(
            "read 2, indexed 2 (2 replaced), skipped 0, rejected 0, pruned 0,"
                + " corrected 2 (0 corrections do not fit)");
    assertThat(corrected.exit()).isZero();
    Map<String, PolicyDocument> first = documents();
    check(first);
    assertThat(index().last()).contains("indexed 0", "skipped 2");
    assertThat(documents()).isEqualTo(first);
    assertThat(index("--rebuild").exit()).isZero();
    assertThat(documents()).isEqualTo(first);
    Files.delete(mine);
    assertThat(index("--rebuild").last()).contains("indexed 2 (0 replaced)", "corrected 2");
    assertThat(documents()).isEqualTo(first);
  }

  private static void check(Map<String, PolicyDocument> documents) {
    PolicyDocument seed = documents.get(SEED);
    PolicyDocument page = documents.get("page");
    assertThat(seed).isNotNull();
    assertThat(page).isNotNull();
    assertThat(seed.facts().place()).contains("天津");
    assertThat(says(seed, "尹力")).isEmpty();
    assertThat(says(seed, "殷勇")).singleElement().asString().startsWith("十年来");
    assertThat(page.metadata().title()).contains("防汛会");
    assertThat(says(page, "韩志国")).contains(WORDS);
    assertThat(says(page, "沈佳宁")).isEmpty();
    assertThat(page.provenance().corrections()).hasSize(2);
  }

  @Test
  void onlyTheDocumentsThatChangedLinesTouchAreReadAgain() throws Exception {
    Files.writeString(
        in.resolve("other.html"), PAGE.replace("沈佳宁", "秦雨").replace("art_7", "art_8"));
    index();
    String title = "{'do':'set','document':'page','field':'column','value':'要闻'}";
    String merge = "{'do':'merge','person':'秦雨','into':'秦宇'}";
    assertThat(correct(title).last()).contains("indexed 1 (1 replaced), skipped 2");
    assertThat(correct(title, merge).last()).contains("indexed 1 (1 replaced), skipped 2");
    assertThat(document("other").facts().people()).extracting(Person::name).contains("秦宇");
    assertThat(correct(title, merge).last()).contains("indexed 0 (0 replaced), skipped 3");
    String byAddress =
        "{'do':'remove','document':'https://www.example.gov.cn/art/2023/6/12/art_8.html',"
            + "'field':'source'}";
    assertThat(correct(title, merge, byAddress).last())
        .contains("indexed 1 (1 replaced), skipped 2");
    assertThat(document("other").metadata().source()).isEmpty();
    assertThat(correct().last()).as("all taken back").contains("indexed 2 (2 replaced), skipped 1");
    assertThat(document("other").facts().people()).extracting(Person::name).contains("秦雨");
    assertThat(document("page").metadata().column()).isEmpty();
  }

  @Test
  void aDocumentThatChangedSoThatItsCorrectionNoLongerFitsIsReportedUntilItIsMended()
      throws Exception {
    String place = "{'do':'set','document':'" + SEED + "','field':'place','value':'天津','was':'津'}";
    String words = "{'do':'move','document':'page','speaker':'沈佳宁','to':'陶然','text':'要压实责任，备足物资。'}";
    index();
    assertThat(correct(place, words).exit()).isZero();
    assertThat(says(document("page"), "陶然")).containsExactly("要压实责任，备足物资。");
    Path seed = in.resolve(SEED + ".txt");
    Files.writeString(seed, Files.readString(seed).replace("座谈会在津举行", "座谈会在石家庄举行"));
    Files.writeString(in.resolve("page.html"), PAGE.replace("备足物资", "备齐物资"));
    for (String option : List.of("--prune", "--rebuild")) {
      Ran changed = index(option);
      assertThat(changed.exit()).as(option).isEqualTo(3);
      assertThat(changed.last()).as(option).endsWith("(2 corrections do not fit)");
      assertThat(changed.err())
          .contains("corrections.ndjson:1: " + SEED + ": place should be \"津\", is \"石家庄\"")
          .contains("corrections.ndjson:2: page: \"要压实责任，备足物资。\" does not stand there");
      assertThat(Files.readString(index.resolve("report.ndjson")))
          .contains("\"outcome\":\"unfit\"", "corrections.ndjson:1\"");
    }
    assertThat(document(SEED).facts().place()).contains("石家庄");
    assertThat(says(document("page"), "沈佳宁")).containsExactly("要压实责任，备齐物资。");
    assertThat(correct(words.replace("备足", "备齐")).exit()).isZero();
    assertThat(index().last()).contains("indexed 0");
  }

  @Test
  void aLineThatFitsNoDocumentOrSeveralIsReported() throws Exception {
    Files.createDirectories(in.resolve("b"));
    Files.writeString(in.resolve("b/page.html"), PAGE.replace("防汛", "防火"));
    Ran ran =
        correct(
            "{'do':'set','document':'nowhere','field':'place','value':'天津'}",
            "{'do':'merge','person':'无此人','into':'何人'}",
            "{'do':'remove','person':'尹力','titled':'省长'}",
            "{'do':'set','document':'page.html','field':'place','value':'某市'}");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .contains("mine.ndjson:1: there is no document \"nowhere\"")
        .contains("mine.ndjson:2: no document within its limits has 无此人")
        .contains("mine.ndjson:3: no document within its limits has 尹力")
        .contains("mine.ndjson:4: \"page.html\" is the name of 2 documents")
        .contains("(4 corrections do not fit)");
  }

  @Test
  void aDocumentOutsideWhatIsReadIsSaidToWait() throws Exception {
    index();
    write(mine, "{'do':'set','document':'page','field':'place','value':'某市'}");
    List<String> words =
        List.of(
            in.resolve(SEED + ".txt").toString(),
            "--index",
            index.toString(),
            "--corrections",
            mine.toString());
    Ran ran = run(new IndexCommand(), new ByteArrayOutputStream(), words);
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).contains("not yet corrected page: ", "page.html");
    assertThat(index().last()).contains("indexed 1 (1 replaced), skipped 1", "corrected 1");
  }

  @Test
  void aMalformedLineStopsABuildBeforeAnythingIsTouched() throws Exception {
    Ran none = correct("{'do':'remove','person':'尹力'}", "{'do':'delete','person':'陈敏尔'}");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("mine.ndjson:2: \"do\" must be one of [set, add, remove");
    assertThat(index).doesNotExist();
    assertThat(correct("{'do':'remove','person':'尹力'}").exit()).isZero();
    Map<String, PolicyDocument> before = documents();
    Path installed = index.resolve("corrections.ndjson");
    String good = Files.readString(installed);
    assertThat(correct("{'do':").exit()).isEqualTo(2);
    assertThat(installed).hasContent(good);
    write(installed, "# edited where it is kept", "{'do':'remove','person':''}");
    Ran edited = index("--rebuild");
    assertThat(edited.exit()).isEqualTo(2);
    assertThat(edited.err()).contains(installed + ":2: \"person\" must not be blank");
    assertThat(documents()).isEqualTo(before);
    assertThat(extract(in, "--corrections", installed.toString()).exit()).isEqualTo(2);
    assertThat(index("--corrections", in.resolve("none").toString()).exit()).isEqualTo(2);
  }

  @Test
  void correctionsThatLieAmongTheInputsAreNoInput() throws Exception {
    mine = in.resolve("mine.ndjson");
    assertThat(correct("{'do':'remove','person':'尹力'}").exit()).isZero();
    assertThat(documents()).containsOnlyKeys(SEED, "page");
  }

  @Test
  void extractAppliesAndExplainsCorrections() throws Exception {
    write(
        mine,
        "{'do':'add','document':'page','speaker':'韩志国','text':'"
            + WORDS
            + "','who':'李编辑','when':'2024-06-03','why':'录音'}",
        "{'do':'set','document':'page','field':'source','value':'新某市网'}",
        "{'do':'set','document':'page','field':'place','value':'株洲','was':'湘潭'}",
        "{'do':'set','document':'elsewhere','field':'place','value':'株洲'}");
    Ran explained = extract(in.resolve("page.html"), "--corrections", mine.toString(), "--explain");
    assertThat(explained.exit()).isEqualTo(3);
    assertThat(explained.err())
        .contains("mine.ndjson:3: page: place should be \"湘潭\"")
        .doesNotContain("elsewhere");
    assertThat(explained.out())
        .contains("statement of 韩志国 (要求): " + WORDS)
        .contains("source: 新某市网\n    rule correction, confidence 1.00\n    in: (not in the text)")
        .contains("corrected: gave \"" + WORDS + "\" to 韩志国 (李编辑, 2024-06-03, 录音)");
    Ran json = extract(in.resolve("page.html"), "--corrections", mine.toString());
    assertThat(json.out()).contains("\"corrections\":[{\"change\":\"gave ", "\"who\":\"李编辑\"");
  }

  /** The examples are read out of the README, so that they stay true. */
  @Test
  void theExamplesOfTheReadmeFitTheSeed() throws Exception {
    Path readme =
        Stream.of(Path.of("README.md"), Path.of("../README.md"))
            .filter(Files::isRegularFile)
            .filter(p -> Files.isDirectory(p.toAbsolutePath().getParent().resolve("seeds")))
            .findFirst()
            .orElseThrow();
    String section = Files.readString(readme).split("\n## Corrections\n", 2)[1];
    Files.writeString(mine, section.split("```", 3)[1]);
    Ran ran = extract(in.resolve(SEED + ".txt"), "--corrections", mine.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(ran.out().split("\"change\":", -1)).hasSize(8);
  }
}
