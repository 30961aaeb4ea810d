package policysearch.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import policysearch.builder.PageQueue.Numbered;
import policysearch.raw.RawPage;

final class PageQueueTest {
  private static Numbered page(long sequence, int bytes) {
    return new Numbered(
        sequence,
        new RawPage("f", "o", RawPage.Form.PAGE, "i", new byte[bytes], "h", Optional.empty()));
  }

  @Test
  void pagesComeOutInOrderAndTheEndReachesEveryTaker() throws Exception {
    PageQueue queue = new PageQueue(10);
    queue.put(page(1, 10));
    queue.put(page(2, 10));
    queue.end(2);
    assertThat(queue.take().orElseThrow().sequence()).isEqualTo(1);
    assertThat(queue.take().orElseThrow().sequence()).isEqualTo(2);
    assertThat(queue.take()).isEmpty();
    assertThat(queue.take()).isEmpty();
  }

  @Test
  void aPageLargerThanTheQueuePassesAloneAndTheNextWaitsForIt() throws Exception {
    PageQueue queue = new PageQueue(10);
    queue.put(page(1, 100 << 10));
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(
            () -> {
              try {
                queue.put(page(2, 1));
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    Numbered first = queue.take().orElseThrow();
    assertThat(second).isNotDone(); // there is no room before the first is done with
    queue.done(first);
    second.join();
    assertThat(queue.take().orElseThrow().sequence()).isEqualTo(2);
  }
}
