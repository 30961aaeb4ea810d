package policysearch.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import policysearch.model.DocumentType;

/** Tells what kind of document a title names; where it does not, the text's form. */
final class DocumentTypes {
  private record Ending(DocumentType type, Words words) {}

  /** In the order in which they are asked; the end of the title says it. */
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending(DocumentType.ANSWERS, words("问答", "答记者问", "热点问题", "常见问题", "十问十答", "百问百答")),
          new Ending(DocumentType.INTERPRETATION, words("解读", "一图读懂", "图解", "起草说明", "政策说明")),
          new Ending(DocumentType.STATISTICS, words("统计公报", "普查公报", "调查公报", "统计数据")),
          new Ending(
              DocumentType.PERSONNEL,
              words(
                  "任免", "任职", "任免职", "任前公示", "任职前公示", "任职的通知", "任免的通知", "任免职的通知", "免职的通知", "任免的决定",
                  "任免职的决定", "任职的决定", "任免名单", "职务的通知", "人员任免名单")),
          new Ending(DocumentType.MINUTES, words("会议纪要", "纪要")),
          new Ending(DocumentType.REPLY, words("批复", "复函", "答复", "答复的函", "答复意见", "的回复")),
          new Ending(DocumentType.LETTER, words("的函", "函")),
          new Ending(DocumentType.NOTICE, words("通知", "通报", "通知书", "紧急通知", "预通知")),
          new Ending(DocumentType.OPINION, words("意见", "指导意见", "建议书")),
          new Ending(
              DocumentType.ORDER,
              words("命令", "主席令", "国务院令", "政府令", "部令", "局令", "委员会令", "银行令", "特赦令", "嘉奖令", "通令")),
          new Ending(DocumentType.DECISION, words("决定", "决议", "决定书")),
          new Ending(
              DocumentType.ANNOUNCEMENT,
              words("公告", "通告", "公报", "公示", "公布", "声明", "公开信", "倡议书", "启事")),
          new Ending(
              DocumentType.SPEECH, words("讲话", "致辞", "讲话全文", "讲话摘要", "演讲", "贺词", "新年献词", "贺信")),
          new Ending(DocumentType.REPORT, words("工作报告", "报告", "年报", "白皮书", "报告书")),
          new Ending(
              DocumentType.PLAN,
              words(
                  "规划", "纲要", "方案", "计划", "行动", "若干措施", "政策措施", "预案", "工作要点", "任务清单", "措施", "安排")),
          new Ending(
              DocumentType.REGULATION,
              words(
                  "条例", "规定", "办法", "细则", "规则", "规章", "规程", "准则", "章程", "制度", "规范", "标准", "指南",
                  "指引")),
          new Ending(DocumentType.LAW, words("法", "法典", "宪法", "修正案")));

  private static final Words MEETING =
      words(
          "会议", "座谈会", "全会", "大会", "论坛", "闭幕", "开幕", "召开", "会见", "会谈", "主持", "研讨会", "推进会", "常委会",
          "调研时强调", "讲话", "考察");

  /** 关于…的通知, 印发《…》, a law's full name: what reports do not call themselves. */
  private static final Pattern FORMAL =
      Pattern.compile(
          ".*关于.*|.*(?:印发|颁布|转发|批转)[^，,！!]{0,12}《.*|^中华人民共和国.*|.*[〔\\[（(]\\d{4}[〕\\]）)].*");

  /** 三部门印发通知, …启动专项行动: somebody did it. */
  private static final Pattern DONE =
      Pattern.compile(
          ".*(?:印发|发出|发布|下发|作出|出台|推出|开展|启动|展开|部署|实施|公布|制定|落实|拥护|审议|通过|提出|征求|征集|听取|推进|推动|力推|完善"
              + "|打响|响应|助力|支持|介绍|解读|详解|点赞|起底|聚焦|直击|探访|交出|谋划|敲定|明确|拟|将|获|迎|加快|落地)[\\p{IsHan}“”\"]{0,14}$");

  private static final Pattern NO_LAW =
      Pattern.compile(".*(?:做|方|说|看|想|执|(?<!公)司|普|立|违|用|书|守|学|合|非|战|手|魔|疗|玩|打|算|释)法$");

  /** …上发表主旨讲话 reports that somebody spoke; …上的讲话 is what was said. */
  private static final Pattern SPOKE = Pattern.compile(".*(?:发表|作|并|重要)[^的]{0,8}(?:讲话|致辞|演讲)$");

  /** 中国人民银行公告〔2025〕第3号: the number after the name. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*(?:[〔\\[（(]\\d{4}[〕\\]）)]|\\d{4}年)?\\s*第?\\s?[\\d一二三四五六七八九十百]{1,5}\\s?号$");

  private static final Pattern ADDRESS = Pattern.compile("我(?:代表|受).{2,24}(?:向大会|向常委会|作|报告)");
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:(?:新华社|中新社|人民网|新华网|中新网|央视网|央广网|光明网|本报|本台|讯员|记者|电视台|日报|晚报|时报|客户端)[^。]{0,30}(?:电|讯|消息|报道|[)）])"
              + "|\\d{1,2}日(?:电|讯))");
  private static final Pattern ARTICLE = Pattern.compile("(?m)^[ 　]*第[一二三四五六七八九十百\\d]{1,5}条[ 　:：]");
  private static final Set<DocumentType> SAID =
      EnumSet.of(
          DocumentType.INTERPRETATION,
          DocumentType.ANSWERS,
          DocumentType.STATISTICS,
          DocumentType.SPEECH);

  private static final int HEAD = 90;
  private static final int MOST_HEAD = 20_000;

  private DocumentTypes() {}

  private static Words words(String... words) {
    return new Words(List.of(words));
  }

  /** The type by {@code title}, else by how {@code body} reads. */
  static DocumentType of(String title, String body) {
    String bare = bare(title);
    boolean formal = FORMAL.matcher(title).matches() && !title.contains("签署");
    boolean reported = !formal && DATELINE.matcher(head(body)).find();
    Optional<DocumentType> named = ending(bare).filter(t -> fits(t, bare, body));
    boolean told = !formal && (reported || DONE.matcher(bare).matches());
    if (named.isPresent() && (!told || SAID.contains(named.get()))) {
      return named.get();
    }
    if (MEETING.find(title, 0, title.length()) >= 0) {
      return DocumentType.MEETING;
    }
    if (ADDRESS.matcher(head(body)).find()) {
      return DocumentType.REPORT;
    }
    if (!reported && articles(body) >= 3) {
      return DocumentType.REGULATION;
    }
    return body.isEmpty() ? DocumentType.OTHER : DocumentType.NEWS;
  }

  private static Optional<DocumentType> ending(String bare) {
    return ENDINGS.stream()
        .filter(e -> e.words().endingAt(bare, bare.length(), 0) > 0)
        .map(Ending::type)
        .findFirst();
  }

  /** 好做法 is no law, 来函 no letter of its own. */
  private static boolean fits(DocumentType type, String bare, String body) {
    return switch (type) {
      case LAW -> !NO_LAW.matcher(bare).matches() && (bare.length() <= 40 || articles(body) > 0);
      case SPEECH -> !SPOKE.matcher(bare).matches();
      default -> true;
    };
  }

  private static String head(String body) {
    return body.substring(0, Math.min(body.length(), HEAD));
  }

  private static long articles(String body) {
    return ARTICLE
        .matcher(body.substring(0, Math.min(body.length(), MOST_HEAD)))
        .results()
        .limit(3)
        .count();
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
    return NUMBER.matcher(title.substring(0, end)).replaceFirst("");
  }
}
