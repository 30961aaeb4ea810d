package policysearch.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import policysearch.people.HeldTitle;
import policysearch.people.Individual;
import policysearch.people.Mention;
import policysearch.people.PersonResolver;
import policysearch.people.TitleHistory;
import policysearch.search.PersonEntry;

/** The persons of one state of the index, told apart when they are asked for. */
final class People {
  private final Snapshot snapshot;
  private final MentionReader mentions;

  private People(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.mentions = new MentionReader(snapshot);
  }

  static People of(Snapshot snapshot) {
    return new People(snapshot);
  }

  MentionReader mentions() {
    return mentions;
  }

  /** All persons of that name, the most mentioned first. */
  List<Individual> named(String name) throws IOException {
    return PersonResolver.resolve(name, mentions.of(name));
  }

  /** The person whom the id means; a name may have the mark of an id in it. */
  Optional<PersonEntry> entry(String id) throws IOException {
    Optional<Named> found = find(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    long documents = snapshot.texts().texts(numbers(found.get().one.mentions()));
    return Optional.of(entry(found.get().one, documents, found.get().all));
  }

  /** A person, and all of that name. */
  private record Named(Individual one, List<Individual> all) {}

  private Optional<Named> find(String id) throws IOException {
    for (int end = id.length(); end > 0; end = id.lastIndexOf(Individual.MARK, end - 1)) {
      List<Individual> all = named(id.substring(0, end));
      Optional<Individual> found = PersonResolver.find(all, id);
      if (found.isPresent()) {
        return Optional.of(new Named(found.get(), all));
      }
    }
    return Optional.empty();
  }

  /** Documents that name one of these persons. */
  Query documents(List<String> ids) throws IOException {
    Map<Integer, Float> documents = new HashMap<>();
    for (String id : ids) {
      find(id)
          .ifPresent(found -> found.one.mentions().forEach(m -> documents.put(m.document(), 1f)));
    }
    return new ScoredDocuments(snapshot.reader().getContext().id(), documents);
  }

  /** What is shown of a person in so many of the documents asked for. */
  PersonEntry entry(Individual one, long documents, List<Individual> all) {
    List<HeldTitle> held = TitleHistory.of(one);
    List<PersonEntry.Title> titles =
        held.stream()
            .sorted(Comparator.comparingInt((HeldTitle t) -> -t.mentions().size()))
            .limit(PersonEntry.MOST_TITLES)
            .sorted(Comparator.comparingInt(held::indexOf))
            .map(this::title)
            .toList();
    List<LocalDate> days = one.mentions().stream().flatMap(m -> m.day().stream()).toList();
    return new PersonEntry(
        one.id(),
        one.name(),
        documents,
        days.stream().min(Comparator.naturalOrder()),
        days.stream().max(Comparator.naturalOrder()),
        titles,
        held.size(),
        all.stream().map(Individual::id).filter(id -> !id.equals(one.id())).toList());
  }

  /** Numbers of the documents of {@code mentions}, in which each stands once. */
  static int[] numbers(List<Mention> mentions) {
    return mentions.stream().mapToInt(Mention::document).distinct().toArray();
  }

  private PersonEntry.Title title(HeldTitle held) {
    int[] documents = numbers(held.mentions());
    return new PersonEntry.Title(
        held.title(), held.first(), held.last(), snapshot.texts().texts(documents));
  }
}
