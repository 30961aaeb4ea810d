package policysearch.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.model.Metadata;
import policysearch.model.PolicyDocument;
import policysearch.model.PublicationTime;

/** The groups in an index are those of its documents, however they came in. */
final class CopiesInTheIndexTest {
  private static final int TEXTS = 5;

  @TempDir Path folder;

  @Test
  void copiesFollowTheEarliestAndLosingItAreGroupedAnew() throws IOException {
    String body = text(new Random(1), 300);
    try (var writer = PolicyIndexWriter.open(folder)) {
      writer.put(document("b", "央视网消息：" + body, Optional.of(2)));
      writer.put(document("c", body, Optional.empty()));
      writer.put(document("other", text(new Random(2), 300), Optional.of(1)));
      writer.commit();
      assertThat(groups(folder)).isEqualTo(Map.of("b", "b", "c", "b", "other", "other"));
      writer.put(document("a", body + "\n责任编辑：吴双", Optional.of(1)));
      writer.commit();
      assertThat(groups(folder)).containsEntry("b", "a").containsEntry("c", "a");
      writer.delete("a");
      writer.commit();
      assertThat(groups(folder)).isEqualTo(Map.of("b", "b", "c", "b", "other", "other"));
      writer.put(document("b", text(new Random(3), 300), Optional.of(2)));
      writer.commit();
      assertThat(groups(folder)).containsEntry("c", "c").containsEntry("b", "b");
    }
  }

  @Test
  void textsOfWhichNoneSaysThatItWasPublishedAreNoCopies() throws IOException {
    String body = text(new Random(1), 300);
    try (var writer = PolicyIndexWriter.open(folder)) {
      writer.put(document("b", body, Optional.empty()));
      writer.put(document("c", body, Optional.empty()));
      writer.commit();
      assertThat(groups(folder)).isEqualTo(Map.of("b", "b", "c", "c"));
      writer.put(document("a", body, Optional.of(1)));
      writer.commit();
      assertThat(groups(folder)).isEqualTo(Map.of("a", "a", "b", "a", "c", "a"));
    }
  }

  @Test
  void whatWasNotCommittedLeavesNoTraceInTheGroups() throws IOException {
    String body = text(new Random(1), 300);
    try (var writer = PolicyIndexWriter.open(folder)) {
      writer.put(document("b", body, Optional.of(2)));
      writer.commit();
      writer.put(document("a", body, Optional.of(1)));
    }
    assertThat(groups(folder)).isEqualTo(Map.of("b", "b"));
    try (var writer = PolicyIndexWriter.open(folder)) {
      writer.commit();
      writer.put(document("c", body, Optional.of(3)));
      writer.commit();
    }
    assertThat(groups(folder)).isEqualTo(Map.of("b", "b", "c", "b"));
  }

