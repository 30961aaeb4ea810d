package policysearch.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  @Test
  void aRunOfHanGivesItsPairsAndItsLastCharacter() {
    assertThat(Bigrams.of("京津冀,ai大模型").terms())
        .containsExactly("京津", "津冀", "冀", "ai", "ai大", "大模", "模型", "型");
  }

  @Test
  void lettersStandWithTheHanCharacterAfterThemAtOnePosition() {
    List<String> terms =
        Streams.terms(new ReplayedTokens(List.of(Bigrams.of("2024年度"), Bigrams.of("第5次"))));
    assertThat(terms)
        .containsExactly("2024/1", "2024年/0", "年度/1", "度/1", "第/2", "5/1", "5次/0", "次/1");
    assertThat(Analysis.phrase("2024年")).containsExactly("2024年");
    assertThat(Analysis.phrase("2024年5月")).containsExactly("2024", "年", "5月");
    assertThat(Analysis.phrase("2024年度")).containsExactly("2024", "年度");
  }

  @Test
  void charactersAreThoseOfRunsOfHan() {
    assertThat(Analysis.characters("京津,ai𠮷2024")).containsExactly("京", "津", "ai", "𠮷", "2024");
  }

  @Test
  void aPhraseMayGoOnInTheText() {
    assertThat(Analysis.phrase("京津冀")).containsExactly("京津", "津冀");
    assertThat(Analysis.phrase("冀")).containsExactly("冀");
    assertThat(Analysis.phrase("国发〔2019〕5")).containsExactly("国发", "发", "2019", "5");
  }

  @Test
  void charactersOutsideTheBasicPlaneAreOneCharacter() {
    assertThat(Bigrams.of("𠮷野家").terms()).containsExactly("𠮷野", "野家", "家");
  }

  @Test
  void wordsLeavePunctuationOut() {
    assertThat(new Analysis().words("推动,高质量 发展。").stream().map(Analysis.Word::text))
        .containsExactly("推动", "高", "质量", "发展");
  }

  @Test
  void passagesReplayWhatWasAnalysed() {
    Analysis analysis = new Analysis();
    var parts = List.of(analysis.wordTokens("协同发展"), analysis.wordTokens("雄安新区"));
    List<String> replayed = Streams.terms(new ReplayedTokens(parts));
    assertThat(replayed).containsExactly("协同/1", "发展/1", "雄/2", "安/1", "新区/1");
  }

  @Test
  void pairsAndCharactersOfAnyTextAreItsOwn() {
    Random random = new Random(20261125);
    String[] pieces = {"京", "津", "𠮷", "々", "ａ", "x", "é", "カ", "7", "，", " ", "\ud842", "한"};
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(12), 0, pieces.length).forEach(p -> text.append(pieces[p]));
      String line = text.toString();
      List<String> pairs = new ArrayList<>();
      List<String> characters = new ArrayList<>();
      for (Run run : Run.of(line)) {
        int[] points = run.in(line).codePoints().toArray();
        if (run.kind() == Run.Kind.LETTERS) {
          pairs.add(run.in(line));
          characters.add(run.in(line));
        } else {
          for (int k = 0; k < points.length; k++) {
            pairs.add(new String(points, k, Math.min(2, points.length - k)));
            characters.add(Character.toString(points[k]));
          }
        }
      }
      assertThat(Bigrams.of(line).placed()).as(line).isEqualTo(pairs);
      assertThat(Characters.of(line).terms()).as(line).isEqualTo(characters);
    }
  }

  @Test
  void endlessTokensAreCut() {
    assertThat(Bigrams.of("x".repeat(40_000)).terms()).containsExactly("x".repeat(255));
    assertThat(new Analysis().wordTokens("x".repeat(40_000)).terms())
        .allMatch(term -> term.length() <= 255);
  }
}
