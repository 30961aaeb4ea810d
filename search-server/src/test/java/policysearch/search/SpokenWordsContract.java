package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.model.PolicyDocument;
import policysearch.schema.Schema;

/** What every engine finds to be said more often than by others. */
public abstract class SpokenWordsContract {
  private static final String[] TOPICS = {"粮食安全", "学前教育", "养老服务", "数字乡村", "生态补偿"};

  /** An engine that answers from {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  @Test
  void whatOnePersonRepeatsComesFirstAndWhatAllSayNotAtAll() throws IOException {
    List<PolicyDocument> documents = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String name = i % 4 == 0 ? "甲" : "乙";
      String topic = i % 4 == 0 ? "低空经济" : TOPICS[i % TOPICS.length];
      documents.add(Draft.of("d" + i).body(name + "：要推动发展，做好" + topic + "第" + i + "项工作。").done());
    }
    try (SearchEngine engine = open(documents)) {
      SpokenWords found = engine.spokenWords(by("甲"), 10);
      assertThat(found.statements()).isEqualTo(5);
      assertThat(found.all()).isEqualTo(20);
      assertThat(found.words().getFirst().text()).contains("低空");
      assertThat(found.words().getFirst().statements()).isEqualTo(5);
      assertThat(found.words()).extracting(SpokenWords.Word::text).doesNotContain("发展", "推动");
      assertThat(engine.spokenWords(by("丙"), 10).words()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyCountIsTheTotalOfTheSearchThatShowsIt(long seed) throws IOException {
    int words = 0;
    try (SearchEngine engine = open(new RandomSearch(new Random(seed)).documents(120))) {
      for (String name : List.of("甲", "乙", "丙")) {
        SpokenWords found = engine.spokenWords(by(name), SpokenWords.MAX_SIZE);
        assertThat(found.statements()).isEqualTo(total(engine, by(name), ""));
        assertThat(found.all()).isEqualTo(total(engine, all(), ""));
        double last = Double.MAX_VALUE;
        for (SpokenWords.Word word : found.words()) {
          String as = "seed " + seed + ", " + name + ": " + word;
          assertThat(word.statements()).as(as).isEqualTo(total(engine, by(name), word.text()));
          assertThat(word.all()).as(as).isEqualTo(total(engine, all(), word.text()));
          assertThat(word.score()).as(as).isBetween(SpokenWords.LEAST, last);
          last = word.score();
          words++;
        }
        assertThat(engine.spokenWords(by(name), 1).words())
            .isEqualTo(found.words().subList(0, Math.min(1, found.words().size())));
      }
    }
    assertThat(words).as("seed %d", seed).isNotNegative();
  }

  @Test
  void theScoreIsDunningsLogLikelihood() {
    // 2 Σ O ln(O/E) of [[10, 90], [10, 890]], whose expected counts are [[2, 98], [18, 882]]
    double score =
        2
            * (10 * Math.log(10 / 2.0)
                + 90 * Math.log(90 / 98.0)
                + 10 * Math.log(10 / 18.0)
                + 890 * Math.log(890 / 882.0));
    assertThat(SpokenWords.score(10, 100, 20, 1000)).isCloseTo(score, within(1e-9));
    assertThat(SpokenWords.score(2, 100, 20, 1000)).isZero();
    assertThat(SpokenWords.score(1, 100, 20, 1000)).isZero();
    assertThat(SpokenWords.score(5, 5, 5, 5)).isZero();
    assertThat(SpokenWords.score(5, 5, 5, 10)).isCloseTo(20 * Math.log(2), within(1e-9));
  }

  private static long total(SearchEngine engine, StatementQuery query, String word)
      throws IOException {
    String phrase = word.isEmpty() ? "" : '"' + word + '"';
    return engine.statements(new StatementQuery(query.search().with(phrase), Set.of())).total();
  }

  private static StatementQuery all() {
    return asked(List.of());
  }

  private static StatementQuery by(String name) {
    return asked(List.of(new Filter.AnyOf(Schema.SPEAKER, List.of(name))));
  }

  private static StatementQuery asked(List<Filter> filters) {
    return new StatementQuery(
        new SearchQuery(
            "",
            SearchQuery.Scope.SPEECH,
            filters,
            SearchQuery.Sort.NEWEST,
            20,
            Optional.empty(),
            List.of()),
        Set.of());
  }
}
