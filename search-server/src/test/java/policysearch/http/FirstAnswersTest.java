package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import policysearch.api.Problem;
import policysearch.http.FirstAnswers.Answer;

/** A request that is sent again is answered again and not done again, within limits. */
final class FirstAnswersTest {
  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger done = new AtomicInteger();
  private final FirstAnswers answers = new FirstAnswers(now::get);

  private Answer work(int size, boolean last) {
    done.incrementAndGet();
    return new Answer.Done(200, "text/plain", new byte[size], last);
  }

  private FirstAnswers.Given ask(String credential, String key, String request) {
    return answers.of(credential, key, request, () -> work(1, true));
  }

  private static int status(FirstAnswers.Given given) {
    return switch (given.answer()) {
      case Answer.Done answer -> answer.status();
      case Answer.Refused(var problem) -> problem.status();
    };
  }

  @Test
  void theSameRequestIsDoneOnce() {
    Answer first = ask("me", "k", "a").answer();
    FirstAnswers.Given second = ask("me", "k", "a");
    assertThat(second.answer()).isSameAs(first);
    assertThat(second.again()).isTrue();
    assertThat(status(ask("me", "k", "b"))).isEqualTo(422);
    assertThat(done).hasValue(1);
    assertThat(status(ask("you", "k", "b"))).isEqualTo(200);
    assertThat(done).hasValue(2);
  }

  @Test
  void afterADayItIsForgotten() {
    ask("me", "k", "a");
    now.addAndGet(Limits.FIRST_ANSWER_NANOS - 1);
    assertThat(ask("me", "k", "a").again()).isTrue();
    now.incrementAndGet();
    assertThat(ask("me", "k", "b").again()).isFalse();
  }

  @Test
  void theOldestGoesWhereThereAreTooManyOrTheyAreTooLarge() {
    for (int i = 0; i <= Limits.FIRST_ANSWERS; i++) {
      ask("me", "k" + i, "a");
    }
    assertThat(ask("me", "k1", "a").again()).isTrue();
    assertThat(ask("me", "k0", "a").again()).isFalse();
    int most = (int) (Limits.FIRST_ANSWERS_BYTES / 4);
    for (int i = 0; i < 5; i++) {
      answers.of("me", "large" + i, "a", () -> work(most, true));
    }
    assertThat(ask("me", "large0", "a").again()).isFalse();
    assertThat(ask("me", "large4", "a").again()).isTrue();
    assertThat(ask("me", "k5000", "a").again()).isFalse();
  }

  @Test
  void whatIsNotFinalIsTriedAgain() {
    for (int status : new int[] {503, 500, 429}) {
      Answer refused = new Answer.Refused(Problem.of(status, "No", "no"));
      assertThat(answers.of("me", "k", "a", () -> refused).again()).isFalse();
    }
    assertThat(answers.of("me", "k", "a", () -> work(1, false)).again()).isFalse();
    assertThatThrownBy(
            () ->
                answers.of(
                    "me",
                    "k",
                    "a",
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    Answer missing = new Answer.Refused(Problem.of(404, "Not Found", "no"));
    assertThat(answers.of("me", "k", "a", () -> missing).again()).isFalse();
    assertThat(status(ask("me", "k", "a"))).isEqualTo(404);
    assertThat(done).hasValue(1);
  }

  @Test
  void oneThatIsUnderWayIsSaidToBe() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Thread first =
        Thread.ofVirtual()
            .start(
                () ->
                    answers.of(
                        "me",
                        "k",
                        "a",
                        () -> {
                          begun.countDown();
                          hold(end);
                          return work(1, true);
                        }));
    begun.await();
    assertThat(status(ask("me", "k", "a"))).isEqualTo(409);
    assertThat(status(ask("me", "k", "b"))).isEqualTo(422);
    now.addAndGet(2 * Limits.FIRST_ANSWER_NANOS);
    assertThat(status(ask("me", "k", "a"))).isEqualTo(409);
    end.countDown();
    first.join();
    assertThat(ask("me", "k", "a").again()).isTrue();
    assertThat(done).hasValue(1);
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
