package policysearch.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is who among the mentions of one name; all names are invented. */
final class PersonResolverTest {
  private final List<Mention> mentions = new ArrayList<>();

  @Test
  void aCareerThroughSeveralPostsIsOnePerson() {
    seen("2012-03", "2013-02", "石家庄市委书记");
    seen("2013-03", "2015-12", "河北省副省长");
    seen("2016-01", "2018-02", "甘肃省委副书记、省长");
    seen("2018-04", "2023-01", "水利部部长");
    seen("2023-04", "2024-06", "全国政协副主席");
    assertThat(resolved()).extracting(Individual::id).containsExactly("周一凡");
    assertThat(titles(resolved().getFirst()))
        .containsExactly("石家庄市委书记", "河北省副省长", "甘肃省委副书记、省长", "水利部部长", "全国政协副主席");
  }

  @Test
  void aTitleThatNamesBothPostsLinksThemThoughTheyAreHeldAtOnce() {
    seen("2014-01", "2016-12", "全国政协副主席");
    seen("2014-01", "2016-12", "科技部部长");
    assertThat(resolved()).hasSize(2);
    seen("2015-01", "2015-01", "全国政协副主席、科技部部长");
    assertThat(resolved()).hasSize(1);
  }

  /** 党和国家领导人周一凡、… 出席: a rank that the leaders share, no other body. */
  @Test
  void aLeaderCalledALeaderIsTheSameAtTheSameTime() {
    seen("2019-01", "2019-12", "中共中央政治局常委、全国政协主席");
    seen("2019-03", "2019-06", "党和国家领导人");
    assertThat(resolved()).extracting(Individual::id).containsExactly("周一凡");
  }

  @Test
  void namesakesInTwoBodiesInTheSameMonthsAreTwo() {
    seen("2019-01", "2019-12", "湖北省作协主席");
    seen("2019-01", "2019-12", "公安部副部长");
    assertThat(resolved())
        .extracting(Individual::id)
        .containsExactlyInAnyOrder("周一凡~湖北省作协", "周一凡~公安部");
  }

  @Test
  void theSameNameInTwoProvincesIsTwoThoughOneComesLater() {
    seen("2015-01", "2015-06", "江苏省某县水利局局长");
    seen("2019-01", "2019-06", "贵州省遵义市教育局局长");
    assertThat(resolved()).hasSize(2);
  }

  @Test
  void whoIsNoOfficialIsKnownByTheWholeBody() {
    seen("2015-01", "2015-06", "某某重工董事长");
    seen("2016-01", "2016-06", "河西村村民");
    seen("2016-01", "2020-06", "国务委员");
    assertThat(resolved()).hasSize(3);
    assertThat(resolved().getFirst().bodies()).contains("国家");
  }

  @Test
  void mentionsWithoutATitleGoToTheOnlyPerson() {
    seen("2015-01", "2016-06", "商务部副部长");
    seen("2022-01", "2022-02", "");
    assertThat(resolved()).singleElement().extracting(p -> p.mentions().size()).isEqualTo(20);
  }

  @Test
  void mentionsWithoutATitleGoToWhoIsNearInTimeAndPlace() {
    seen("2019-01", "2019-12", "湖北省作协主席");
    seen("2019-01", "2019-12", "江苏省审计厅厅长");
    mentions.add(mention("2019-06-05", "", "江苏省"));
    mentions.add(mention("2019-06-06", "厅长", ""));
    Individual auditor = PersonResolver.find(resolved(), "周一凡~江苏省").orElseThrow();
    assertThat(auditor.mentions()).hasSize(14);
  }

  @Test
  void whoRetiredIsStillTheSame() {
    seen("2012-01", "2013-02", "江西省省长");
    seen("2013-05", "2018-02", "民政部部长");
    mentions.add(mention("2016-05-05", "时任江西省省长", ""));
    mentions.add(mention("2022-05-05", "民政部原部长", ""));
    assertThat(resolved()).hasSize(1);
  }

  @Test
  void ofAForeignNameTheCountryTells() {
    seen("2014-01", "2017-12", "秘鲁总统");
    seen("2016-01", "2017-12", "到访的古巴外长");
    seen("2017-01", "2017-06", "秘鲁人民党主席、总统");
    assertThat(resolved()).extracting(Individual::id).containsExactly("周一凡", "周一凡~古巴");
    List<Individual> one = PersonResolver.resolve("安娜·洛佩", mentions.subList(0, 5));
    assertThat(one).extracting(Individual::id).containsExactly("安娜·洛佩");
  }

  @Test
  void aPresidentAndAGeneralOfOneCountryAreTwoAtTheSameTime() {
    seen("2014-01", "2014-12", "秘鲁总统");
    seen("2014-01", "2014-12", "秘鲁陆军司令");
    assertThat(resolved()).hasSize(2);
    mentions.clear();
    seen("2012-01", "2014-12", "秘鲁副总统");
    seen("2015-01", "2018-12", "秘鲁总统");
    assertThat(resolved()).hasSize(1);
  }

  @Test
  void aSpokesmanWhoBecomesAmbassadorIsOne() {
    seen("2014-01", "2016-12", "中国外交部发言人");
    seen("2017-03", "2018-12", "中国驻秘鲁大使");
    assertThat(resolved()).hasSize(1);
  }

