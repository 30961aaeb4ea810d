package policysearch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a record of the log says is what was put into it, by this version or the one before. */
final class ChangeTest {
  private static final int SEEDS = 300;
  private static final String LETTERS = "尹力说,要走在前列。河北省委书记 a1{}\"𠀀\n";

  private static String text(Random random, int atMost) {
    return random
        .ints(random.nextInt(atMost + 1), 0, LETTERS.codePointCount(0, LETTERS.length()))
        .map(i -> LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, i)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] record(String json, byte[] page) {
    byte[] head = utf8(json);
    return ByteBuffer.allocate(Integer.BYTES + head.length + page.length)
        .putInt(head.length)
        .put(head)
        .put(page)
        .array();
  }

  @Test
  void whatIsPutComesBackWithWhatWasReadOutOfIt() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      byte[] page = utf8(text(random, seed == 0 ? 0 : 60_000)); // more than a dictionary holds
      Sent sent = new Sent("页.html", false, Optional.of("d"), Optional.empty(), page);
      String body =
          random.nextBoolean() ? text(random, 500) : new String(page, StandardCharsets.UTF_8);
      Reading reading = new Reading("r1", text(random, 300), body);
      Change change = Change.of(new Change.Put(sent, Optional.of(reading)).payload());
      Change.Put put = (Change.Put) change;
      assertThat(put.reading()).as("seed %d", seed).contains(reading);
      assertThat(put.sent().bytes()).as("seed %d", seed).isEqualTo(page);
      assertThat(put.sent().name()).isEqualTo("页.html");
      assertThat(put.sent().id()).contains("d");
    }
  }

  @Test
  void whatRepeatsThePageTakesLittleRoom() {
    String page = text(new Random(8), 9_000);
    Sent sent = new Sent("row", true, Optional.empty(), Optional.empty(), utf8(page));
    int alone = new Change.Put(sent).payload().length;
    Optional<Reading> reading = Optional.of(new Reading("r1", "{}", page));
    int together = new Change.Put(sent, reading).payload().length;
    assertThat(together - alone).isLessThan(utf8(page).length / 10);
  }

  @Test
  void aRecordOfTheFirstFormatIsAPageAlone() {
    byte[] page = utf8("{\"id\":\"x\"}");
    String head = "{\"format\":1,\"delete\":false,\"name\":\"a\",\"row\":true,\"id\":\"x\"}";
    Change.Put put = (Change.Put) Change.of(record(head, page));
    assertThat(put.reading()).isEmpty();
    assertThat(put.sent().bytes()).isEqualTo(page);
    assertThat(put.sent().row()).isTrue();
    assertThat(put.sent().id()).contains("x");
  }

  @Test
  void aRecordOfALaterFormatIsNotGuessedAt() {
    byte[] payload =
        record("{\"format\":3,\"delete\":false,\"name\":\"a\",\"row\":true}", utf8(""));
    assertThatThrownBy(() -> Change.of(payload)).hasMessageContaining("format must be 1 to 2");
  }

  @Test
  void whatWasReadIsNotGuessedAtEither() {
    Sent sent = new Sent("a", true, Optional.empty(), Optional.empty(), utf8("正文"));
    byte[] payload = new Change.Put(sent, Optional.of(new Reading("r", "{}", "正文"))).payload();
    for (int at = payload.length - 4; at < payload.length; at++) {
      byte[] torn = payload.clone();
      torn[at] ^= 0x55;
      assertThatThrownBy(() -> Change.of(torn)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
