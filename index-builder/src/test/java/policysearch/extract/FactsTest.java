package policysearch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policysearch.model.Facts;
import policysearch.model.Plan;

class FactsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5月11日至12日,座谈会在甲地举行。 | 2024-05-11 2024-05-12
          5月1日至2日，会议召开。 | 2024-05-01 2024-05-02
          全国会议13日召开。 | 2024-05-13 2024-05-13
          会议28日召开。 | 2024-04-28 2024-04-28
          今天上午，会议召开。 | 2024-05-14 2024-05-14
          某网5月13日某地讯 5月12日，会议召开。 | 2024-05-12 2024-05-12
          某报某地5月13日讯 今天上午，会议召开。 | 2024-05-13 2024-05-13
          连日来，各地开展宣讲。5月9日，首场举行。5月11日，又一场举行。 | 2024-05-09 2024-05-11
          某某网某地5月13日(林一平)项目12日举行签约仪式。 | 2024-05-12 2024-05-12
          年会12号到14号在东京举行。 | 2024-05-12 2024-05-14
          座谈会日前举办。新书将于5月20日亮相。 | -
          近日，会议召开。 | -
          市长林一平说，5月1日将开工。 | -
          5月10日，林一平告诉记者，项目很好。 | -
          围绕5月1日开始实施的规范制定标准。 | -
          今天，我们继续关注某地的实践。 | -
          截至5月8日，播种已超8200万亩。5月9日，会议召开。 | 2024-05-09 2024-05-09
          """)
  void eventDaysAreTheReportsOwn(String text, String days) {
    var dates = Texts.extract(text).facts().eventDates();
    assertThat(dates.map(d -> d.from() + " " + d.to()).orElse("-")).isEqualTo(days.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          座谈会在津举行。 | 津
          会议在广西南宁举办。 | 南宁
          省委书记林一平2日在北京出席座谈会。 | 北京
          仪式在某某科技产业园举行。 | 某某科技产业园
          代表团在浙江考察。两省在杭州举行座谈会。 | 杭州
          年会在日本东京举行。 | 东京
          峰会论坛在青浦举行。 | 青浦
          报告会在山东大厦举行。 | 山东大厦
          省长林一平在郑州接见劳动模范。 | 郑州
          联谊会来江永县开展考察活动。 | 江永县
          省委书记林一平到邯郸调研。 | 邯郸
          甲国总统阿里在索契与俄罗斯总统普京会面。 | 索契
          总理林一平在雅加达与印尼副总统卡拉共同出席峰会。 | 雅加达
          调查小组在叙利亚首都大马士革郊区遭武装人员袭击。 | 大马士革
          在浙江省衢州市常山县，有一位老兵。 | 常山县
          商船在红海南部遭遇袭击。 | -
          各方为争夺资源在公安机关进行登记。 | -
          会议传达了林一平在新疆调研时的讲话。 | -
          """)
  void placeIsWhereItWasHeld(String text, String place) {
    assertThat(Texts.extract(text).facts().place().orElse("-")).isEqualTo(place.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          京津冀协同发展。 | 北京市 天津市 河北省
          雄安新区和石家庄。 | 河北省
          粤滇扶贫协作，来渝考察。 | 广东省 云南省 重庆市
          北京银行、南京大学、河北日报、延安精神。 | -
          新华社北京5月1日电 没有别的。 | -
          长江经济带和黄河流域，在新发展格局中。 | -
          树立远大理想，迎接盛大庆典，制定西部计划，医保定点。 | -
          省领导王安顺、李湘出席会议。 | -
          代表在北海道札幌、科技日报社江西记者站。 | -
          会议在北京人民大会堂举行。 | 北京市
          红海南部、首尔江西区、云南城投、台港澳办、平顶山惨案纪念馆。 | -
          北上广深等城市，滇桂黔片区。 | 北京市 上海市 广东省 广西壮族自治区 贵州省 云南省
          让生态成为美丽江苏的风景，吸引新乡贤。 | 江苏省
          """)
  void provincesAreThoseNamed(String text, String provinces) {
    String found = String.join(" ", sorted(Texts.extract(text).facts().provinces()));
    List<String> expected = List.of(provinces.strip().split(" ", -1));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(String.join(" ", sorted(expected)));
  }

  @Test
  void citiesAreTheSecondLevelOfProvinces() {
    assertThat(Texts.extract("会议在长沙举行，南京市和雄安新区代表参加，河北日报报道。").facts().cities())
        .containsExactly("长沙市", "南京市");
  }

  @Test
  void organisationsAreThoseOfOfficesAndVoices() {
    assertThat(
            Texts.extract("省发展改革委党组书记、主任林一平，某某集团有限公司董事长高立新出席会议。外交部发言人罗敏表示，愿合作。\n国家统计局指出，增长平稳。")
                .facts()
                .organisations())
        .containsExactly("省发展改革委", "某某集团有限公司", "外交部", "国家统计局");
  }

  @Test
  void organisationsEndWhereTheOfficeBegins() {
    assertThat(
            Texts.extract(
                    "甲市委常委、副市长林一平，甲市医保局住院待遇服务科科长罗敏，某某学会会长高立新，某某联赛组委会主席陈研出席会议。"
                        + "多家上市公司表示，愿参与。广大党员干部表示，要落实。")
                .facts()
                .organisations())
        .containsExactly("甲市委", "甲市医保局", "某某学会");
  }

  @Test
  void whatIsToComeIsAnnounced() {
    var announced = Texts.extract("会议召开。据悉，某某论坛将于8月20日至22日在长沙举行。新规将于9月1日起施行。").facts().announced();
    assertThat(announced).hasSize(1);
    assertThat(announced.getFirst().text()).isEqualTo("某某论坛将于8月20日至22日在长沙举行");
    assertThat(announced.getFirst().place()).contains("长沙");
    assertThat(announced.getFirst().dates().map(d -> d.from() + " " + d.to()))
        .contains("2024-08-20 2024-08-22");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          会议审议通过《某某条例》和《某某办法》。 | ADOPTED ADOPTED
          《某某条例》获表决通过。 | ADOPTED
          国务院印发《关于某事的意见》（国发〔2019〕5号）。 | ISSUED
          会议审议了《某某规划》。 | REVIEWED
          双方签署《某某合作协定》。 | SIGNED
          认真落实《某某规划》。 | CITED
          认真落实《某某规划》。近日，省政府印发《某某规划》。 | ISSUED
          """)
  void whatHappensToAPlanIsTold(String text, String acts) {
    var plans = Texts.extract(text).facts().plans();
    assertThat(String.join(" ", plans.stream().map(p -> p.act().name()).toList()))
        .isEqualTo(acts.strip());
  }

  @Test
  void aNumberBehindAPlanIsItsNumber() {
    var plans = Texts.extract("印发《关于某事的意见》（国发[2019]5号），修订《某某条例》（草案）。").facts().plans();
    assertThat(plans.getFirst().number()).contains("国发〔2019〕5号");
    assertThat(plans.getLast().number()).isEmpty();
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }

  @Test
  void plansAreNamedInMarksOrByTheirAdoption() {
    assertThat(plans("印发《关于加快某事的意见》，学习《某某日报》和《政府工作报告》。")).containsExactly("关于加快某事的意见");
    assertThat(plans("会议审议通过工作机制运行规则和共同推进新区建设的行动方案、推动“甲乙”一体化发展行动方案。"))
        .containsExactly("工作机制运行规则", "共同推进新区建设的行动方案", "推动“甲乙”一体化发展行动方案");
    assertThat(plans("通过《某省关于废止〈某省管理条例〉的决定》，落实《决定》。"))
        .containsExactly("某省关于废止〈某省管理条例〉的决定", "某省管理条例");
    assertThat(plans("会议表决通过某省人大常委会关于修改《某省电信设施条例》的决定。")).contains("某省人大常委会关于修改《某省电信设施条例》的决定");
    assertThat(plans("审议通过了专题研究工作办法（试行）、委员履职活动的意见（试行）。"))
        .containsExactly("专题研究工作办法（试行）", "委员履职活动的意见（试行）");
    assertThat(plans("审议批准甲国和乙国引渡条约、甲国和丙国友好合作条约等四个议案。"))
        .containsExactly("甲国和乙国引渡条约", "甲国和丙国友好合作条约");
    assertThat(plans("审议通过了章程修正案（草案），关于授权审议未尽事宜的决定（草案），决定将上述草案提请审议。"))
        .contains("关于授权审议未尽事宜的决定（草案）");
    assertThat(plans("会议审议了关于设置专门委员会的决定（草案），审议了完善体制机制、深化医疗保障改革方案。"))
        .containsExactly("关于设置专门委员会的决定（草案）");
    assertThat(plans("签订两省融入新格局、深化区域合作框架协议。")).containsExactly("融入新格局、深化区域合作框架协议");
    assertThat(plans("市政府出台关于促进民营经济发展的若干措施，省里启动河南省乡村振兴三年行动计划。发布“十四五”现代能源体系规划。"))
        .containsExactly("关于促进民营经济发展的若干措施", "河南省乡村振兴三年行动计划", "“十四五”现代能源体系规划");
    assertThat(plans("市里出台若干政策措施，发布公告，启动重点工程建设计划。")).isEmpty();
    assertThat(plans("作题为《健全多层次体系，完善更加公平的保险制度》的报告。原标题《某院签订协议》。")).isEmpty();
    assertThat(plans("双方签署战略合作协议，会议通过了人事任免案。")).isEmpty();
  }

  @Test
  void reportersStandInBylinesAndCredits() {
    assertThat(facts("某报讯（某报记者四建磊、吴韬）会议召开。").reporters()).containsExactly("四建磊", "吴韬");
    assertThat(facts("某报讯 （记者/徐林 吴哲 通讯员/岳宗）会议召开。").reporters()).containsExactly("徐林", "吴哲", "岳宗");
    assertThat(facts("会议召开。（摄影：傅博）").reporters()).containsExactly("傅博");
    assertThat(facts("某报讯（记者李铮冯芸）会议召开。").reporters()).containsExactly("李铮", "冯芸");
    assertThat(facts("某报讯 全媒体记者姚彤报道：会议召开。").reporters()).containsExactly("姚彤");
    assertThat(facts("发布会现场。某社记者 吕明 摄开幕式上，林一平致辞。").reporters()).containsExactly("吕明");
    assertThat(facts("会议召开。（某网 张嘉琪 摄）林一平讲话。").reporters()).containsExactly("张嘉琪");
    assertThat(facts("某某网记者柏可林8月2日报道：会议召开。").reporters()).containsExactly("柏可林");
    assertThat(facts("某报讯 记者柳卓楠报道：会议召开。").people()).isEmpty();
    assertThat(facts("某网某地8月8日电（贾英花 段二威 桑都哈西）会议召开。").reporters())
        .containsExactly("贾英花", "段二威", "桑都哈西");
    assertThat(facts("通报所在单位。 本报记者 田 鹏").reporters()).containsExactly("田 鹏");
    assertThat(facts("别质疑官方的说法。（李 闯）").reporters()).containsExactly("李 闯");
    assertThat(facts("某报客户端记者 陈晨 蒋晓芳8月15日，会议召开。").reporters()).containsExactly("陈晨", "蒋晓芳");
    assertThat(facts("某某新闻记者 张奇 因有人投诉，景区停业。").reporters()).containsExactly("张奇");
    assertThat(facts("贡献力量。文/杨汉喜 编辑/陈国伟").reporters()).containsExactly("杨汉喜");
    assertThat(facts("会议召开。通讯员 沈高轩 某报/某某新闻记者 万承源校对 陶善工").reporters())
        .containsExactlyInAnyOrder("沈高轩", "万承源");
    assertThat(facts("记者 了解到 会议召开，大家都很高兴。").reporters()).isEmpty();
  }

  private static Facts facts(String text) {
    return Texts.extract(text).facts();
  }

  private static List<String> plans(String text) {
    return facts(text).plans().stream().map(Plan::name).toList();
  }
}