  @Test
  void aRareSlipAmongManyMentionsMakesNoNamesake() {
    seen("2010-01", "2020-12", "国务院副总理");
    mentions.add(mention("2015-05-05", "法国总统", ""));
    assertThat(resolved()).hasSize(1);
  }

  @Test
  void theNameAloneIsTheIdOfWhoMostMentionsMean() {
    seen("2015-01", "2018-12", "公安部副部长");
    seen("2016-01", "2016-03", "湖北省作协主席");
    assertThat(resolved()).extracting(Individual::id).containsExactly("周一凡", "周一凡~湖北省作协");
  }

  @Test
  void anIdStaysValidWhenNamesakesComeAndPostsChange() {
    seen("2015-01", "2015-12", "公安部副部长");
    assertThat(find("周一凡").bodies()).contains("公安部");
    assertThat(find("周一凡~公安部").bodies()).contains("公安部");
    seen("2015-01", "2015-12", "湖北省作协主席");
    seen("2016-03", "2019-12", "应急管理部部长");
    assertThat(find("周一凡~公安部")).isEqualTo(find("周一凡~应急管理部"));
    assertThat(find("周一凡")).isEqualTo(find("周一凡~公安部"));
    assertThat(PersonResolver.find(resolved(), "周一凡~海关总署")).isEmpty();
    assertThat(PersonResolver.find(List.of(), "周一凡")).isEmpty();
  }

  @Test
  void everyMentionIsOfOnePersonAndTheOrderDoesNotMatter() {
    List<String> some =
        List.of("", "主席", "国务委员", "湖北省作协主席", "秘鲁总统", "航天员", "某镇镇长", "、、", "兼", "副", "的");
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      mentions.clear();
      IntStream.range(0, random.nextInt(60))
          .forEach(
              i ->
                  mentions.add(
                      new Mention(
                          i,
                          random.nextInt(9) == 0
                              ? Optional.empty()
                              : Optional.of(
                                  LocalDate.of(2012, 1, 1).plusDays(random.nextInt(4000))),
                          Optional.of(some.get(random.nextInt(some.size())))
                              .filter(t -> !t.isEmpty()),
                          List.of())));
      List<Individual> first = resolved();
      assertThat(first.stream().flatMap(p -> p.mentions().stream()))
          .as("seed %s", seed)
          .containsExactlyInAnyOrderElementsOf(mentions);
      assertThat(first.stream().map(Individual::id)).doesNotHaveDuplicates();
      Collections.shuffle(mentions, random);
      assertThat(resolved()).as("seed %s", seed).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "国家主席,                        应国家主席",
    "国家主席,                        中国国家主席",
    "秘鲁总统,                        到访的秘鲁总统",
    "前国家主席,                      前国家主席",
    "国家主席、中央军委主席,          国家主席、中央军委主席",
  })
  void aWordOfTheSentenceIsNoOtherTitle(String shown, String printed) {
    String plain = shown.replaceFirst("^前", "");
    seen("2015-01", "2015-12", plain.replaceFirst("、.*", ""));
    mentions.add(mention("2015-07-07", printed, ""));
    List<String> titles =
        resolved().stream()
            .flatMap(p -> TitleHistory.of(p).stream())
            .map(HeldTitle::title)
            .toList();
    assertThat(titles).contains(shown);
    if (!shown.equals(printed)) {
      assertThat(titles).doesNotContain(printed);
    }
  }

  @Test
  void aTitleHasItsFirstAndItsLastDay() {
    seen("2015-02", "2015-04", "公安部副部长");
    HeldTitle held = TitleHistory.of(resolved().getFirst()).getFirst();
    assertThat(held.first()).contains(LocalDate.of(2015, 2, 3));
    assertThat(held.last()).contains(LocalDate.of(2015, 4, 3));
    assertThat(held.mentions()).hasSize(3);
  }

  @Test
  void aLongTextForATitleIsReadInNoTime() {
    mentions.add(mention("2015-07-07", "驻国际中国论坛省市县".repeat(20_000), ""));
    mentions.add(mention("2015-07-07", "、兼，".repeat(20_000), ""));
    assertThat(resolved()).isNotEmpty();
  }

  private Individual find(String id) {
    return PersonResolver.find(resolved(), id).orElseThrow();
  }

  private List<Individual> resolved() {
    return PersonResolver.resolve("周一凡", mentions);
  }

  private static List<String> titles(Individual one) {
    return TitleHistory.of(one).stream().map(HeldTitle::title).toList();
  }

  /** A mention on the third of each month. */
  private void seen(String from, String to, String title) {
    LocalDate last = LocalDate.parse(to + "-03");
    for (LocalDate day = LocalDate.parse(from + "-03");
        !day.isAfter(last);
        day = day.plusMonths(1)) {
      mentions.add(mention(day.toString(), title, ""));
    }
  }

  private Mention mention(String day, String title, String province) {
    return new Mention(
        mentions.size(),
        Optional.of(LocalDate.parse(day)),
        Optional.of(title).filter(t -> !t.isEmpty()),
        province.isEmpty() ? List.of() : List.of(province));
  }
}
