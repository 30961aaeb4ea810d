package policysearch.schema;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Document numbers (发文字号): their many written forms are one. */
public final class DocumentNumbers {
  /** 国发〔2019〕5号, 国发[2019]5号, 国发（2019）第5号, 国发 2019 5: body, year, number. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([\\p{IsHan}]{1,16})\\s*[〔\\[(（【［﹝]?\\s*((?:19|20)[0-9０-９]{2})\\s*[〕\\])）】］﹞年]?\\s*"
              + "第?\\s*([0-9０-９]{1,5})\\s*号?");

  private DocumentNumbers() {}

  /** The standard form 国发〔2019〕5号; text that is no number comes back stripped. */
  public static String normalize(String text) {
    return parse(text).orElseGet(text::strip);
  }

  /** The standard form, if the whole text is a document number in any of its written forms. */
  public static Optional<String> parse(String text) {
    Matcher m = WRITTEN.matcher(text.strip());
    return m.matches()
        ? Optional.of(m.group(1) + "〔" + digits(m.group(2)) + "〕" + digits(m.group(3)) + "号")
        : Optional.empty();
  }

  private static String digits(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
  }
}
