package policysearch.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PinyinOrderTest {
  @Test
  void provincesStandAsInADictionary() {
    inOrder(
        "安徽省", "北京市", "重庆市", "福建省", "甘肃省", "广东省", "广西壮族自治区", "贵州省", "海南省", "河北省", "河南省", "黑龙江省",
        "湖北省", "湖南省", "吉林省", "江苏省", "江西省", "辽宁省", "宁夏回族自治区", "青海省", "山东省", "山西省", "陕西省", "上海市",
        "四川省", "台湾省", "天津市", "西藏自治区", "香港特别行政区", "云南省", "浙江省");
  }

  @Test
  void whoseNamesBeginAlikeStandTogether() {
    inOrder("黎明", "李强", "李伟", "力争", "尹力", "曾国", "张工", "张国清");
  }

  @Test
  void shortSyllablesStandBeforeLongOnes() {
    inOrder("安", "昂", "北", "本");
  }

  @Test
  void aPolyphoneStandsWhereDictionariesHaveIt() {
    inOrder("长", "单", "都", "会", "乐", "行", "曾", "重");
  }

  @Test
  void lettersAndDigitsStandAmongThem() {
    inOrder("2023-12", "2024-02", "2024-10", "5G网络", "AI大模型", "安徽", "b2", "北京");
  }

  private static void inOrder(String... texts) {
    List<String> mixed = new ArrayList<>(List.of(texts));
    Collections.shuffle(mixed, new Random(7));
    mixed.sort(PinyinOrder.standard());
    assertThat(mixed).containsExactly(texts);
  }
}
