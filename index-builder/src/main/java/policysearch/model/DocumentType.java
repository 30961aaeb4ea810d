package policysearch.model;

/** What kind of document it is, by form and title. */
public enum DocumentType {
  LAW("法律"),
  REGULATION("法规规章"),
  PLAN("规划方案"),
  OPINION("意见"),
  NOTICE("通知"),
  DECISION("决定"),
  ORDER("令"),
  REPLY("批复"),
  LETTER("函"),
  ANNOUNCEMENT("公告"),
  STATISTICS("统计公报"),
  PERSONNEL("人事任免"),
  MINUTES("会议纪要"),
  REPORT("工作报告"),
  SPEECH("讲话"),
  MEETING("会议报道"),
  INTERPRETATION("政策解读"),
  ANSWERS("问答"),
  NEWS("新闻"),
  OTHER("其他");

  private final String label;

  DocumentType(String label) {
    this.label = label;
  }

  /** Chinese name, for people. */
  public String label() {
    return label;
  }

  /** Name on the wire: lower case. */
  public String value() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
