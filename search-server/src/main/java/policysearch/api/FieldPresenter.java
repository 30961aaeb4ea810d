package policysearch.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import policysearch.schema.FieldType;
import policysearch.schema.Hierarchy;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/** Gives the views of the schema's rows. */
final class FieldPresenter {
  private FieldPresenter() {}

  static FacetsView.FieldView describe(PolicyField field, Optional<Integer> valueCount) {
    Optional<Parameter> exact = Optional.ofNullable(SearchParameters.FILTERS.get(field));
    return new FacetsView.FieldView(
        field.name(),
        new FacetsView.LabelView(field.label(), Labels.english(field)),
        field.type().name().toLowerCase(Locale.ROOT),
        field.level().name().toLowerCase(Locale.ROOT),
        field.facet(),
        field.equals(Schema.PUBLISHED),
        Hierarchy.isHistogram(field),
        Hierarchy.parent(field).map(PolicyField::name),
        exact.map(Parameter::name),
        narrowing(field, exact),
        valueCount,
        exact.map(Parameter::valid).orElse(List.of()).stream()
            .map(value -> new FacetsView.ChoiceView(value, Labels.of(field, value)))
            .toList());
  }

  private static List<String> narrowing(PolicyField field, Optional<Parameter> exact) {
    Stream<Parameter> parameters =
        field.type() == FieldType.DATE
            ? Stream.of(
                SearchParameters.DATE_FROM, SearchParameters.DATE_TO, SearchParameters.DATE_FIELD)
            : exact.stream();
    return parameters.map(Parameter::name).toList();
  }
}
