package policysearch.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraditionalTest {
  @Test
  void everyRowOfTheTableFoldsToItsFirstColumnAndStaysThere() throws IOException {
    List<String[]> rows = rows();
    assertThat(rows).hasSizeGreaterThan(2500);
    for (String[] row : rows) {
      List<String> variants = row[0].length() == 1 ? characters(row[1]) : List.of(row[1]);
      for (String variant : variants) {
        String folded = FoldedText.of(variant).text();
        assertThat(folded).isEqualTo(row[0]).hasSameSizeAs(variant);
        assertThat(FoldedText.of(folded).text()).isEqualTo(folded);
      }
    }
  }

  private static List<String> characters(String text) {
    return text.chars().mapToObj(Character::toString).toList();
  }

  private static List<String[]> rows() throws IOException {
    try (InputStream in = Traditional.class.getResourceAsStream("traditional.tsv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    }
  }
}
