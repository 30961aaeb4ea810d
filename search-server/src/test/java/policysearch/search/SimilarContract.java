package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.model.PolicyDocument;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/** What every engine finds to be about the same. */
public abstract class SimilarContract {
  /** An engine that answers from {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  @Test
  void whatSharesTheRareWordsComesFirst() throws IOException {
    try (SearchEngine engine =
        open(
            List.of(
                plain("a", "低空经济", "无人机产业园在临浦建成，推动低空经济发展。"),
                plain("b", "无人机", "无人机测试基地投入使用，低空经济加快发展。"),
                plain("c", "发展大会", "推动高质量发展，加快经济建设。"),
                plain("d", "低空规划", "低空经济规划公布，支持无人机企业。"),
                plain("e", "养老", "养老服务补贴发放，社区食堂开业。")))) {
      SimilarDocuments found = engine.similar("a", 5).orElseThrow();
      assertThat(ids(found).subList(0, 2)).containsExactlyInAnyOrder("b", "d");
      assertThat(ids(found)).doesNotContain("a", "e");
      assertThat(found.terms()).contains("无人机");
      assertThat(engine.similar("none", 5)).isEmpty();
    }
  }

  @Test
  void whatTwoDocumentsShareIsSaid() throws IOException {
    Draft a = Draft.of("a").body("甲：要建设算力枢纽。").plans(List.of("规划甲", "规划乙"));
    Draft b = Draft.of("b").body("甲：算力枢纽要开放共享。", "乙：算力。").plans(List.of("规划乙"));
    try (SearchEngine engine = open(List.of(a.done(), b.done()))) {
      assertThat(engine.similar("a", 5).orElseThrow().documents().getFirst().shared())
          .isEqualTo(new SimilarDocuments.Shared(List.of("甲"), List.of("规划乙"), Optional.empty()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void itIsExactLeavesCopiesOutAndSaysWhatIsShared(long seed) throws IOException {
    List<PolicyDocument> documents = new RandomSearch(new Random(seed)).documents(60);
    Map<String, PolicyDocument> byId =
        documents.stream().collect(Collectors.toMap(PolicyDocument::id, d -> d));
    try (SearchEngine engine = open(documents)) {
      for (PolicyDocument document : documents) {
        String as = "seed " + seed + ", " + document.id();
        List<SimilarDocuments.Similar> all =
            engine.similar(document.id(), SimilarDocuments.MAX_SIZE).orElseThrow().documents();
        assertThat(engine.similar(document.id(), 3).orElseThrow().documents())
            .as(as)
            .isEqualTo(all.subList(0, Math.min(3, all.size())));
        List<String> texts = all.stream().map(s -> RandomSearch.text(s.document().id())).toList();
        assertThat(texts)
            .as(as)
            .doesNotHaveDuplicates()
            .doesNotContain(RandomSearch.text(document.id()));
        assertThat(all).isSortedAccordingTo((x, y) -> Double.compare(y.score(), x.score()));
        for (SimilarDocuments.Similar each : all) {
          PolicyDocument other = byId.get(each.document().id());
          assertThat(each.score()).isPositive();
          assertThat(each.shared().people()).isEqualTo(both(Schema.PERSON, document, other));
          assertThat(each.shared().plans()).isEqualTo(both(Schema.PLAN, document, other));
          assertThat(each.copies().count())
              .isEqualTo((int) documents.stream().filter(d -> isCopy(d, other)).count());
        }
      }
    }
  }

  private static boolean isCopy(PolicyDocument one, PolicyDocument other) {
    return one != other && RandomSearch.text(one.id()).equals(RandomSearch.text(other.id()));
  }

  private static List<String> both(PolicyField field, PolicyDocument one, PolicyDocument other) {
    List<String> both = new ArrayList<>(field.values().apply(one).stream().distinct().toList());
    both.retainAll(field.values().apply(other));
    return both;
  }

  private static List<String> ids(SimilarDocuments found) {
    return found.documents().stream().map(s -> s.document().id()).toList();
  }

  private static PolicyDocument plain(String id, String title, String body) {
    return Draft.of(id).title(title).body(body).done();
  }
}
