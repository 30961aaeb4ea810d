package policysearch.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
  private static final List<Question> QUESTIONS =
      List.of(question("1", "name"), question("2", "term"), question("3", "name"));
  private static final Judgements JUDGEMENTS =
      new Judgements(Map.of("1", Map.of("a", 1), "2", Map.of("a", 1), "3", Map.of("b", 0)));

  @Test
  void aQuestionNothingAnswersIsLeftOutAndOneNothingWasFoundForCountsZero() {
    Evaluation evaluation =
        Evaluation.of(
            QUESTIONS, JUDGEMENTS, new RankedLists(Map.of("1", List.of("x", "a"), "3", List.of())));
    Evaluation.Summary all = evaluation.overall();
    assertThat(all.questions()).isEqualTo(2);
    assertThat(all.empty()).isEqualTo(1);
    assertThat(all.means())
        .containsEntry(Measure.MRR_10, 0.25)
        .containsEntry(Measure.RECALL_10, 0.5);
    assertThat(evaluation.byKind().keySet()).containsExactly("name", "term");
    assertThat(evaluation.byKind().get("name").means()).containsEntry(Measure.MRR_10, 0.5);
  }

  @Test
  void twoRankingsAreComparedQuestionByQuestion() {
    Evaluation now = ranked(List.of("a"), List.of("a"));
    Evaluation then = ranked(List.of("a"), List.of("x", "a"));
    Comparison mrr = Comparison.of(now, then).get(Measure.MRR_10.ordinal());
    assertThat(mrr.measure()).isEqualTo(Measure.MRR_10);
    assertThat(mrr.other()).isCloseTo(0.75, within(1e-12));
    assertThat(mrr.difference()).isCloseTo(0.25, within(1e-12));
    assertThat(mrr.better()).isEqualTo(1);
    assertThat(mrr.worse()).isZero();
    assertThat(mrr.p()).isEqualTo(1); // one difference may have either sign
  }

  @Test
  void rankingsOfOtherQuestionsAreNotCompared() {
    Evaluation two = ranked(List.of("a"), List.of("a"));
    Evaluation one = Evaluation.of(QUESTIONS.subList(0, 1), JUDGEMENTS, new RankedLists(Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Comparison.of(two, one));
  }

  private static Evaluation ranked(List<String> first, List<String> second) {
    return Evaluation.of(QUESTIONS, JUDGEMENTS, new RankedLists(Map.of("1", first, "2", second)));
  }

  private static Question question(String id, String kind) {
    return new Question(id, "问 " + id, Optional.of(kind));
  }
}
