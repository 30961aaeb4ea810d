package policysearch.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import policysearch.model.Passages;
import policysearch.model.Person;
import policysearch.model.Role;
import policysearch.model.Statement;
import policysearch.model.Voice;

final class StatementCorrectionsTest {
  private static String line(String verb, String rest) {
    return "{'do':'" + verb + "','document':'r1'," + rest + "}";
  }

  private static Role role(Corrected corrected, String name) {
    return Report.person(corrected, name).map(Person::role).orElseThrow();
  }

  @Test
  void addedWordsAreTakenFromWhoeverHadThem() {
    Corrected corrected = Report.after(line("add", "'speaker':'高立新','text':'要抓好人才培养。'"));
    assertThat(corrected.unfit()).isEmpty();
    assertThat(Report.says(corrected, "高立新")).containsExactly("要抓好人才培养。", "要落实《算力行动方案》。");
    assertThat(Report.says(corrected, "林一平")).containsExactly("要加快建设算力网络。");
    Statement added = Report.person(corrected, "高立新").orElseThrow().statements().getFirst();
    assertThat(added.rule()).isEqualTo("correction");
    assertThat(added.confidence()).isEqualTo(1.0);
    assertThat(added.voice()).isEqualTo(Voice.INDIVIDUAL);
  }

  @Test
  void addedWordsReplaceWhatTheSpeakerSaidThere() {
    assertThat(Report.says(Report.after(line("add", "'speaker':'林一平','text':'要加快建设算力网络。'")), "林一平"))
        .containsExactly("要加快建设算力网络。");
    Corrected longer = Report.after(line("add", "'speaker':'高立新','begins':'要落实','ends':'抓好落实。'"));
    assertThat(Report.says(longer, "高立新")).containsExactly("要落实《算力行动方案》。会议要求，各地要抓好落实。");
    assertThat(Report.person(longer, "会议")).as("a voice without words").isEmpty();
  }

  @Test
  void wordsOfSeveralParagraphsBecomeAStatementEach() {
    Corrected corrected =
        Report.after(line("add", "'speaker':'林一平','begins':'要抓好人才','ends':'要落实《算力行动方案》。'"));
    assertThat(Report.says(corrected, "林一平")).containsExactly("要抓好人才培养。", "高立新指出，要落实《算力行动方案》。");
    assertThat(role(corrected, "高立新")).isEqualTo(Role.PRESENT);
  }

  @Test
  void severalSayItTogether() {
    Corrected corrected = Report.after(line("add", "'speaker':'罗敏、高立新','text':'将做好服务。'"));
    assertThat(Report.says(corrected, "高立新")).contains("将做好服务。");
    assertThat(Report.person(corrected, "罗敏").orElseThrow().statements())
        .extracting(Statement::voice)
        .containsExactly(Voice.JOINT);
    assertThat(Passages.of(corrected.document()))
        .filteredOn(p -> p.speakers().size() == 2)
        .hasSize(1);
    Corrected one =
        Report.after(
            line("add", "'speaker':'罗敏、高立新','text':'将做好服务。'"), "{'do':'remove','person':'高立新'}");
    assertThat(Report.person(one, "罗敏").orElseThrow().statements())
        .extracting(Statement::voice)
        .containsExactly(Voice.INDIVIDUAL);
  }

  @Test
  void wordsAreTakenAway() {
    Corrected part = Report.after(line("remove", "'speaker':'林一平','text':'要抓好人才培养。'"));
    assertThat(Report.says(part, "林一平")).containsExactly("要加快建设算力网络。");
    Corrected all = Report.after(line("remove", "'speaker':'林一平','begins':'要加快'"));
    assertThat(Report.says(all, "林一平")).isEmpty();
    assertThat(role(all, "林一平")).isEqualTo(Role.PRESENT);
  }

  @Test
  void wordsAreMovedToWhoeverTheTextNames() {
    Corrected corrected = Report.after(line("move", "'speaker':'会议','to':'罗敏','begins':'各地'"));
    assertThat(corrected.unfit()).isEmpty();
    assertThat(Report.says(corrected, "罗敏")).containsExactly("各地要抓好落实。", "将做好服务。");
    assertThat(Report.person(corrected, "会议")).isEmpty();
    Corrected stranger = Report.after(line("move", "'speaker':'会议','to':'罗珉','begins':'各地'"));
    assertThat(stranger.unfit())
        .containsExactly(new Corrected.Unfit(1, "it has nobody called 罗珉, but 林一平、高立新、罗敏、会议"));
    assertThat(stranger.document().facts()).isEqualTo(Report.read().facts());
  }

  @Test
  void wordsMustStandThereOnceOrWhereTheLineSays() {
    int second = Report.BODY.indexOf("落实", Report.BODY.indexOf("落实") + 1);
    assertThat(Report.after(line("add", "'speaker':'罗敏','text':'落实'")).unfit())
        .containsExactly(
            new Corrected.Unfit(
                1,
                "\"落实\" stands there 2 times: give one as \"start\" of ["
                    + Report.BODY.indexOf("落实")
                    + ", "
                    + second
                    + "]"));
    assertThat(
            Report.says(
                Report.after(line("add", "'speaker':'罗敏','text':'落实','start':" + second)), "罗敏"))
        .containsExactly("落实", "将做好服务。");
    assertThat(
            Report.after(
                    line("add", "'speaker':'罗敏','text':'不在文中'"),
                    line("add", "'speaker':'罗敏','begins':'将做好','ends':'算力'"),
                    line("remove", "'speaker':'罗敏','begins':'各地'"),
                    line("move", "'speaker':'罗敏','to':'林一平','text':'各地要抓好落实。'"))
                .unfit())
        .extracting(Corrected.Unfit::line)
        .containsExactly(1, 2, 3, 4);
  }
}
