package policysearch.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.eval.Comparison;
import policysearch.eval.Evaluation;
import policysearch.eval.Measure;

/** An evaluation as {@code eval --json} prints it; measures go by their labels. */
record EvalView(
    SummaryView all,
    Map<String, SummaryView> kinds,
    Optional<List<QuestionView>> detail,
    Optional<List<ComparisonView>> against) {

  /** Means over some queries. */
  record SummaryView(int queries, long empty, Map<String, Double> means) {
    static SummaryView of(Evaluation.Summary summary) {
      return new SummaryView(summary.questions(), summary.empty(), byLabel(summary.means()));
    }
  }

  /** One query's figures. */
  record QuestionView(
      String id, String text, Optional<String> kind, int found, Map<String, Double> figures) {
    static QuestionView of(Evaluation.Answered answered) {
      var question = answered.question();
      return new QuestionView(
          question.id(),
          question.text(),
          question.kind(),
          answered.found(),
          byLabel(answered.figures()));
    }
  }

  /** One measure beside what it was. */
  record ComparisonView(
      String measure, double then, double difference, int better, int worse, double p) {
    static ComparisonView of(Comparison c) {
      return new ComparisonView(
          c.measure().label(), c.other(), c.difference(), c.better(), c.worse(), c.p());
    }
  }

  static EvalView of(Evaluation evaluation, List<Comparison> comparisons, boolean detailed) {
    Map<String, SummaryView> kinds = new LinkedHashMap<>();
    evaluation.byKind().forEach((kind, summary) -> kinds.put(kind, SummaryView.of(summary)));
    return new EvalView(
        SummaryView.of(evaluation.overall()),
        kinds,
        Optional.of(evaluation.questions().stream().map(QuestionView::of).toList())
            .filter(_ -> detailed),
        Optional.of(comparisons.stream().map(ComparisonView::of).toList())
            .filter(list -> !list.isEmpty()));
  }

  private static Map<String, Double> byLabel(Map<Measure, Double> figures) {
    Map<String, Double> labelled = new LinkedHashMap<>();
    figures.forEach((measure, figure) -> labelled.put(measure.label(), figure));
    return labelled;
  }
}
