package policysearch.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import policysearch.eval.Comparison;
import policysearch.eval.Evaluation;
import policysearch.eval.Measure;

/** Prints figures for people; what is named stands last, since Chinese has no even columns. */
final class EvalText {
  private EvalText() {}

  static void print(Evaluation evaluation, boolean detail, PrintWriter out) {
    out.println(labels() + "  queries  empty");
    out.println(line(evaluation.overall()) + "  all");
    evaluation.byKind().forEach((kind, figures) -> out.println(line(figures) + "  " + kind));
    if (detail) {
      out.println();
      out.println(labels() + "    found  query");
      for (Evaluation.Answered answered : evaluation.questions()) {
        out.println(
            figures(answered.figures())
                + String.format(Locale.ROOT, "%9d  ", answered.found())
                + answered.question().id()
                + "  "
                + answered.question().text());
      }
    }
  }

  static void print(List<Comparison> comparisons, Path against, PrintWriter out) {
    out.println();
    out.println("against " + against);
    out.println("            then      now     diff  better  worse       p");
    for (Comparison c : comparisons) {
      out.println(
          String.format(
              Locale.ROOT,
              "%-7s %8.4f %8.4f %+8.4f %7d %6d %7s",
              c.measure().label(),
              c.other(),
              c.other() + c.difference(),
              c.difference(),
              c.better(),
              c.worse(),
              p(c)));
    }
  }

  /** No chance is 0. */
  private static String p(Comparison c) {
    return c.p() < 0.0001 ? "<.0001" : String.format(Locale.ROOT, "%.4f", c.p());
  }

  private static String labels() {
    return Arrays.stream(Measure.values())
        .map(measure -> String.format(Locale.ROOT, "%8s", measure.label()))
        .collect(Collectors.joining());
  }

  private static String line(Evaluation.Summary summary) {
    return figures(summary.means())
        + String.format(Locale.ROOT, "%9d%7d", summary.questions(), summary.empty());
  }

  private static String figures(Map<Measure, Double> figures) {
    return figures.values().stream()
        .map(figure -> String.format(Locale.ROOT, "%8.4f", figure))
        .collect(Collectors.joining());
  }
}
