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
}
