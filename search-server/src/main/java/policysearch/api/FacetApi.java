package policysearch.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import policysearch.api.Parameter.Kind;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.FacetCounts;
import policysearch.search.FacetRequest;
import policysearch.search.SearchEngine;

/** Describes the facets, and searches within one. */
public final class FacetApi {
  private static final Parameter WITHIN =
      Parameter.plain("q", Kind.WORDS, "text that the values must contain");
  private static final Parameter WORDS =
      Parameter.plain("query", Kind.WORDS, "the words of the search, its q");

  private static final FacetsView DESCRIPTION =
      new FacetsView(
          Schema.facets().stream().map(FacetApi::describe).toList(), SearchParameters.ALL);

  private static final List<Parameter> OF_FACET = ofFacet();

  private final SearchEngine engine;

  public FacetApi(SearchEngine engine) {
    this.engine = engine;
  }

  /**
   * The facets there are and the parameters of a search.
   *
   * @throws BadRequest if anything is {@code given}
   */
  public FacetsView facets(Parameters given) {
    new ParameterReader(given, List.of()).finish();
    return DESCRIPTION;
  }

  /**
   * The values of one facet in the results of a search. All parameters of a search hold, but that
   * {@code q} is the text looked for within the values and the search's own words come as {@code
   * query}; {@code facetSize} says how many values.
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
    reader.finish();
    FacetRequest wanted = new FacetRequest(field, request.facetSize());
    FacetCounts counts = engine.facet(request.query(), wanted, within);
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

  private static FacetsView.FieldView describe(PolicyField field) {
    Parameter filter =
        SearchParameters.FILTERS.getOrDefault(field, Parameter.value(field.name(), List.of(), ""));
    return new FacetsView.FieldView(
        field.name(),
        new FacetsView.LabelView(field.label(), Labels.english(field)),
        field.type().name().toLowerCase(Locale.ROOT),
        field.level().name().toLowerCase(Locale.ROOT),
        filter.name(),
        filter.valid().stream()
            .map(value -> new FacetsView.ChoiceView(value, Labels.of(field, value)))
            .toList());
  }
}
