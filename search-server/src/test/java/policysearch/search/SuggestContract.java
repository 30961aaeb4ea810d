package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.model.PolicyDocument;
import policysearch.pinyin.Readings;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/** What every engine suggests. */
public abstract class SuggestContract {
  private static final List<String> NAMES =
      List.of(
          "尹力", "银行行长", "长三角", "朝阳区", "会计法", "乐亭县", "京津冀", "AI大模型", "5G网络", "𠮷祥", "吕梁市", "重庆市",
          "厦门市", "西安市", "先进", "单田芳", "《规划》甲", "B２");

  /** An engine that answers from {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  @Test
  void aNameIsFoundByWhatIsTypedForIt() throws IOException {
    String cases =
        """
        京津 = 京津冀
        津冀 = 京津冀
        jingjinji = 京津冀
        jing津ji = 京津冀
        jjj = 京津冀
        jingj = 京津冀
        JingJin = 京津冀
        jing jin ji = 京津冀
        jinji = 京津冀
        京津j = 京津冀
        jīngjīn = 京津冀
        yinhanghangzhang = 银行行长
        yinhangxingzhang = 银行行长
        yhhz = 银行行长
        hangzhang = 银行行长
        changsanjiao = 长三角
        zhangsanjiao = 长三角
        csj = 长三角
        chsj = 长三角
        chaoyang = 朝阳区
        zhaoyang = 朝阳区
        zhyq = 朝阳区
        kuaijifa = 会计法
        huiji = 会计法
        kjf = 会计法
        leting = 乐亭县
        laoting = 乐亭县
        yueting = 乐亭县
        lvliang = 吕梁市
        lüliang = 吕梁市
        luliang = 吕梁市
        lyuliang = 吕梁市
        xi'an = 西安市
        xian = 先进
        aida = AI大模型
        ＡＩ大 = AI大模型
        damx = AI大模型
        5gwl = 5G网络
        chongqing = 重庆市
        xiamen = 厦门市
        guihuajia = 《规划》甲
        𠮷x = 𠮷祥
        b2 = B２
        """;
    SoftAssertions all = new SoftAssertions();
    try (SearchEngine engine = open(List.of(Draft.of("a").present(NAMES).done()))) {
      for (String line : cases.lines().toList()) {
        String[] sides = line.split(" = ", -1);
        all.assertThat(values(engine.suggest(query(sides[0], 50)))).as(sides[0]).contains(sides[1]);
      }
    }
    all.assertAll();
  }

  @Test
  void whatIsTypedOtherwiseFindsNothing() throws IOException {
    try (SearchEngine engine = open(List.of(Draft.of("a").present(NAMES).done()))) {
      for (String typed :
          List.of("jij", "jngjn", "冀京", "zj", "gx", "。", "yinhanghangzhangx", "？！")) {
        assertThat(values(engine.suggest(query(typed, 50)))).as(typed).isEmpty();
      }
    }
  }

  @Test
  void whatBeginsSoComesFirstThenTheMoreFrequent() throws IOException {
    List<PolicyDocument> documents = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      documents.add(
          Draft.of("d" + i)
              .body("第" + i + "号。")
              .plans(Stream.of("协同京津冀", "京津冀规划", "京津冀纲要").limit(i < 2 ? 3 : i < 4 ? 2 : 1).toList())
              .done());
    }
    try (SearchEngine engine = open(documents)) {
      assertThat(engine.suggest(query("jjj", 50)).suggestions())
          .containsExactly(
              new Suggestions.Suggestion(Schema.PLAN, "京津冀规划", 4),
              new Suggestions.Suggestion(Schema.PLAN, "京津冀纲要", 2),
              new Suggestions.Suggestion(Schema.PLAN, "协同京津冀", 6));
    }
  }

  @Test
  void withoutDocumentsNothingIsSuggested() throws IOException {
    try (SearchEngine engine = open(List.of())) {
      assertThat(engine.suggest(query("j", 5)).suggestions()).isEmpty();
      assertThat(engine.suggest(query("", 5)).suggestions()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void suggestionsAreThoseOfAPlainLookAndCountAsSearchesDo(long seed) throws IOException {
    Random random = new Random(seed);
    List<PolicyDocument> documents = new RandomSearch(random).documents(30);
    for (int i = 0; i < 10; i++) {
      List<String> some = NAMES.stream().filter(n -> random.nextInt(3) == 0).toList();
      documents.add(
          Draft.of("n" + i)
              .title(
                  NAMES.get(random.nextInt(NAMES.size())) + NAMES.get(random.nextInt(NAMES.size())))
              .body("第" + i + "号文件")
              .present(some)
              .plans(some.subList(0, some.size() / 2))
              .done());
    }
    try (SearchEngine engine = open(documents)) {
      for (int i = 0; i < 120; i++) {
        SuggestQuery query = new SuggestQuery(typed(random), kinds(random), 1 + random.nextInt(12));
        List<Suggestions.Suggestion> found = engine.suggest(query).suggestions();
        assertThat(found).as("seed %d, %s", seed, query).isEqualTo(oracle(query, documents));
        for (Suggestions.Suggestion each : found.stream().limit(3).toList()) {
          if (!each.kind().equals(Schema.TITLE)) {
            assertThat(engine.search(filtered(each)).total()).isEqualTo(each.documents());
          }
        }
      }
    }
  }

  private static SearchQuery filtered(Suggestions.Suggestion each) {
    return new SearchQuery(
        "",
        SearchQuery.Scope.ALL,
        List.of(new Filter.AnyOf(each.kind(), List.of(each.value()))),
        SearchQuery.Sort.RELEVANCE,
        1,
        Optional.empty(),
        List.of());
  }

  private static Set<PolicyField> kinds(Random random) {
    return random.nextInt(3) > 0
        ? Set.copyOf(SuggestQuery.KINDS)
        : Set.of(SuggestQuery.KINDS.get(random.nextInt(SuggestQuery.KINDS.size())));
  }

  /** A part of a name, each character typed in some way, the last one perhaps not to its end. */
  private static String typed(Random random) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    int from = name.offsetByCodePoints(0, random.nextInt(name.codePointCount(0, name.length())));
    StringBuilder typed = new StringBuilder();
    for (char c : name.substring(from, from + Math.min(name.length() - from, 3)).toCharArray()) {
      List<String> readings = Readings.standard().of(c);
      String reading = readings.isEmpty() ? "" : readings.get(random.nextInt(readings.size()));
      typed.append(
          switch (reading.isEmpty() ? 0 : random.nextInt(3)) {
            case 0 -> String.valueOf(c);
            case 1 -> reading;
            default -> reading.substring(0, 1);
          });
    }
    int end = typed.length() - (random.nextInt(4) == 0 ? 1 : 0);
    String text = typed.substring(0, end);
    return Character.isHighSurrogate((text + " ").charAt(Math.max(0, end - 1))) ? "j" : text;
  }

  private static List<Suggestions.Suggestion> oracle(
      SuggestQuery query, List<PolicyDocument> documents) {
    String typed = folded(query.typed());
    List<Suggestions.Suggestion> all = new ArrayList<>();
    for (PolicyField kind : query.kinds()) {
      Map<String, Set<String>> texts = new TreeMap<>();
      for (PolicyDocument document : documents) {
        for (String value : kind.values().apply(document)) {
          texts
              .computeIfAbsent(value, v -> new java.util.HashSet<>())
              .add(RandomSearch.text(document.id()));
        }
      }
      texts.forEach((v, in) -> all.add(new Suggestions.Suggestion(kind, v, in.size())));
    }
    Comparator<Suggestions.Suggestion> order =
        Comparator.<Suggestions.Suggestion>comparingInt(s -> place(s, typed))
            .thenComparing(s -> -s.documents())
            .thenComparing(s -> s.value().length())
            .thenComparing(Suggestions.Suggestion::value)
            .thenComparing(s -> s.kind().name());
    if (typed.isEmpty() && !query.typed().isBlank()) {
      return List.of(); // marks say nothing
    }
    return all.stream()
        .filter(s -> !folded(s.value()).isEmpty() && place(s, typed) < 2)
        .sorted(order)
        .limit(query.size())
        .toList();
  }

  /** 0 if the value begins with what was typed, 1 if it has it inside, else 2. */
  private static int place(Suggestions.Suggestion suggestion, String typed) {
    String value = folded(suggestion.value());
    for (int from = 0; from < value.length(); from++) {
      if (stands(typed, value.substring(from))) {
        return from == 0 ? 0 : 1;
      }
    }
    return 2;
  }

  private static boolean stands(String typed, String value) {
    if (typed.isEmpty()) {
      return true;
    }
    if (value.isEmpty()) {
      return false;
    }
    List<String> ways = new ArrayList<>(List.of(value.substring(0, 1)));
    for (String reading : Readings.standard().of(value.charAt(0))) {
      if (reading.startsWith(typed)) {
        return true;
      }
      ways.add(reading);
      ways.add(reading.substring(0, 1));
      if (reading.matches("[zcs]h.*")) {
        ways.add(reading.substring(0, 2));
      }
    }
    return ways.stream()
        .anyMatch(
            way ->
                typed.startsWith(way) && stands(typed.substring(way.length()), value.substring(1)));
  }

  private static String folded(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(
            c ->
                java.text.Normalizer.normalize(c, java.text.Normalizer.Form.NFKC)
                    .toLowerCase(java.util.Locale.ROOT))
        .filter(c -> c.codePoints().allMatch(Character::isLetterOrDigit))
        .collect(Collectors.joining());
  }

  private static SuggestQuery query(String typed, int size) {
    return new SuggestQuery(typed, Set.copyOf(SuggestQuery.KINDS), size);
  }

  private static List<String> values(Suggestions suggestions) {
    return suggestions.suggestions().stream().map(Suggestions.Suggestion::value).toList();
  }
}
