package policysearch.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policysearch.lucene.LiveIndexWriter;
import policysearch.model.PolicyDocument;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.RandomSearch;

/** What one state hands on to the next is what the next would find itself. */
final class HandedOnTest {
  private static final int ROUNDS = 120;
  private static final List<PolicyField> FIELDS =
      List.of(Schema.SOURCE, Schema.SPEAKER, Schema.MONTH);

  @TempDir Path folder;

  @Test
  void aStateMadeFromTheOneBeforeIsTheOneMadeFromNothing() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<PolicyDocument> documents = new ArrayList<>();
    while (documents.size() < 200) {
      documents = new RandomSearch(random).documents(400);
    }
    try (var writer = LiveIndexWriter.open(folder)) {
      for (PolicyDocument document : documents.subList(0, 150)) {
        writer.put(document);
      }
      Snapshot state = Snapshot.of(folder.resolve("g1"), writer.reader());
      for (int round = 0; round < ROUNDS; round++) {
        change(writer, documents, random);
        if (random.nextBoolean()) {
          numbers(state); // asked for, so there is something to hand on
        }
        state = next(state, writer);
        Snapshot anew = Snapshot.of(folder.resolve("g1"), state.reader());
        String where = "seed %d round %d".formatted(seed, round);
        assertThat(state.state()).as(where).isEqualTo(anew.state());
        assertThat(groups(state)).as(where).isEqualTo(groups(anew));
        assertThat(numbers(state)).as(where).isEqualTo(counted(anew));
      }
      state.reader().close();
    }
  }

  private static void change(LiveIndexWriter writer, List<PolicyDocument> all, Random random)
      throws IOException {
    for (int step = random.nextInt(1, 6); step > 0; step--) {
      PolicyDocument document = all.get(random.nextInt(all.size()));
      if (random.nextInt(3) == 0) {
        writer.delete(document.id());
      } else {
        writer.put(document);
      }
    }
    switch (random.nextInt(4)) {
      case 0 -> writer.groupCopies();
      case 1 -> writer.checkpoint(() -> 1);
      default -> {} // only put
    }
  }

  private static Snapshot next(Snapshot state, LiveIndexWriter writer) throws IOException {
    Optional<DirectoryReader> newer = writer.reader(state.reader());
    if (newer.isEmpty()) {
      return state;
    }
    Snapshot next = state.next(newer.get());
    state.reader().close();
    return next;
  }

  /** By document: the members of its group. */
  private static List<List<Integer>> groups(Snapshot of) {
    List<List<Integer>> all = new ArrayList<>();
    for (int doc = 0; doc < of.reader().maxDoc(); doc++) {
      int[] members = of.texts().hasCopies(doc) ? of.texts().members(doc) : new int[0];
      all.add(Arrays.stream(members).boxed().toList());
    }
    return all;
  }

  /** The numbers of the values that documents have, as the state gives them. */
  private static List<String> numbers(Snapshot of) throws IOException {
    List<String> all = new ArrayList<>();
    for (PolicyField field : FIELDS) {
      ValueNames names = ValueNames.of(field.name(), of);
      all.add(field.name() + names.size());
      for (LeafReaderContext leaf : of.reader().leaves()) {
        SortedSetDocValues values = names.segment(leaf.ord);
        for (int doc = values.nextDoc(); doc < leaf.reader().maxDoc(); doc = values.nextDoc()) {
          int number = names.global(leaf.ord)[(int) values.nextOrd()];
          all.add((leaf.docBase + doc) + " " + number + names.of(number));
        }
      }
    }
    return all;
  }

  /** The same as Lucene numbers them. */
  private static List<String> counted(Snapshot of) throws IOException {
    List<String> all = new ArrayList<>();
    for (PolicyField field : FIELDS) {
      SortedSetDocValues values = MultiDocValues.getSortedSetValues(of.reader(), field.name());
      all.add(field.name() + values.getValueCount());
      for (int doc = values.nextDoc(); doc < of.reader().maxDoc(); doc = values.nextDoc()) {
        long number = values.nextOrd();
        all.add(doc + " " + number + values.lookupOrd(number).utf8ToString());
      }
    }
    return all;
  }
}
