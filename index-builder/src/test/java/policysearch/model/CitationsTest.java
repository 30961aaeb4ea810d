package policysearch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "国发〔2019〕5号",
        "国发[2019]5号",
        "国发（2019）5号",
        "国发(2019)第5号",
        "国发【2019】5号",
        "国发［2019］第 5 号",
        "国发 〔2019〕 5号",
        "国发〔二〇一九〕五号",
        "国发2019年第5号",
        "国发2019年5号",
      })
  void allWrittenFormsOfANumberAreOne(String written) {
    assertThat(names("按照" + written + "文件要求办理。")).containsExactly("国发〔2019〕5号");
    assertThat(names("见《要点》（" + written + "）。")).containsExactly("国发〔2019〕5号");
    assertThat(Citations.name(written)).isEqualTo("国发〔2019〕5号");
  }

  @ParameterizedTest
  @CsvSource({
    "根据中华人民共和国国务院令第746号，, 国务院令第746号",
    "（国务院第746号令）, 国务院令第746号",
    "国令第746号修订, 国务院令第746号",
    "财政部 税务总局公告2019年第39号规定, 财政部税务总局公告2019年第39号",
    "财政部、税务总局公告2019年第39号规定, 税务总局公告2019年第39号",
    "商务部2019年第39号公告, 商务部公告2019年第39号",
    "海关总署令（2021年第5号）, 海关总署令2021年第5号",
    "依据（89）财综字第94号执行, 财综字〔1989〕94号",
    "原国家某某管理局令第11号, 国家某某管理局令第11号",
    "国务院国发〔2019〕5号, 国发〔2019〕5号",
    "《甲》和国发〔2019〕5号, 国发〔2019〕5号",
    "以下简称和政发〔2020〕1号, 和政发〔2020〕1号",
    "（法〔2019〕254号）, 法〔2019〕254号",
  })
  void anOfficeBeginsWhereItsNameDoes(String text, String number) {
    assertThat(names("甲。" + text)).containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "主席令第四十五号公布",
        "省政府令第5号",
        "住在邦尼街2911号。",
        "（2019）京01民终123号判决",
        "第4626号提案",
        "神舟八号飞船与天宫一号",
        "台风2019年第5号",
        "许可证号：粤B2-20090059号",
      })
  void whatNumbersNoOneDocumentIsNoCitation(String text) {
    assertThat(names(text)).isEmpty();
  }

  @Test
  void aTitleIsOneWithoutTheStateTheEditionAndTheShapeOfItsMarks() {
    assertThat(names("依照《中华人民共和国某某法》《某某法》《某某法（2018年修正）》《某某法(2020修订)》")).containsOnly("《某某法》");
    assertThat(names("《关于印发<某某 办法>的通知》、《关于印发〈某某办法〉的通知》")).containsOnly("《关于印发〈某某办法〉的通知》");
    assertThat(names("《“十四五”某某规划》和《\"十四五\"某某规划》")).containsOnly("《“十四五”某某规划》");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "《人民日报》",
        "《孙子兵法》",
        "《红楼梦》",
        "《申报表》",
        "《实施意见》",
        "《管理办法》",
        "《条例》",
        "《三年行动计划》",
        "《2023年工作要点》",
        "《某某",
        "《》",
        "》《",
      })
  void booksFormsAndShortNamesAreNoCitations(String text) {
    assertThat(names(text)).isEmpty();
  }

  @Test
  void whatStandsForALongerNameIsNoOther() {
    assertThat(names("根据《某某数据开放共享管理暂行办法》（以下简称《共享办法》），按《共享办法》办。"))
        .containsExactly("《某某数据开放共享管理暂行办法》");
    assertThat(names("落实《国家某某强国建设纲要》，《强国建设纲要》提出")).containsExactly("《国家某某强国建设纲要》");
    assertThat(names("《中华人民共和国某某法》（以下简称《某某法》）")).containsOnly("《某某法》");
  }

  @Test
  void aTitleAndTheNumberBehindItAreOneCitationAndPointIntoTheText() {
    String body = "为落实《关于某某工作的意见》（国发〔2019〕5号，以下简称《意见》），制定本方案。";
    List<CitedDocument> cited = Citations.of(document("", Optional.empty(), body));
    assertThat(cited).hasSize(1);
    assertThat(cited.getFirst().names()).containsExactly("国发〔2019〕5号", "《关于某某工作的意见》");
    assertThat(cited.getFirst().span().in(body)).isEqualTo("关于某某工作的意见》（国发〔2019〕5号");
  }

  @Test
  void aDocumentDoesNotCiteItself() {
    String title = "省政府关于印发《某某发展规划》的通知";
    String body = "省政府关于印发《某某发展规划》的通知\n某政发[2020]7号\n现将《某某发展规划》印发。\n按某政发〔2019〕1号办。";
    assertThat(names(title, Optional.of("某政发〔2020〕7号"), body)).containsExactly("某政发〔2019〕1号");
    assertThat(names(title, Optional.empty(), body)).containsExactly("某政发〔2019〕1号");
    assertThat(Citations.names(document(title, Optional.of("某政发[2020]7号"), body)))
        .containsExactly("某政发〔2020〕7号", "《省政府关于印发〈某某发展规划〉的通知》", "《某某发展规划》");
  }

  @Test
  void theNumberInATitleIsTheDocumentsOwn() {
    assertThat(Citations.names(document("关于某某的通知(银发〔2004〕302号)", Optional.empty(), "")))
        .containsExactly("银发〔2004〕302号", "《关于某某的通知》");
    for (String title : List.of("某某部令（第83号）　某某管理办法", "某某部令第83号（某某管理办法）")) {
      assertThat(Citations.names(document(title, Optional.empty(), "")))
          .containsExactly("某某部令第83号", "《某某管理办法》");
    }
  }

  @Test
  void aPageAboutADocumentIsNotIt() {
    for (String title : List.of("国发〔2019〕5号文件解读", "国发〔2019〕5号 问答", "落实国发〔2019〕5号")) {
      assertThat(Citations.names(document(title, Optional.empty(), ""))).as(title).isEmpty();
    }
  }

  @Test
  void theLineThatGivesALawOutNamesItsOwnNumber() {
    assertThat(names("（2021年7月27日国务院令第746号公布 自2021年9月1日起施行）\n第一条 依照《某某法》。"))
        .containsExactly("《某某法》");
  }

  private static List<String> names(String body) {
    return names("", Optional.empty(), body);
  }

  private static List<String> names(String title, Optional<String> number, String body) {
    return Citations.of(document(title, number, body)).stream()
        .flatMap(c -> c.names().stream())
        .distinct()
        .toList();
  }

  private static PolicyDocument document(String title, Optional<String> number, String body) {
    Metadata titled = Metadata.titled(Optional.of(title).filter(t -> !t.isEmpty()));
    return new PolicyDocument(
        "a",
        Optional.empty(),
        new Metadata(
            titled.title(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            number,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of()),
        body,
        Facts.NONE,
        List.of(),
        Provenance.UNKNOWN);
  }
}
