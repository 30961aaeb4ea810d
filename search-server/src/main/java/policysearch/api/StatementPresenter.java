package policysearch.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import policysearch.model.Voice;
import policysearch.search.Hit;
import policysearch.search.SearchResult;
import policysearch.search.StatementHit;
import policysearch.search.StatementQuery;
import policysearch.search.Understood;

/** Gives the views of statements. */
final class StatementPresenter {
  private static final Map<Voice, String> VOICE_LABELS =
      Map.of(Voice.INDIVIDUAL, "个人", Voice.JOINT, "多人", Voice.COLLECTIVE, "会议或机构");

  private StatementPresenter() {}

  /** The question as it was understood; the voices stand among the filters. */
  static SearchView.QueryView query(
      StatementQuery query, List<SearchResult.Reworded> synonyms, Understood understood) {
    SearchView.QueryView plain =
        SearchPresenter.query(query.search(), SearchResult.Nearness.OFF, synonyms, understood);
    Map<String, List<String>> filters = new LinkedHashMap<>(plain.filters());
    if (!query.voices().isEmpty()) {
      filters.put(
          StatementParameters.VOICE.name(),
          query.voices().stream().sorted().map(StatementParameters::name).toList());
    }
    return new SearchView.QueryView(
        plain.q(),
        plain.in(),
        filters,
        plain.dateField(),
        plain.dateFrom(),
        plain.dateTo(),
        plain.sort(),
        plain.semantic(),
        plain.synonyms(),
        plain.understood());
  }

  static StatementsView.StatementView statement(StatementHit hit) {
    return new StatementsView.StatementView(
        hit.speakers().stream().map(StatementHit.Speaker::name).collect(Collectors.joining("、")),
        hit.speakers().stream()
            .map(s -> new StatementsView.SpeakerView(s.name(), s.title()))
            .toList(),
        StatementParameters.name(hit.voice()),
        hit.text(),
        SearchPresenter.ranges(hit.ranges()),
        hit.span().start(),
        hit.span().end(),
        line(hit.document()),
        CopyView.count(hit.copies()),
        CopyView.listed(hit.copies()));
  }

  static StatementsView.DocumentLineView line(Hit.Card card) {
    return new StatementsView.DocumentLineView(
        card.id(),
        card.title(),
        card.type(),
        card.publishedAt(),
        card.source(),
        card.provinces(),
        SearchPresenter.pageOf(card.id()),
        card.url());
  }

  /** In a fixed order, also those that give nothing. */
  static List<FacetView.ValueView> voices(StatementQuery query, Map<Voice, Long> counts) {
    return Arrays.stream(Voice.values())
        .map(
            voice ->
                new FacetView.ValueView(
                    StatementParameters.name(voice),
                    VOICE_LABELS.getOrDefault(voice, ""),
                    counts.getOrDefault(voice, 0L),
                    query.voices().contains(voice)))
        .toList();
  }
}
