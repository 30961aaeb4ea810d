package policysearch.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each measure against values worked out by hand. */
final class MeasureTest {
  private static final Map<String, Integer> JUDGED = Map.of("a", 3, "b", 2, "c", 1, "d", 0);

  @Test
  void gainsAreDiscountedByRankAndComparedWithTheBestOrder() {
    // found: grades 2, 0, 3: 3/log2(2) + 0 + 7/log2(4) = 3 + 3.5
    // best: grades 3, 2, 1: 7/1 + 3/log2(3) + 1/2 = 7 + 1.892789 + .5
    assertThat(Measure.NDCG_10.of(List.of("b", "x", "a"), JUDGED))
        .isCloseTo(6.5 / 9.392789, within(1e-6));
    assertThat(Measure.NDCG_10.of(List.of("a", "b", "c"), JUDGED)).isEqualTo(1);
    assertThat(Measure.NDCG_10.of(List.of("a", "b", "c", "d", "x"), JUDGED)).isEqualTo(1);
  }

  @Test
  void theBestOrderHasTenRanksToo() {
    Map<String, Integer> twelve =
        IntStream.range(0, 12)
            .boxed()
            .collect(java.util.stream.Collectors.toMap(i -> "r" + i, _ -> 1));
    List<String> ten = IntStream.range(0, 10).mapToObj(i -> "r" + i).toList();
    assertThat(Measure.NDCG_10.of(ten, twelve)).isEqualTo(1);
    assertThat(Measure.RECALL_10.of(ten, twelve)).isCloseTo(10 / 12.0, within(1e-12));
  }

  @Test
  void theReciprocalIsOfTheFirstRelevantRank() {
    assertThat(Measure.MRR_10.of(List.of("d", "x", "c", "a"), JUDGED)).isEqualTo(1 / 3.0);
    assertThat(Measure.MRR_10.of(padded(9, "c"), JUDGED)).isEqualTo(0.1);
    assertThat(Measure.MRR_10.of(padded(10, "c"), JUDGED)).isZero();
  }

  @Test
  void recallCountsWhatIsRelevantWhateverItsGrade() {
    assertThat(Measure.RECALL_10.of(List.of("c", "d", "a"), JUDGED)).isEqualTo(2 / 3.0);
    assertThat(Measure.RECALL_10.of(padded(10, "c"), JUDGED)).isZero();
    assertThat(Measure.RECALL_100.of(padded(99, "c"), JUDGED)).isEqualTo(1 / 3.0);
    assertThat(Measure.RECALL_100.of(padded(100, "c"), JUDGED)).isZero();
  }

  @Test
  void nothingFoundIsZeroAndAGradeBelowZeroIsNoAnswer() {
    Map<String, Integer> judged = Map.of("a", 1, "spam", -2);
    for (Measure measure : Measure.values()) {
      assertThat(measure.of(List.of(), judged)).as(measure.label()).isZero();
      assertThat(measure.of(List.of("spam"), judged)).as(measure.label()).isZero();
      assertThat(measure.of(List.of("a", "spam"), judged)).as(measure.label()).isEqualTo(1);
      assertThatIllegalArgumentException().isThrownBy(() -> measure.of(List.of(), Map.of("d", 0)));
    }
  }

  /** So many strangers, then {@code last}. */
  private static List<String> padded(int strangers, String last) {
    return Stream.concat(IntStream.range(0, strangers).mapToObj(i -> "x" + i), Stream.of(last))
        .toList();
  }
}
