package policysearch.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "'', EN",
    "zh, ZH",
    "'zh-CN,zh;q=0.9,en;q=0.8', ZH",
    "'ZH-Hant-TW', ZH",
    "'en-GB,zh;q=0.9', EN",
    "'en;q=0.5, zh;q=0.7', ZH",
    "'fr, zh;q=0.1', ZH",
    "'zh;q=0', EN",
    "'*', EN",
    "'zh;q=x,,;q=', EN",
    "'zhuang', EN",
  })
  void theLanguageLikedBestIsSpoken(String accepted, Language language) {
    assertThat(Language.of(accepted)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"'', ZH", "'fr, *', ZH", "en, EN", "'en;q=0, fr', ZH", "'zh;q=0.1, en;q=0.2', EN"})
  void whereNeitherIsNamedTheCallerDecides(String accepted, Language language) {
    assertThat(Language.of(accepted, Language.ZH)).isEqualTo(language);
  }
}
