package policysearch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import policysearch.lucene.LiveIndexWriter;
import policysearch.lucene.PolicyIndexWriter.Held;

final class HeldVersionsTest {
  private final AtomicInteger reads = new AtomicInteger();

  /** An index of one document, which the disk fails to read so many times. */
  private LiveIndexWriter failing(int times) {
    return (LiveIndexWriter)
        Proxy.newProxyInstance(
            LiveIndexWriter.class.getClassLoader(),
            new Class<?>[] {LiveIndexWriter.class},
            (_, method, _) -> {
              assertThat(method.getName()).isEqualTo("held");
              if (reads.incrementAndGet() <= times) {
                throw new IOException("Input/output error");
              }
              return Map.of("d", new Held("p", "hash", "rules", "", List.of()));
            });
  }

  @Test
  void afterAFailureItIsReadAgain() throws Exception {
    HeldVersions held = new HeldVersions(failing(1));
    held.start();
    try {
      assertThat(held.holds("d")).isTrue(); // it had failed before this was asked
    } catch (BusyException e) {
      assertThat(e).hasMessageContaining("Input/output error");
    }
    assertThat(held.holds("d")).isTrue();
    assertThat(held.holds("e")).isFalse();
    assertThat(reads).hasValue(2);
  }

  @Test
  void whatWasDeletedBeforeItIsReadIsGone() throws Exception {
    HeldVersions held = new HeldVersions(failing(0));
    held.delete("d");
    held.start();
    assertThat(held.holds("d")).isFalse();
    assertThat(held.holds("e")).isFalse();
  }
}
