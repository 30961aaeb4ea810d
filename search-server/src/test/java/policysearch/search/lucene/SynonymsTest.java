package policysearch.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.lucene.Analysis;

final class SynonymsTest {
  @TempDir Path folder;

  @Test
  void equalsGoesBothWaysAndMoreThanOneWay() throws IOException {
    Synonyms synonyms = read("發改委\t=\t发展改革委", "京津冀\t>\t北京 天津 河北");
    assertThat(synonyms.problems()).isEmpty();
    assertThat(shown(synonyms, "发改委")).containsExactly("发展改革委");
    assertThat(shown(synonyms, "发展改革委")).containsExactly("发改委");
    assertThat(shown(synonyms, "京津冀")).containsExactly("北京 天津 河北");
    assertThat(shown(synonyms, "北京")).isEmpty();
  }

  @Test
  void yearsNeedNoLine() throws IOException {
    assertThat(shown(read(), "2024年")).containsExactly("二零二四年");
    assertThat(shown(read(), "二零二四年")).containsExactly("2024年");
    assertThat(shown(Synonyms.NONE, "2024年")).isEmpty();
  }

  @Test
  void badLinesAreReportedAndTheOthersUsed() throws IOException {
    String many = String.join("\t", IntStream.range(0, 9).mapToObj(i -> "词" + i).toList());
    Synonyms synonyms =
        read("# 注", "", "没有列", "甲\t~\t乙", "丙\t=\t。", "丁 戊\t>\t己", "庚\t=\t" + many, "疫苗\t=\t预防针");
    assertThat(synonyms.problems())
        .hasSize(5)
        .allMatch(problem -> problem.matches("line [3-7]: .*, got .*"));
    assertThat(shown(synonyms, "疫苗")).containsExactly("预防针");
    assertThat(synonyms.size()).isEqualTo(2);
  }

  @Test
  void theFileThatComesWithTheProgramIsRight() {
    assertThat(Synonyms.standard().problems()).isEmpty();
    assertThat(shown(Synonyms.standard(), "发改委")).contains("国家发展和改革委员会");
  }

  @Test
  void termsInsideAChunkAreUnitsButNotInsideOtherWords() throws IOException {
    Synonyms synonyms = read("央行\t=\t人民银行", "津\t>\t天津");
    assertThat(reworded("中央行政机关", synonyms)).isEmpty();
    assertThat(reworded("央行规章", synonyms)).containsExactly("央行");
    assertThat(reworded("津", synonyms)).containsExactly("津");
    assertThat(reworded("津贴标准", synonyms)).isEmpty();
    assertThat(reworded("\"央行\"", synonyms)).isEmpty();
  }

  private static List<String> reworded(String typed, Synonyms synonyms) {
    return QueryText.parse(typed, new Analysis(), synonyms).reworded().stream()
        .map(unit -> unit.texts().getFirst())
        .toList();
  }

  private static List<String> shown(Synonyms synonyms, String term) {
    return synonyms.of(term).stream().map(Wording::shown).toList();
  }

  private Synonyms read(String... lines) throws IOException {
    return Synonyms.read(Files.write(folder.resolve("s.tsv"), List.of(lines)));
  }
}
