package policysearch.schema;

import java.util.List;
import java.util.function.Function;
import policysearch.model.PolicyDocument;

/**
 * One row of the schema: a field that lives on the document.
 *
 * @param name on the wire, in the index and in the page's URL
 * @param type how it is indexed
 * @param level which Lucene document holds it
 * @param facet whether it is counted (only {@link FieldType#KEYWORD})
 * @param label Chinese name, for people
 * @param weight in ranking; only {@link FieldType#TEXT}
 * @param values reads the values from a document; a {@link FieldType#DATE} gives ISO days. Fields
 *     of passages are read by the mapper from the passage and give nothing here.
 */
public record PolicyField(
    String name,
    FieldType type,
    Level level,
    boolean facet,
    String label,
    double weight,
    Function<PolicyDocument, List<String>> values) {

  public PolicyField {
    if (facet && type != FieldType.KEYWORD) {
      throw new IllegalArgumentException("only a KEYWORD can be a facet, got " + type);
    }
  }
}
