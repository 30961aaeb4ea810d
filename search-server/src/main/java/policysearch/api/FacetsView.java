package policysearch.api;

import java.util.List;

/** What can be asked: the facets, and every parameter of a search, on the wire. */
public record FacetsView(List<FieldView> facets, List<Parameter> parameters) {

  /**
   * One facet.
   *
   * @param kind {@code keyword}: exact values
   * @param parameter its filter in a search
   * @param values all there can be, if they are a closed list
   */
  public record FieldView(
      String field,
      LabelView label,
      String kind,
      String level,
      String parameter,
      List<ChoiceView> values) {}

  /** A name in Chinese and English. */
  public record LabelView(String zh, String en) {}

  /** A value and its name for people. */
  public record ChoiceView(String value, String label) {}
}
