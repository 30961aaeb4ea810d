package policysearch.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExactWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "高质量发展 | \"高质量发展\"",
        "京津冀  协同 | \"京津冀\" \"协同\"",
        "“协同 发展”京津冀 | \"协同 发展\" \"京津冀\"",
        "京津冀 -雄安 －\"新区\" | \"京津冀\" -\"雄安\" -\"新区\"",
        "AI-大模型 | \"AI-大模型\"",
        "「新质」『生产力』 | \"新质\" \"生产力\"",
        "\"没有结束 | \"没有结束\"",
        "国发 2019 5 | 国发 2019 5",
        "国发〔2019〕5号 | 国发〔2019〕5号",
      })
  void wordsTypedTogetherAreOnePhrase(String typed, String exact) {
    assertThat(ExactWords.of(typed)).isEqualTo(exact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"“新质生产力” | \"新质生产力\"", "说\"不\" | \"说 不\""})
  void aPhraseHasNoQuotesOfItsOwn(String typed, String quoted) {
    assertThat(ExactWords.quoted(typed)).isEqualTo(quoted);
  }
}
