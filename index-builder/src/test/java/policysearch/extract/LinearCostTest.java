package policysearch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import policysearch.model.Citations;
import policysearch.model.Documents;

/** Twice the text costs about twice the time of the processor, whatever the text. */
class LinearCostTest {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 5;

  /** A step that is quadratic shows 4; what is measured on a busy machine scatters around 2. */
  private static final double MOST = 2.3;

  record Hostile(String name, String half, String whole, Consumer<String> reading) {
    Hostile(String name, String half, String whole) {
      this(name, half, whole, Texts::extract);
    }

    /** The same text, read for what it cites. */
    Hostile forCitations() {
      return new Hostile(name, half, whole, text -> Citations.of(Documents.saying(text)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Hostile> texts() {
    return Stream.of(
        repeated("a megabyte without punctuation", "各地区各部门认真贯彻落实决策部署", 350_000),
        repeated("names that run together", "市长林一平高立新罗敏出席会议", 200_000),
        repeated("a list of one name", "林一平、", 100_000),
        repeated("cues without content", "林一平说，他强调，会议要求", 200_000),
        repeated("bylines", "（记者 林一平）", 100_000),
        names(100_000),
        nested(10_000),
        repeated("titles and numbers apart", "《安全办法》，见国发〔2019〕5号。", 300_000).forCitations(),
        titles(60_000).forCitations());
  }

  private static Hostile titles(int number) {
    Random random = new Random(7);
    StringBuilder titles = new StringBuilder();
    for (int i = 0; i < number; i++) {
      titles.append('《').append((char) (0x4E00 + random.nextInt(8000)));
      titles.append((char) (0x4E00 + random.nextInt(8000))).append("方案》");
    }
    int half = titles.indexOf("《", titles.length() / 2);
    return new Hostile(number + " titles", titles.substring(0, half), titles.toString());
  }

  private static Hostile repeated(String name, String piece, int length) {
    return new Hostile(
        name, piece.repeat(length / piece.length() / 2), piece.repeat(length / piece.length()));
  }

  private static Hostile names(int number) {
    Random random = new Random(7);
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < number; i++) {
      names.append("林高张王李赵".charAt(random.nextInt(6)));
      names.append((char) (0x4E00 + random.nextInt(8000)));
      names.append((char) (0x4E00 + random.nextInt(8000))).append('、');
    }
    return new Hostile(number + " names", names.substring(0, names.length() / 2), names.toString());
  }

  private static Hostile nested(int depth) {
    return new Hostile(depth + " nested quotations", quotes(depth / 2), quotes(depth));
  }

  private static String quotes(int depth) {
    return ("“".repeat(depth) + "林一平说，好。" + "”".repeat(depth) + "\n").repeat(10);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void twiceTheTextCostsTwiceTheTime(Hostile text) {
    double ratio = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && ratio > MOST; round++) {
      double half = cost(text.half(), text.reading());
      ratio = Math.min(ratio, cost(text.whole(), text.reading()) / half);
    }
    assertThat(ratio).as(text.name()).isLessThanOrEqualTo(MOST);
  }

  private static double cost(String text, Consumer<String> reading) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 2; i++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      reading.accept(text);
      best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
    }
    return best;
  }
}
