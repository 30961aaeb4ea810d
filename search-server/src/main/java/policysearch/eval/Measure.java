package policysearch.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good a ranking is, from 0 to 1: a pure function of the ids in order and the grades of the
 * documents that were judged. What was not judged has grade 0; a grade above 0 is relevant.
 */
public enum Measure {
  /**
   * Normalised discounted cumulative gain of the first ten: the grade g gains 2^g - 1, rank r
   * divides by log2(r + 1), the best possible order of what was judged is 1 (Burges et al.,
   * «Learning to rank using gradient descent», ICML 2005).
   */
  NDCG_10("nDCG@10") {
    @Override
    double measure(List<Integer> grades, List<Integer> ideal) {
      return discounted(first(grades, 10)) / discounted(first(ideal, 10));
    }
  },
  /** One divided by the rank of the first relevant document among the first ten, else 0. */
  MRR_10("MRR@10") {
    @Override
    double measure(List<Integer> grades, List<Integer> ideal) {
      for (int i = 0; i < Math.min(10, grades.size()); i++) {
        if (grades.get(i) > 0) {
          return 1.0 / (i + 1);
        }
      }
      return 0;
    }
  },
  /** The part of the relevant documents that stands among the first ten. */
  RECALL_10("R@10") {
    @Override
    double measure(List<Integer> grades, List<Integer> ideal) {
      return recall(first(grades, 10), ideal);
    }
  },
  /** The part of the relevant documents that stands among the first hundred. */
  RECALL_100("R@100") {
    @Override
    double measure(List<Integer> grades, List<Integer> ideal) {
      return recall(first(grades, 100), ideal);
    }
  };

  /** Ranks that any measure looks at. */
  public static final int DEPTH = 100;

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** Its usual name, {@code nDCG@10}. */
  public String label() {
    return label;
  }

  /**
   * The figure of {@code ranking}.
   *
   * @param ranking ids, the best first, none twice
   * @param judged the grade of each document that was judged; at least one above 0
   */
  public double of(List<String> ranking, Map<String, Integer> judged) {
    List<Integer> ideal =
        judged.values().stream().filter(g -> g > 0).sorted(Comparator.reverseOrder()).toList();
    if (ideal.isEmpty()) {
      throw new IllegalArgumentException("a relevant document must be judged, got " + judged);
    }
    return measure(
        ranking.stream().map(id -> Math.max(0, judged.getOrDefault(id, 0))).toList(), ideal);
  }

  abstract double measure(List<Integer> grades, List<Integer> ideal);

  private static List<Integer> first(List<Integer> grades, int ranks) {
    return grades.subList(0, Math.min(ranks, grades.size()));
  }

  private static double discounted(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < grades.size(); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }

  private static double recall(List<Integer> found, List<Integer> ideal) {
    return (double) relevant(found) / relevant(ideal);
  }

  private static long relevant(List<Integer> grades) {
    return grades.stream().filter(grade -> grade > 0).count();
  }
}
