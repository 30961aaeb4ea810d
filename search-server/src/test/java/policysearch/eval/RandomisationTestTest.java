package policysearch.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RandomisationTestTest {
  @Test
  void fewDifferencesAreTriedInEveryWay() {
    // of the eight choices of signs only +++ and --- are as far from 0
    assertThat(p(0.2, 0.3, 0.1)).isEqualTo(2 / 8.0);
    // .3 - .1 = .2: reached by (+.3 -.1), (+.3 +.1) and both the other way round
    assertThat(p(0.3, -0.1)).isEqualTo(1);
    // seen 3: of 16 sums of ±2 ±1 ±1 ±1 only ±5 (2) and ±3 (6) are as far
    assertThat(p(2, 1, 1, -1)).isEqualTo(8 / 16.0);
  }

  @Test
  void questionsWithoutADifferenceSayNothing() {
    assertThat(p()).isEqualTo(1);
    assertThat(p(0, 0, 0)).isEqualTo(1);
    assertThat(p(0.2, 0, 0.3, 0.1, 0, 0)).isEqualTo(2 / 8.0);
  }

  @Test
  void manyDifferencesAreTriedByChanceAndComeNearTheExactAnswer() {
    // twenty differences of one size: 15 up and 5 down is a binomial tail, 2 × .020695
    double[] differences = IntStream.range(0, 20).mapToDouble(i -> i < 15 ? 0.1 : -0.1).toArray();
    assertThat(p(differences)).isCloseTo(0.041389, within(0.003));
    double[] allUp = new double[80];
    Arrays.fill(allUp, 0.1);
    assertThat(p(allUp)).isEqualTo(1 / 100_001.0);
  }

  @Test
  void theSameDifferencesGiveTheSameAnswer() {
    double[] differences =
        new SplittableRandom(1).doubles(200).map(difference -> difference - 0.45).toArray();
    assertThat(p(differences)).isEqualTo(p(differences)).isBetween(0.0, 0.2);
  }

  private static double p(double... differences) {
    return RandomisationTest.p(differences, new SplittableRandom(1));
  }
}
