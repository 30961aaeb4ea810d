package policysearch.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import policysearch.model.Span;
import policysearch.schema.Hierarchy;
import policysearch.schema.PolicyField;
import policysearch.search.Explanation;
import policysearch.search.FacetCounts;
import policysearch.search.Filter;
import policysearch.search.Hit;
import policysearch.search.IndexState;
import policysearch.search.SearchQuery;
import policysearch.search.SearchResult;
import policysearch.search.Spelling;
import policysearch.search.Understood;

/** Gives the views of an engine's answers. */
final class SearchPresenter {
  private SearchPresenter() {}

  static SearchView present(
      SearchRequest request, SearchResult result, List<Spelling> spellings, long tookMs) {
    return new SearchView(
        query(request.query(), result.nearness(), result.synonyms(), result.understood()),
        SearchView.TotalView.of(result.total(), result.partial()),
        result.partial(),
        tookMs,
        hits(request, result),
        result.facets().stream().map(SearchPresenter::facet).toList(),
        spellings.stream().map(s -> new SearchView.SpellingView(s.text(), s.total())).toList(),
        new SearchView.PageView(request.query().size(), result.nextCursor()),
        index(result.index()));
  }

  private static List<HitView> hits(SearchRequest request, SearchResult result) {
    return IntStream.range(0, result.hits().size())
        .mapToObj(
            i ->
                hit(
                    result.hits().get(i),
                    request.fields(),
                    result.explanations().stream().skip(i).findFirst()))
        .toList();
  }

  /** The question as it was understood. */
  static SearchView.QueryView query(
      SearchQuery query,
      SearchResult.Nearness nearness,
      List<SearchResult.Reworded> synonyms,
      Understood understood) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Optional<Filter.Dates> dates = Optional.empty();
    for (Filter filter : query.filters()) {
      switch (filter) {
        case Filter.AnyOf(var field, var wanted) -> values.put(field.name(), wanted);
        case Filter.Persons(var ids) -> values.put(SearchParameters.PERSON_ID.name(), ids);
        case Filter.Ids _ -> {} // no parameter makes one
        case Filter.Dates range -> dates = Optional.of(range);
      }
    }
    return new SearchView.QueryView(
        query.text(),
        SearchParameters.name(query.scope()),
        values,
        dates.map(range -> SearchParameters.name(range.field())),
        dates.flatMap(Filter.Dates::from).map(LocalDate::toString),
        dates.flatMap(Filter.Dates::to).map(LocalDate::toString),
        SearchParameters.name(query.sort()),
        nearness.name().toLowerCase(Locale.ROOT),
        synonyms.stream().map(s -> new SearchView.SynonymView(s.word(), s.wordings())).toList(),
        UnderstoodView.of(understood));
  }

  static FacetView facet(FacetCounts counts) {
    return new FacetView(
        counts.field().name(),
        counts.field().label(),
        counts.valueCount(),
        counts.missing(),
        counts.other(),
        counts.values().stream().map(value -> value(counts.field(), value)).toList());
  }

  private static FacetView.ValueView value(PolicyField field, FacetCounts.Value value) {
    List<String> parents = Hierarchy.parents(field, value.value()).stream().sorted().toList();
    return new FacetView.ValueView(
        value.value(),
        Labels.of(field, value.value()),
        value.count(),
        value.selected(),
        Optional.of(parents).filter(some -> !some.isEmpty()),
        value.children().map(SearchPresenter::facet));
  }

  static SearchView.IndexView index(IndexState state) {
    return new SearchView.IndexView(state.generation(), state.documents());
  }

  /** {@code [start, end)} pairs. */
  static List<int[]> ranges(List<Span> spans) {
    return spans.stream().map(span -> new int[] {span.start(), span.end()}).toList();
  }

  private static HitView hit(Hit hit, Set<String> fields, Optional<Explanation> why) {
    Hit.Card card = hit.card();
    Wanted wanted = new Wanted(fields);
    return new HitView(
        card.id(),
        wanted.member("title", card::title),
        wanted.member("type", card::type),
        wanted.member("typeLabel", () -> card.type().map(Labels::ofType)),
        wanted.member("source", card::source),
        wanted.member("column", card::column),
        wanted.member("issuer", card::issuer),
        wanted.member("documentNumber", card::documentNumber),
        wanted.member("publishedAt", card::publishedAt),
        wanted.member("eventDates", card::eventDates),
        wanted.member("place", card::place),
        wanted.member("provinces", () -> Optional.of(card.provinces())),
        wanted.member("url", () -> Optional.of(pageOf(card.id()))),
        wanted.member("originalUrl", card::url),
        wanted.member("highlights", () -> Optional.of(highlights(hit))),
        wanted.member("copyCount", () -> CopyView.count(hit.copies())),
        wanted.member("copies", () -> CopyView.listed(hit.copies())),
        wanted.member("why", () -> why.map(SearchPresenter::why)));
  }

  private static HitView.WhyView why(Explanation explanation) {
    return new HitView.WhyView(
        explanation.words().stream().map(SearchPresenter::word).toList(), explanation.ownNumber());
  }

  private static HitView.WordView word(Explanation.Word word) {
    return new HitView.WordView(
        word.word(),
        word.typed(),
        word.synonyms(),
        word.places().stream().map(p -> p.name().toLowerCase(Locale.ROOT)).toList(),
        word.percent(),
        word.titlePercent());
  }

  private static HitView.HighlightsView highlights(Hit hit) {
    return new HitView.HighlightsView(
        ranges(hit.titleRanges()), hit.snippets().stream().map(SearchPresenter::snippet).toList());
  }

  private static HitView.SnippetView snippet(Hit.Snippet snippet) {
    List<String> speakers = snippet.speakers();
    return new HitView.SnippetView(
        snippet.start(),
        speakers.isEmpty() ? Optional.empty() : Optional.of(String.join("、", speakers)),
        speakers,
        snippet.text(),
        ranges(snippet.ranges()));
  }

  /** The page's address of a document; an id may hold anything, also a slash. */
  static String pageOf(String id) {
    return "/d/" + encoded(id);
  }

  /** As a segment of a path or a value of a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The members asked for. */
  private record Wanted(Set<String> fields) {
    <T> Optional<T> member(String name, Supplier<Optional<T>> value) {
      return fields.contains(name) ? value.get() : Optional.empty();
    }
  }
}
