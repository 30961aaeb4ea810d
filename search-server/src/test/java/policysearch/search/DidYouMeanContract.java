package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.model.PolicyDocument;
import policysearch.schema.Schema;

/** What every engine asks back who finds little. */
public abstract class DidYouMeanContract {
  private static final List<String> TERMS =
      List.of("优化营商环境", "新质生产力", "沈砚秋", "顾明衡", "京津冀协同发展", "低空经济", "养老服务", "乡村全面振兴", "银行行长");

  /** An engine that answers from {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  @Test
  void whatWasMeantIsTheFirstToBeNamed() throws IOException {
    String cases =
        """
        优化营商环竟 = 优化营商环境
        优化营商环景 = 优化营商环境
        优化营商坏境 = 优化营商环境
        “优化营环境” = “优化营商环境”
        优化营商商环境 = 优化营商环境
        优化营环商境 = 优化营商环境
        新制生产力 = 新质生产力
        新制生产历 = 新质生产力
        “新制生产力” = “新质生产力”
        沈研秋 = 沈砚秋
        新制生产力 沈研秋 = 新质生产力 沈砚秋
        新质生产力 沈研秋 = 新质生产力 沈砚秋
        沈研秋 -农业 = 沈砚秋 -农业
        jingjinji = 京津冀
        jing jin ji = 京津冀
        jing津ji = 京津冀
        JingJinJi = 京津冀
        dikong jingji = 低空经济
        dikongjingji = 低空经济
        gumingheng = 顾明衡
        gu ming heng = 顾明衡
        gmh = 顾明衡
        ylfw = 养老服务
        yinhanghangzhang = 银行行长
        xinzhi yanglao = 新质 养老
        """;
    SoftAssertions all = new SoftAssertions();
    try (SearchEngine engine = open(documents())) {
      for (String line : cases.lines().toList()) {
        String[] sides = line.split(" = ", -1);
        List<Spelling> spellings = engine.didYouMean(SearchQuery.of(sides[0]));
        all.assertThat(spellings.stream().map(Spelling::text).limit(1))
            .as(sides[0])
            .containsExactly(sides[1]);
      }
    }
    all.assertAll();
  }

  @Test
  void whereNothingElseIsMeantNothingIsNamed() throws IOException {
    List<String> plain =
        List.of(
            "",
            "  ",
            "新质生产力",
            "沈砚秋",
            "量子通信",
            "qqqq",
            "-沈研秋",
            "。",
            "\"",
            "-",
            "国发〔2019〕5号",
            "a b c",
            "𠮷𠮷");
    try (SearchEngine engine = open(documents())) {
      for (String typed : plain) {
        assertThat(engine.didYouMean(SearchQuery.of(typed))).as(typed).isEmpty();
      }
    }
  }

  @Test
  void anEmptyIndexKnowsNothingBetter() throws IOException {
    try (SearchEngine engine = open(List.of())) {
      assertThat(engine.didYouMean(SearchQuery.of("jingjinji 沈研秋"))).isEmpty();
    }
  }

  @Test
  void whatIsNamedIsCountedByTheSameSearch() throws IOException {
    List<PolicyDocument> documents = documents();
    try (SearchEngine engine = open(documents)) {
      SearchQuery inHebei = filtered("新制生产力", "河北省");
      List<Spelling> spellings = engine.didYouMean(inHebei);
      assertThat(spellings.getFirst())
          .isEqualTo(new Spelling("新质生产力", engine.search(inHebei.with("新质生产力")).total()));
      assertThat(spellings.getFirst().total())
          .isLessThan(engine.search(SearchQuery.of("新质生产力")).total());
      assertThat(engine.didYouMean(filtered("新制生产力", "海南省"))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void neverIsNamedWhatFindsNoMoreOrAnotherNumber(long seed) throws IOException {
    Random random = new Random(seed);
    List<PolicyDocument> documents = new ArrayList<>(new RandomSearch(random).documents(40));
    documents.addAll(documents());
    try (SearchEngine engine = open(documents)) {
      int named = 0;
      for (int i = 0; i < 50; i++) {
        SearchQuery query = new RandomSearch(random).query().with(mistyped(random));
        long total = engine.search(query).total();
        List<Spelling> spellings = engine.didYouMean(query);
        named += spellings.size();
        assertThat(spellings).as("seed %d, %s", seed, query.text()).hasSizeLessThanOrEqualTo(3);
        for (Spelling spelling : spellings) {
          assertThat(total).isLessThanOrEqualTo(Spelling.FEW);
          assertThat(spelling.total())
              .as("seed %d, %s for %s", seed, spelling, query.text())
              .isGreaterThan(total)
              .isEqualTo(engine.search(query.with(spelling.text())).total());
        }
      }
      assertThat(named).isPositive();
    }
  }

  /** A term with a character changed, lost or doubled, perhaps beside another. */
  private static String mistyped(Random random) {
    StringBuilder typed = new StringBuilder(TERMS.get(random.nextInt(TERMS.size())));
    int at = random.nextInt(typed.length());
    switch (random.nextInt(4)) {
      case 0 -> typed.setCharAt(at, (char) ('一' + random.nextInt(3000)));
      case 1 -> typed.deleteCharAt(at);
      case 2 -> typed.insert(at, typed.charAt(at));
      default -> typed.append(' ').append(TERMS.get(random.nextInt(TERMS.size())));
    }
    return typed.toString();
  }

  private static SearchQuery filtered(String text, String province) {
    return new SearchQuery(
        text,
        SearchQuery.Scope.ALL,
        List.of(new Filter.AnyOf(Schema.PROVINCE, List.of(province))),
        SearchQuery.Sort.RELEVANCE,
        10,
        Optional.empty(),
        List.of());
  }

  private static List<PolicyDocument> documents() {
    List<PolicyDocument> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String term = TERMS.get(i % TERMS.size());
      documents.add(
          Draft.of("t" + i)
              .title("第" + i + "期" + term)
              .body(
                  "会议指出，要推动" + term + "，第" + i + "次。",
                  i % 2 == 0 ? "沈砚秋强调，要抓好农业。" : "代表们说，环保卫生和研究工作要提高。",
                  i % 3 == 0 ? "顾明衡说，要发展新质生产力。" : "大家认为，制造业要有新的气象。")
              .provinces(List.of(i % 2 == 0 ? "河北省" : "天津市"))
              .present(i % 2 == 0 ? List.of("沈砚秋") : List.of("顾明衡"))
              .done());
    }
    return documents;
  }
}
