package policysearch.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import policysearch.model.Span;

class FoldedTextTest {
  @Test
  void widthCaseAndZeroesAreFolded() {
    assertThat(FoldedText.of("ＡＩ大模型，二〇二五年○月").text()).isEqualTo("ai大模型,二零二五年零月");
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
        if (!Character.isSurrogate(folded.text().charAt(i))) {
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
