package policysearch.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import policysearch.model.Correction;
import policysearch.model.DocumentType;
import policysearch.model.Evidence;
import policysearch.model.Metadata;
import policysearch.model.Plan;
import policysearch.model.PublicationTime;

final class FieldCorrectionsTest {
  private static String set(String field, String value) {
    return "{'do':'set','document':'r1','field':'" + field + "','value':'" + value + "'}";
  }

  @Test
  void everyFieldCanBeSet() {
    Corrected corrected =
        Report.after(
            set("title", "推进会在长沙召开"),
            set("date", "2024-05-22T08:30:00+08:00"),
            set("source", "新湖南"),
            set("column", "要闻"),
            set("documentNumber", "湘政发[2024]5号"),
            set("indexNumber", "430S00/2024-1"),
            set("issuer", "湖南省人民政府"),
            set("writtenOn", "2024-05-19"),
            set("status", "现行有效"),
            set("topic", "科技"),
            set("type", "新闻"),
            set("place", "长沙"),
            set("eventDates", "2024-05-20/2024-05-21"));
    assertThat(corrected.unfit()).isEmpty();
    Metadata m = corrected.document().metadata();
    assertThat(m.title()).contains("推进会在长沙召开");
    assertThat(m.publishedAt().map(PublicationTime::toString))
        .contains("2024-05-22T08:30:00+08:00");
    assertThat(m.source()).contains("新湖南");
    assertThat(m.column()).contains("要闻");
    assertThat(m.documentNumber()).contains("湘政发[2024]5号");
    assertThat(m.documentNumberParts().map(Object::toString)).contains("湘政发〔2024〕5号");
    assertThat(m.indexNumber()).contains("430S00/2024-1");
    assertThat(m.issuer()).contains("湖南省人民政府");
    assertThat(m.writtenOn()).contains(LocalDate.of(2024, 5, 19));
    assertThat(m.status()).contains("现行有效");
    assertThat(m.topic()).contains("科技");
    assertThat(m.type()).contains(DocumentType.NEWS);
    assertThat(corrected.document().facts().place()).contains("长沙");
    assertThat(corrected.document().facts().eventDates().map(Field::text))
        .contains("2024-05-20/2024-05-21");
    assertThat(corrected.document().facts().evidence())
        .filteredOn(e -> e.rule().equals(Correction.RULE))
        .hasSize(13)
        .allSatisfy(e -> assertThat(e.confidence()).isEqualTo(1.0));
  }

  @Test
  void aValueCanBeTakenAway() {
    Corrected corrected =
        Report.after(
            "{'do':'remove','document':'r1','field':'place','was':'长沙'}",
            "{'do':'remove','document':'r1','field':'eventDates'}",
            "{'do':'remove','document':'r1','field':'title'}");
    assertThat(corrected.unfit()).isEmpty();
    assertThat(corrected.document().facts().place()).isEmpty();
    assertThat(corrected.document().facts().eventDates()).isEmpty();
    assertThat(corrected.document().metadata().title()).isEmpty();
    assertThat(corrected.document().facts().evidence())
        .extracting(Evidence::fact)
        .doesNotContain("place", "eventDates");
  }

  @Test
  void whoWhenAndWhyAreKeptWithTheDocument() {
    Corrected corrected =
        Report.after(
            "{'do':'set','document':'r1','field':'place','value':'岳麓','who':'李编辑',"
                + "'when':'2024-06-03','why':'见现场照片'}");
    assertThat(corrected.document().provenance().corrections())
        .containsExactly(
            new Correction(
                "set place to \"岳麓\", was \"长沙\"",
                Optional.of("李编辑"),
                Optional.of(LocalDate.of(2024, 6, 3)),
                Optional.of("见现场照片")));
  }

  @Test
  void anotherValueThanExpectedIsReportedAndKept() {
    Corrected corrected =
        Report.after(
            "{'do':'set','document':'r1','field':'place','value':'株洲','was':'湘潭'}",
            "{'do':'remove','document':'r1','field':'issuer','was':'湖南省人民政府'}",
            "{'do':'set','document':'r1','field':'date','value':'2024-05-20','was':'2024-05-21'}");
    assertThat(corrected.unfit())
        .containsExactly(
            new Corrected.Unfit(1, "place should be \"湘潭\", is \"长沙\""),
            new Corrected.Unfit(2, "issuer should be \"湖南省人民政府\", is unknown"));
    assertThat(corrected.document().facts().place()).contains("长沙");
    assertThat(corrected.document().metadata().publishedAt().map(PublicationTime::toString))
        .contains("2024-05-20");
  }

