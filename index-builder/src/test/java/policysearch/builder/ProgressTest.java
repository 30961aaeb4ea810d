package policysearch.builder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProgressTest {
  @Test
  void theLineSaysHowFarHowFastAndHowLong() {
    assertThat(Progress.line(12345, 3.14, Progress.left(10, 25, 100)))
        .isEqualTo("12,345 documents, 3.1 MB/s, 30 s left");
    assertThat(Progress.left(100, 10, 100)).isEqualTo(", 15 min 00 s left");
  }

  @Test
  void nothingIsForetoldBeforeThereIsSomethingToGoBy() {
    assertThat(Progress.left(1, 25, 100)).isEmpty();
    assertThat(Progress.left(10, 0, 100)).isEmpty();
    assertThat(Progress.left(10, 25, 0)).isEmpty();
  }
}
