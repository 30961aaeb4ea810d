package policysearch.api;

import java.util.List;
import java.util.Optional;

/**
 * What can be asked, on the wire.
 *
 * @param facets the fields that are counted
 * @param fields all fields, these among them
 * @param parameters every parameter of a search
 */
public record FacetsView(
    List<FieldView> facets, List<FieldView> fields, List<Parameter> parameters) {

  /**
   * One field.
   *
   * @param kind {@code keyword}: exact values; {@code text}: words; {@code date}: days
   * @param level {@code document}, or {@code passage}: a statement has it
   * @param counts whether it is a facet
   * @param sorts whether results can be sorted by it
   * @param histogram whether its values are stretches of time
   * @param parent the facet in whose values its own lie
   * @param parameter its filter in a search by exact values; absent where there is none
   * @param parameters all parameters that narrow a search by it
   * @param valueCount number of different values that documents have, where they are counted
   * @param values all there can be, if they are a closed list
   */
  public record FieldView(
      String field,
      LabelView label,
      String kind,
      String level,
      boolean counts,
      boolean sorts,
      boolean histogram,
      Optional<String> parent,
      Optional<String> parameter,
      List<String> parameters,
      Optional<Integer> valueCount,
      List<ChoiceView> values) {}

  /** A name in Chinese and English. */
  public record LabelView(String zh, String en) {}

  /** A value and its name for people. */
  public record ChoiceView(String value, String label) {}
}
