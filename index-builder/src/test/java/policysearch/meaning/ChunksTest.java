package policysearch.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;
import policysearch.model.Span;

final class ChunksTest {
  private static PolicyDocument document(String title, String body) {
    return new PolicyDocument(
        "a",
        Optional.empty(),
        Metadata.titled(Optional.of(title).filter(t -> !t.isEmpty())),
        body,
        Facts.NONE,
        List.of(),
        Provenance.UNKNOWN);
  }

  @Test
  void aShortDocumentIsOnePieceWithItsTitle() {
    assertThat(Chunks.of(document("关于供水的通知", "现将有关事项通知如下。\n一、保障供水。")))
        .containsExactly("关于供水的通知\n现将有关事项通知如下。\n一、保障供水。");
  }

  @Test
  void withoutTextTheTitleIsThePiece() {
    assertThat(Chunks.of(document("关于供水的通知", ""))).containsExactly("关于供水的通知");
    assertThat(Chunks.of(document("", ""))).isEmpty();
  }

  @Test
  void aLongParagraphIsCutAtSentenceEnds() {
    String sentence = "各地要切实加强组织领导，明确责任分工，确保各项任务落到实处。";
    List<String> pieces = Chunks.of(document("", sentence.repeat(40)));
    assertThat(pieces).hasSizeGreaterThan(2).allSatisfy(p -> assertThat(p).endsWith("。"));
    assertThat(String.join("", pieces)).isEqualTo(sentence.repeat(40));
  }

  @Test
  void piecesFollowEachOtherAndNoneIsTooLong() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder body = new StringBuilder();
      for (int i = random.nextInt(2000); i > 0; i--) {
        body.append(
            random.nextInt(40) == 0
                ? "\n"
                : random.nextInt(30) == 0 ? "。" : "𠮷字a ".substring(0, 1 + random.nextInt(4)));
      }
      int at = 0;
      for (Span span : Chunks.spans(body.toString())) {
        assertThat(span.start()).as("seed %d", seed).isGreaterThanOrEqualTo(at);
        assertThat(span.length()).as("seed %d", seed).isBetween(1, Chunks.MOST + Chunks.LEAST);
        assertThat(body.substring(at, span.start())).as("seed %d", seed).isBlank();
        at = span.end();
      }
      assertThat(body.substring(at)).as("seed %d", seed).isBlank();
    }
  }
}
