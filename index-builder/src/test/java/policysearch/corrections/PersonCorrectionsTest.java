package policysearch.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import policysearch.model.Correction;
import policysearch.model.Evidence;
import policysearch.model.Person;
import policysearch.model.Role;
import policysearch.model.Statement;
import policysearch.model.Voice;

final class PersonCorrectionsTest {
  private static Person person(Corrected corrected, String name) {
    return Report.person(corrected, name).orElseThrow();
  }

  @Test
  void somebodyWhoTookPartIsAdded() {
    Corrected corrected =
        Report.after(
            "{'do':'add','document':'r1','person':'周全','title':'副省长','role':'spoke','text':'出席会议'}",
            "{'do':'add','document':'r1','person':'罗敏','title':'主任'}");
    assertThat(corrected.unfit()).isEmpty();
    assertThat(person(corrected, "周全"))
        .isEqualTo(new Person("周全", Optional.of("副省长"), Role.SPOKE, List.of()));
    assertThat(person(corrected, "罗敏").title()).contains("主任");
    assertThat(person(corrected, "罗敏").role()).isEqualTo(Role.SPEAKER);
    assertThat(corrected.document().facts().evidence())
        .filteredOn(e -> e.value().equals("周全"))
        .singleElement()
        .satisfies(e -> assertThat(e.span().in(corrected.document().body())).isEqualTo("出席会议"));
  }

  @Test
  void titleRoleAndNameAreSetInOneDocument() {
    Corrected corrected =
        Report.after(
            "{'do':'set','document':'r1','person':'高立新','field':'title','value':'代省长','was':'省长'}",
            "{'do':'remove','document':'r1','person':'罗敏','field':'title'}",
            "{'do':'set','document':'r1','person':'罗敏','field':'name','value':'罗闽'}",
            "{'do':'set','document':'r1','person':'罗闽','field':'role','value':'collective'}");
    assertThat(corrected.unfit()).isEmpty();
    assertThat(person(corrected, "高立新").title()).contains("代省长");
    assertThat(Report.person(corrected, "罗敏")).isEmpty();
    assertThat(person(corrected, "罗闽").title()).isEmpty();
    assertThat(person(corrected, "罗闽").role()).isEqualTo(Role.COLLECTIVE);
    assertThat(person(corrected, "罗闽").statements())
        .extracting(Statement::voice)
        .containsExactly(Voice.COLLECTIVE);
    assertThat(corrected.document().facts().people())
        .extracting(Person::name)
        .containsExactly("林一平", "高立新", "罗闽", "会议");
  }

  @Test
  void wordsAndRolesAgree() {
    Corrected corrected =
        Report.after(
            "{'do':'set','document':'r1','person':'高立新','field':'role','value':'present'}",
            "{'do':'add','document':'r1','person':'周全'}",
            "{'do':'set','document':'r1','person':'周全','field':'role','value':'speaker'}");
    assertThat(corrected.unfit())
        .containsExactly(
            new Corrected.Unfit(
                1, "高立新 has statements and cannot be present: remove or move them first"),
            new Corrected.Unfit(3, "周全 has no statements: add one"));
  }

  @Test
  void whoIsNoPersonIsRemovedWithTheWords() {
    Corrected corrected = Report.after("{'do':'remove','person':'罗敏'}");
    assertThat(Report.person(corrected, "罗敏")).isEmpty();
    assertThat(corrected.document().facts().evidence())
        .extracting(Evidence::value)
        .doesNotContain("罗敏", "省发展改革委主任");
    assertThat(corrected.document().body()).isEqualTo(Report.BODY);
  }

  @Test
  void twoNamesBecomeOnePersonWithTheWordsOfBoth() {
    Corrected corrected = Report.after("{'do':'merge','person':'罗敏','into':'高立新','why':'同一人'}");
    assertThat(Report.person(corrected, "罗敏")).isEmpty();
    assertThat(Report.says(corrected, "高立新")).containsExactly("要落实《算力行动方案》。", "将做好服务。");
    assertThat(person(corrected, "高立新").title()).contains("省长");
    assertThat(corrected.document().facts().evidence())
        .filteredOn(e -> e.rule().equals(Correction.RULE))
        .allSatisfy(e -> assertThat(e.value()).isEqualTo("高立新"))
        .hasSize(2);
  }

  @Test
  void aLineForAllDocumentsKeepsToItsLimits() {
    for (String limit :
        List.of(
            "'titled':'主任'", "'province':'湖南省'", "'since':'2024-05-21'", "'until':'2024-05-21'")) {
      assertThat(
              Report.person(
                  Report.after("{'do':'merge','person':'罗敏','into':'罗闽'," + limit + "}"), "罗闽"))
          .as(limit)
          .isPresent();
    }
    for (String limit :
        List.of(
            "'titled':'局长'", "'province':'湖北省'", "'since':'2024-05-22'", "'until':'2024-05-20'")) {
      Corrected corrected = Report.after("{'do':'merge','person':'罗敏','into':'罗闽'," + limit + "}");
      assertThat(Report.person(corrected, "罗闽")).as(limit).isEmpty();
      assertThat(corrected.unfit()).isEmpty();
    }
  }

  @Test
  void linesAreAppliedInTheOrderOfTheFile() {
    assertThat(
            Report.after(
                    "{'do':'merge','person':'罗敏','into':'罗闽'}",
                    "{'do':'set','document':'r1','person':'罗闽','field':'title','value':'主任'}")
                .unfit())
        .isEmpty();
    assertThat(
            Report.after(
                    "{'do':'set','document':'r1','person':'罗闽','field':'title','value':'主任'}",
                    "{'do':'merge','person':'罗敏','into':'罗闽'}")
                .unfit())
        .containsExactly(new Corrected.Unfit(1, "it has nobody called 罗闽, but 林一平、高立新、罗敏、会议"));
  }
}
