package policysearch.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class CopyGroupsTest {
  private static final int[] ONE_FORM = {1, 2, 3, 4, 5, 6, 7, 8};

  @Test
  void aChainOfCopiesIsNoGroup() throws IOException {
    CopyGroups groups = new CopyGroups();
    for (int i = 0; i < 5; i++) {
      groups.add(i, i, sketch(i));
    }
    // each is a copy of its neighbours only
    assertThat(groups.leaders((earlier, later) -> later - earlier == 1))
        .containsExactly(0, 0, 2, 2, 4);
  }

  @Test
  void theEarliestLeadsAndThoseWithoutADayComeLast() throws IOException {
    CopyGroups groups = new CopyGroups();
    groups.add(7, Integer.MAX_VALUE, sketch(1));
    groups.add(5, 20, sketch(1));
    groups.add(9, 10, sketch(1));
    groups.add(3, 20, sketch(1));
    assertThat(groups.leaders((earlier, later) -> true)).containsOnly(2);
    assertThat(groups.precedes(3, 1)).isTrue();
    assertThat(groups.precedes(0, 1)).isFalse();
  }

  @Test
  void aFormWithHundredsOfTextsIsLeftAloneButTheirExactCopiesAreFound() throws IOException {
    CopyGroups groups = new CopyGroups();
    for (int i = 0; i < 300; i++) {
      groups.add(i, i, sketch(i));
    }
    int copy = groups.add(1000, 1000, sketch(7));
    int[] compared = {0};
    int[] leaders =
        groups.leaders(
            (earlier, later) -> {
              compared[0]++;
              return true;
            });
    assertThat(leaders[copy]).isEqualTo(7);
    assertThat(compared[0]).isEqualTo(1);
    assertThat(groups.leftSomeUncompared()).isTrue();
  }

  @Test
  void textsOfQuiteDifferentLengthAreNotEvenRead() throws IOException {
    CopyGroups groups = new CopyGroups();
    groups.add(1, 1, new Sketch(1, 1000, 0, 0, ONE_FORM));
    groups.add(2, 2, new Sketch(2, 800, 0, 0, ONE_FORM));
    int[] leaders =
        groups.leaders(
            (earlier, later) -> {
              throw new AssertionError("compared");
            });
    assertThat(leaders).containsExactly(0, 1);
  }

  /** Sketches that differ in their whole text only. */
  private static Sketch sketch(int text) {
    return new Sketch((long) text << 33 | 1, 500, 0, 0, ONE_FORM);
  }
}
