package policysearch.standing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import policysearch.model.PolicyDocument;
import policysearch.search.Filter;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;

/**
 * What a state of the index has that was not known.
 *
 * <p>A document is news if its id was never seen, or if it had another title or body when it was
 * last seen; other bytes with the same text (a counter, an advertisement) are none, nor is what was
 * deleted and came back as it was. A text that was known under an id which is gone has moved, and
 * is no news.
 *
 * @param documents that are news, by id
 * @param seen what has to be remembered of the documents that were read
 * @param copies of each text of which there are several documents, their ids
 * @param groups which of them a document is of
 */
record News(
    Map<String, Delivery.Change> documents,
    Map<String, Version> seen,
    Map<Integer, List<String>> copies,
    Map<String, Integer> groups) {
  /** Nothing is there. */
  static final News NONE = new News(Map.of(), Map.of(), Map.of(), Map.of());

  private static final int AT_ONCE = 2_000;

  static News of(SearchEngine engine, Map<String, Version> known) throws IOException {
    Map<String, String> fresh = new LinkedHashMap<>(); // id to the bytes' hash
    Map<Integer, List<String>> copies = new HashMap<>();
    Map<String, Integer> groups = new HashMap<>();
    Set<String> gone = new HashSet<>(known.keySet());
    engine.eachHeld(
        held -> {
          String key = Version.key(held.id());
          gone.remove(key);
          String raw = Version.raw(held);
          if (Optional.ofNullable(known.get(key)).filter(v -> v.surely(raw)).isEmpty()) {
            fresh.put(held.id(), raw);
          }
          held.text()
              .ifPresent(
                  text -> {
                    copies.computeIfAbsent(text, _ -> new ArrayList<>()).add(held.id());
                    groups.put(held.id(), text);
                  });
        });
    Set<String> moved =
        known.entrySet().stream()
            .filter(entry -> gone.contains(entry.getKey()))
            .map(entry -> entry.getValue().text())
            .collect(Collectors.toSet());
    Map<String, Delivery.Change> documents = new LinkedHashMap<>();
    Map<String, Version> seen = new HashMap<>();
    for (List<String> ids : chunks(List.copyOf(fresh.keySet()), AT_ONCE)) {
      engine.each(
          everything(ids),
          (document, _) -> {
            String key = Version.key(document.id());
            String raw = fresh.getOrDefault(document.id(), Version.UNKNOWN);
            Version now = new Version(raw, Version.text(document));
            Optional<Version> before = Optional.ofNullable(known.get(key));
            if (!before.equals(Optional.of(now))) {
              seen.put(key, now);
            }
            change(document, now, before, moved).ifPresent(c -> documents.put(document.id(), c));
          });
    }
    return new News(documents, seen, copies, groups);
  }

  /** The other documents of a text that were there before. */
  List<String> olderCopies(int group) {
    return copies.getOrDefault(group, List.of()).stream()
        .filter(id -> !documents.containsKey(id))
        .toList();
  }

  /** A part of {@code search}: what of it is in these documents. */
  static SearchQuery within(SearchQuery search, List<String> ids) {
    List<Filter> filters = new ArrayList<>(search.filters());
    filters.add(new Filter.Ids(ids));
    return new SearchQuery(
        search.text(),
        search.scope(),
        filters,
        SearchQuery.Sort.OLDEST,
        SearchQuery.MAX_SIZE,
        Optional.empty(),
        List.of(),
        SearchQuery.Copies.ALL, // which copies are news is told apart here
        SearchQuery.Semantic.OFF, // what is nearest depends on all else that there is
        search.options());
  }

  static List<List<String>> chunks(List<String> ids, int size) {
    List<List<String>> chunks = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += size) {
      chunks.add(ids.subList(from, Math.min(ids.size(), from + size)));
    }
    return chunks;
  }

  private static SearchQuery everything(List<String> ids) {
    return within(SearchQuery.of(""), ids);
  }

  private static Optional<Delivery.Change> change(
      PolicyDocument document, Version now, Optional<Version> before, Set<String> moved) {
    if (before.isPresent()) {
      return Optional.of(Delivery.Change.CHANGED)
          .filter(_ -> !before.get().text().equals(now.text()));
    }
    boolean elsewhere = !document.body().isBlank() && moved.contains(now.text());
    return elsewhere ? Optional.empty() : Optional.of(Delivery.Change.NEW);
  }
}
