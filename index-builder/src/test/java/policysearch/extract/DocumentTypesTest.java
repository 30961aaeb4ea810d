package policysearch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policysearch.model.DocumentType;

class DocumentTypesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          云岭市人民政府关于印发供水规划的通知        | NOTICE
          关于《云岭市供水条例》的解读               | INTERPRETATION
          市水务局负责人就供水条例答记者问           | ANSWERS
          云岭市供水条例（试行）                    | REGULATION
          中华人民共和国公司法                      | LAW
          基层治理的好做法                         | NEWS
          江原省人民政府关于青石新城规划的批复       | REPLY
          关于商请支持桥梁建设的函                  | LETTER
          江原省人民政府令第12号                    | ORDER
          某银行公告〔2025〕第3号                   | ANNOUNCEMENT
          关于林知远等同志任免职的通知               | PERSONNEL
          2023年云岭市国民经济和社会发展统计公报     | STATISTICS
          市政府第八次常务会议纪要                  | MINUTES
          林知远在全市供水工作会议上的讲话           | SPEECH
          林知远出席全市供水工作会议并发表讲话       | MEETING
          三部门联合印发紧急通知                    | NEWS
          我市启动春季爱国卫生行动                  | NEWS
          云岭市爱国卫生三年行动计划                | PLAN
          """)
  void theTitleNamesTheKind(String title, DocumentType type) {
    assertThat(DocumentTypes.of(title, "为了做好工作，现将有关事项说明如下。")).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          全市供水三年行动计划 | 本报讯（记者 李一）昨日，市水务局公布了计划。      | NEWS
          全市供水三年行动计划 | 为保障供水，制定本计划。                           | PLAN
          无题                 | 现在，我代表市人民政府向大会报告工作，请予审议。   | REPORT
          """)
  void theTextDecidesWhereTheTitleIsAmbiguous(String title, String body, DocumentType type) {
    assertThat(DocumentTypes.of(title, body)).isEqualTo(type);
  }
}
