package policysearch.corrections;

import java.util.Arrays;
import java.util.List;

/** A fact of which a document may have several. */
enum ListField {
  PROVINCE("province"),
  PLAN("plan"),
  REPORTER("reporter");

  /** What it is called in a corrections file, and as evidence. */
  final String label;

  ListField(String label) {
    this.label = label;
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(f -> f.label).toList();
  }
}
