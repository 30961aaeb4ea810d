package policysearch.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policysearch.api.Parameter.Kind;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.FacetCounts;
import policysearch.search.FacetRequest;
import policysearch.search.SearchEngine;
import policysearch.search.SearchQuery;

/** Describes the fields, and searches within one. */
public final class FacetApi {
  private static final Parameter WITHIN =
      Parameter.plain(
          "q",
          Kind.WORDS,
          "text that the values must contain, in Chinese characters, pinyin or initials");
  private static final Parameter WORDS =
      Parameter.plain("query", Kind.WORDS, "the words of the search, its q");

  private static final List<Parameter> OF_FACET = ofFacet();

  private final SearchEngine engine;

  public FacetApi(SearchEngine engine) {
    this.engine = engine;
  }

  /**
   * The fields there are, with the number of values of those that are counted, and the parameters
   * of a search.
   *
   * @throws BadRequest if anything is {@code given}
   */
  public FacetsView facets(Parameters given) throws IOException {
    new ParameterReader(given, List.of()).finish();
    Map<PolicyField, Integer> counted = new HashMap<>();
    for (FacetCounts facet : engine.search(everything()).facets()) {
      counted.put(facet.field(), facet.valueCount());
    }
    List<FacetsView.FieldView> fields =
        Schema.FIELDS.stream()
            .map(field -> FieldPresenter.describe(field, Optional.ofNullable(counted.get(field))))
            .toList();
    return new FacetsView(
        fields.stream().filter(FacetsView.FieldView::counts).toList(),
        fields,
        SearchParameters.ALL);
  }

  /** All facets of one state of the index; as few values of them as can be. */
  private static SearchQuery everything() {
    return new SearchQuery(
        "",
        SearchQuery.Scope.ALL,
        List.of(),
        SearchQuery.Sort.NEWEST,
        1,
        Optional.empty(),
        Schema.facets().stream().map(field -> new FacetRequest(field, 1)).toList());
  }

  /**
   * The values of one facet in the results of a search. All parameters of a search hold, but that
   * {@code q} is the text looked for within the values and the search's own words come as {@code
   * query}; {@code facetSize} says how many values, {@code facetSort} which come first.
   *
   * @throws NotFound if {@code name} is no facet
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public FacetView facet(String name, Parameters given) throws IOException {
    PolicyField field =
        Schema.field(name)
            .filter(PolicyField::facet)
            .orElseThrow(() -> new NotFound(unknown(name)));
    ParameterReader reader = new ParameterReader(given, OF_FACET);
    SearchRequest request = SearchParameters.read(reader, WORDS);
    String within = reader.one(WITHIN).orElse("");
    SearchParameters.checkTree(reader, request.facets(), Set.of(field));
    reader.finish();
    FacetCounts counts = engine.facet(request.query(), request.facets().of(field), within);
    return SearchPresenter.facet(counts);
  }

  /** The parameters of {@link #facet}. */
  public static List<Parameter> parameters() {
    return OF_FACET;
  }

  private static List<Parameter> ofFacet() {
    List<Parameter> known = new ArrayList<>(SearchParameters.ALL);
    known.set(known.indexOf(SearchParameters.Q), WITHIN);
    known.add(WORDS);
    return List.copyOf(known);
  }

  private static String unknown(String name) {
    List<String> names = Schema.facets().stream().map(PolicyField::name).toList();
    return "there is no facet \"" + name + "\", but there are " + String.join(", ", names);
  }
}
