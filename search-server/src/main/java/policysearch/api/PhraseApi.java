package policysearch.api;

import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.PhraseHistory;
import policysearch.search.PhraseHistory.Count;
import policysearch.search.PhraseQuery;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;

/** Tells where a phrase came from and how it spread. */
public final class PhraseApi {
  /** Longer texts are found by their beginning only, which would not be exact. */
  private static final int LONGEST = 60;

  private static final Parameter PHRASE =
      Parameter.plain("phrase", Parameter.Kind.WORDS, "the phrase, in the path");
  private static final Parameter SIZE =
      Parameter.number("takers", 100, "persons and provinces, 1 to " + PhraseQuery.MAX_SIZE);
  private static final List<Parameter> ALL =
      Stream.concat(
              ComparisonApi.CHOOSING.stream().filter(p -> !p.equals(SearchParameters.Q)),
              Stream.of(SIZE))
          .toList();

  /** The requests behind the numbers show the first use first. */
  private static final List<Parameter> OF_SEARCH =
      Stream.concat(ComparisonApi.CHOOSING.stream(), Stream.of(SearchParameters.SORT)).toList();

  private final SearchEngine engine;
  private final LongSupplier nanoClock;

  public PhraseApi(SearchEngine engine, LongSupplier nanoClock) {
    this.engine = engine;
    this.nanoClock = nanoClock;
  }

  /** The parameters of a phrase's history. */
  public static List<Parameter> parameters() {
    return ALL;
  }

  /**
   * The history of {@code phrase} in the documents that the filters let through.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public PhraseView phrase(String phrase, Parameters given) throws IOException {
    String plain = ExactWords.plain(phrase);
    String quoted = ExactWords.quoted(phrase);
    ParameterReader reader = new ParameterReader(given, ALL);
    int size = reader.number(SIZE, PhraseQuery.MAX_SIZE);
    SearchQuery search = narrowed(reader, quoted);
    // ㎡ is sought as m2
    if (Normalizer.normalize(plain, Normalizer.Form.NFKC).length() > LONGEST) {
      reader.reject(PHRASE, phrase, "must have at most " + LONGEST + " characters");
    }
    ExactWords.check(reader, PHRASE, phrase);
    reader.finish();
    Stopwatch watch = Stopwatch.start(nanoClock);
    PhraseHistory found = engine.phrase(new PhraseQuery(search, size));
    long took = watch.millis();
    return view(plain, found, new Links(quoted, given), took);
  }

  private static SearchQuery narrowed(ParameterReader reader, String quoted) {
    SearchQuery narrowed = SearchParameters.read(reader, PHRASE).query();
    return new SearchQuery(
        quoted,
        narrowed.scope(),
        narrowed.filters(),
        narrowed.sort(),
        narrowed.size(),
        Optional.empty(),
        List.of(),
        narrowed.copies(),
        SearchQuery.Semantic.OFF);
  }

  /** Gives the requests that show what is behind a number. */
  private record Links(String quoted, Parameters given) {
    PhraseView.TotalView documents(long count, Map<Parameter, List<String>> chosen) {
      return new PhraseView.TotalView(count, link(SearchApi.ROUTE, chosen));
    }

    PhraseView.TotalView statements(long count, Map<Parameter, List<String>> chosen) {
      return new PhraseView.TotalView(count, link(StatementApi.ROUTE, chosen));
    }

    private LinkView link(String route, Map<Parameter, List<String>> chosen) {
      Map<Parameter, List<String>> set = new LinkedHashMap<>(chosen);
      set.put(SearchParameters.Q, List.of(quoted));
      set.put(SearchParameters.SORT, List.of(SearchParameters.name(SearchQuery.Sort.OLDEST)));
      return LinkView.of(route, given, OF_SEARCH, set);
    }
  }

  private static PhraseView view(String phrase, PhraseHistory found, Links links, long took) {
    Map<String, Count> months = new LinkedHashMap<>();
    Map<String, Count> years = new LinkedHashMap<>();
    for (PhraseHistory.Month month : found.months()) {
      months.put(month.month().toString(), month.count());
    }
    for (PhraseHistory.Month year : found.years()) {
      years.put(Integer.toString(year.month().getYear()), year.count());
    }
    return new PhraseView(
        phrase,
        links.documents(found.documents(), Map.of()),
        links.statements(found.statements(), Map.of()),
        found.first().map(PhraseApi::first),
        found.people().stream().map(t -> taker(t, Schema.SPEAKER, links)).toList(),
        found.peopleCount(),
        found.provinces().stream().map(t -> taker(t, Schema.PROVINCE, links)).toList(),
        found.provinceCount(),
        periods(years),
        periods(months),
        period(Optional.empty(), found.undated()),
        took,
        SearchPresenter.index(found.index()));
  }

  private static PhraseView.FirstView first(PhraseHistory.First first) {
    return new PhraseView.FirstView(
        StatementPresenter.line(first.document()),
        first.statement().map(StatementPresenter::statement));
  }

  private static PhraseView.TakerView taker(
      PhraseHistory.Taker taker, PolicyField field, Links links) {
    Map<Parameter, List<String>> chosen =
        Map.of(SearchParameters.filterOf(field), List.of(taker.value()));
    return new PhraseView.TakerView(
        taker.value(),
        taker.voice().map(StatementParameters::name),
        taker.title(),
        links.statements(taker.statements(), chosen),
        links.documents(taker.documents(), chosen),
        taker.first().map(UsageView.UseView::of),
        taker.last().map(UsageView.UseView::of));
  }

  private static List<PhraseView.PeriodView> periods(Map<String, Count> counts) {
    return counts.entrySet().stream()
        .map(e -> period(Optional.of(e.getKey()), e.getValue()))
        .toList();
  }

  private static PhraseView.PeriodView period(Optional<String> name, Count count) {
    return new PhraseView.PeriodView(
        name,
        count.documents(),
        count.statements(),
        count.all(),
        Optional.of(count.all()).filter(a -> a > 0).map(a -> (double) count.documents() / a));
  }
}
