package policysearch.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.page.ParsedPage.Kind;

final class LinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "扫一扫在手机打开当前页",
        "（责任编辑：某某）",
        "责任编辑：某某",
        "字号：大 中 小",
        "[字号 大 中 小]",
        "【字号：大 中 小】【打印】【关闭】",
        "上一篇：某市召开会议",
        "版权所有：某省人民政府办公厅",
        "主办单位：某省人民政府办公厅 网站标识码：1300000001",
        "某ICP备12345678号",
        "免责声明",
        "风险提示|联系我们|友情链接|网站地图",
        "相关阅读："
      })
  void whatSitesPrintAroundATextIsFurniture(String line) {
    assertThat(Lines.kind(line)).isEqualTo(Kind.FURNITURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第八条 企业名称中的字号应当由两个以上汉字组成。",
        "个体户可以起字号。",
        "（二）字号相同，文字不同但含义相同的；",
        "申请书应当写明主办单位及其主管机关。",
        "主办单位：某省商务厅",
        "第六章 冠字号码管理",
        "经营者未公示相关链接标识的，由登记机关处理。",
        "让更多地方分享到经验，并且尽快见效。",
        "老字号焕发新活力",
        "游客用手机扫一扫二维码就能付款。",
        "发文字号：",
        "版权所有者有权要求赔偿。"
      })
  void whatATextSaysIsNot(String line) {
    assertThat(Lines.kind(line)).isNotEqualTo(Kind.FURNITURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "座谈会在津举行。 某某日报记者王小明摄",
        "5月11日，座谈会在津举行。某某日报记者王小明摄。",
        "图为代表们在会场。",
        "图2 标准体系框架图",
        "▲改造后的河道",
        "丰收的稻田。（新华社发）",
        "改造后的街区。某某区供图",
        "老街夜景 （某某摄）"
      })
  void whatAPictureShowsIsItsCaption(String line) {
    assertThat(Lines.kind(line)).isEqualTo(Kind.CAPTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "商品房买卖合同应当附具商品房分层分户平面图。",
        "（一）了解客户建立业务关系的目的和意图。",
        "爆炸发生时，本台记者正在附近，他独自赶到现场进行拍摄。",
        "国务院总理在北京会见某国总统穆拉图。",
        "第七章　文物拓印、复制、拍摄",
        "（二）确立科技创新发展新蓝图。",
        "（三）平面图。"
      })
  void aSentenceThatEndsAsACaptionMayIsNone(String line) {
    assertThat(Lines.kind(line)).isNotEqualTo(Kind.CAPTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"申请仲裁应当符合下列条件：", "各市人民政府:", "有下列情形之一，", "本办法由市商务局、"})
  void whatGoesOnIsNoHeadline(String line) {
    assertThat(Lines.isHeadline(line)).isFalse();
  }
}
