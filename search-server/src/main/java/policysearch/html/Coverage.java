package policysearch.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.api.FacetView;
import policysearch.api.SearchApi;
import policysearch.api.SearchView;
import policysearch.model.PublicationTime;

/** What the index covers: how many documents of which source and year, and what is unknown. */
final class Coverage {
  private static final String SOURCES = "30";
  private static final String YEARS = "1000";

  private final SearchApi search;
  private volatile Optional<State> known = Optional.empty();

  Coverage(SearchApi search) {
    this.search = search;
  }

  /**
   * What one state of the index covers.
   *
   * @param documents number of texts
   * @param newest the latest publication
   * @param sources those with most documents
   * @param otherSources how many more there are
   * @param missing by field, how many documents are without it
   */
  record State(
      long generation,
      long documents,
      Optional<PublicationTime> newest,
      Row years,
      List<Row> sources,
      int otherSources,
      Map<String, Long> missing) {}

  /** Documents of a source, or of all, by year. */
  record Row(String source, long total, Map<String, Long> byYear, long undated) {}

  /** What the index covers now; counted once a state of the index. */
  State now() throws IOException {
    SearchView all =
        search.search(
            BrowsePage.asked(
                "size", "1",
                "sort", "-date",
                "fields", "publishedAt",
                "facets", "year,source,type,province,issuer",
                "facetSize", YEARS));
    Optional<State> before = known.filter(state -> state.generation == all.index().generation());
    if (before.isPresent()) {
      return before.get();
    }
    State state = count(all);
    known = Optional.of(state);
    return state;
  }

  private State count(SearchView all) throws IOException {
    FacetView sources = facet(all, "source");
    List<Row> rows = new ArrayList<>();
    for (FacetView.ValueView source :
        sources.values().subList(0, Math.min(sources.values().size(), Integer.parseInt(SOURCES)))) {
      SearchView its =
          search.search(
              BrowsePage.asked(
                  "source",
                  source.value(),
                  "size",
                  "1",
                  "fields",
                  "id",
                  "facets",
                  "year",
                  "facetSize",
                  YEARS));
      rows.add(row(source.value(), its));
    }
    Map<String, Long> missing = new LinkedHashMap<>();
    all.facets().forEach(facet -> missing.put(facet.field(), facet.missing()));
    return new State(
        all.index().generation(),
        all.total().value(),
        all.results().stream().findFirst().flatMap(hit -> hit.publishedAt()),
        row("", all),
        rows,
        sources.valueCount() - rows.size(),
        missing);
  }

  private static Row row(String source, SearchView answer) {
    FacetView years = facet(answer, "year");
    Map<String, Long> byYear = new LinkedHashMap<>();
    years.values().forEach(year -> byYear.put(year.value(), year.count()));
    return new Row(source, answer.total().value(), byYear, years.missing());
  }

  private static FacetView facet(SearchView answer, String field) {
    return answer.facets().stream()
        .filter(facet -> facet.field().equals(field))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no facet " + field));
  }
}
