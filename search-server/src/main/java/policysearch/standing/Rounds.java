package policysearch.standing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import policysearch.search.SearchEngine;

/** One round over all queries; tried again where the index moved on meanwhile. */
final class Rounds {
  private static final int TRIES = 5;

  private final Standing standing;
  private final Ledger before;
  private final String at;

  Rounds(Standing standing, Ledger before, String at) {
    this.standing = standing;
    this.before = before;
    this.at = at;
  }

  /** A round over what {@code engine} has; over nothing, where there is no index yet. */
  Standing.Round run(Optional<SearchEngine> engine) throws IOException {
    QueryList list = standing.queries();
    if (list.queries().isEmpty() && before.head().marks().stream().noneMatch(Mark::running)) {
      return new Standing.Round(0, 0);
    }
    return engine.isPresent()
        ? run(list, engine.get())
        : settle(News.NONE, marks(list, (_, mark) -> mark));
  }

  private Standing.Round run(QueryList list, SearchEngine engine) throws IOException {
    for (int tries = 0; tries < TRIES; tries++) {
      long state = engine.state().generation();
      News news = News.of(engine, before.known());
      Matching.Asked asked = new Matching.Asked(engine, news, at);
      List<Mark> marks = marks(list, (query, mark) -> deliver(query, mark, asked));
      if (engine.state().generation() == state) {
        return settle(news, marks);
      }
    }
    throw new IOException("the index changes faster than standing queries run; they run later");
  }

  /** From here on the round counts. */
  private Standing.Round settle(News news, List<Mark> marks) throws IOException {
    boolean same = marks.equals(sorted(before.head().marks()));
    if (!news.seen().isEmpty() || !same) {
      before.next(news.seen(), marks, at).write(standing.file(Standing.LEDGER));
    }
    return new Standing.Round(news.documents().size(), count(marks) - count(before.head().marks()));
  }

  /** Takes a query as far as it comes in this round. */
  private interface Step {
    Mark from(StandingQuery query, Mark mark) throws IOException;
  }

  private List<Mark> marks(QueryList list, Step step) throws IOException {
    Map<String, Mark> marks = new TreeMap<>();
    before.head().marks().forEach(mark -> marks.put(mark.name(), mark.paused()));
    for (StandingQuery query : list.queries()) {
      Optional<Mark> known = before.head().mark(query.name());
      Mark mark =
          known.isPresent() && known.get().running()
              ? step.from(query, known.get())
              : known.map(m -> m.resumed(at)).orElseGet(() -> Mark.begun(query.name(), at));
      marks.put(query.name(), mark);
    }
    return List.copyOf(marks.values());
  }

  private Mark deliver(StandingQuery query, Mark mark, Matching.Asked asked) throws IOException {
    if (asked.news().documents().isEmpty()) {
      return mark;
    }
    var file = standing.outbox(query.name());
    try (Outbox outbox = Outbox.open(file, before.head().origin(), mark)) {
      asked.deliver(query, standing.reader(mark), outbox);
      return outbox.settle(file);
    }
  }

  private static List<Mark> sorted(List<Mark> marks) {
    return marks.stream().sorted(java.util.Comparator.comparing(Mark::name)).toList();
  }

  private static long count(List<Mark> marks) {
    return marks.stream().mapToLong(Mark::seq).sum();
  }
}
