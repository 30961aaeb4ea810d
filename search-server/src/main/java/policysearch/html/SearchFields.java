package policysearch.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fields of small forms. */
final class SearchFields {
  private SearchFields() {}

  /** A field for words. */
  static void text(Html html, String id, String name, String value, Map<String, String> more) {
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "type",
                "search",
                "id",
                id,
                "name",
                name,
                "maxlength",
                "500",
                "autocomplete",
                "off",
                "value",
                value));
    more.forEach((key, said) -> attributes.addAll(List.of(key, said)));
    html.empty("input", attributes.toArray(String[]::new));
  }

  /** A choice of one of {@code values}, said in {@code names}. */
  static void choice(
      Html html, String id, String name, List<String> values, List<String> names, String chosen) {
    html.open("select", "id", id, "name", name);
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).equals(chosen)) {
        html.element("option", names.get(i), "value", values.get(i), "selected", "");
      } else {
        html.element("option", names.get(i), "value", values.get(i));
      }
    }
    html.close("select");
  }
}
