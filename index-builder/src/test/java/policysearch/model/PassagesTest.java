package policysearch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PassagesTest {
  @Test
  void aStatementIsAPassageAndWhatStandsAroundItIsNobodys() {
    PolicyDocument document = Documents.small("a");
    assertThat(Passages.of(document))
        .extracting(p -> p.span().in(document.body()) + p.speakers())
        .containsExactly("会议在津举行。[]", "尹力说,[]", "要发展算力。[尹力]", "会议还听取了汇报。[]");
  }

  @Test
  void passagesCoverTheBodyAndNeverOverlap() {
    for (long seed = 0; seed < 500; seed++) {
      PolicyDocument document = Documents.random("r" + seed, new Random(seed));
      int at = 0;
      for (Passage passage : Passages.of(document)) {
        assertThat(document.body().substring(at, passage.span().start()))
            .as("between passages, seed %d", seed)
            .isBlank();
        at = passage.span().end();
      }
      assertThat(document.body().substring(at)).as("seed %d", seed).isBlank();
    }
  }

  @Test
  void everyStatementIsOnePassageWithAllWhoSaidIt() {
    for (long seed = 0; seed < 500; seed++) {
      PolicyDocument document = Documents.random("r" + seed, new Random(seed));
      Map<Span, Set<String>> said = new HashMap<>();
      for (Person person : document.facts().people()) {
        person
            .statements()
            .forEach(s -> said.computeIfAbsent(s.span(), x -> new HashSet<>()).add(person.name()));
      }
      Map<Span, Set<String>> passages = new HashMap<>();
      for (Passage passage : Passages.of(document)) {
        if (!passage.speakers().isEmpty()) {
          passages.put(passage.span(), new HashSet<>(passage.speakers()));
        }
      }
      assertThat(passages).as("seed %d", seed).isEqualTo(said);
    }
  }

  @Test
  void anEmptyBodyHasNoPassages() {
    assertThat(Passages.of("", List.of())).isEmpty();
    assertThat(Passages.of("\n \n", List.of())).isEmpty();
  }
}
