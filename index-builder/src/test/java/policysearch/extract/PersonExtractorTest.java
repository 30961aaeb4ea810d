package policysearch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, offices and roles, in the form «role name office». */
class PersonExtractorTest {
  record Example(String text, String... people) {}

  static List<Example> examples() {
    return List.of(
        new Example("北京市委副书记、市长林一平主持会议。", "spoke 林一平 北京市委副书记、市长"),
        new Example(
            "市人大常委会副主任林一平、高立新和秘书长罗敏出席会议。",
            "present 林一平 市人大常委会副主任",
            "present 高立新 市人大常委会副主任",
            "present 罗敏 秘书长"),
        new Example("甲市委书记林一平,乙市委书记高立新出席会议并讲话。", "spoke 林一平 甲市委书记", "spoke 高立新 乙市委书记"),
        new Example("林一平、张工、罗敏分别围绕协同发展讲话。", "spoke 林一平 -", "spoke 张工 -", "spoke 罗敏 -"),
        new Example("市长李希出席座谈会。", "present 李希 市长"),
        new Example("省长李强调研企业。", "present 李强 省长"),
        new Example("某国总统阿里来访，某公司董事长吴松致辞。", "present 阿里 某国总统", "spoke 吴松 某公司董事长"),
        new Example("全国人大常委会副委员长艾力更·依明巴海在会上发言。", "spoke 艾力更·依明巴海 全国人大常委会副委员长"),
        new Example("会议由研究会主任高立新主持。", "spoke 高立新 研究会主任"),
        new Example("会上，市委书记林一平宣读了国家主席习近平的贺信。", "spoke 林一平 市委书记", "present 习近平 国家主席"),
        new Example("主席林一平接见会议代表。", "present 林一平 主席"),
        new Example("主席高立新安排工作。", "present 高立新 主席"),
        new Example(
            "浙江省领导林一平、高立新、和段琪、罗敏参加。",
            "present 林一平 浙江省领导",
            "present 高立新 浙江省领导",
            "present 和段琪 浙江省领导",
            "present 罗敏 浙江省领导"),
        new Example(
            "会议听取了副主任林一平作的关于草案修改情况的汇报，部长高立新、局长罗敏分别作的报告。",
            "spoke 林一平 副主任",
            "spoke 高立新 部长",
            "spoke 罗敏 局长"),
        new Example("受国务院委托，部长林一平作了说明。", "spoke 林一平 部长"),
        new Example("林一平委员长主持会议。", "spoke 林一平 委员长"),
        new Example("部长林一平参加走访和座谈。", "present 林一平 部长"),
        new Example("大家学习领会局长林一平讲话精神。"),
        new Example("两院院士长期以来给予支持，审核委员由所委员组成。"),
        new Example("日本首相岸田文雄对媒体表示愿意合作。", "speaker 岸田文雄 日本首相"),
        new Example("8日，他与俄罗斯总统阿里会面，向瑞典首相勒文致慰问电。", "present 阿里 俄罗斯总统", "present 勒文 瑞典首相"),
        new Example(
            "习近平、李克强、汪洋、王沪宁等出席会议。",
            "present 习近平 -",
            "present 李克强 -",
            "present 汪洋 -",
            "present 王沪宁 -"),
        new Example("黄坤明、艾力更·依明巴海、肖捷出席大会。", "present 黄坤明 -", "present 艾力更·依明巴海 -", "present 肖捷 -"),
        new Example(
            "丁薛祥、许其亮、胡春华和中央军委委员苗华参加会见。",
            "present 丁薛祥 -",
            "present 许其亮 -",
            "present 胡春华 -",
            "present 苗华 中央军委委员"),
        new Example("会议在省厅召开，省委常委，副省长林一平出席会议并讲话。", "spoke 林一平 省委常委，副省长"),
        new Example("市委常委、副市长李可在致辞中强调，要强化服务。", "speaker 李可 市委常委、副市长"),
        new Example("会议推举十一届主席林一平作报告。", "spoke 林一平 十一届主席"),
        new Example("英国首相特雷莎·梅将在甲地会见记者。", "present 特雷莎·梅 英国首相"),
        new Example("约旦国王阿卜杜拉二世致辞。", "spoke 阿卜杜拉二世 约旦国王"),
        new Example("叙利亚总统巴沙尔·阿萨德日前在甲地致辞。", "spoke 巴沙尔·阿萨德 叙利亚总统"),
        new Example("世界遗产委员会会议召开，主席宣布要加强合作，总理府时间不变。"),
        new Example("会见巴西总统卢拉时，双方交谈。", "present 卢拉 巴西总统"),
        new Example(
            "云南省宗国英、程连元、李小三、李文荣出席上述活动。",
            "present 宗国英 -",
            "present 程连元 -",
            "present 李小三 -",
            "present 李文荣 -"),
        new Example("两院院士吉林行活动举行。"),
        new Example("公司总监Josef Guan说，竹林很多。", "speaker Josef Guan 公司总监"),
        new Example("省长林一平作上半年经济社会发展情况的报告。", "spoke 林一平 省长"),
        new Example("与会的联合国副执行主任普里致辞。", "spoke 普里 联合国副执行主任"),
        new Example("约旦国王阿卜杜拉二世、巴林国王哈马德致辞。", "spoke 阿卜杜拉二世 约旦国王", "spoke 哈马德 巴林国王"),
        new Example("世界卫生组织总干事陈冯富珍表示感谢。", "spoke 陈冯富珍 世界卫生组织总干事"),
        new Example("外交部长官康京和当天出席会议。", "present 康京和 外交部长官"),
        new Example("和平区委书记林一平主持会议。", "spoke 林一平 和平区委书记"),
        new Example("时任总裁赵鹏调任副书记。", "present 赵鹏 时任总裁"),
        new Example("林一平，某局局长，参加会议。张华，男，汉族，1972年生，现任副市长。", "present 林一平 某局局长"),
        new Example("铁凝出席会议。", "present 铁凝 -"),
        new Example("市委常委、监委主任高峰主持会议。", "spoke 高峰 市委常委、监委主任"),
        new Example("副局长陈百里在致辞时表示感谢。", "spoke 陈百里 副局长"),
        new Example("水利部长江水利委员会、空军长春机场和人民法院长沙中心派员参加。"),
        new Example("党员干部摆事实讲道理，党委书记、宣传部长齐聚甲市。"),
        new Example("县委书记付宇说，要抓落实。", "speaker 付宇 县委书记"),
        new Example("日本北海道知事高桥春美、首相安倍晋三出席。", "present 高桥春美 日本北海道知事", "present 安倍晋三 首相"),
        new Example("空军参谋部林海大校在发布会上表示，活动很好。", "speaker 林海 -"),
        new Example("观众岩斯·亨里克在观展后表示，中国很美。", "speaker 岩斯·亨里克 观众"),
        new Example("副主任委员李适时作的关于草案的汇报。", "spoke 李适时 副主任委员"),
        new Example("中央台办、国务院台办主任林一平致辞。", "spoke 林一平 中央台办、国务院台办主任"),
        new Example("全国政协党组成员、副主席，改革办副主任林一平出席。", "present 林一平 全国政协党组成员、副主席，改革办副主任"),
        new Example("省长赵刚代表省政府与海关总署署长林一平签署备忘录。", "present 赵刚 省长", "present 林一平 海关总署署长"),
        new Example("院长林一平为科主任任红颁发证书。", "present 林一平 院长", "present 任红 科主任"),
        new Example("相关部门负责人、某某银行行长林一平、某局局长高立新分别回答了提问。", "spoke 林一平 某某银行行长", "spoke 高立新 某局局长"),
        new Example("国家主席林一平夫人高立新出席活动。", "present 高立新 国家主席林一平夫人"),
        new Example("出席座谈会的党外人士还有陈晓光、郑建邦和蒋作君。", "present 陈晓光 -", "present 郑建邦 -", "present 蒋作君 -"),
        new Example("林胜俊副委员长代表执法检查组作了关于检查实施情况的报告。", "spoke 林胜俊 副委员长"),
        new Example("副主席林一平、高立新就加强建设提出要求。", "spoke 林一平 副主席", "spoke 高立新 副主席"),
        new Example("这里是爱国诗人林一平的故里。"),
        new Example("副主席林一平传达了总书记重要讲话精神。", "present 林一平 副主席"),
        new Example("院士罗景和教授致辞。", "spoke 罗景和 院士"),
        new Example("我们主张工程质量第一，各地党组高度重视，方案明确要求。"),
        new Example("推翻民选总统穆罕默德·巴祖姆后，甲国切断了支持。", "present 穆罕默德·巴祖姆 民选总统"),
        new Example("经济部长库安蒂洛夫当日在会议中表示，经济向好。", "speaker 库安蒂洛夫 经济部长"),
        new Example("军方领导人阿卜杜拉赫曼·奇亚尼与指挥官会面。", "present 阿卜杜拉赫曼·奇亚尼 军方领导人"),
        new Example("各级领导人员恪守职责，美国领导人警告称形势严峻。"),
        new Example("应蒙古国总理额勒·额尔登巴特邀请，国务院总理林一平将访问蒙古国。", "present 林一平 国务院总理"),
        new Example("甲市委成立了以市委书记林一平任组长的小组。", "present 林一平 市委书记"),
        new Example("以国防军新闻发言人阿里说，清除已经开始。", "speaker 阿里 以国防军新闻发言人"),
        new Example("甲国决定制裁乙国安全局局长亚历山大·武林。", "present 亚历山大·武林 乙国安全局局长"),
        new Example("此番言论令台北市议员林一平质疑。", "present 林一平 台北市议员"),
        new Example("组织党员干部常态参与环境整治，国开行投放贷款。"),
        new Example("某党“立委”林一平更是直言，当局不顾民意。", "speaker 林一平 某党“立委”"),
        new Example("来自某某学院的林一平认为，措施有利于稳定。", "speaker 林一平 -"),
        new Example("乘客张先生高兴地说，方便多了。", "speaker 张先生 乘客"),
        new Example("张某和乘客陈某坐在车里。"),
        new Example("最后，甲庄村王小山书记发表讲话，他说：“要办好事情。”", "speaker 王小山 书记"),
        new Example("某国总统阿里的最高经济顾问马克西姆·奥列什金周一写道，政策宽松。", "speaker 马克西姆·奥列什金 某国总统阿里的最高经济顾问"),
        new Example("国家副主席林一平作为国家主席高立新的特别代表出席活动。", "present 林一平 国家副主席"),
        new Example("对副局长林一平、科长高立新免职并立案审查调查。副省长罗敏出席会议。", "present 罗敏 副省长"),
        new Example("自从两年前甲国总统阿里被暗杀以来，局势动荡。"),
        new Example("经理阿里去年8月来访，期间与俄外长拉夫罗夫会晤时说，不会加入。", "speaker 阿里 经理", "present 拉夫罗夫 俄外长"),
        new Example("认真贯彻习近平总书记来宁视察重要讲话精神。"),
        new Example("大家学习贯彻习近平新时代中国特色社会主义思想。"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void peopleHaveTheirOfficeAndRole(Example example) {
    assertThat(
            Texts.extract(example.text()).facts().people().stream()
                .map(
                    p ->
                        p.role().name().toLowerCase(Locale.ROOT)
                            + " "
                            + p.name()
                            + " "
                            + p.title().orElse("-")))
        .containsExactly(example.people());
  }
}
