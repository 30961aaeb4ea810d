package policysearch.extract;

import java.util.List;
import policysearch.model.DocumentType;

/** Tells what kind of document a title names. */
final class DocumentTypes {
  private record Ending(DocumentType type, Words words) {}

  /** In the order in which they are asked; the end of the title says it. */
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending(DocumentType.INTERPRETATION, words("解读", "答记者问", "一图读懂", "政策问答")),
          new Ending(DocumentType.REPLY, words("批复", "复函", "的函")),
          new Ending(DocumentType.NOTICE, words("通知", "通报")),
          new Ending(DocumentType.OPINION, words("意见")),
          new Ending(DocumentType.DECISION, words("决定", "决议", "命令")),
          new Ending(DocumentType.ANNOUNCEMENT, words("公告", "通告", "公报", "公示", "公布")),
          new Ending(DocumentType.REPORT, words("工作报告", "报告")),
          new Ending(DocumentType.PLAN, words("规划", "纲要", "方案", "计划", "行动", "若干措施", "政策措施")),
          new Ending(
              DocumentType.REGULATION, words("条例", "规定", "办法", "细则", "规则", "规章", "规程", "准则", "章程")),
          new Ending(DocumentType.LAW, words("法", "法典", "宪法")));

  private static final Words MEETING =
      words(
          "会议", "座谈会", "全会", "大会", "论坛", "闭幕", "开幕", "召开", "会见", "会谈", "主持", "研讨会", "推进会", "常委会",
          "调研时强调", "讲话", "考察");

  private DocumentTypes() {}

  private static Words words(String... words) {
    return new Words(List.of(words));
  }

  /** The type by {@code title}, else by how {@code body} reads. */
  static DocumentType of(String title, String body) {
    String bare = bare(title);
    for (Ending ending : ENDINGS) {
      if (ending.words().endingAt(bare, bare.length(), 0) > 0) {
        return ending.type();
      }
    }
    if (MEETING.find(title, 0, title.length()) >= 0) {
      return DocumentType.MEETING;
    }
    return body.isEmpty() ? DocumentType.OTHER : DocumentType.NEWS;
  }

  /** 《…规定》（试行）: without marks and what is in parentheses at the end. */
  private static String bare(String title) {
    int end = title.length();
    boolean more = true;
    while (more && end > 0) {
      char last = title.charAt(end - 1);
      int open =
          last == '）' || last == ')'
              ? Math.max(title.lastIndexOf('（', end - 1), title.lastIndexOf('(', end - 1))
              : -1;
      more = open > 0 || "》”\" ".indexOf(last) >= 0;
      end = open > 0 ? open : more ? end - 1 : end;
    }
    return title.substring(0, end);
  }
}
