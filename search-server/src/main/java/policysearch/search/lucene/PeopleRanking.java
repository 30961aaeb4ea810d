package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import policysearch.lucene.FoldedText;
import policysearch.lucene.MentionTerm;
import policysearch.people.Individual;
import policysearch.search.IndexState;
import policysearch.search.PeopleFound;
import policysearch.search.PeopleQuery;
import policysearch.search.PersonEntry;

/**
 * Picks the persons of most documents. A name is in as many documents as all its persons together,
 * so names are taken by that number, and no name is looked into that could not give one of the
 * persons wanted.
 */
final class PeopleRanking {
  private final People people;
  private final FacetTally names;
  private final FixedBitSet documents;
  private final TextGroups texts;
  private final IndexState state;

  /**
   * @param names how many of {@code documents} have each name
   * @param texts whose copies count once
   */
  PeopleRanking(FacetTally names, FixedBitSet documents, Snapshot snapshot, TextGroups texts) {
    this.people = snapshot.people();
    this.names = names;
    this.documents = documents;
    this.state = snapshot.state();
    this.texts = texts;
  }

  private record Ranked(Individual one, long documents, List<Individual> all) {
    static final Comparator<Ranked> ORDER =
        Comparator.comparingLong((Ranked r) -> -r.documents).thenComparing(r -> r.one.id());
  }

  PeopleFound first(PeopleQuery asked) throws IOException {
    List<String> words =
        asked.words().stream().map(PeopleRanking::folded).filter(w -> !w.isEmpty()).toList();
    int[] fitting = fitting(words);
    List<Ranked> best = new ArrayList<>();
    for (int ord : fitting) {
      if (best.size() >= asked.size() && best.get(asked.size() - 1).documents >= names.count(ord)) {
        break;
      }
      List<Individual> all = people.named(names.name(ord));
      for (Individual one : all) {
        long count = count(one);
        if (count > 0 && fits(one, words)) {
          best.add(new Ranked(one, count, all));
        }
      }
      best.sort(Ranked.ORDER);
    }
    List<PersonEntry> entries =
        best.stream()
            .limit(asked.size())
            .map(r -> people.entry(r.one, r.all).in(r.documents))
            .toList();
    return new PeopleFound(fitting.length, entries, state);
  }

  private long count(Individual one) {
    return texts.texts(
        Arrays.stream(People.numbers(one.mentions())).filter(documents::get).toArray());
  }

  /** Names that have all the words in themselves and in their titles, the most frequent first. */
  private int[] fitting(List<String> words) throws IOException {
    int[] ranked = names.ranked();
    if (words.isEmpty()) {
      return ranked;
    }
    Map<String, BitSet> found = new HashMap<>();
    people
        .mentions()
        .each(
            term -> {
              String text = folded(term);
              for (int i = 0; i < words.size(); i++) {
                if (text.contains(words.get(i))) {
                  found.computeIfAbsent(MentionTerm.name(term), n -> new BitSet()).set(i);
                }
              }
            });
    found.values().removeIf(some -> some.cardinality() < words.size());
    List<Integer> fitting = new ArrayList<>();
    for (int ord : ranked) {
      if (found.containsKey(names.name(ord))) {
        fitting.add(ord);
      }
    }
    return fitting.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Of namesakes the one whose own titles have the words. */
  private static boolean fits(Individual one, List<String> words) {
    List<String> texts =
        IntStream.rangeClosed(0, one.mentions().size())
            .mapToObj(i -> i == 0 ? one.name() : one.mentions().get(i - 1).title().orElse(""))
            .distinct()
            .map(PeopleRanking::folded)
            .toList();
    return words.stream().allMatch(word -> texts.stream().anyMatch(t -> t.contains(word)));
  }

  private static String folded(String text) {
    return FoldedText.of(text).text();
  }
}
