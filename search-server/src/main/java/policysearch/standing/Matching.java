package policysearch.standing;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policysearch.model.PolicyDocument;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;
import policysearch.search.StatementHit;
import policysearch.search.StatementQuery;

/**
 * One query, asked about what is new.
 *
 * <p>Of documents that are one text the first is delivered, and none if a copy that was there
 * before matches too: the query has shown that text. A query with {@code copies=all} gets each. The
 * same words in a changed document are no new statement.
 */
final class Matching {
  private static final int AT_ONCE = 5_000;

  private final SearchEngine engine;
  private final News news;
  private final Outbox outbox;
  private final String at;

  /** Texts that were delivered in this round, or that a copy from before has shown. */
  private final Map<Integer, Boolean> shown = new HashMap<>();

  /** Of a text that has copies, the words that were delivered or shown. */
  private final Map<Integer, Set<String>> said = new HashMap<>();

  private Matching(SearchEngine engine, News news, Outbox outbox, String at) {
    this.engine = engine;
    this.news = news;
    this.outbox = outbox;
    this.at = at;
  }

  /** What there is to ask, and of whom. */
  record Asked(SearchEngine engine, News news, String at) {
    /**
     * Adds to {@code outbox} what is new to {@code query}.
     *
     * @param delivered the deliveries before
     */
    void deliver(StandingQuery query, OutboxReader delivered, Outbox outbox) throws IOException {
      Matching matching = new Matching(engine, news, outbox, at);
      for (var ids : News.chunks(List.copyOf(news.documents().keySet()), AT_ONCE)) {
        switch (query.wanted()) {
          case StandingQuery.Wanted.Documents(var search) -> matching.documents(search, ids);
          case StandingQuery.Wanted.Statements(var statements) ->
              matching.statements(statements, ids, matching.earlier(delivered, ids));
        }
      }
    }
  }

  private void documents(SearchQuery search, List<String> ids) throws IOException {
    engine.each(
        News.within(search, ids),
        (document, _) -> {
          Optional<Integer> text = text(document.id(), search);
          if (text.isEmpty() || !isShown(text.get(), search)) {
            text.ifPresent(t -> shown.put(t, true));
            add(document);
          }
        });
  }

  private boolean isShown(int text, SearchQuery search) throws IOException {
    Boolean known = shown.get(text);
    if (known != null) {
      return known;
    }
    List<String> older = news.olderCopies(text);
    boolean[] found = {false};
    if (!older.isEmpty()) {
      engine.each(News.within(search, older), (_, _) -> found[0] = true);
    }
    shown.put(text, found[0]);
    return found[0];
  }

  private void statements(StatementQuery query, List<String> ids, Set<String> earlier)
      throws IOException {
    engine.eachStatement(
        within(query, ids),
        hit -> {
          Optional<Integer> text = text(hit.document().id(), query.search());
          boolean isNew = earlier.add(key(hit.document().id(), hit.text()));
          if (isNew && (text.isEmpty() || saidIn(text.get(), query).add(hit.text()))) {
            add(hit);
          }
        });
  }

  private Set<String> saidIn(int text, StatementQuery query) throws IOException {
    Set<String> known = said.get(text);
    if (known != null) {
      return known;
    }
    Set<String> words = new HashSet<>();
    List<String> older = news.olderCopies(text);
    if (!older.isEmpty()) {
      engine.eachStatement(within(query, older), hit -> words.add(hit.text()));
    }
    said.put(text, words);
    return words;
  }

  /** What was delivered of these documents when they had another text. */
  private Set<String> earlier(OutboxReader delivered, List<String> ids) throws IOException {
    Set<String> changed = new HashSet<>(ids);
    changed.removeIf(id -> news.documents().get(id) != Delivery.Change.CHANGED);
    Set<String> earlier = new HashSet<>();
    if (!changed.isEmpty()) {
      delivered.each(
          0,
          delivery ->
              delivery
                  .statement()
                  .filter(_ -> changed.contains(delivery.document().id()))
                  .ifPresent(s -> earlier.add(key(delivery.document().id(), s.text()))));
    }
    return earlier;
  }

  /** The text that a document is a copy of, where copies count once. */
  private Optional<Integer> text(String id, SearchQuery search) {
    return Optional.ofNullable(news.groups().get(id))
        .filter(_ -> search.copies() == SearchQuery.Copies.COLLAPSE);
  }

  private void add(PolicyDocument document) throws IOException {
    outbox.add(
        new Outbox.Entry(
            at, change(document.id()), Delivery.Document.of(document), Optional.empty()));
  }

  private void add(StatementHit hit) throws IOException {
    outbox.add(
        new Outbox.Entry(
            at,
            change(hit.document().id()),
            Delivery.Document.of(hit.document()),
            Optional.of(Delivery.Said.of(hit))));
  }

  private Delivery.Change change(String id) {
    return news.documents().getOrDefault(id, Delivery.Change.NEW);
  }

  private static StatementQuery within(StatementQuery query, List<String> ids) {
    return new StatementQuery(News.within(query.search(), ids), query.voices());
  }

  private static String key(String id, String words) {
    return id + "\n" + words;
  }
}
