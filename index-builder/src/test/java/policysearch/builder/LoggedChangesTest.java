package policysearch.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.log.Change;
import policysearch.log.Sent;
import policysearch.model.PolicyDocument;

/** Changes are done many at once; what comes out is what one after the other gives. */
final class LoggedChangesTest {
  private static final int CHANGES = 1_500;
  private static final String PAGE = "{\"id\":\"d\",\"title\":\"通知\",\"text\":\"尹力说,要走在前列。\"}";

  @TempDir Path folder;
  private PageIntake intake;

  @BeforeEach
  void open() throws IOException {
    intake = PageIntake.of(folder);
  }

  @AfterEach
  void close() {
    intake.close();
  }

  /** Holds the title of each document that is there. */
  private static class Titles implements LoggedChanges.Sink {
    final Map<String, String> titles = new ConcurrentHashMap<>();
    final List<Long> done = new ArrayList<>();

    @Override
    public void put(PolicyDocument document) throws IOException {
      titles.put(document.id(), document.metadata().title().orElse(""));
    }

    @Override
    public void delete(String id) {
      titles.remove(id);
    }

    @Override
    public void done(long number) {
      done.add(number);
    }
  }

  private static byte[] put(String id, String title) {
    String row = "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"尹力说,要走在前列。\"}".formatted(id, title);
    byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
    return new Change.Put(new Sent("row", true, Optional.of(id), Optional.empty(), bytes))
        .payload();
  }

  @Test
  void theLastChangeOfEachDocumentCounts() throws IOException {
    Random random = new Random(20);
    Map<String, String> expected = new HashMap<>();
    Titles titles = new Titles();
    LoggedChanges changes = new LoggedChanges(intake, titles, _ -> {});
    for (int number = 1; number <= CHANGES; number++) {
      String id = "d" + random.nextInt(40);
      if (random.nextInt(4) == 0) {
        expected.remove(id);
        changes.record(number, new Change.Delete(id).payload());
      } else {
        String title = "通知" + number;
        expected.put(id, title);
        changes.record(number, put(id, title));
      }
    }
    changes.end();
    assertThat(titles.titles).isEqualTo(expected);
    assertThat(titles.done).isSorted().endsWith((long) CHANGES);
  }

  private static Sent row(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Sent("row", true, Optional.empty(), Optional.empty(), bytes);
  }

  private PolicyDocument read(Sent sent) {
    return ((DocumentReader.Outcome.Read) intake.read(sent)).document();
  }

  private static Map<String, String> done(byte[] payload, PageIntake intake) throws IOException {
    Titles titles = new Titles();
    LoggedChanges changes = new LoggedChanges(intake, titles, _ -> {});
    changes.record(1, payload);
    changes.end();
    return titles.titles;
  }

  /** What is put again is what was put: not what the page says, but what was read out of it. */
  @Test
  void whatTheSameRulesReadIsNotReadAgain() throws IOException {
    PolicyDocument document = read(row(PAGE));
    byte[] payload = intake.change(row("{"), document).payload();
    assertThat(intake.again((Change.Put) Change.of(payload)))
        .isEqualTo(new DocumentReader.Outcome.Read(document));
    assertThat(done(payload, intake)).containsExactly(Map.entry("d", "通知"));
  }

  @Test
  void whatOtherRulesReadIsReadAgain() throws IOException {
    byte[] payload = intake.change(row(PAGE), read(row(PAGE))).payload();
    String correction = "{\"document\":\"d\",\"do\":\"set\",\"field\":\"title\",\"value\":\"公告\"}";
    Files.writeString(folder.resolve("corrections.ndjson"), correction);
    try (PageIntake corrected = PageIntake.of(folder)) {
      assertThat(done(payload, corrected)).containsExactly(Map.entry("d", "公告"));
    }
  }

  @Test
  void whatIsNoDocumentIsSaidAndTheRestDone() throws IOException {
    List<String> said = new ArrayList<>();
    Titles titles = new Titles();
    LoggedChanges changes = new LoggedChanges(intake, titles, said::add);
    Sent broken = row("{");
    changes.record(7, new Change.Put(broken).payload());
    changes.record(8, put("d", "通知"));
    changes.end();
    assertThat(titles.titles).containsOnlyKeys("d");
    assertThat(titles.done).containsExactly(8L);
    assertThat(said).singleElement().asString().startsWith("change 7 can no longer be read: ");
  }

  @Test
  void afterAFailureNothingIsDoneBehindTheBack() throws IOException {
    AtomicInteger running = new AtomicInteger();
    Titles failing =
        new Titles() {
          @Override
          public void put(PolicyDocument document) throws IOException {
            running.incrementAndGet();
            try {
              if (document.id().equals("d3")) {
                throw new IOException("no space");
              }
              Thread.onSpinWait();
              super.put(document);
            } finally {
              running.decrementAndGet();
            }
          }
        };
    LoggedChanges changes = new LoggedChanges(intake, failing, _ -> {});
    for (int number = 1; number <= 100; number++) {
      changes.record(number, put("d" + number, "通知"));
    }
    assertThatThrownBy(changes::end).isInstanceOf(IOException.class).hasMessage("no space");
    assertThat(running).hasValue(0);
    assertThat(failing.done).isEmpty();
  }
}
