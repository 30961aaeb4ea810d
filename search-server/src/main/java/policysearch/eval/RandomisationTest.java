package policysearch.eval;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Fisher's paired randomisation test, two-sided: how often would two rankings between which there
 * is no difference show one as large as this? If there is none, which ranking a figure came from is
 * chance, so that each question's difference may as well have the other sign; the answer is the
 * part of the choices of signs whose sum is at least as far from 0 as the sum that was seen.
 *
 * <p>It supposes nothing about how figures are spread, and agrees with the paired t-test in
 * practice: M. D. Smucker, J. Allan, B. Carterette, «A Comparison of Statistical Significance Tests
 * for Information Retrieval Evaluation», CIKM 2007, which gives the test in this form.
 */
final class RandomisationTest {
  /** Up to here all choices of signs are tried, and the answer is exact. */
  static final int EXACT = 16;

  /** The answer's standard error is then below .0016, and at p = .05 .0007. */
  static final int TRIALS = 100_000;

  /** Sums in another order differ in their last bits, and are equal. */
  private static final double ROUNDING = 1e-9;

  private RandomisationTest() {}

  /** The p-value of {@code differences}, one a question; 1 if all are 0. */
  static double p(double[] differences, RandomGenerator random) {
    // a difference of 0 is the same with either sign
    double[] changed = Arrays.stream(differences).filter(d -> d != 0).toArray();
    if (changed.length <= EXACT) {
      return exact(changed);
    }
    double seen = Math.abs(Arrays.stream(changed).sum());
    int asFar = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      if (Math.abs(signed(changed, random)) >= seen - ROUNDING) {
        asFar++;
      }
    }
    return (asFar + 1.0) / (TRIALS + 1.0); // what was seen is one of the choices
  }

  private static double exact(double[] differences) {
    double seen = Math.abs(Arrays.stream(differences).sum());
    int choices = 1 << differences.length;
    int asFar = 0;
    for (int signs = 0; signs < choices; signs++) {
      double sum = 0;
      for (int i = 0; i < differences.length; i++) {
        sum += (signs >> i & 1) == 0 ? differences[i] : -differences[i];
      }
      asFar += Math.abs(sum) >= seen - ROUNDING ? 1 : 0;
    }
    return (double) asFar / choices;
  }

  private static double signed(double[] differences, RandomGenerator random) {
    double sum = 0;
    long signs = 0;
    for (int i = 0; i < differences.length; i++) {
      signs = i % Long.SIZE == 0 ? random.nextLong() : signs >>> 1;
      sum += (signs & 1) == 0 ? differences[i] : -differences[i];
    }
    return sum;
  }
}
