package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policysearch.model.PolicyDocument;

/** What every engine promises of words that can be written in two ways. */
public abstract class VariantsContract {
  /** An engine that holds {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "規劃綱要 | 规划纲要",
        "國務院辦公廳 | 国务院办公厅",
        "發展計畫 | 发展计划",
        "乾隆年間 | 乾隆年间",
        "氣候乾燥 | 气候干燥",
        "隨著改革 | 随着改革",
        "答覆意見 | 答复意见",
        "臺灣同胞 | 台湾同胞",
        "ＡＩ大模型 | AI大模型",
        "ＣＯＶＩＤ－１９ | covid-19",
        "２０２５年 | 2025年",
        "二〇二五年 | 二○二五年",
        "二零二五年 | 二〇二五年",
        "二OO八年 | 二〇〇八年",
        "二〇二四年 | 2024年",
        "国发〔2019〕5号 | 国发[2019]5号",
        "国发（2019）5号 | 国发【2019】5号",
        "国发2019年第5号 | 国发〔2019〕5号",
        "“通武廊”地区 | 「通武廊」地区",
        "㎡指标 | m2指标",
        "天津 | 津",
        "新疆 | 新疆维吾尔自治区",
        "发改委 | 国家发展和改革委员会",
        "中纪委 | 中央纪律检查委员会",
        "人社部 | 人力资源和社会保障部",
      })
  void bothWaysOfWritingFindBothAndAreMarkedAsTheyStand(String one, String other)
      throws IOException {
    try (SearchEngine engine =
        open(List.of(in(one, "one"), in(other, "other"), in("别的事情", "third")))) {
      for (String typed : List.of(one, other)) {
        SearchResult result = engine.search(SearchQuery.of(typed));
        boolean oneWay = typed.equals("天津") || typed.equals("新疆");
        assertThat(result.hits().stream().map(hit -> hit.card().id()))
            .as(typed)
            .containsExactlyInAnyOrder(
                oneWay && !other.contains(typed)
                    ? new String[] {"one"}
                    : new String[] {"one", "other"});
        for (Hit hit : result.hits()) {
          String written = hit.card().id().equals("one") ? one : other;
          assertThat(letters(marked(hit))).as(typed).isNotEmpty();
          assertThat(letters(written)).as(typed).contains(letters(marked(hit)));
        }
      }
    }
  }

  @Test
  void withoutSynonymsWordsAreSoughtAsTheyWereTyped() throws IOException {
    try (SearchEngine engine = open(List.of(in("发改委", "short"), in("发展改革委", "long")))) {
      SearchResult both = engine.search(SearchQuery.of("发改委"));
      assertThat(both.hits().stream().map(hit -> hit.card().id())).containsExactly("short", "long");
      assertThat(both.synonyms()).extracting(SearchResult.Reworded::word).containsExactly("发改委");
      assertThat(both.synonyms().getFirst().wordings()).contains("发展改革委");
      SearchQuery asTyped = SearchQuery.of("发改委").with(java.util.Set.of(noSynonyms()));
      assertThat(engine.search(asTyped).total()).isEqualTo(1);
      assertThat(engine.search(asTyped).synonyms()).isEmpty();
      assertThat(engine.search(SearchQuery.of("\"发改委\"")).total()).isEqualTo(1);
    }
  }

  @Test
  void anExplanationNamesTheWordsWhereTheyStandAndWhatTheyCount() throws IOException {
    try (SearchEngine engine =
        open(
            List.of(
                Draft.of("a").title("算力规划").body("尹力：推动算力建设。", "优化营商环境。").done(),
                Draft.of("b").title("通知").body("国家发展和改革委员会关于算力的通知。").done()))) {
      SearchQuery query =
          SearchQuery.of("算力 营商环境").with(java.util.Set.of(SearchQuery.Option.EXPLAIN));
      Explanation why = engine.search(query).explanations().getFirst();
      assertThat(why.words()).extracting(Explanation.Word::word).contains("算力", "营商环境");
      for (Explanation.Word word : why.words()) {
        assertThat(word.typed()).isTrue();
        assertThat(word.places().contains(Explanation.Place.TITLE))
            .isEqualTo(word.word().equals("算力"));
        assertThat(word.percent()).isPositive();
      }
      assertThat(why.words().stream().mapToInt(Explanation.Word::percent).sum()).isBetween(98, 102);
      SearchQuery other = SearchQuery.of("发改委").with(java.util.Set.of(SearchQuery.Option.EXPLAIN));
      Explanation.Word word = engine.search(other).explanations().getFirst().words().getFirst();
      assertThat(word.typed()).isFalse();
      assertThat(word.synonyms()).containsExactly("国家发展和改革委员会");
      assertThat(engine.search(SearchQuery.of("算力")).explanations()).isEmpty();
    }
  }

  private static SearchQuery.Option noSynonyms() {
    return SearchQuery.Option.NO_SYNONYMS;
  }

  private static PolicyDocument in(String words, String id) {
    return Draft.of(id).title("题").body("会议指出，要关注" + words + "，并作出部署。").done();
  }

  private static String marked(Hit hit) {
    return hit.snippets().stream()
        .flatMap(
            snippet ->
                snippet.ranges().stream()
                    .map(range -> snippet.text().substring(range.start(), range.end())))
        .collect(Collectors.joining());
  }

  /** Without brackets, quotes and spaces, which may or may not be marked. */
  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}㎡]", "");
  }
}
