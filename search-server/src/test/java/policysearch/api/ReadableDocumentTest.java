package policysearch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import policysearch.http.Examples;
import policysearch.http.InMemoryEngine;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;
import policysearch.model.PublicationTime;

/** What a document looks like outside, and how it is cited. */
final class ReadableDocumentTest {
  private static final Instant LATE = Instant.parse("2026-11-24T17:00:00Z");

  @Test
  void aTextHasTitleFactsAndWhoSaysWhat() throws IOException {
    assertThat(api(Examples.documents()).named("hui/1.txt", Parameters.NONE))
        .isEqualTo(
            new Text(
                "text/plain; charset=utf-8",
                """
                算力座谈会在津举行

                类型：会议报道
                来源：河北省人民政府网站
                栏目：要闻
                发布日期：2024-05-14
                会议日期：2024-05-11—2024-05-12
                地点：津
                省份：天津市；河北省
                发言人：李明（河北省委书记）；王芳（天津市长）
                文件/规划：协同行动方案
                编号：hui/1

                [%s] 座谈会5月11日在津举行。
                [%s] 李明说,【李明】发挥河北算力优势,共同推进大数据等产业。
                [%s] 王芳说,【王芳】要加强生态联防联治。
                [%s] 会议审议通过《协同行动方案》。
                """
                    .formatted("p-07f76fe7", "p-80def894", "p-8cbc3ee5", "p-38fa3fda")));
  }

  @Test
  void markdownShowsWordsThatLookLikeMarksAsWords() throws IOException {
    PolicyDocument document = document("# *题*", "1. <b>甲</b>\n- [乙](x)\n1. <b>甲</b>\n");
    Object text = api(List.of(document)).named("a.md.md", Parameters.NONE);
    assertThat(text.toString())
        .contains(
            "# \\# \\*题\\*\n",
            "</a>1. \\<b\\>甲\\</b\\>\n\n",
            "</a>- \\[乙\\](x)\n",
            "text/markdown");
  }

  @Test
  void anIdThatEndsLikeAFormStaysTheDocumentItself() throws IOException {
    assertThat(api(List.of(document("题", "文"))).named("a.md", Parameters.NONE))
        .isInstanceOf(DocumentView.class);
  }

  @Test
  void anAnchorStaysWhenAnotherParagraphComesBefore() throws IOException {
    String before = lines(document("题", "甲段\n乙段\n乙段"));
    String after = lines(document("题", "新来的\n甲段\n乙段\n乙段"));
    assertThat(after).endsWith(before);
    assertThat(before.lines().distinct()).hasSize(3);
  }

  @Test
  void aReferenceFollowsTheStandard() throws IOException {
    PolicyDocument document = document("关于印发方案的通知", "文");
    assertThat(api(List.of(document)).citation("a.md", Parameters.NONE).text())
        .isEqualTo(
            "国务院办公厅. 关于印发方案的通知：国办发〔2019〕5号[EB/OL]. (2019-02-03)[2026-11-25]. "
                + "https://example.org/a_b?c={d}.\n");
    assertThat(api(Examples.documents()).citation("hui/1", Parameters.NONE).text())
        .isEqualTo("河北省人民政府网站. 算力座谈会在津举行[EB/OL]. (2024-05-14)[2026-11-25].\n");
  }

  @Test
  void bibtexHoldsNoCommandsOfTheDocument() throws IOException {
    PolicyDocument document = document("50% \\input{x} & #1_2", "文");
    Parameters bibtex = new Parameters(Map.of("format", List.of("bibtex")));
    assertThat(api(List.of(document)).citation("a.md", bibtex).text())
        .startsWith("@online{ps")
        .contains(
            "author = {{国务院办公厅}},",
            "title = {{50\\% \\textbackslash{}input\\{x\\} \\& \\#1\\_2}},",
            "date = {2019-02-03},",
            "url = {https://example.org/a_b?c=%7Bd%7D},",
            "urldate = {2026-11-25}\n}");
  }

  private static String lines(PolicyDocument document) throws IOException {
    String text = ((Text) api(List.of(document)).named("a.md.txt", Parameters.NONE)).text();
    return text.substring(text.indexOf("\n[") + 1);
  }

  private static DocumentApi api(List<PolicyDocument> documents) {
    return new DocumentApi(new InMemoryEngine(documents), () -> LATE);
  }

  private static PolicyDocument document(String title, String body) {
    Metadata none = Metadata.NONE;
    Metadata metadata =
        new Metadata(
            Optional.of(title),
            List.of(),
            none.column(),
            Optional.of(PublicationTime.parse("2019-02-03")),
            Optional.of("中国政府网"),
            Optional.of("https://example.org/a_b?c={d}"),
            Optional.of("国办发〔2019〕5号"),
            none.documentNumberParts(),
            none.indexNumber(),
            Optional.of("国务院办公厅"),
            none.writtenOn(),
            none.status(),
            none.topic(),
            List.of(),
            none.type(),
            none.views(),
            List.of());
    return new PolicyDocument(
        "a.md", Optional.empty(), metadata, body, Facts.NONE, List.of(), Provenance.UNKNOWN);
  }
}
