package policysearch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import policysearch.page.ParsedPage.Block;

class DocPageParserTest {
  /** Made by an office program from our own text: a notice with lists, a note and a table. */
  private static byte[] notice() throws IOException {
    try (InputStream in = DocPageParserTest.class.getResourceAsStream("/pages/notice.doc")) {
      return Optional.ofNullable(in).orElseThrow().readAllBytes();
    }
  }

  private static byte[] ole2(String... streams) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      for (String name : streams) {
        files.createDocument(new ByteArrayInputStream(new byte[5000]), name);
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  @Test
  void textIsReadWithItsCountedNumbersNotesAndTables() throws IOException {
    ParsedPage page = Reading.page("P0201.wps", notice());
    assertThat(page.title()).contains("云岭市人民政府关于印发《云岭市绿道建设办法》的通知");
    List<String> text = page.blocks().stream().map(Block::text).toList();
    assertThat(text).startsWith("云岭市人民政府文件", "云政发〔2024〕12号", "各县（区）人民政府，市政府各部门：");
    assertThat(text.subList(5, 7)).containsExactly("脚注的话。", "第一条 为了规范绿道建设，制定本办法。");
    assertThat(text.subList(18, text.size()))
        .containsExactly(
            "（一）坚持统筹；",
            "（二）坚持分级；",
            "1.市级统筹。",
            "第十三条 本办法自发布之日起施行。",
            "（一）解释权归市住房和城乡建设局。",
            "第一条 另行编号。",
            "会议强调，要抓落实。",
            "指标 | 目标值",
            "绿道长度（公里） | 一百二十",
            "云岭市人民政府",
            "2024年5月8日");
  }

  @Test
  void theBareTextIsThereWhenTheTablesAreBroken() throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(notice()))) {
      assertThat(DocPieces.lines(files.getRoot()))
          .extracting(OfficeLine::text)
          .contains("为了规范绿道建设，制定本办法。", "指标 | 目标值", "2024年5月8日");
    }
  }

  @Test
  void otherFilesInTheSameContainerAreNamed() throws IOException {
    assertThat(Reading.reason("a.doc", ole2("EncryptedPackage", "EncryptionInfo")))
        .isEqualTo("it is encrypted");
    assertThat(Reading.reason("a.xls", ole2("Workbook"))).contains("spreadsheet").contains("WPS");
    assertThat(Reading.reason("a.ppt", ole2("PowerPoint Document"))).contains("slides");
    assertThat(Reading.reason("a.doc", ole2("WordDocument"))).contains("no text");
  }

  @Test
  void aFileThatIsCutOffIsSetAside() throws IOException {
    byte[] notice = notice();
    assertThat(Reading.reason("a.doc", Arrays.copyOf(notice, notice.length / 2)))
        .contains("broken DOC file");
  }

  @Test
  void brokenFilesCostThemselvesAlone() throws IOException {
    Reading.survivesBreaking("a.doc", notice());
  }
}
