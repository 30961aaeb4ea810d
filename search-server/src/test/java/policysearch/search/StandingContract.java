package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.api.StandingFile;
import policysearch.model.Passage;
import policysearch.model.Passages;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;
import policysearch.standing.Delivery;
import policysearch.standing.Standing;

/** What standing queries promise, whatever engine they ask. */
public abstract class StandingContract {
  private static final List<String> WORDS = List.of("算力", "绿色", "港口");
  private static final List<String> SPEAKERS = List.of("李明", "王芳");
  private static final List<String> SOURCES = List.of("甲网", "乙网", "丙网");

  /** Long enough to be known as a text wherever it stands. */
  private static final String LONG =
      String.join(
          "\n",
          "会议指出，要统筹推进现代化产业体系建设，加快形成新的增长动力，不断提升发展质量和效益。",
          "会议强调，各地要结合实际，抓好重点任务落实，完善工作机制，强化协同配合，确保各项举措落地见效。",
          "会议要求，加强算力基础设施布局，推动数据要素流通，优化营商环境，支持企业技术改造和设备更新。",
          "会议还研究了农业农村、生态环境、安全生产、防汛抗旱等方面的工作，并就下一步安排作出了部署。");

  @TempDir protected Path folder;

  /** Documents in the making; what is put or deleted shows with the next commit. */
  protected interface Corpus {
    void put(PolicyDocument document);

    void delete(String id);

    void commit() throws IOException;

    /** Makes all afresh, of the same documents. */
    void rebuild() throws IOException;

    SearchEngine open() throws IOException;
  }

  /** An empty corpus, kept in {@code folder} if anywhere. */
  protected abstract Corpus corpus() throws IOException;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void eachMatchingNewOrChangedDocumentIsDeliveredOnceHoweverCommitsAreSplit(long seed)
      throws IOException {
    Random random = new Random(seed);
    queries(
        "{\"name\":\"suan\",\"q\":\"算力\",\"copies\":\"all\"}",
        "{\"name\":\"any\",\"copies\":\"all\"}",
        "{\"name\":\"from\",\"source\":[\"甲网\",\"乙网\"],\"copies\":\"all\"}",
        "{\"name\":\"said\",\"deliver\":\"statements\",\"q\":\"算力\",\"copies\":\"all\"}",
        "{\"name\":\"who\",\"deliver\":\"statements\",\"speaker\":\"李明\",\"copies\":\"all\"}");
    Corpus corpus = corpus();
    Standing standing = standing();
    standing.begin("t0");
    Map<String, PolicyDocument> held = new TreeMap<>();
    Expected expected = new Expected();
    for (int commit = 0; commit < 12; commit++) {
      change(random, corpus, held);
      if (random.nextInt(5) == 0) {
        corpus.rebuild();
      } else {
        corpus.commit();
      }
      if (random.nextInt(5) < 3 || commit == 11) {
        expected.round(held);
        round(corpus, "t" + commit);
        for (String name : List.of("suan", "any", "from", "said", "who")) {
          assertThat(delivered(name).map(StandingContract::key))
              .as("seed %s, commit %s, query %s", seed, commit, name)
              .containsExactlyInAnyOrderElementsOf(expected.of(name));
        }
      }
    }
  }

