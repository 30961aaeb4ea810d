package policysearch.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MeetingSeriesTest {
  @ParameterizedTest
  @CsvSource({
    "2024年京津冀党政主要领导座谈会在津举行, 京津冀党政主要领导座谈会",
    "第十二次长三角地区主要领导座谈会召开, 长三角地区主要领导座谈会",
    "张明主持召开国务院常务会议 部署春耕, 国务院常务会议",
    "中共中央政治局召开会议 分析经济形势, 中共中央政治局会议",
    "全国宣传部长会议在京召开, 全国宣传部长会议",
    "李明出席2023年全球数字经济大会开幕式, 全球数字经济大会",
    "全省第三届营商环境大会（视频）, 全省营商环境大会",
  })
  void titleNamesTheSeriesWithoutYearAndNumber(String title, String name) {
    assertThat(MeetingSeries.name(title).orElse("")).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"关于优化政务服务的通知", "工作会议召开", "会议", "", "研究部署会议"})
  void titleWithoutANameNamesNone(String title) {
    assertThat(MeetingSeries.name(title)).isEmpty();
  }
}
