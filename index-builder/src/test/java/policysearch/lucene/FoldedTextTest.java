package policysearch.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policysearch.model.Span;

class FoldedTextTest {
  @Test
  void widthCaseAndZeroesAreFolded() {
    assertThat(FoldedText.of("ＡＩ大模型，二〇二五年○月").text()).isEqualTo("ai大模型,二零二五年○月");
  }

  @ParameterizedTest
  @CsvSource({
    "二○二五, 二零二五",
    "二OO五年, 二零零五年",
    "二０二五年, 二零二五年",
    "一○○年, 一零零年",
    "○京津冀, ○京津冀",
    "2005年, 2005年",
    "第一O型, 第一o型",
    "國務院關於開展規劃的通知, 国务院关于开展规划的通知",
    "乾隆年間氣候乾燥, 乾隆年间气候干燥",
    "計畫與圖畫, 计划与图画",
    "瞭解瞭望, 了解瞭望",
    "答覆覆蓋, 答复覆盖",
    "隨著著作權, 随着著作权",
    "徵求意見, 征求意见",
    "宫商角徵羽, 宫商角徵羽",
    "哪吒, 哪吒",
  })
  void numeralsAndTraditionalCharactersFoldByWhatStandsBesideThem(String text, String folded) {
    FoldedText result = FoldedText.of(text);
    assertThat(result.text()).isEqualTo(folded);
    assertThat(FoldedText.of("㎡\u200b" + text).text()).isEqualTo("m2" + folded);
    assertThat(FoldedText.of(folded).text()).as("folding again changes nothing").isEqualTo(folded);
    assertThat(FoldedText.showsHan(text)).isEqualTo(text.toLowerCase(Locale.ROOT).equals(folded));
    for (int i = 0; i < text.length(); i++) {
      assertThat(result.original(i, i + 1)).isEqualTo(new Span(i, i + 1));
    }
  }

  @Test
  void offsetsPointIntoTheOriginal() {
    String original = "面积５㎡\u200b，𝐀组";
    FoldedText folded = FoldedText.of(original);
    assertThat(folded.text()).isEqualTo("面积5m2,a组");
    assertThat(folded.original(2, 5).in(original)).isEqualTo("５㎡");
    assertThat(folded.original(6, 8).in(original)).isEqualTo("𝐀组");
  }

  @Test
  void everyFoldedCharacterComesFromWholeCharactersOfAnyText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      String text = randomText(random);
      FoldedText folded = FoldedText.of(text);
      for (int i = 0; i < folded.text().length(); i++) {
        Span span = folded.original(i, i + 1);
        assertThat(span.end()).as("seed %d, text %s", seed, text).isBetween(1, text.length());
        if (!Character.isSurrogate(folded.text().charAt(i)) && folded.text().charAt(i) != '零') {
          assertThat(FoldedText.of(span.in(text)).text())
              .as("seed %d, text %s", seed, text)
              .contains(folded.text().substring(i, i + 1));
        }
      }
    }
  }

  private static String randomText(Random random) {
    int[] alphabet = "京津Ａa㎡①𝐀𠮷\u200b，…○ ß".codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(12); left > 0; left--) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }
}
