package policysearch.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import policysearch.model.DocumentType;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/** Gives the names that people read for fields and values. */
final class Labels {
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-0?(\\d+)");

  private Labels() {}

  /**
   * The value as people read it: types have Chinese names, of months 2024年5月, else its own name.
   */
  static String of(PolicyField field, String value) {
    if (field.equals(Schema.MONTH)) {
      return MONTH.matcher(value).replaceFirst("$1年$2月");
    }
    return field.equals(Schema.TYPE) ? ofType(value) : value;
  }

  /** The Chinese name of a type; a type unknown here is its own name. */
  static String ofType(String value) {
    return Arrays.stream(DocumentType.values())
        .filter(type -> type.value().equals(value))
        .map(DocumentType::label)
        .findFirst()
        .orElse(value);
  }

  /** The field's name in English words: documentNumber is «Document number». */
  static String english(PolicyField field) {
    String words = field.name().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