  @Test
  void numbersRunFromOneWithoutAGapAndIdsAreOneToEach() throws IOException {
    queries("{\"name\":\"any\"}");
    Corpus corpus = corpus();
    standing().begin("t0");
    for (int i = 0; i < 7; i++) {
      corpus.put(written("d" + i, i));
      corpus.commit();
      round(corpus, "t");
    }
    List<Delivery> all = delivered("any").toList();
    assertThat(all.stream().map(Delivery::seq)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(all.stream().map(Delivery::id).distinct()).hasSize(7);
    Standing.Page first = standing().page("any", Optional.empty(), 3);
    Standing.Page second = standing().page("any", first.next(), 3);
    Standing.Page third = standing().page("any", second.next(), 3);
    assertThat(third.next()).isEmpty();
    assertThat(Stream.of(first, second, third).flatMap(p -> p.deliveries().stream()).toList())
        .isEqualTo(all.reversed());
    List<Long> since = new ArrayList<>();
    standing().each("any", 5, delivery -> since.add(delivery.seq()));
    assertThat(since).containsExactly(6L, 7L);
  }

  @Test
  void nothingIsNewThatWasThereBeforeWasRebuiltMovedOrCameBack() throws IOException {
    queries("{\"name\":\"any\"}");
    Corpus corpus = corpus();
    corpus.put(written("old", 1));
    corpus.commit();
    round(corpus, "t1"); // begins with what is there
    corpus.put(written("one", 2));
    corpus.commit();
    round(corpus, "t2");
    assertThat(ids("any")).containsExactly("one");
    corpus.rebuild();
    round(corpus, "t3");
    corpus.put(otherBytes(written("one", 2)));
    corpus.commit();
    round(corpus, "t4");
    corpus.delete("one");
    corpus.commit();
    round(corpus, "t5");
    corpus.put(written("one", 2));
    corpus.commit();
    round(corpus, "t6");
    corpus.delete("one");
    corpus.put(renamed(written("one", 2), "moved"));
    corpus.commit();
    round(corpus, "t7");
    assertThat(ids("any")).containsExactly("one");
  }

  @Test
  void aCopyOfATextThatTheQueryHasShownIsNoNews() throws IOException {
    queries(
        "{\"name\":\"once\",\"q\":\"算力\"}",
        "{\"name\":\"each\",\"q\":\"算力\",\"copies\":\"all\"}",
        "{\"name\":\"second\",\"q\":\"算力\",\"source\":\"乙网\"}");
    Corpus corpus = corpus();
    standing().begin("t0");
    corpus.put(Draft.of("t").title("会议召开").body(LONG).source("甲网").done());
    corpus.commit();
    round(corpus, "t1");
    corpus.put(Draft.of("t@2").title("会议召开").body(LONG).source("乙网").done());
    corpus.put(Draft.of("t@3").title("会议召开").body(LONG).source("乙网").done());
    corpus.commit();
    round(corpus, "t2");
    assertThat(ids("once")).containsExactly("t");
    assertThat(ids("each")).containsExactlyInAnyOrder("t", "t@2", "t@3");
    assertThat(ids("second")).hasSize(1).isSubsetOf("t@2", "t@3"); // had not shown it
  }

  @Test
  void aQueryBeginsWhenItIsFirstSeenAndAgainAfterItWasGone() throws IOException {
    queries("{\"name\":\"a\"}");
    Corpus corpus = corpus();
    standing().begin("t0");
    corpus.put(written("d1", 1));
    corpus.commit();
    round(corpus, "t1");
    queries("{\"name\":\"a\"}", "{\"name\":\"b\"}");
    corpus.put(written("d2", 2));
    corpus.commit();
    round(corpus, "t2");
    queries("{\"name\":\"b\"}", "{\"name\":\"a\",\"colour\":\"red\"}");
    corpus.put(written("d3", 3));
    corpus.commit();
    round(corpus, "t3");
    queries("{\"name\":\"a\"}", "{\"name\":\"b\"}");
    round(corpus, "t4");
    corpus.put(written("d4", 4));
    corpus.commit();
    round(corpus, "t5");
    assertThat(ids("a")).containsExactly("d1", "d2", "d4");
    assertThat(ids("b")).containsExactly("d3", "d4");
    assertThat(standing().mark("a").orElseThrow().since()).isEqualTo("t4");
  }

  @Test
  void whereverARoundIsCutOffNothingIsLostAndNothingComesTwice() throws IOException {
    queries("{\"name\":\"a\"}", "{\"name\":\"b\",\"deliver\":\"statements\"}");
    Corpus corpus = corpus();
    standing().begin("t0");
    corpus.put(written("d1", 1));
    corpus.commit();
    round(corpus, "t1");
    Map<String, byte[]> before = files();
    List<Delivery> seen = delivered("a", "b").toList();
    corpus.put(written("d1", 2));
    corpus.put(written("d2", 1));
    corpus.commit();
    round(corpus, "t2");
    Map<String, byte[]> after = files();
    List<Delivery> all = delivered("a", "b").toList();
    assertThat(all).hasSizeGreaterThan(seen.size() + 3);
    for (Map<String, byte[]> cut : cuts(before, after)) {
      restore(cut);
      boolean counts = Arrays.equals(cut.get("ledger"), after.get("ledger"));
      assertThat(delivered("a", "b").toList()).isEqualTo(counts ? all : seen);
      round(corpus, "t2");
      assertThat(delivered("a", "b").toList()).isEqualTo(all);
    }
    restore(after);
    round(corpus, "t3");
    assertThat(delivered("a", "b").toList()).isEqualTo(all);
  }

  /** Every state of the disk that a round may leave behind: files are written one after another. */
  private static List<Map<String, byte[]>> cuts(
      Map<String, byte[]> before, Map<String, byte[]> after) {
    List<Map<String, byte[]>> cuts = new ArrayList<>();
    Map<String, byte[]> now = new HashMap<>(before);
    for (String outbox : List.of("a.jsonl", "b.jsonl")) {
      byte[] whole = after.get(outbox);
      int from = before.getOrDefault(outbox, new byte[0]).length;
      for (int end = from; end <= whole.length; end += 1 + (whole.length - from) / 25) {
        now.put(outbox, Arrays.copyOf(whole, end));
        cuts.add(Map.copyOf(now));
      }
      now.put(outbox, whole);
    }
    byte[] ledger = after.get("ledger");
    for (int end = 0; end <= ledger.length; end += 1 + ledger.length / 10) {
      now.put("ledger.new", Arrays.copyOf(ledger, end));
      cuts.add(Map.copyOf(now));
    }
    now.put("ledger.new", ledger);
    cuts.add(Map.copyOf(now));
    now.remove("ledger.new");
    now.put("ledger", ledger);
    cuts.add(Map.copyOf(now));
    return cuts;
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.list(folder.resolve("standing"))) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private void restore(Map<String, byte[]> files) throws IOException {
    for (String name : files().keySet()) {
      Files.delete(folder.resolve("standing").resolve(name));
    }
    for (var file : files.entrySet()) {
      Files.write(folder.resolve("standing").resolve(file.getKey()), file.getValue());
    }
  }

  private void queries(String... lines) throws IOException {
    Files.writeString(folder.resolve(Standing.FILE), String.join("\n", lines));
  }

  private Standing standing() {
    return Standing.in(folder, StandingFile::parse);
  }

  private void round(Corpus corpus, String at) throws IOException {
    try (SearchEngine engine = corpus.open()) {
      assertThat(standing().run(engine, at)).isPresent();
    }
  }

  private Stream<Delivery> delivered(String... names) throws IOException {
    List<Delivery> all = new ArrayList<>();
    for (String name : names) {
      standing().each(name, 0, all::add);
    }
    return all.stream();
  }

  private List<String> ids(String name) throws IOException {
    return delivered(name).map(d -> d.document().id()).toList();
  }

  private static void change(Random random, Corpus corpus, Map<String, PolicyDocument> held) {
    for (int i = random.nextInt(6); i > 0; i--) {
      String id = "d" + random.nextInt(12);
      if (random.nextInt(4) == 0) {
        corpus.delete(id);
        held.remove(id);
      } else {
        PolicyDocument document = written(id, random.nextInt(3));
        corpus.put(random.nextBoolean() ? document : otherBytes(document));
        held.put(id, document);
      }
    }
  }

  /** One of the versions of a document. */
  private static PolicyDocument written(String id, int version) {
    Random random = new Random((id + version).hashCode());
    String first = WORDS.get(random.nextInt(3));
    String second = WORDS.get(random.nextInt(3));
    return Draft.of(id)
        .title(id + "的" + first)
        .source(SOURCES.get(random.nextInt(3)))
        .body(
            id + "第" + version + "稿谈" + second,
            SPEAKERS.get(random.nextInt(2)) + "：要发展" + second,
            "其间有人提问。",
            SPEAKERS.get(random.nextInt(2)) + "：" + id + "还要重视" + first)
        .done();
  }

  private static PolicyDocument otherBytes(PolicyDocument d) {
    Optional<String> sha256 = Optional.of("%016x".formatted(d.body().hashCode()));
    Provenance read = new Provenance(Optional.empty(), sha256, Optional.empty(), Optional.empty());
    return new PolicyDocument(d.id(), d.file(), d.metadata(), d.body(), d.facts(), d.notes(), read);
  }

  private static PolicyDocument renamed(PolicyDocument d, String id) {
    return new PolicyDocument(
        id, d.file(), d.metadata(), d.body(), d.facts(), d.notes(), d.provenance());
  }

  private static String key(Delivery delivery) {
    return delivery.document().id()
        + " "
        + delivery.change()
        + delivery.statement().map(s -> " " + s.text()).orElse("");
  }

  /** The plain rule, applied to all documents. */
  private static final class Expected {
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, List<String>> keys = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    List<String> of(String name) {
      return keys.getOrDefault(name, List.of());
    }

    void round(Map<String, PolicyDocument> held) {
      for (PolicyDocument d : held.values()) {
        String text = d.metadata().title().orElse("") + "\n" + d.body();
        Optional<String> before = Optional.ofNullable(known.put(d.id(), text));
        if (!before.equals(Optional.of(text))) {
          news(d, d.id() + (before.isPresent() ? " CHANGED" : " NEW"));
        }
      }
    }

    private void news(PolicyDocument d, String key) {
      add("any", key, true);
      String title = d.metadata().title().orElse("");
      add("suan", key, title.contains("算力") || d.body().contains("算力"));
      String source = d.metadata().source().orElse("");
      add("from", key, source.equals("甲网") || source.equals("乙网"));
      for (Passage passage : Passages.of(d)) {
        String words = passage.span().in(d.body());
        if (!passage.speakers().isEmpty()) {
          boolean wanted = words.contains("算力");
          add("said", key + " " + words, wanted && said.add("said" + d.id() + words));
          boolean his = passage.speakers().contains("李明");
          add("who", key + " " + words, his && said.add("who" + d.id() + words));
        }
      }
    }

    private void add(String name, String key, boolean matches) {
      if (matches) {
        keys.computeIfAbsent(name, _ -> new ArrayList<>()).add(key);
      }
    }
  }
}
