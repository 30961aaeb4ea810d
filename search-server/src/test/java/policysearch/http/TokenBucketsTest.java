package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TokenBucketsTest {
  private final AtomicLong now = new AtomicLong();

  private static long taken(TokenBuckets buckets, String name, int times) {
    return IntStream.range(0, times).filter(i -> buckets.take(name)).count();
  }

  @Test
  void aBucketEmptiesAndFillsSteadilyToItsBrim() {
    TokenBuckets buckets = new TokenBuckets(5, 20, 100, now::get);
    assertThat(taken(buckets, "a", 50)).isEqualTo(20);
    now.addAndGet(1_000_000_000);
    assertThat(taken(buckets, "a", 50)).isEqualTo(5);
    now.addAndGet(100_000_000);
    assertThat(buckets.take("a")).isFalse();
    now.addAndGet(100_000_000);
    assertThat(buckets.take("a")).isTrue();
    now.addAndGet(3_600_000_000_000L);
    assertThat(taken(buckets, "a", 50)).isEqualTo(20);
  }

  /** Asking on and on while it is empty does not keep it empty: what was refused costs nothing. */
  @Test
  void whoGoesOnAskingIsStillLetInAtTheRate() {
    TokenBuckets buckets = new TokenBuckets(10, 10, 100, now::get);
    taken(buckets, "a", 10);
    int let = 0;
    for (int i = 0; i < 10_000; i++) {
      now.addAndGet(1_000_000);
      let += buckets.take("a") ? 1 : 0;
    }
    assertThat(let).isBetween(98, 101);
  }

  @Test
  void oneClientTakesNothingFromAnother() {
    TokenBuckets buckets = new TokenBuckets(1, 3, 100, now::get);
    assertThat(taken(buckets, "a", 50)).isEqualTo(3);
    assertThat(taken(buckets, "b", 50)).isEqualTo(3);
  }

  @Test
  void aMillionClientsTakeTheMemoryOfAThousandAndTheBusyAreNotForgotten() {
    TokenBuckets buckets = new TokenBuckets(1, 2, 1_000, now::get);
    long let = 0;
    for (int i = 0; i < 1_000_000; i++) {
      buckets.take("client " + i);
      if (i % 500 == 0) {
        let += buckets.take("busy") ? 1 : 0;
      }
    }
    assertThat(buckets.names()).isEqualTo(1_000);
    assertThat(let).isEqualTo(2);
  }
}
