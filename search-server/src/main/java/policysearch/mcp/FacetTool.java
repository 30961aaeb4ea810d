package policysearch.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import policysearch.api.BadRequest;
import policysearch.api.FacetApi;
import policysearch.api.FacetView;
import policysearch.api.FacetsView;
import policysearch.api.Parameter;
import policysearch.api.Parameters;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.SearchEngine;

/** {@code list_facets}. */
final class FacetTool {
  private static final List<String> NAMES =
      Schema.facets().stream().map(PolicyField::name).toList();

  private static final Argument FIELD =
      Argument.of(
          new Parameter(
              "field",
              Parameter.Kind.CHOICE,
              false,
              Optional.empty(),
              NAMES,
              "the facet whose values are wanted; absent gives the facets there are"));

  private static final Argument SIZE = Argument.number("facetSize", 1, 200, 30, "number of values");

  /** What says how results are shown. */
  private static final Set<String> OF_RESULTS = Set.of("sort", "cursor", "facets");

  private static final List<Argument> ARGUMENTS = arguments();

  private FacetTool() {}

  /**
   * The facets, or the values of one, on the wire.
   *
   * @param fields all there are; empty where one was asked for
   * @param facet the one asked for
   */
  record Facets(List<FacetsView.FieldView> fields, Optional<FacetView> facet) {}

  static Tool of(SearchEngine engine) {
    FacetApi api = new FacetApi(engine);
    return new Tool(
        "list_facets",
        "列出分面和取值",
        """
        列出可筛选的字段；给出 field 时列出该字段的取值和准确的计数，q 在取值中查找。
        Lists the fields that filter and count; with field, its values and how many documents have \
        each, exact. Use it to find the exact name for a filter (speaker, province, source, issuer, \
        plan …) and for «how many, which ones, who most often» questions. q looks within the \
        values; query and the filters say in which documents.
        Example: {"field":"speaker","q":"尹","query":"算力"}""",
        ARGUMENTS,
        Facets.class,
        (given, site) -> answer(api, given));
  }

  private static Tool.Answer answer(FacetApi api, Given given) throws IOException {
    Optional<String> field = given.one(FIELD.name());
    if (field.isPresent()) {
      Parameters parameters = given.without(Set.of(FIELD.name()), DocumentSearchTool.sizes(SIZE));
      FacetView facet = api.facet(field.get(), parameters);
      return new Tool.Answer(new Facets(List.of(), Optional.of(facet)), Line.facet(facet));
    }
    if (!given.values().isEmpty()) {
      String rule = "field must be given with these, one of " + String.join(", ", NAMES);
      throw BadRequest.of(FIELD.name(), "", rule);
    }
    Facets all = new Facets(api.facets(Parameters.NONE).facets(), Optional.empty());
    return new Tool.Answer(
        all, all.fields.stream().map(FacetTool::line).collect(Collectors.joining("\n")));
  }

  private static String line(FacetsView.FieldView field) {
    String values =
        field.values().stream()
            .map(v -> v.label() + " (" + v.value() + ")")
            .collect(Collectors.joining("、"));
    return field.field() + " " + field.label().zh() + (values.isEmpty() ? "" : "：" + values);
  }

  private static List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>(List.of(FIELD));
    FacetApi.parameters().stream()
        .filter(p -> !DocumentSearchTool.LEFT_OUT.contains(p.name()))
        .filter(p -> !OF_RESULTS.contains(p.name()))
        .map(Argument::of)
        .forEach(arguments::add);
    arguments.add(SIZE);
    return List.copyOf(arguments);
  }
}