  @Test
  void wordsThatTheTextMustHoldAreChecked() {
    assertThat(
            Report.after(
                    "{'do':'set','document':'r1','field':'place','value':'株洲','has':'算力网络'}",
                    "{'do':'set','document':'r1','field':'place','value':'湘潭','has':'在株洲召开'}")
                .unfit())
        .containsExactly(new Corrected.Unfit(2, "the text does not hold \"在株洲召开\""));
  }

  @Test
  void whatStoodInTheTitleStandsInTheNewOneOrInTheText() {
    assertThat(provinceShownBy(Report.after(set("title", "在长沙召开的推进会")))).isEqualTo("长沙");
    assertThat(provinceShownBy(Report.after(set("title", "推进会")))).isEqualTo("长沙");
  }

  private static String provinceShownBy(Corrected corrected) {
    Evidence evidence =
        corrected.document().facts().evidence().stream()
            .filter(e -> e.fact().equals("province"))
            .findFirst()
            .orElseThrow();
    return evidence
        .span()
        .in(
            evidence.in() == Evidence.Part.TITLE
                ? corrected.document().metadata().title().orElseThrow()
                : corrected.document().body());
  }

  @Test
  void provincesPlansAndReportersAreAddedAndRemoved() {
    Corrected corrected =
        Report.after(
            "{'do':'add','document':'r1','field':'province','value':'北京市'}",
            "{'do':'add','document':'r1','field':'province','value':'广东省','text':'各地'}",
            "{'do':'remove','document':'r1','field':'province','value':'湖南省'}",
            "{'do':'add','document':'r1','field':'plan','value':'算力网络'}",
            "{'do':'remove','document':'r1','field':'plan','value':'算力行动方案'}",
            "{'do':'add','document':'r1','field':'reporter','value':'周小川'}");
    assertThat(corrected.unfit()).isEmpty();
    assertThat(corrected.document().facts().provinces()).containsExactly("北京市", "广东省");
    assertThat(corrected.document().facts().plans()).extracting(Plan::name).containsExactly("算力网络");
    assertThat(corrected.document().facts().plans().getFirst().confidence()).isEqualTo(1.0);
    assertThat(corrected.document().facts().reporters()).containsExactly("周小川");
    assertThat(
            corrected.document().facts().evidence().stream()
                .filter(e -> e.value().equals("广东省"))
                .map(e -> e.span().in(corrected.document().body())))
        .isEqualTo(List.of("各地"));
  }

  @Test
  void aPlanThatTheTextDoesNotNameAndAValueThatIsNotThereDoNotFit() {
    assertThat(
            Report.after(
                    "{'do':'add','document':'r1','field':'plan','value':'数据条例'}",
                    "{'do':'remove','document':'r1','field':'plan','value':'数据条例'}",
                    "{'do':'add','document':'r1','field':'province','value':'广东省','text':'广州'}")
                .unfit())
        .extracting(Corrected.Unfit::line)
        .containsExactly(1, 2, 3);
  }

  @Test
  void aDocumentIsNamedByIdByAddressAndByTheEndOfItsPath() {
    for (String name :
        List.of(
            "r1",
            "https://www.example.gov.cn/a/1.html",
            "rows.jsonl#7",
            "in/rows.jsonl#7",
            "/data/in/rows.jsonl#7")) {
      assertThat(
              Report.after("{'do':'remove','document':'" + name + "','field':'place'}")
                  .document()
                  .facts()
                  .place())
          .as(name)
          .isEmpty();
    }
    for (String name : List.of("r", "ows.jsonl#7", "rows.jsonl", "1.html")) {
      assertThat(
              Report.after("{'do':'remove','document':'" + name + "','field':'place'}").document())
          .as(name)
          .isEqualTo(Report.read());
    }
  }
}
