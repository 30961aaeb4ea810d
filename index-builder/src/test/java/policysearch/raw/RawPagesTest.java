package policysearch.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static policysearch.raw.Containers.bytes;
import static policysearch.raw.Containers.gzip;
import static policysearch.raw.Containers.tar;
import static policysearch.raw.Containers.zip;
import static policysearch.raw.Containers.zstd;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RawPagesTest {
  private static final String ROWS = "{\"text\":\"甲\"}\n\n{\"text\":\"乙\"}\r\n{\"text\":\"丙\"}";

  @TempDir Path temp;
  private Path root;

  @BeforeEach
  void realRoot() throws IOException {
    root = temp.toRealPath();
  }

  private Path file(String name, byte[] content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private Path file(String name, String content) throws IOException {
    return file(name, bytes(content));
  }

  @Test
  void aFileIsNamedByItsStemAloneAndInsideItsFolder() throws IOException {
    Path seed = file("seeds/000_2e05ff05c1a982e2.txt", "正文");
    assertThat(Seen.of(root, seed).ids()).containsExactly("000_2e05ff05c1a982e2");
    assertThat(Seen.of(root, seed.getParent()).ids()).containsExactly("000_2e05ff05c1a982e2");
    assertThat(Seen.of(root, seed.getParent()).files())
        .containsExactly("seeds/000_2e05ff05c1a982e2.txt");
  }

  @Test
  void aPageCarriesItsBytesItsHashAndWhereItStands() throws IOException {
    Path page = file("in/a.txt", "abc");
    RawPage raw = Seen.of(root, root.resolve("in")).pages().getFirst();
    assertThat(raw.bytes()).isEqualTo(bytes("abc"));
    assertThat(raw.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(raw.origin()).isEqualTo(page.toString());
    assertThat(raw.form()).isEqualTo(RawPage.Form.PAGE);
  }

  @Test
  void foldersAreReadInTheOrderOfTheirNamesAndHiddenFilesAreNot() throws IOException {
    file("in/b/2.html", "x");
    file("in/b/10.html", "x");
    file("in/a.txt", "x");
    file("in/c.docx", "x");
    file("in/.hidden", "x");
    file("in/.git/config.txt", "x");
    assertThat(Seen.of(root, root.resolve("in")).ids()).containsExactly("a", "b-10", "b-2", "c");
  }

  @Test
  void idsAreSafeWhateverTheNameIs() {
    assertThat(PageIds.of("国发 [2019]5号/a?b#c%d")).isEqualTo("国发_2019_5号-a_b_c_d");
    assertThat(PageIds.of("..")).isEqualTo("..");
    assertThat(PageIds.of(" ")).isEqualTo("_");
    assertThat(PageIds.of("长".repeat(300))).hasSizeLessThanOrEqualTo(200);
    assertThat(PageIds.of("长".repeat(300) + "a")).isNotEqualTo(PageIds.of("长".repeat(300) + "b"));
    assertThat(PageIds.stem("2024.05.14")).isEqualTo("2024.05.14");
    assertThat(PageIds.stem("a.shtml.gz")).isEqualTo("a");
  }

  @Test
  void rowsOfJsonLinesAreNumberedByLineAndNamedByContent() throws IOException {
    Path plain = file("news.jsonl", ROWS);
    Seen seen = Seen.of(root, plain);
    assertThat(seen.files()).containsExactly("news.jsonl#1", "news.jsonl#3", "news.jsonl#4");
    assertThat(seen.texts())
        .containsExactly("{\"text\":\"甲\"}", "{\"text\":\"乙\"}", "{\"text\":\"丙\"}");
    for (RawPage page : seen.pages()) {
      assertThat(page.suggestedId()).isEqualTo("news-" + page.sha256().substring(0, 12));
      assertThat(page.form()).isEqualTo(RawPage.Form.JSON_ROW);
    }
  }

  @Test
  void jsonLinesAreTheSamePlainOrCompressed() throws IOException {
    Path plain = file("a/news.jsonl", "\uFEFF" + ROWS);
    Path gz = file("b/news.ndjson.gz", gzip(bytes(ROWS)));
    Path zst = file("c/news.JSONL.zst", zstd(bytes(ROWS)));
    List<String> expected = Seen.of(root, plain).ids();
    assertThat(expected).hasSize(3);
    assertThat(Seen.of(root, gz).ids()).isEqualTo(expected);
    assertThat(Seen.of(root, zst).ids()).isEqualTo(expected);
  }

  @Test
  void compressedStreamsOfSeveralPartsAreReadWhole() throws IOException {
    byte[] first = bytes("{\"text\":\"甲\"}\n");
    byte[] second = bytes("{\"text\":\"乙\"}\n");
    Path gz = file("x.jsonl.gz", joined(gzip(first), gzip(second)));
    Path zst = file("x.jsonl.zst", joined(zstd(first), zstd(second)));
    assertThat(Seen.of(root, gz).pages()).hasSize(2);
    assertThat(Seen.of(root, zst).pages()).hasSize(2);
  }

  @Test
  void everyArchiveGivesItsPagesUnderTheSameIds() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("./a/1.html", bytes("一"));
    entries.put("b.txt", bytes("二"));
    entries.put(".DS_Store", bytes("x"));
    entries.put("rows.jsonl", bytes("{\"text\":\"丙\"}"));
    List<Path> archives =
        List.of(
            file("1.zip", zip(entries)),
            file("2.zip", Containers.storedZip(entries)),
            file("3.tar", tar(entries)),
            file("4.tar.gz", gzip(tar(entries))),
            file("5.tgz", gzip(tar(entries))),
            file("6.tar.zst", zstd(tar(entries))));
    for (Path archive : archives) {
      Seen seen = Seen.of(root, archive);
      String name = archive.getFileName().toString();
      assertThat(seen.complaints()).isEmpty();
      assertThat(seen.files())
          .containsExactly(name + "!/a/1.html", name + "!/b.txt", name + "!/rows.jsonl#1");
      assertThat(seen.ids().subList(0, 2)).containsExactly("a-1", "b");
      assertThat(seen.ids().getLast()).startsWith("rows-");
      assertThat(seen.texts()).containsExactly("一", "二", "{\"text\":\"丙\"}");
    }
  }

  @Test
  void archivesInsideAFolderBeginTheirIdsWithTheirName() throws IOException {
    file("in/2024.zip", zip(Map.of("a.txt", bytes("一"))));
    file("in/2025/x.tar.gz", gzip(tar(Map.of("b/a.txt", bytes("二")))));
    assertThat(Seen.of(root, root.resolve("in")).ids()).containsExactly("2024-a", "2025-x-b-a");
  }

  @Test
  void aSingleCompressedPageIsThePage() throws IOException {
    Seen seen =
        Seen.of(root, file("a.txt.gz", gzip(bytes("一"))), file("b.htm.zst", zstd(bytes("二"))));
    assertThat(seen.ids()).containsExactly("a", "b");
    assertThat(seen.texts()).containsExactly("一", "二");
    assertThat(Seen.of(root, file("c.txt.gz.gz", gzip(gzip(bytes("三"))))).complaints())
        .containsExactly("rejected c.txt.gz.gz: it is compressed more than once");
  }

  @Test
  void entryNamesInGbkAreRead() throws IOException {
    var gbk = Charset.forName("GBK");
    Path archive = file("x.zip", Containers.zip(Map.of("通知/国发.txt", bytes("一")), gbk));
    assertThat(Seen.of(root, archive).ids()).containsExactly("通知-国发");
    Path utf8InGbk = file("y.zip", Containers.zip(Map.of("通知.txt", bytes("一")), gbk));
    assertThat(Seen.of(root, utf8InGbk).ids()).containsExactly("通知");
  }

  @Test
  void archivesInArchivesAreReadToALimit() throws IOException {
    byte[] inner = bytes("一");
    String name = "a.txt";
    for (int level = 1; level <= 5; level++) {
      inner = level % 2 == 0 ? tar(Map.of(name, inner)) : zip(Map.of(name, inner));
      name = level + (level % 2 == 0 ? ".tar" : ".zip");
      Seen seen = Seen.of(root, file(name, inner));
      assertThat(seen.pages()).as(name).hasSize(level <= 4 ? 1 : 0);
      assertThat(seen.complaints()).hasSize(level <= 4 ? 0 : 1);
    }
    assertThat(Seen.of(root, root.resolve("5.zip")).complaints())
        .containsExactly(
            "rejected 5.zip!/4.tar!/3.zip!/2.tar!/1.zip: it lies in 4 archives, and no more than so"
                + " many are opened");
  }

  @Test
  void whatIsPackedInArchivesAddsUpAndDoesNotMultiply() throws IOException {
    RawLimits wary = new RawLimits(1 << 20, 3 << 20, 100, 4, 1000);
    Map<String, byte[]> bombs = new TreeMap<>();
    for (int i = 10; i < 30; i++) {
      bombs.put(i + ".zip", zip(Map.of("a.txt", new byte[1 << 19])));
    }
    Seen seen = Seen.of(wary, root, file("b.zip", zip(bombs)), file("z.txt", "好"));
    assertThat(seen.texts()).endsWith("好").hasSizeLessThan(10);
    assertThat(seen.complaints())
        .anyMatch(c -> c.startsWith("rejected b.zip: broken: it inflates"));
    Map<String, byte[]> many = new TreeMap<>();
    for (int i = 0; i < 30; i++) {
      Map<String, byte[]> entries = new TreeMap<>();
      for (int j = 0; j < 50; j++) {
        entries.put(j + ".txt", bytes("x"));
      }
      many.put(i + ".zip", zip(entries));
    }
    Seen counted = Seen.of(wary, root, file("m.tar", tar(many)));
    assertThat(counted.pages()).hasSizeBetween(900, 1000);
    assertThat(counted.complaints())
        .contains("rejected m.tar: broken: more than 1000 entries are in it");
  }

  @Test
  void aContainerIsKnownByItsFirstBytesWhateverItsNameSays() throws IOException {
    Map<String, byte[]> entry = Map.of("a.txt", bytes("一"));
    List<Path> inputs =
        List.of(
            file("1", zip(entry)),
            file("2.dat", gzip(tar(entry))),
            file("3.zip", tar(entry)),
            file("4.tar", zip(entry)),
            file("5.html", zstd(tar(entry))),
            file("6.tar.gz", zip(entry)),
            file("7.txt", gzip(bytes("一"))));
    for (Path input : inputs) {
      assertThat(Seen.of(root, input).texts()).as(input.toString()).containsExactly("一");
    }
  }

  @Test
  void officeFilesAndBooksAreZipsAndStayPages() throws IOException {
    Map<String, byte[]> office = new LinkedHashMap<>();
    office.put("docProps/app.xml", bytes("x"));
    office.put("[Content_Types].xml", bytes("x"));
    for (String name : List.of("a.docx", "b.OFD", "c.xlsx", "d.epub", "e", "f.zip", "g.doc")) {
      Seen seen = Seen.of(root, file(name, zip(office)));
      assertThat(seen.files()).as(name).containsExactly(name);
      assertThat(seen.complaints()).isEmpty();
    }
    Path ofd = file("h.bin", zip(Map.of("OFD.xml", bytes("x"))));
    assertThat(Seen.of(root, ofd).files()).containsExactly("h.bin");
  }

  @Test
  void archivesOfOtherToolsAreRead() throws IOException {
    byte[] tar = tar(Map.of("国发/a.txt", bytes("一")));
    List<Path> inputs =
        List.of(
            file("1.tar.bz2", Containers.bzip2(tar)),
            file("2.tbz2", Containers.bzip2(tar)),
            file("3.tar.xz", Containers.xz(tar)),
            file("4.txz", Containers.xz(tar)),
            file("5.7z", Containers.sevenZip(Map.of("国发/a.txt", bytes("一")))),
            file(
                "6.zip", zip(Map.of("国发/x.7z", Containers.sevenZip(Map.of("a.txt", bytes("一")))))));
    for (Path input : inputs) {
      Seen seen = Seen.of(root, input);
      assertThat(seen.texts()).as(input.toString()).containsExactly("一");
      assertThat(seen.ids().getFirst()).startsWith("国发-");
    }
    assertThat(Seen.of(root, file("a.txt.xz", Containers.xz(bytes("一")))).ids())
        .containsExactly("a");
    assertThat(Seen.of(root, file("a.txt.bz2", Containers.bzip2(bytes("一")))).ids())
        .containsExactly("a");
    assertThat(Seen.of(root, file("a.rar", "Rar!")).complaints())
        .containsExactly(
            "rejected a.rar: RAR archives are not read; unpack it, or repack it as .zip");
  }

  @Test
  void encryptedEntriesAreSetAsideOneByOne() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put("a.txt", bytes("first"));
    entries.put("b.txt", bytes("second"));
    byte[] archive = Containers.storedZip(entries);
    archive[6] |= 1; // the flag of the first entry
    Seen seen = Seen.of(root, file("x.zip", archive));
    assertThat(seen.texts()).containsExactly("second");
    assertThat(seen.complaints()).containsExactly("rejected x.zip!/a.txt: it is encrypted");
  }

  @Test
  void entryNamesOfATarInGbkAreRead() throws IOException {
    byte[] tar = Containers.tar(Map.of("通知.txt", bytes("一")), "GBK");
    assertThat(Seen.of(root, file("x.tar", tar)).ids()).containsExactly("通知");
    byte[] utf8 = tar(Map.of("长".repeat(120) + ".txt", bytes("一"), "通知.txt", bytes("二")));
    assertThat(Seen.of(root, file("y.tar", utf8)).ids())
        .contains("通知", PageIds.of("长".repeat(120)));
  }

  @Test
  void entriesThatLeadOutAreSetAsideAndTheRestIsRead() throws IOException {
    for (String name :
        List.of("../e.txt", "/etc/e.txt", "a/../../e.txt", "C:\\e.txt", "..\\e.txt")) {
      Map<String, byte[]> entries = new TreeMap<>(Map.of(name, bytes("x"), "z.txt", bytes("好")));
      Seen seen = Seen.of(root, file("h.zip", zip(entries)));
      assertThat(seen.texts()).as(name).containsExactly("好");
      assertThat(seen.complaints()).singleElement().asString().contains("leads out of it");
    }
  }

  @Test
  void aDocumentThatIsTooLargeIsSetAsideAndTheRestIsRead() throws IOException {
    RawLimits small = new RawLimits(1000, 1 << 30, 100);
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put("a.txt", bytes("x".repeat(1000)));
    entries.put("b.txt", bytes("x".repeat(1001)));
    entries.put("c.txt", bytes("x"));
    String line = "{\"text\":\"" + "y".repeat(1001) + "\"}\n";
    List<Path> inputs =
        List.of(
            file("1.zip", zip(entries)),
            file("2.tar.zst", zstd(tar(entries))),
            file("3.jsonl", "{}\n" + line + "{}"));
    for (Path input : inputs) {
      Seen seen = Seen.of(small, root, input);
      assertThat(seen.pages()).as(input.toString()).hasSize(2);
      assertThat(seen.complaints())
          .singleElement()
          .asString()
          .containsAnyOf("b.txt: the document is larger", "#2: the line is larger");
    }
  }

  @Test
  void aLineOfFiftyMegabytesIsReadPast() throws IOException {
    byte[] rows = new byte[50_000_000];
    Arrays.fill(rows, (byte) 'x');
    System.arraycopy(bytes("{}\n"), 0, rows, 0, 3);
    System.arraycopy(bytes("\n{}"), 0, rows, rows.length - 3, 3);
    Seen seen = Seen.of(root, file("long.jsonl", rows));
    assertThat(seen.files()).containsExactly("long.jsonl#1", "long.jsonl#3");
    assertThat(seen.complaints())
        .containsExactly("rejected long.jsonl#2: the line is larger than 32 MiB");
    assertThat(Seen.of(root, file("long.txt", rows)).complaints())
        .containsExactly("rejected long.txt: the document is larger than 32 MiB");
  }

  @Test
  void whatInflatesAbsurdlyIsSetAside() throws IOException {
    RawLimits wary = new RawLimits(1 << 20, 1 << 22, 100);
    byte[] zeros = new byte[20 << 20];
    Seen seen =
        Seen.of(
            wary,
            root,
            file("1.jsonl.gz", gzip(zeros)),
            file("2.tar.zst", zstd(tar(Map.of("a.txt", zeros)))),
            file("3.zip", zip(new TreeMap<>(Map.of("a.txt", zeros, "b.txt", bytes("x"))))),
            file("4.txt", "好"));
    assertThat(seen.texts()).containsExactly("好");
    assertThat(seen.complaints()).filteredOn(c -> c.contains("inflates")).hasSize(3);
  }

  @Test
  void cutOffContainersGiveWhatTheyHoldAndSayThatTheyAreCutOff() throws IOException {
    Random random = new Random(7);
    Map<String, byte[]> entries = new TreeMap<>();
    StringBuilder rows = new StringBuilder();
    for (int i = 10; i < 60; i++) {
      byte[] noise = new byte[20_000];
      random.nextBytes(noise);
      entries.put(i + ".txt", noise);
      rows.append("{\"text\":\"").append(Base64.getEncoder().encodeToString(noise)).append("\"}\n");
    }
    Map<String, byte[]> whole = new TreeMap<>();
    whole.put("1.zip", zip(entries));
    whole.put("2.tar", tar(entries));
    whole.put("3.tar.gz", gzip(tar(entries)));
    whole.put("4.tar.zst", zstd(tar(entries)));
    whole.put("5.jsonl.gz", gzip(bytes(rows.toString())));
    for (var container : whole.entrySet()) {
      byte[] half = Arrays.copyOf(container.getValue(), container.getValue().length / 2);
      Seen seen = Seen.of(root, file(container.getKey(), half), file("z.txt", "好"));
      assertThat(seen.pages().size()).as(container.getKey()).isBetween(15, 49);
      assertThat(seen.texts()).endsWith("好");
      assertThat(seen.complaints()).as(container.getKey()).isNotEmpty();
    }
  }

  @Test
  void anArchiveThatIsNoneIsRejectedAndTheRestIsRead() throws IOException {
    for (String name : List.of("a.zip", "a.tar", "a.tar.gz", "a.jsonl.zst", "a.tgz", "a.txt.gz")) {
      Seen seen = Seen.of(root, file(name, "这不是压缩文件".repeat(200)), file("z.txt", "好"));
      assertThat(seen.texts()).as(name).containsExactly("好");
      assertThat(seen.complaints())
          .as(name)
          .singleElement()
          .asString()
          .startsWith("rejected " + name);
    }
  }

  @Test
  void anEntryWhoseBytesWereChangedIsRejectedAndTheRestIsRead() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put("a.txt", bytes("expenditure"));
    entries.put("b.txt", bytes("b"));
    byte[] archive = Containers.storedZip(entries);
    archive[new String(archive, StandardCharsets.ISO_8859_1).indexOf("expenditure")] = 'E';
    Seen seen = Seen.of(root, file("x.zip", archive));
    assertThat(seen.texts()).containsExactly("b");
    assertThat(seen.complaints())
        .containsExactly("rejected x.zip!/a.txt: broken: its checksum is wrong");
  }

  @Test
  void randomDamageNeverStopsTheRest() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    for (int i = 0; i < 20; i++) {
      entries.put(i + ".txt", bytes("第" + i + "条".repeat(i * 50)));
    }
    List<byte[]> whole =
        List.of(zip(entries), tar(entries), gzip(tar(entries)), zstd(tar(entries)));
    List<String> names = List.of("x.zip", "x.tar", "x.tar.gz", "x.tar.zst");
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int kind = random.nextInt(whole.size());
      byte[] damaged = whole.get(kind).clone();
      for (int i = random.nextInt(8); i >= 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Seen seen = Seen.of(root, file(names.get(kind), damaged), file("z.txt", "好"));
      assertThat(seen.texts()).as("seed " + seed).endsWith("好");
    }
  }

  @Test
  void emptyInputsAreRejectedWithTheReason() throws IOException {
    Seen seen =
        Seen.of(
            root,
            file("a.txt", ""),
            file("b.jsonl", "\n \n"),
            file("c.zip", zip(Map.of())),
            file("d.tar", tar(Map.of())),
            file("e.txt.gz", gzip(new byte[0])),
            file("f.jsonl", ""));
    assertThat(seen.complaints())
        .containsExactly(
            "rejected a.txt: it is empty",
            "rejected b.jsonl: no line in it",
            "rejected c.zip: no document in it",
            "rejected d.tar: no document in it",
            "rejected e.txt.gz: it is empty",
            "rejected f.jsonl: it is empty");
  }

  @Test
  void whatIsGivenTwiceIsReadOnce() throws IOException {
    Path a = file("in/a.txt", "一");
    Path in = a.getParent();
    assertThat(Seen.of(root, in, in).files()).containsExactly("in/a.txt");
    assertThat(Seen.of(root, in, root.resolve("in/../in")).complaints())
        .containsExactly("repeated in/../in: it was read already");
    assertThat(Seen.of(root, in, a).complaints())
        .containsExactly("repeated in/a.txt: it was read already");
    assertThat(Seen.of(root, a, in).complaints())
        .containsExactly("skipped in/a.txt: it was read already");
    assertThat(Seen.of(root, a, in).pages()).hasSize(1);
  }

  @Test
  void linksAreFollowedOnceAndNeverInACircle() throws IOException {
    file("in/b/1.txt", "一");
    file("out/2.txt", "二");
    Files.createSymbolicLink(root.resolve("in/b/up"), root.resolve("in"));
    Files.createSymbolicLink(root.resolve("in/a"), root.resolve("out"));
    Files.createSymbolicLink(root.resolve("in/c"), root.resolve("out"));
    Files.createSymbolicLink(root.resolve("in/d.txt"), root.resolve("in/b/1.txt"));
    Files.createSymbolicLink(root.resolve("in/e.txt"), root.resolve("nowhere"));
    Seen seen = Seen.of(root, root.resolve("in"));
    assertThat(seen.files()).containsExactly("in/a/2.txt", "in/b/1.txt");
    assertThat(seen.complaints())
        .containsExactly(
            "skipped in/b/up: it was read already",
            "skipped in/c: it was read already",
            "skipped in/d.txt: a link to what is read elsewhere",
            "rejected in/e.txt: no such file or folder");
  }

  @Test
  void aMissingArgumentIsRejected() throws IOException {
    Seen seen = Seen.of(root, root.resolve("none"), file("a.txt", "一"));
    assertThat(seen.pages()).hasSize(1);
    assertThat(seen.complaints()).containsExactly("rejected none: no such file or folder");
  }

  @Test
  void whatMayNotBeReadIsRejected() throws IOException {
    Path secret = file("in/a.txt", "一");
    Path closed = file("in/b/c.txt", "二").getParent();
    file("in/d.txt", "三");
    Files.setPosixFilePermissions(secret, Set.of());
    Files.setPosixFilePermissions(closed, Set.of());
    try {
      assumeFalse(Files.isReadable(secret), "this user may read everything");
      Seen seen = Seen.of(root, root.resolve("in"));
      assertThat(seen.texts()).containsExactly("三");
      assertThat(seen.complaints())
          .containsExactly(
              "rejected in/a.txt: no permission to read it",
              "rejected in/b: no permission to read it");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void theIndexItselfIsNoInput() throws IOException {
    file("a.txt", "一");
    file("index/g1/_0.cfs", "x");
    assertThat(Seen.of(root, root).files()).containsExactly("a.txt");
  }

  @Test
  void readingStopsWhenNoMoreIsWanted() throws IOException {
    Path rows = file("x.jsonl", ROWS);
    List<RawItem> taken = new ArrayList<>();
    RawPages pages = new RawPages(List.of(rows, rows), Set.of(), RawLimits.STANDARD);
    assertThatThrownBy(
            () ->
                pages.read(
                    item -> {
                      taken.add(item);
                      throw new InterruptedException();
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(taken).hasSize(1);
  }

  @Test
  void theBytesReadAddUpToTheBytesInAll() throws Exception {
    file("in/a.txt", "一".repeat(1000));
    file("in/b/c.tar.gz", gzip(tar(Map.of("x.txt", bytes("二")))));
    RawPages pages = new RawPages(List.of(root.resolve("in")), Set.of(), RawLimits.STANDARD);
    pages.read(_ -> {});
    assertThat(pages.bytesRead()).isEqualTo(pages.bytesInAll()).isGreaterThan(3000);
  }

  @Test
  void randomTreesAreReadWholeOnceAndTheSameEachTime() throws IOException {
    for (long seed = 0; seed < 20; seed++) {
      Path tree = root.resolve("tree" + seed);
      List<String> texts = new ArrayList<>();
      grow(tree, new Random(seed), 0, texts);
      Seen seen = Seen.of(root, tree);
      assertThat(seen.texts()).as("seed " + seed).containsExactlyInAnyOrderElementsOf(texts);
      assertThat(seen.files()).isEqualTo(Seen.of(root, tree).files());
      assertThat(new HashSet<>(seen.files())).hasSameSizeAs(seen.files());
      List<String> sorted = new ArrayList<>(texts);
      Collections.sort(sorted);
      assertThat(sorted).isEqualTo(seen.texts().stream().sorted().toList());
    }
  }

  private static void grow(Path folder, Random random, int depth, List<String> texts)
      throws IOException {
    Files.createDirectories(folder);
    for (int i = random.nextInt(6); i >= 0; i--) {
      String text = folder + "的第" + i + "份";
      String row = "{\"text\":\"" + text + "\"}";
      switch (random.nextInt(depth < 3 ? 6 : 5)) {
        case 0 -> Files.write(folder.resolve(i + ".txt"), bytes(text));
        case 1 -> Files.write(folder.resolve(i + ".jsonl"), bytes(row + "\n"));
        case 2 -> Files.write(folder.resolve(i + ".zip"), zip(Map.of("a/b.txt", bytes(text))));
        case 3 -> Files.write(folder.resolve(i + ".tar.zst"), zstd(tar(Map.of("b", bytes(text)))));
        case 4 -> Files.write(folder.resolve(i + ".html.gz"), gzip(bytes(text)));
        default -> grow(folder.resolve("d" + i), random, depth + 1, texts);
      }
      Path row1 = folder.resolve(i + ".jsonl");
      if (Files.exists(row1)) {
        texts.add(row);
      } else if (!Files.isDirectory(folder.resolve("d" + i))) {
        texts.add(text);
      }
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
