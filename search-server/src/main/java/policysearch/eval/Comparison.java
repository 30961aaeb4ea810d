package policysearch.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One measure of two rankings of the same questions.
 *
 * @param other the other ranking's mean
 * @param difference by how much this one's mean is higher
 * @param better number of questions that this one answers better
 * @param worse number of questions that it answers worse
 * @param p how likely so large a difference is by chance, by {@link RandomisationTest}
 */
public record Comparison(
    Measure measure, double other, double difference, int better, int worse, double p) {
  /** The same files always give the same p. */
  private static final long SEED = 2007;

  /**
   * Each measure of {@code one} against {@code other}.
   *
   * @throws IllegalArgumentException if their questions differ
   */
  public static List<Comparison> of(Evaluation one, Evaluation other) {
    if (!ids(one).equals(ids(other))) {
      throw new IllegalArgumentException(
          "two rankings must answer the same questions, got " + ids(one) + " and " + ids(other));
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      comparisons.add(of(one, other, measure));
    }
    return comparisons;
  }

  private static Comparison of(Evaluation one, Evaluation other, Measure measure) {
    double[] mine = figures(one, measure);
    double[] theirs = figures(other, measure);
    double[] differences =
        IntStream.range(0, mine.length).mapToDouble(i -> mine[i] - theirs[i]).toArray();
    return new Comparison(
        measure,
        Arrays.stream(theirs).average().orElse(0),
        Arrays.stream(differences).average().orElse(0),
        (int) Arrays.stream(differences).filter(d -> d > 0).count(),
        (int) Arrays.stream(differences).filter(d -> d < 0).count(),
        RandomisationTest.p(differences, new SplittableRandom(SEED)));
  }

  private static double[] figures(Evaluation evaluation, Measure measure) {
    return evaluation.questions().stream()
        .mapToDouble(answered -> Evaluation.figure(answered, measure))
        .toArray();
  }

  private static List<String> ids(Evaluation evaluation) {
    return evaluation.questions().stream().map(answered -> answered.question().id()).toList();
  }
}
