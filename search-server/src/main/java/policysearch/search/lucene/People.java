package policysearch.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import policysearch.people.HeldTitle;
import policysearch.people.Individual;
import policysearch.people.Mention;
import policysearch.people.PersonResolver;
import policysearch.people.TitleHistory;
import policysearch.search.PersonEntry;

/** The persons of one state of the index, told apart when they are asked for. */
final class People {
  /** One page asks for the same name several times, and readers turn its pages. */
  private static final int KEPT = 256;

  private final Snapshot snapshot;
  private final MentionReader mentions;

  /** The names asked for last. */
  private final Map<String, List<Individual>> resolved = Collections.synchronizedMap(new Last<>());

  /** The persons shown last, in all documents. */
  private final Map<String, PersonEntry> shown = Collections.synchronizedMap(new Last<>());

  /** Forgets what was not asked for since long. */
  private static final class Last<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;

    Last() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > KEPT;
    }
  }

  People(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.mentions = new MentionReader(snapshot);
  }

  MentionReader mentions() {
    return mentions;
  }

  /** All persons of that name, the most mentioned first. */
  List<Individual> named(String name) throws IOException {
    List<Individual> known = resolved.get(name);
    if (known == null) {
      known = PersonResolver.resolve(name, mentions.of(name));
      resolved.put(name, known);
    }
    return known;
  }

  /** The person whom the id means; a name may have the mark of an id in it. */
  Optional<PersonEntry> entry(String id) throws IOException {
    return find(id).map(found -> entry(found.one, found.all));
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

  /** What is shown of a person, {@code all} being those of the name. */
  PersonEntry entry(Individual one, List<Individual> all) {
    return shown.computeIfAbsent(one.id(), id -> read(one, all));
  }

  private PersonEntry read(Individual one, List<Individual> all) {
    List<HeldTitle> held = TitleHistory.of(one);
    Set<HeldTitle> often = Collections.newSetFromMap(new IdentityHashMap<>());
    held.stream()
        .sorted(Comparator.comparingInt((HeldTitle t) -> -t.mentions().size()))
        .limit(PersonEntry.MOST_TITLES)
        .forEach(often::add);
    List<LocalDate> days = one.mentions().stream().flatMap(m -> m.day().stream()).toList();
    return new PersonEntry(
        one.id(),
        one.name(),
        snapshot.texts().texts(numbers(one.mentions())),
        days.stream().min(Comparator.naturalOrder()),
        days.stream().max(Comparator.naturalOrder()),
        held.stream().filter(often::contains).map(this::title).toList(),
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
