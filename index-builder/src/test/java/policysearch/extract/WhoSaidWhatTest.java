package policysearch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import policysearch.model.Person;
import policysearch.model.Role;
import policysearch.model.Statement;

/** Each rule by a sentence: who says what, in the form «name: words | words». */
class WhoSaidWhatTest {
  record Example(String rule, String text, String... said) {}

  static List<Example> examples() {
    return List.of(
        new Example("verb and comma", "省委书记林一平说，要抓好落实。", "林一平: 要抓好落实。"),
        new Example(
            "to the paragraph's end", "省委书记林一平说，要抓好落实。各地要主动作为。\n会议结束。", "林一平: 要抓好落实。各地要主动作为。"),
        new Example("after a frame", "市长林一平在参加代表团审议时说，完全赞成报告。", "林一平: 完全赞成报告。"),
        new Example("without a mark", "市长林一平表示愿同各方加强合作。", "林一平: 愿同各方加强合作。"),
        new Example("later in the sentence", "国务委员林一平2日在北京出席座谈会并发表重要讲话强调，要稳中求进。", "林一平: 要稳中求进。"),
        new Example("the subject carried on", "组长林一平在会上讲话，就下一步工作作出部署，要求各地健全机制。", "林一平: 各地健全机制。"),
        new Example("a pronoun", "省委书记林一平代表省委表示感谢。他说，合作前景广阔。", "林一平: 合作前景广阔。"),
        new Example(
            "the person, not the meeting", "大会在甲市举行，省委书记林一平出席会议并讲话。他强调，要再接再厉。", "林一平: 要再接再厉。"),
        new Example("a quotation before", "“我们大家商量着把事办成。”高泥村党支部书记林一平说。", "林一平: 我们大家商量着把事办成。"),
        new Example(
            "a quotation broken by its cue",
            "“机制已经建立起来了，”研究员林一平说，“下一步要抓落实。”",
            "林一平: 机制已经建立起来了， | 下一步要抓落实。"),
        new Example(
            "a quotation after a comma",
            "林一平对这里并不陌生。镇党委委员林一平又多了一个职务，“社区是由我包靠的片区分出来的。”",
            "林一平: 社区是由我包靠的片区分出来的。"),
        new Example(
            "a quotation claimed by a feeling", "“钱花得敞亮，村民看得见。”村支书林一平感触很深。", "林一平: 钱花得敞亮，村民看得见。"),
        new Example(
            "everyone says the same", "司长林一平、处长高立新均表示，要找准结合点。", "林一平: 要找准结合点。", "高立新: 要找准结合点。"),
        new Example("a meeting", "会议强调，要压实责任。", "会议: 要压实责任。"),
        new Example("a meeting decides", "会议确定，明年再次召开。", "会议: 明年再次召开。"),
        new Example("a crowd", "参加会议的委员们在分组讨论时认为，成绩来之不易。", "委员们: 成绩来之不易。"),
        new Example("an office", "外交部发言人在例行记者会上表示，中方对此高度关注。", "外交部发言人: 中方对此高度关注。"),
        new Example(
            "what the reporter learned", "记者从甲市统计局获悉，一季度增长5%。这项工作已开展三年。", "甲市统计局: 一季度增长5%。"),
        new Example(
            "points that are listed", "省长林一平对抓好落实提出三点要求。一是压实责任。二是严格督查。", "林一平: 一是压实责任。二是严格督查。"),
        new Example(
            "a paragraph that goes on",
            "市长林一平强调要把学习教育贯穿始终。\n要把整改落实贯穿始终。",
            "林一平: 要把学习教育贯穿始终。 | 要把整改落实贯穿始终。"),
        new Example(
            "nested speech is the outer speaker's",
            "市委书记林一平说，总书记作出重要指示。习近平总书记强调，要久久为功。我们要牢记嘱托。",
            "林一平: 总书记作出重要指示。习近平总书记强调，要久久为功。我们要牢记嘱托。"),
        new Example("the report goes on", "市长林一平表示，将加快建设。据介绍，项目共签约59个。", "林一平: 将加快建设。"),
        new Example("nobody names himself", "会长林一平指出，风险不容忽视。林一平还就走出去的问题提了几点看法。", "林一平: 风险不容忽视。"),
        new Example(
            "he is whom the sentence named", "组长高立新在会上讲话。国务委员林一平出席会议并讲话，他指出，要攻关。", "林一平: 要攻关。"),
        new Example("who is charged, not who charges", "受罗敏总书记委托，主席林一平走访了企业。他表示，要学习。", "林一平: 要学习。"),
        new Example("a written instruction", "总理林一平作出批示。批示指出：要狠抓落实。", "林一平: 要狠抓落实。"),
        new Example("the scene of the event", "主任林一平表示，路线很好。发布会现场，组委会颁发证书。", "林一平: 路线很好。"),
        new Example(
            "a speaker tells of the past",
            "总理林一平说，增长是共识。\n总理林一平说，非洲是朋友。去年，国家主席高立新访问非洲，提出理念。我们将秉持。",
            "林一平: 增长是共识。 | 非洲是朋友。去年，国家主席高立新访问非洲，提出理念。我们将秉持。"),
        new Example(
            "a saying opens the speech", "国家主席林一平强调，“本立而道生。”中国愿加强合作。", "林一平: “本立而道生。”中国愿加强合作。"),
        new Example("demands without number", "书记林一平提出工作要求，全市要查漏补缺。", "林一平: 全市要查漏补缺。"),
        new Example("he encourages", "院士林一平表示，要创新。他鼓励学界开展探索。", "林一平: 要创新。 | 学界开展探索。"),
        new Example("a headline is no speech", "原标题：某某检察院建议督促整改某店 近日，检察官走访。"),
        new Example("a meeting is no source", "记者从专题发布会上了解到，成果很多。"),
        new Example("thanks are no statement", "市长林一平、行长高立新对大家的支持表示感谢。"),
        new Example(
            "a name in quotation marks is not said", "“某某大赛”组委会顾问林一平表示，大赛很有意义。", "林一平: 大赛很有意义。"),
        new Example(
            "a second quotation goes on",
            "“我开始献血很早。”某院负责人林一平说。“我希望大家都行动起来。”血液是宝贵的。",
            "林一平: 我开始献血很早。 | 我希望大家都行动起来。"),
        new Example(
            "points that are listed in paragraphs",
            "主席林一平就办好论坛提出两点建议。\n一、继续坚持正确方向。\n二、继续聚焦共同福祉。\n主席林一平会见了代表。",
            "林一平: 一、继续坚持正确方向。 | 二、继续聚焦共同福祉。"),
        new Example("what is put forward is told", "副局长林一平通报了情况，企业代表作了发言，提出工作建议，支队负责同志作了表态。"),
        new Example(
            "who comes along does not speak",
            "总书记林一平在甲市出席会议后，由国务委员高立新和市委书记罗敏等陪同，来到企业，勉励大家奋发进取。",
            "林一平: 大家奋发进取。"),
        new Example(
            "they are the last that were named",
            "主席林一平、主委高立新分别致辞，理事长王炳忠、教授张玮先后发言。他们表示，前景日益清晰。",
            "王炳忠: 前景日益清晰。",
            "张玮: 前景日益清晰。"),
        new Example(
            "they are no single person",
            "主席林一平指出，要推进合作。\n与会各国领导人高度评价行动计划。他们表示，愿开展合作。",
            "林一平: 要推进合作。",
            "与会各国领导人: 愿开展合作。"),
        new Example(
            "an instruction in the same sentence",
            "总理林一平作出重要批示，批示指出：安全关系每个人。副总理高立新作出批示，要求加大宣传力度。",
            "林一平: 安全关系每个人。",
            "高立新: 加大宣传力度。"),
        new Example(
            "a summary and then the points",
            "市长林一平就上半年工作进行了总结，并部署了下半年工作：一是要积极有为；二是要守土尽责。",
            "林一平: 一是要积极有为；二是要守土尽责。"),
        new Example("what somebody hears", "省长林一平察看装备，听取情况介绍，勉励科研人员再立新功。", "林一平: 科研人员再立新功。"),
        new Example(
            "what a speaker says of a decision",
            "主席林一平强调，四中全会十分重要。全会决定专门用一个部分作出部署。",
            "林一平: 四中全会十分重要。全会决定专门用一个部分作出部署。"),
        new Example("he also did something", "主席林一平说，草案分为六章。他还就草案中的有关规定作了具体说明。", "林一平: 草案分为六章。"),
        new Example("he gives thanks for somebody", "主席林一平指出，成绩很大。他代表中央向大家表示衷心感谢。", "林一平: 成绩很大。"),
        new Example(
            "an instruction without words",
            "书记林一平作出批示，部长高立新出席会议并讲话。批示指出，近年来成绩很大。",
            "林一平: 近年来成绩很大。"),
        new Example(
            "points that open paragraphs",
            "总理林一平指出，改革进展明显。\n其次，要靠创新体制。\n第三，改革是渐进的。",
            "林一平: 改革进展明显。 | 其次，要靠创新体制。 | 第三，改革是渐进的。"),
        new Example("a decision is an act", "会议决定，将草案提请大会审议。副主席林一平就草案作说明。"),
        new Example(
            "an interview",
            "某地出土了文物。\n研究所研究员 林一平：这是首次发现。意义重大。\n乡村党员 扎西平措：我先学。\n本台记者 罗敏：请看镜头。",
            "林一平: 这是首次发现。意义重大。",
            "扎西平措: 我先学。"),
        new Example(
            "support that is promised",
            "总理林一平祝贺其连任，表示中国政府将一如既往地支持世卫组织的工作。",
            "林一平: 中国政府将一如既往地支持世卫组织的工作。"),
        new Example("somebody's doctor", "总理林一平的医生说，手术顺利。林一平说，感觉很好。", "林一平: 感觉很好。"),
        new Example("an office behind the name", "林一平，该校三年级学生，告诉记者：“我很高兴。”", "林一平: 我很高兴。"),
        new Example(
            "a quotation of several paragraphs",
            "省长林一平说：“要抓好落实。\n“各地要主动作为。\n“确保目标实现。”\n会议结束。",
            "林一平: 要抓好落实。 | 各地要主动作为。 | 确保目标实现。"),
        new Example("asks after a frame", "市长林一平在参加审议时要求，各区要锐意创新。", "林一平: 各区要锐意创新。"),
        new Example("encourages them", "主席林一平会见代表，向他们表示热烈祝贺，勉励他们不忘初心。", "林一平: 他们不忘初心。"),
        new Example("puts forward that", "秘书长林一平担任组长，提出要增强实效。", "林一平: 要增强实效。"),
        new Example("where somebody works", "某某高级经理学院林一平认为，企业发挥了作用。", "林一平: 企业发挥了作用。"),
        new Example(
            "who is called general secretary", "林一平总书记到会。民族团结是生命线，总书记说，各民族要同心。", "林一平: 各民族要同心。"),
        new Example("opinions are no voice", "常委林一平主持座谈会，听取群众的意见建议。他强调，要抓落实。", "林一平: 要抓落实。"),
        new Example("the delegates' proposals do not speak", "经过各方努力，代表建议已经全部办理完毕。"),
        new Example("the medium asks somebody", "会议指出，要稳中求进。央视记者近日专访了省委书记林一平。", "会议: 要稳中求进。"),
        new Example("a day before the verb", "甲国卫生组织21日表示，疫苗够用。", "甲国卫生组织: 疫苗够用。"),
        new Example("a day in brackets", "国家卫生委今天（1月1日）通报，新增病例1例。", "国家卫生委: 新增病例1例。"),
        new Example("last year", "甲国总理阿里去年10月呼吁派遣部队。", "阿里: 派遣部队。"),
        new Example(
            "sources in turn",
            "甲国国防部19日称，甲军控制一处村庄。当地救援人员称，数人受伤。乙国军方当天称，乙军击退进攻。报道还称，战斗仍在继续。",
            "甲国国防部: 甲军控制一处村庄。",
            "当地救援人员: 数人受伤。",
            "乙国军方: 乙军击退进攻。"),
        new Example("several states", "甲乙等国则表示，不排除采取行动。", "甲乙等国: 不排除采取行动。"),
        new Example("departments answer", "属地文旅、农业等部门回应称，景区有资质。", "属地文旅、农业等部门: 景区有资质。"),
        new Example("many of a kind", "市民们纷纷表示，学到了知识。", "市民们: 学到了知识。"),
        new Example(
            "a voice that does something first",
            "甲国媒体27日援引消息人士的话报道称，调查已启动。\n甲市法院经审理认为，应当赔偿。",
            "甲国媒体: 调查已启动。",
            "甲市法院: 应当赔偿。"),
        new Example("a cue in a later clause", "甲国政府12日公布新方案，称将设立自由贸易区。", "甲国政府: 将设立自由贸易区。"),
        new Example(
            "scholars who noticed something", "有甲国学者特别注意到了贺词的内容，认为这展示了决心。", "甲国学者: 这展示了决心。"),
        new Example("what is only wished", "家长给孩子报各种班，希望从中取得高分。"),
        new Example(
            "papers",
            "《某某通知》提出，要加快建设。《某某通知》明确，给予支持。\n通知要求各地抓好落实。",
            "《某某通知》: 要加快建设。 | 给予支持。",
            "通知: 各地抓好落实。"),
        new Example("a paper that is followed", "对照《某某意见》要求，林一平认为，要担当责任。", "林一平: 要担当责任。"),
        new Example("a paper in a speech", "会议指出，要落实好意见。《某某意见》提出，要加快。", "会议: 要落实好意见。《某某意见》提出，要加快。"),
        new Example(
            "a side puts forward points", "为此，中方提出三点建议：一是加强对话。二是加强合作。", "中方: 一是加强对话。二是加强合作。"),
        new Example("tasks that are listed", "《某某意见》提出了8个方面39项任务。一是简政放权。", "《某某意见》: 一是简政放权。"),
        new Example(
            "who tells a reporter",
            "“我家在外地。”有学生告诉某某新闻记者，学校停课了。公司负责人向《某某日报》记者表示，愿意参与。",
            "学生: 我家在外地。 | 学校停课了。",
            "公司负责人: 愿意参与。"),
        new Example("learned from families", "某某新闻记者从多位学生家长处了解到，学校已经停课。", "多位学生家长: 学校已经停课。"),
        new Example("said on the way", "书记林一平反复叮嘱职工一定要注意防暑降温。随后一行来到广场。", "林一平: 职工一定要注意防暑降温。"),
        new Example(
            "an announcement yields to a person", "甲国央行上周宣布加息，行长林一平强调，决定取决于数据。", "林一平: 决定取决于数据。"),
        new Example("a report yields to a person", "据甲国媒体报道，行长林一平日前称，前景不明。", "林一平: 前景不明。"),
        new Example("a paper's own text", "《某某意见》印发。现就有关工作提出如下意见。\n一、加快建设。"),
        new Example(
            "what a leader is called",
            "林一平总书记到会。林主席给全体官兵回信，勉励他们牢记目标。\n林主席的讲话指出了方向。",
            "林一平: 他们牢记目标。"),
        new Example(
            "who explains a draft is no longer the court",
            "最高法院向大会提出，应明确如何适用法律。受会议委托，法工委副主任林一平作了关于草案的说明。工作人员叮嘱老人保重身体。随后一行离开。",
            "最高法院: 应明确如何适用法律。",
            "工作人员: 老人保重身体。"),
        new Example("a voice is no he", "据甲国媒体报道，战斗仍在继续。\n他说，空袭已经停止。", "甲国媒体: 战斗仍在继续。"),
        new Example(
            "a headline inside the text", "甲国商会称加征关税致混乱\n甲国商会今天表示，影响很大。\n会议结束。", "甲国商会: 影响很大。"),
        new Example(
            "bylines end a speech", "会议强调，要压实责任。编辑/林一平\n会议要求，要落实。通讯员 高立新 罗敏", "会议: 要压实责任。 | 要落实。"),
        new Example("who proposes is no part of a name", "某某联盟由甲市大学倡议，五所高校共同发起。"),
        new Example(
            "paragraphs that tell who speaks",
            "陈研：我最初没有实现。\n高峻：回家的时间太少。\n韩雯：我也不知道。\n时间：五月。",
            "陈研: 我最初没有实现。",
            "高峻: 回家的时间太少。",
            "韩雯: 我也不知道。"),
        new Example("unnamed sources are nobody's", "据悉，项目将于年底完工。据介绍，投资十亿元。"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void sentenceGivesItsSpeakers(Example example) {
    var people = Texts.extract(example.text()).facts().people();
    assertThat(people.stream().filter(p -> !p.statements().isEmpty()).map(WhoSaidWhatTest::line))
        .as(example.rule())
        .containsExactly(example.said());
    assertThat(people)
        .allMatch(
            p -> p.statements().isEmpty() == (p.role() == Role.SPOKE || p.role() == Role.PRESENT));
  }

  @Test
  void wordsInQuotationMarksAreDirect() {
    var people = Texts.extract("省长林一平说，要抓好落实。“我们行动起来。”主任高立新说。局长罗敏表示：“要快。”").facts().people();
    assertThat(people.stream().flatMap(p -> p.statements().stream()).map(Statement::direct))
        .containsExactly(false, true, true);
  }

  private static String line(Person person) {
    return person.statements().stream()
        .map(Statement::text)
        .collect(Collectors.joining(" | ", person.name() + ": ", ""));
  }
}
