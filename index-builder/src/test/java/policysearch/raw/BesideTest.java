package policysearch.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static policysearch.raw.Containers.bytes;
import static policysearch.raw.Containers.zip;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BesideTest {
  @TempDir Path temp;
  private Path root;
  private final Beside beside = new Beside(new RawLimits(1000, 1 << 20, 100));

  @BeforeEach
  void realRoot() throws IOException {
    root = temp.toRealPath();
  }

  private String file(String name, String content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content).toString();
  }

  private Optional<String> found(String page, String name, String href) throws IOException {
    return beside.find(page, name, href).map(RawPage::origin).map(o -> o.replace(root + "/", ""));
  }

  @Test
  void aLinkedFileIsFoundByTheEndOfItsAddress() throws IOException {
    String page = file("in/a.html", "x");
    file("in/P0202405.pdf", "x");
    file("in/关于规划.docx", "x");
    file("in/sub/deep/b.pdf", "x");
    String gbk = URLEncoder.encode("关于规划", Charset.forName("GBK")) + ".docx";
    String utf8 = URLEncoder.encode("关于规划", StandardCharsets.UTF_8) + ".docx";
    for (String href :
        new String[] {
          "P0202405.pdf",
          "./P0202405.pdf",
          "http://a.gov.cn/x/P0202405.pdf",
          "/x/P0202405.pdf?v=1#p",
          "../files/P0202405.pdf",
          "/down.jsp?filename=P0202405.pdf&id=3"
        }) {
      assertThat(found(page, "附件", href)).as(href).contains("in/P0202405.pdf");
    }
    assertThat(found(page, "附件", gbk)).contains("in/关于规划.docx");
    assertThat(found(page, "附件", "/x/" + utf8)).contains("in/关于规划.docx");
    assertThat(found(page, "关于规划.docx", "/download.jsp?id=3")).contains("in/关于规划.docx");
    assertThat(found(page, "关于规划", "/x/W020.docx")).contains("in/关于规划.docx");
    assertThat(found(page, "附件", "sub/deep/b.pdf")).contains("in/sub/deep/b.pdf");
    assertThat(found(page, "附件", "c.pdf")).isEmpty();
  }

  @Test
  void aFileInAFolderBelowIsFoundUnlessTwoAreOfItsName() throws IOException {
    String page = file("in/a.html", "x");
    file("in/a_files/x.pdf", "x");
    file("in/b_files/x.pdf", "x");
    file("in/2024/y.pdf", "x");
    file("in/2024/z.pdf", "x");
    file("in/2025/z.pdf", "x");
    assertThat(found(page, "", "x.pdf")).contains("in/a_files/x.pdf");
    assertThat(found(page, "", "y.pdf")).contains("in/2024/y.pdf");
    assertThat(found(page, "", "z.pdf")).isEmpty();
  }

  @Test
  void nothingLeadsOutOfTheFolder() throws IOException {
    String page = file("in/a.html", "x");
    file("secret.pdf", "x");
    file("other/secret2.pdf", "x");
    Files.createSymbolicLink(root.resolve("in/link.pdf"), root.resolve("secret.pdf"));
    for (String href :
        new String[] {
          "../secret.pdf",
          "%2e%2e/secret.pdf",
          "..\\secret.pdf",
          root + "/secret.pdf",
          "link.pdf",
          "file://" + root + "/secret.pdf",
          "x/../../secret.pdf",
          "\0.pdf",
          "%00.pdf",
          ".",
          "..",
          ""
        }) {
      assertThat(found(page, "../other/secret2.pdf", href)).as(href).isEmpty();
    }
  }

  @Test
  void whatIsTooLargeOrEmptyIsNotFound() throws IOException {
    String page = file("in/a.html", "x");
    file("in/b.pdf", "x".repeat(1001));
    file("in/c.pdf", "");
    assertThat(found(page, "", "b.pdf")).isEmpty();
    assertThat(found(page, "", "c.pdf")).isEmpty();
  }

  @Test
  void besideAPageInAZipLieItsEntries() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("x/a.html", bytes("x"));
    entries.put("x/b.pdf", bytes("text"));
    entries.put("x/a_files/c.pdf", bytes("text"));
    entries.put("d.pdf", bytes("text"));
    entries.put("x/bomb.pdf", new byte[900]);
    Path zip = Files.write(root.resolve("p.zip"), zip(entries));
    String page = zip + "!/x/a.html";
    assertThat(found(page, "", "/y/b.pdf")).contains("p.zip!/x/b.pdf");
    assertThat(found(page, "", "c.pdf")).contains("p.zip!/x/a_files/c.pdf");
    assertThat(found(page, "", "../d.pdf")).isEmpty();
    assertThat(found(zip + "!/inner.zip!/x/a.html", "", "b.pdf")).isEmpty();
    RawPage walked =
        Seen.of(root, zip).pages().stream()
            .filter(p -> p.origin().endsWith("b.pdf"))
            .findFirst()
            .orElseThrow();
    RawPage linked = beside.find(page, "", "b.pdf").orElseThrow();
    assertThat(linked.origin()).isEqualTo(walked.origin());
    assertThat(linked.sha256()).isEqualTo(walked.sha256());
  }
}
