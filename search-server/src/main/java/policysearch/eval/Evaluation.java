package policysearch.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well each question was answered. Questions without a relevant document say nothing of a
 * ranking and are left out; a question that nothing was found for counts with 0.
 */
public record Evaluation(List<Answered> questions) {
  /**
   * One question's figures.
   *
   * @param found number of documents found, as deep as was looked
   */
  public record Answered(Question question, int found, Map<Measure, Double> figures) {
    public Answered {
      figures = new EnumMap<>(figures);
    }
  }

  /** The means over some questions; {@code empty} of them found nothing. */
  public record Summary(int questions, long empty, Map<Measure, Double> means) {
    public Summary {
      means = new EnumMap<>(means);
    }
  }

  public Evaluation {
    questions = List.copyOf(questions);
  }

  /** The figures of {@code lists}. */
  public static Evaluation of(List<Question> questions, Judgements judgements, RankedLists lists) {
    List<Answered> answered = new ArrayList<>();
    for (Question question : questions) {
      if (!judgements.relevant(question).isEmpty()) {
        List<String> ranking = lists.of(question);
        Map<Measure, Double> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
          figures.put(measure, measure.of(ranking, judgements.of(question)));
        }
        answered.add(new Answered(question, ranking.size(), figures));
      }
    }
    return new Evaluation(answered);
  }

  /** Over all questions. */
  public Summary overall() {
    return summary(questions);
  }

  /** Over the questions of each kind, in the order in which the kinds first stand. */
  public Map<String, Summary> byKind() {
    Map<String, List<Answered>> kinds = new LinkedHashMap<>();
    for (Answered answered : questions) {
      answered
          .question
          .kind()
          .ifPresent(kind -> kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(answered));
    }
    Map<String, Summary> summaries = new LinkedHashMap<>();
    kinds.forEach((kind, of) -> summaries.put(kind, summary(of)));
    return summaries;
  }

  private static Summary summary(List<Answered> questions) {
    Map<Measure, Double> means = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      double sum = questions.stream().mapToDouble(q -> figure(q, measure)).sum();
      means.put(measure, questions.isEmpty() ? 0 : sum / questions.size());
    }
    long empty = questions.stream().filter(q -> q.found == 0).count();
    return new Summary(questions.size(), empty, means);
  }

  static double figure(Answered answered, Measure measure) {
    return answered.figures.getOrDefault(measure, 0.0);
  }
}
