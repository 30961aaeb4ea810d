package policysearch.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.extract.PolicyExtractor.Extraction;
import policysearch.model.Evidence;

/** Whatever the text: extraction does not throw, is repeatable, and its facts stand in the text. */
class HostileTextTest {
  private static final String[] PIECES = {
    "省委书记林一平说，要抓好落实。",
    "“钱花得敞亮。”村支书高立新说。",
    "会议强调，要压实责任。",
    "他指出，",
    "（记者 四建磊）",
    "5月11日至12日，",
    "《某省管理条例》",
    "审议通过",
    "在津举行，",
    "市长李希、",
    "据介绍，",
    "”",
    "“",
    "（",
    "》",
    "\n",
    "、",
    "，",
    "：",
    "等出席会议。",
    "\uD83D\uDE00",
    "\uD800",
    "阿里·",
    "一是",
    "提出三点要求。",
    "主持会议并讲话",
    "京津冀",
    "某某",
    "某国总统阿里·巴沙尔",
    "老同志",
    "记者 吕明 摄   ",
    "原标题：",
    "作的关于",
    "的报告。",
    "12号上午",
    "到邯郸调研",
    "讲话精神"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyMixtureOfSentencesIsRead(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      String text = mixture(random);
      assertThatCode(() -> check(text)).as("seed %s: %s", seed, text).doesNotThrowAnyException();
    }
  }

  /** The sentences of a real report, cut, joined and swapped. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void sentencesOfARealReportAreReadInAnyOrder(long seed) throws IOException {
    Path seeds = Files.isDirectory(Path.of("seeds")) ? Path.of("seeds") : Path.of("../seeds");
    String page = Files.readString(seeds.resolve("000_2e05ff05c1a982e2.txt"));
    List<String> sentences = new ArrayList<>(List.of(page.split("(?<=[。，：\n])", -1)));
    Random random = new Random(seed);
    for (int round = 0; round < 12; round++) {
      Collections.swap(
          sentences, random.nextInt(sentences.size()), random.nextInt(sentences.size()));
      String text = String.join("", sentences);
      int cut = random.nextInt(text.length());
      String swapped = text.substring(cut) + text.substring(0, random.nextInt(cut + 1));
      assertThatCode(() -> check(swapped)).as("seed %s", seed).doesNotThrowAnyException();
    }
  }

  private static String mixture(Random random) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(30); i++) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      int cut = random.nextInt(piece.length() + 1);
      pieces.add(random.nextInt(4) == 0 ? piece.substring(cut) : piece);
    }
    Collections.shuffle(pieces, random);
    return String.join("", pieces);
  }

  private static void check(String text) {
    Extraction extraction = Texts.extract(text);
    String body = extraction.body();
    for (var person : extraction.facts().people()) {
      for (var statement : person.statements()) {
        assertThat(statement.text()).isNotBlank().isEqualTo(statement.span().in(body));
      }
      assertThat(body).contains(person.name());
      person.title().ifPresent(t -> assertThat(body).contains(t));
    }
    extraction.facts().plans().forEach(p -> assertThat(p.span().in(body)).isEqualTo(p.name()));
    for (Evidence evidence : extraction.facts().evidence()) {
      boolean verbatim = List.of("person", "title", "place", "reporter").contains(evidence.fact());
      assertThat(evidence.confidence()).isBetween(0.3, 1.0);
      if (verbatim && evidence.in() == Evidence.Part.BODY) {
        assertThat(evidence.span().in(body)).isEqualTo(evidence.value());
      }
    }
    assertThat(Texts.extract(text)).isEqualTo(extraction);
  }

  /** Each would take hours, were any step of extraction quadratic in it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "不", "林一平、", "“", "”", "（", "省委书记", "说，", "《", "会议", "的", "5月1日", "审议通过", "一", "记者 ", "在",
        "据", "：", "北京", "提出", "·", "李", "说", "他", "要求", "艾", "“林一平说，", "》", "获悉", "、和", "记者"
      })
  void manyCharactersOfOneKindAreRead(String piece) {
    String text = piece.repeat(60_000 / piece.length());
    assertThat(Texts.extract(text).body()).hasSameSizeAs(text);
    assertThat(Texts.extract(text + "。").body()).hasSize(text.length() + 1);
  }
}
