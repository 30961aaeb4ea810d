package policysearch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page's pure functions, called in the browser. */
@Tag("browser")
final class ModulesTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @Test
  void rangesThatTouchBecomeOneAndThoseOutsideAreCut() {
    assertThat(
            json("highlight", "m.tidy('新质生产力快', [[3,5],[0,1],[1,3],[4,99],[9,12],[2,2],[-3,1]])"))
        .isEqualTo("[[0,6]]");
  }

  @Test
  void rangesNeverSplitASurrogatePair() {
    assertThat(json("highlight", "m.tidy('a😀b', [[2,4]])")).isEqualTo("[[1,4]]");
    assertThat(json("highlight", "m.tidy('a😀b', [[0,2]])")).isEqualTo("[[0,3]]");
  }

  @Test
  void partsTogetherAreTheText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      String text = "政策😀会议abc".repeat(1 + random.nextInt(3));
      List<List<Integer>> ranges =
          IntStream.range(0, random.nextInt(6))
              .mapToObj(i -> List.of(random.nextInt(40) - 5, random.nextInt(40) - 5))
              .toList();
      String parts =
          "m.parts('%s', m.tidy('%s', %s)).map(p => p.text).join('')".formatted(text, text, ranges);
      assertThat(json("highlight", parts)).as("seed %d", seed).isEqualTo("\"" + text + "\"");
    }
  }

  @Test
  void partOfATextKeepsTheNumbersOfItsHits() {
    assertThat(json("highlight", "m.parts('甲乙丙丁戊', [[0,1],[2,4]], 1, 3)"))
        .isEqualTo("[{\"text\":\"乙\",\"hit\":-1},{\"text\":\"丙\",\"hit\":1}]");
  }

  @Test
  void addressSurvivesBeingReadAndWritten() {
    String address =
        "?q=%22a%22+-b%26c&speaker=%E5%B0%B9%E5%8A%9B&speaker=x%2By&year=2024&in=speech"
            + "&dateFrom=2024-01-01&dateField=event&sort=-date&cursor=k";
    assertThat(json("url-state", "m.parameters(m.parse('" + address + "')).toString()"))
        .isEqualTo("\"" + address.substring(1) + "\"");
  }

  @Test
  void addressIgnoresWhatIsNotAskedOfIt() {
    assertThat(json("url-state", "m.searchUrl(m.parse('?utm_source=x&q=a&size=5&speaker='))"))
        .isEqualTo("\"/?q=a\"");
    assertThat(json("url-state", "m.route({pathname: '/', search: '?utm_source=x'}).view"))
        .isEqualTo("\"home\"");
  }

  @Test
  void changedSearchStartsAtTheFirstPage() {
    assertThat(
            json("url-state", "m.searchUrl(m.toggled(m.parse('?q=a&cursor=k'), 'year', '2024'))"))
        .isEqualTo("\"/?q=a&year=2024\"");
    assertThat(json("url-state", "m.searchUrl(m.toggled(m.parse('?year=2024'), 'year', '2024'))"))
        .isEqualTo("\"/?q=\"");
  }

  @Test
  void paragraphsAreCutWhereTheSpeakerChanges() {
    assertThat(
            json(
                "paragraphs",
                "m.paragraphs('甲说，好。乙说，行。\\n"
                    + "\\n"
                    + "完', [{start: 3, end: 5, speakers: ['甲']}, {start: 8, end: 10, speakers:"
                    + " ['乙']}]).map(p => [p.start, p.end, p.pieces.map(x => [x.start, x.end,"
                    + " ...x.speakers])])"))
        .isEqualTo("[[0,10,[[0,3],[3,5,\"甲\"],[5,8],[8,10,\"乙\"]]],[12,13,[[12,13]]]]");
  }

  @Test
  void excerptIsWhereMostIsMarkedAndBeginsWithASentence() {
    assertThat(json("excerpt", "m.excerpt('短'.repeat(260), []) ?? 'whole'")).isEqualTo("\"whole\"");
    assertThat(json("excerpt", "m.excerpt('长'.repeat(300), [])"))
        .isEqualTo("{\"from\":0,\"to\":180}");
    String text = "'字'.repeat(300) + '。' + '文'.repeat(300)";
    assertThat(json("excerpt", "m.excerpt(" + text + ", [[10, 12], [310, 316]])"))
        .isEqualTo("{\"from\":301,\"to\":481}");
    assertThat(json("excerpt", "m.excerpt(" + text + ", [[590, 592]])"))
        .isEqualTo("{\"from\":421,\"to\":601}");
  }

  @Test
  void excerptNeverSplitsASurrogatePair() {
    assertThat(json("excerpt", "m.excerpt('a' + '😀'.repeat(200), [])"))
        .isEqualTo("{\"from\":0,\"to\":179}");
  }

  @Test
  void datesAreSaidBriefly() {
    assertThat(json("dates", "m.period({from: '2024-05-11', to: '2024-05-12'})"))
        .isEqualTo("\"2024年5月11日至12日\"");
    assertThat(json("dates", "m.period({from: '2024-05-31', to: '2024-06-01'})"))
        .isEqualTo("\"2024年5月31日至6月1日\"");
    assertThat(json("dates", "m.period({from: '2023-12-31', to: '2024-01-01'})"))
        .isEqualTo("\"2023年12月31日至2024年1月1日\"");
    assertThat(json("dates", "m.moment('2024-05-14T16:41:21+08:00')"))
        .isEqualTo("\"2024年5月14日 16:41\"");
  }

  @Test
  void sentenceIsCutAtItsEndsAndSaysWhereTheWordsStand() {
    assertThat(json("sentence", "m.sentence('甲。乙丙丁。戊', 3, 4)"))
        .isEqualTo("{\"text\":\"乙丙丁。\",\"ranges\":[[1,2]]}");
    assertThat(json("sentence", "m.sentence('长'.repeat(300), 150, 151).ranges"))
        .isEqualTo("[[91,92]]");
  }

  @Test
  void whatTwoSayIsFoundWordForWord() {
    String two = "'要推进京津冀协同发展，建设雄安新区', '京津冀协同发展，要加快建设雄安新区'";
    assertThat(json("shared-words", "m.common(" + two + ")")).isEqualTo("[\"京津冀协同发展\",\"建设雄安新区\"]");
    assertThat(json("shared-words", "m.onlyIn('教育为本，教育优先，医疗', '医疗')"))
        .isEqualTo("[{\"word\":\"教育\",\"count\":2}]");
  }

  private static String json(String module, String expression) {
    if (!browsing.page().url().startsWith("http")) {
      browsing.open("/");
    }
    return (String)
        browsing
            .page()
            .evaluate(
                "async () => { const m = await import('/components/%s.mjs'); return JSON.stringify(%s); }"
                    .formatted(module, expression));
  }
}
