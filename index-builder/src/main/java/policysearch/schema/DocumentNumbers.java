package policysearch.schema;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Document numbers (发文字号): their many written forms are one. */
public final class DocumentNumbers {
  /** After NFKC: 国发〔2019〕5号, 国发[2019]第5号, 国发(2019)5号, 国发2019年5号, 国发 2019 5. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\p{IsHan}{1,16})\\s*[〔\\[(【]?\\s*((?:19|20)\\d{2})(?:\\s*[〕\\])】年]\\s*|\\s+)"
              + "第?\\s*(\\d{1,5})\\s*号?");

  private DocumentNumbers() {}

  /** The standard form 国发〔2019〕5号; text that is no number comes back stripped. */
  public static String normalize(String text) {
    return parse(text).orElseGet(text::strip);
  }

  /** The standard form, if the whole text is a document number in any of its written forms. */
  public static Optional<String> parse(String text) {
    Matcher m = WRITTEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    return m.matches()
        ? Optional.of(m.group(1) + "〔" + m.group(2) + "〕" + Integer.parseInt(m.group(3)) + "号")
        : Optional.empty();
  }
}
