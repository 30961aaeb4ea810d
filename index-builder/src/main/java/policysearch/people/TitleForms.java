package policysearch.people;

import java.util.regex.Pattern;

/** The forms of titles, each with the one it was made for. */
final class TitleForms {
  /** 、 and 兼 stand between posts; a title has no room for more. */
  static final Pattern BETWEEN = Pattern.compile("[、，,；;／/ 　]|兼(?!职)");

  /** 常务副省长, 前总统: what grades an office. */
  static final Pattern GRADE = Pattern.compile("(常务|第一|代理|候任|当选|新任|现任|轮值|副|代|前|原|首任)+$");

  /** 外交部长 for 外交部部长. */
  static final Pattern OF_MINISTRY = Pattern.compile("副?部长");

  /** The organs of a province or city whose heads rule it, after its name. */
  static final Pattern ORGAN =
      Pattern.compile(
          "(省|市|自治区|特别行政区|特区|维吾尔自治区|壮族自治区|回族自治区|州|地区)?"
              + "(委|党委|省委|市委|人民政府|政府|人大常委会|人大|政协|纪委|监委|省政府|市政府"
              + "|高级人民法院|高院|人民检察院|检察院|委组织部|委宣传部|委统战部|委政法委|委秘书){0,3}"
              + "(常务|第一|原|代|前任|第.任|新任)?");

  /** Other organs of a province, which move their people within it: 湖北省教育厅. */
  static final Pattern OFFICE_OF_PLACE = Pattern.compile("[厅局委办部院会组室]$|政协$");

  /** What lies below a city: 河北省正定县某镇. */
  static final Pattern LOCAL =
      Pattern.compile("(?<!自治|特别行政|特|新|开发|山|景)区|县|旗|(?<!城)镇|(?<!城)乡|村|街道|社区|农场|林场");

  /** 俄罗斯驻华大使, 中国常驻联合国代表: whose diplomat, not where. */
  static final Pattern DIPLOMAT =
      Pattern.compile("([^驻]*?)(?:常驻|驻)(?!村|地|场|军|扎|会).*(?:大使|公使|代表|总领事|领事|参赞|代办)");

  /** 俄外长, 以总理: a letter is enough before an office that only states have. */
  static final Pattern LETTER =
      Pattern.compile("([俄美英法德日韩朝印以叙泰澳加])(?=副?(?:外长|防长|总统|总理|首相|外交部|国防部|国务卿|外相|财长))");

  /** Whatever a sentence left before it; 副总统 is none. */
  static final Pattern HEAD_OF_STATE =
      Pattern.compile("(?<!副)(总统|总理|首相|国王|女王|天皇|最高领袖|国家主席|总书记|埃米尔|最高元首|苏丹)$");

  /** 候任总统, 前秘书长. */
  static final Pattern BEFORE_HEAD = Pattern.compile("^(候任|新任|代理|前|原|轮值|新一届)");

  /** A role in a meeting or a group, which says nothing of the body: 领导小组成员, 大会副秘书长. */
  static final Pattern ROLE =
      Pattern.compile(
          "主席团|领导小组|代表团|宣讲团|考察团|治丧|组委会|指挥部|筹备|主持人|主讲人|大会|^特区行政长官|首任|记者|本报|讯（|^该|^相关|中方主席");

  /** A body of the lowest levels without its name: 镇党委副书记. */
  static final Pattern LOW =
      Pattern.compile("^(?!.*(?:特区|自治区|军区)).*(?:[县区镇乡村]|街道|社区|^该[村镇县乡区校院社街])[^国]{0,8}$");

  /** An organ without its place: 保安局局长, 市教育局局长. */
  static final Pattern PLACELESS = Pattern.compile("^.{0,8}[局厅委办署部院室会]$");

  /** Among them those that none at the head of a country is of. */
  static final Pattern LOW_ORGAN = Pattern.compile("^(?!国).{2,7}[局厅]$");

  /** 中国法学会会长, 博鳌亚洲论坛理事长. */
  static final Pattern SOCIETY = Pattern.compile("(中国|全国|国际|世界|亚洲|中华|论坛|基金会|和平统一|^).*(会长|理事长|主席)$");

  /** 外交部长: of whatever country the name is known to belong to. */
  static final Pattern OF_ANY_COUNTRY =
      Pattern.compile(
          "(前|原|副)?(外交|国防|财政|司法|内政|国家安全)(部|大臣)(长|部长|副部长|.{0,4}发言人|长助理)?"
              + "|国家(副?主席|元首)|前.*|.*(与|和|同|对)国防部长");

  /** 时任浙江省委书记: no longer held. */
  static final Pattern FORMER = Pattern.compile("(?<!之)(前任|前|原|时任|曾任|已故)");

  static final Pattern NOT_CENTRAL =
      Pattern.compile("中央(电视|人民广播|广播|气象|企业|财经大|音乐|民族|美术|戏剧|芭蕾|歌剧|银行|储备|情报)");

  static final Pattern CHIEF_OF_MINISTRY = Pattern.compile("副?(部长|主任|局长|署长|行长|检察长|审计长|院长|主席)|主任委员");

  static final Pattern DELEGATE = Pattern.compile("代表|委员|常委|成员|");

  /** 认定总统, 今年2月总统: what stands before such an office is no body that could be told. */
  static final Pattern LOOSE =
      Pattern.compile(
          "副?(总统|总理|首相|主席|国王|外长|防长|委员长|国务委员|书记|省长|市长|县长|区长)"
              + "|国务卿|总书记|最?高?领袖|秘书长|特使|代表|委员|领导|发言人|主任|组长");

  private TitleForms() {}
}