  @Test
  void theSameDocumentsGiveTheSameGroupsHoweverTheyCame() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 2; round++) {
      Path lived = Files.createDirectory(folder.resolve("lived" + round));
      Path fresh = Files.createDirectory(folder.resolve("fresh" + round));
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < TEXTS; i++) {
        texts.add(text(random, 200 + random.nextInt(300)));
      }
      Map<String, PolicyDocument> held = live(lived, texts, random);
      List<PolicyDocument> shuffled = new ArrayList<>(held.values());
      Collections.shuffle(shuffled, random);
      writeByTwo(fresh, shuffled);
      assertThat(groups(lived)).as("seed %d round %d", seed, round).isEqualTo(groups(fresh));
    }
  }

  /** A life of writing, deleting, committing and being killed; gives what is left of it. */
  private static Map<String, PolicyDocument> live(Path index, List<String> texts, Random random)
      throws IOException {
    Map<String, PolicyDocument> held = new TreeMap<>();
    for (int session = 0; session < 4; session++) {
      Map<String, PolicyDocument> now = new TreeMap<>(held);
      try (var writer = PolicyIndexWriter.open(index)) {
        for (int step = 0; step < 25; step++) {
          change(writer, now, texts, random);
          if (random.nextInt(8) == 0) {
            writer.commit();
            held = new TreeMap<>(now);
          }
        }
      }
    }
    return held;
  }

  private static void change(
      PolicyIndexWriter writer, Map<String, PolicyDocument> now, List<String> texts, Random random)
      throws IOException {
    String id = "d" + random.nextInt(40);
    if (random.nextInt(4) == 0) {
      writer.delete(id);
      now.remove(id);
    } else {
      PolicyDocument document = variant(id, texts, random);
      writer.put(document);
      now.put(id, document);
    }
  }

  @RepeatedTest(3)
  void groupsFoundWhileOthersWriteAreThoseOfTheNextCommit() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path lived = Files.createDirectory(folder.resolve("lived"));
    Path fresh = Files.createDirectory(folder.resolve("fresh"));
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      texts.add(text(random, 200 + random.nextInt(300)));
    }
    Map<String, PolicyDocument> held = new TreeMap<>();
    for (int session = 0; session < 4; session++) {
      held = checkpointed(lived, held, texts, random);
    }
    try (var writer = LiveIndexWriter.open(lived)) {
      writer.commit();
    }
    writeByTwo(fresh, List.copyOf(held.values()));
    assertThat(groups(lived)).as("seed %d", seed).isEqualTo(groups(fresh));
  }

  /** Writes and makes checkpoints while copies are looked for, and is killed. */
  private static Map<String, PolicyDocument> checkpointed(
      Path index, Map<String, PolicyDocument> before, List<String> texts, Random random)
      throws Exception {
    Map<String, PolicyDocument> held = before;
    Map<String, PolicyDocument> now = new TreeMap<>(before);
    AtomicBoolean writing = new AtomicBoolean(true);
    try (var writer = LiveIndexWriter.open(index)) {
      Thread grouping = Thread.ofPlatform().start(() -> groupWhile(writing, writer));
      for (int step = 0; step < 60; step++) {
        change(writer, now, texts, random);
        if (random.nextInt(8) == 0) {
          writer.checkpoint(() -> 1);
          held = new TreeMap<>(now);
        }
      }
      writing.set(false);
      grouping.join();
    }
    return held;
  }

  private static void groupWhile(AtomicBoolean writing, LiveIndexWriter writer) {
    try {
      while (writing.get()) {
        writer.groupCopies();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void writeByTwo(Path index, List<PolicyDocument> documents) throws Exception {
    try (var writer = PolicyIndexWriter.open(index)) {
      List<Thread> threads = new ArrayList<>();
      for (int half = 0; half < 2; half++) {
        int first = half;
        threads.add(
            Thread.ofPlatform()
                .start(
                    () -> {
                      for (int i = first; i < documents.size(); i += 2) {
                        put(writer, documents.get(i));
                      }
                    }));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      writer.commit();
    }
  }

  private static void put(PolicyIndexWriter writer, PolicyDocument document) {
    try {
      writer.put(document);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** One of the texts: as it is, dressed, cut by up to a sixth, or with another figure. */
  private static PolicyDocument variant(String id, List<String> texts, Random random) {
    String text = texts.get(random.nextInt(texts.size()));
    int cut = random.nextInt(text.length() / 6);
    String body =
        switch (random.nextInt(4)) {
          case 0 -> text;
          case 1 -> "本报讯（记者 吴双）" + text + "\n责任编辑：周一帆";
          case 2 -> text.substring(0, text.length() - cut);
          default -> text.replace("年", random.nextInt(3) + "年");
        };
    Optional<Integer> day =
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(random.nextInt(3));
    return document(id, body, day);
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder("第一年");
    for (int i = 0; i < length; i++) {
      text.append(i % 40 == 39 ? '。' : (char) ('一' + random.nextInt(2000)));
    }
    return text.toString();
  }

  private static PolicyDocument document(String id, String body, Optional<Integer> day) {
    PolicyDocument plain = Documents.of(id, "题", body);
    Metadata none = Metadata.NONE;
    Metadata dated =
        new Metadata(
            none.title(),
            none.subtitles(),
            none.column(),
            day.map(d -> PublicationTime.of(LocalDate.of(2024, 5, 1).plusDays(d))),
            none.source(),
            none.url(),
            none.documentNumber(),
            none.documentNumberParts(),
            none.indexNumber(),
            none.issuer(),
            none.writtenOn(),
            none.status(),
            none.topic(),
            none.attachments(),
            none.type(),
            none.views(),
            none.editors());
    return new PolicyDocument(
        id, plain.file(), dated, body, plain.facts(), plain.notes(), plain.provenance());
  }

  /** Each live document's id and its leader's. */
  private static Map<String, String> groups(Path index) throws IOException {
    Map<Long, String> ids = new HashMap<>();
    Map<String, Long> leaders = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index))) {
      for (LeafReaderContext leaf : reader.leaves()) {
        var live = leaf.reader().getLiveDocs();
        var held = DocValues.getBinary(leaf.reader(), LuceneFields.HELD);
        var groups = DocValues.getNumeric(leaf.reader(), LuceneFields.GROUP);
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if ((live == null || live.get(doc)) && held.advanceExact(doc)) {
            String id = HeldDocuments.id(held.binaryValue().utf8ToString());
            assertThat(groups.advanceExact(doc)).isTrue();
            ids.put(DocumentMapper.order(id), id);
            leaders.put(id, groups.longValue());
          }
        }
      }
    }
    Map<String, String> byId = new TreeMap<>();
    leaders.forEach((id, leader) -> byId.put(id, ids.getOrDefault(leader, "gone")));
    return byId;
  }
}
