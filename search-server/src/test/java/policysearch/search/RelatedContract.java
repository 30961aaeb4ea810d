package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.model.PolicyDocument;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/** What every engine finds to share facts. */
public abstract class RelatedContract {
  /** An engine that answers from {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  @Test
  void whoSharesTheRarestComesFirstAndWhatIsSharedIsNamed() throws IOException {
    try (SearchEngine engine =
        open(
            List.of(
                met("a", "长沙", "甲").plans(List.of("规划甲")).done(),
                Draft.of("b").present(List.of("甲")).done(),
                Draft.of("c").present(List.of("甲")).plans(List.of("规划甲")).done(),
                met("d", "武汉", "乙").done(),
                met("e", "长沙", "乙").done(),
                Draft.of("f").present(List.of("甲")).done()))) {
      RelatedDocuments found = engine.related("a", 10).orElseThrow();
      assertThat(found.documents().stream().map(s -> s.document().id()))
          .startsWith("c", "e")
          .containsExactlyInAnyOrder("b", "c", "e", "f");
      assertThat(found.total()).isEqualTo(4);
      assertThat(found.documents().getFirst().shared())
          .isEqualTo(new SimilarDocuments.Shared(List.of("甲"), List.of("规划甲"), Optional.empty()));
      assertThat(found.documents().get(1).shared().event()).isPresent();
      assertThat(engine.related("none", 3)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void itIsExact(long seed) throws IOException {
    List<PolicyDocument> documents = documents(new Random(seed));
    Map<String, PolicyDocument> byId =
        documents.stream().collect(Collectors.toMap(PolicyDocument::id, d -> d));
    try (SearchEngine engine = open(documents)) {
      for (PolicyDocument document : documents) {
        String as = "seed " + seed + ", " + document.id();
        Map<String, Double> best = best(document, documents);
        RelatedDocuments all =
            engine.related(document.id(), RelatedDocuments.MAX_SIZE).orElseThrow();
        assertThat(all.total()).as(as).isEqualTo(best.size());
        assertThat(all.documents().stream().map(s -> RandomSearch.text(s.document().id())))
            .as(as)
            .containsExactlyInAnyOrderElementsOf(best.keySet());
        assertThat(all.documents())
            .isSortedAccordingTo(
                Comparator.comparingDouble((SimilarDocuments.Similar s) -> -s.score()));
        for (SimilarDocuments.Similar each : all.documents()) {
          PolicyDocument other = byId.get(each.document().id());
          assertThat(each.score())
              .as(as)
              .isCloseTo(best.get(RandomSearch.text(other.id())), Offset.offset(1e-4))
              .isCloseTo(score(document, other, documents), Offset.offset(1e-4));
          assertThat(each.shared().people()).isEqualTo(both(Schema.PERSON, document, other));
          assertThat(each.shared().plans()).isEqualTo(both(Schema.PLAN, document, other));
          assertThat(each.shared().event().isPresent()).isEqualTo(sameEvent(document, other));
        }
        assertThat(engine.related(document.id(), 2).orElseThrow().documents())
            .isEqualTo(all.documents().subList(0, Math.min(2, all.documents().size())));
      }
    }
  }

  /** By text, the best score of its copies. */
  private static Map<String, Double> best(PolicyDocument document, List<PolicyDocument> all) {
    Map<String, Double> best = new TreeMap<>();
    String own = RandomSearch.text(document.id());
    for (PolicyDocument other : all) {
      String text = RandomSearch.text(other.id());
      double score = score(document, other, all);
      if (!text.equals(own) && score > 0) {
        best.merge(text, score, Math::max);
      }
    }
    return best;
  }

  private static double score(PolicyDocument one, PolicyDocument other, List<PolicyDocument> all) {
    double score = 0;
    for (PolicyField field : List.of(Schema.PLAN, Schema.PERSON)) {
      for (String value : both(field, one, other)) {
        long having = all.stream().filter(d -> field.values().apply(d).contains(value)).count();
        score += RelatedDocuments.weight(having, all.size());
      }
    }
    if (sameEvent(one, other)) {
      long having = all.stream().filter(d -> sameEvent(one, d)).count();
      score += RelatedDocuments.weight(having, all.size());
    }
    return score;
  }

  private static boolean sameEvent(PolicyDocument one, PolicyDocument other) {
    return one.facts().place().isPresent()
        && one.facts().eventDates().isPresent()
        && one.facts().place().equals(other.facts().place())
        && one.facts().eventDates().equals(other.facts().eventDates());
  }

  private static List<String> both(PolicyField field, PolicyDocument one, PolicyDocument other) {
    List<String> both = new ArrayList<>(field.values().apply(one).stream().distinct().toList());
    both.retainAll(field.values().apply(other));
    return both;
  }

  private static List<PolicyDocument> documents(Random random) {
    List<PolicyDocument> documents = new ArrayList<>();
    while (documents.size() < 50) {
      String id = "d" + documents.size();
      String body =
          random
              .ints(200, '一', '一' + 300)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      for (int copy = random.nextInt(4) == 0 ? 2 : 0; copy >= 0; copy--) {
        Draft draft = Draft.of(copy == 0 ? id : id + "." + copy).body(body);
        draft.published("2024-01-%02d".formatted(1 + random.nextInt(28))).source("报" + copy);
        draft.present(some(random, Stream.of("甲", "乙", "丙", "丁", "戊", "己")));
        draft.plans(some(random, Stream.of("规划一", "规划二", "规划三", "规划四")));
        if (random.nextBoolean()) {
          String day = "2024-05-0" + (1 + random.nextInt(2));
          draft.event(day, "2024-05-03").place(random.nextBoolean() ? "长沙" : "武汉");
        }
        documents.add(draft.done());
      }
    }
    Collections.shuffle(documents, random);
    return documents;
  }

  private static List<String> some(Random random, Stream<String> all) {
    return all.filter(each -> random.nextInt(4) == 0).toList();
  }

  private static Draft met(String id, String place, String... people) {
    return Draft.of(id).event("2024-05-11", "2024-05-12").place(place).present(List.of(people));
  }
}
