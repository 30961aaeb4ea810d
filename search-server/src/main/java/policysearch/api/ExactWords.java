package policysearch.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import policysearch.model.DocumentNumber;

/**
 * Words that are counted, and therefore meant as they stand: who counts 高质量发展 does not mean texts
 * with 高质量 here and 发展 there, nor other wordings.
 */
final class ExactWords {
  private static final String QUOTES = "\"“”„‟「」『』";
  private static final Pattern QUOTE = Pattern.compile("[" + QUOTES + "]");

  /** 京津冀 "协同发展" -雄安. */
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<not>(?<!\\S)[-−－])?(?:[Q](?<quoted>[^Q]*)[Q]|(?<plain>[^\\sQ]+))"
              .replace("Q", QUOTES));

  private ExactWords() {}

  /** {@code typed} with each of its pieces in quotes; a document number may have spaces. */
  static String of(String typed) {
    if (DocumentNumber.parse(typed).filter(number -> number.year().isPresent()).isPresent()) {
      return typed;
    }
    Matcher pieces = PIECE.matcher(typed);
    return pieces
        .results()
        .map(
            found ->
                (found.group("not") == null ? "" : "-")
                    + quoted(
                        found.group("quoted") == null
                            ? found.group("plain")
                            : found.group("quoted")))
        .collect(Collectors.joining(" "));
  }

  /** A phrase as it stands between quotes. */
  static String quoted(String phrase) {
    return '"' + plain(phrase) + '"';
  }

  /** The phrase without quotes of its own. */
  static String plain(String phrase) {
    return QUOTE.matcher(phrase).replaceAll(" ").strip();
  }

  /** Rejects {@code words} that find nothing, since they have no letter. */
  static void check(ParameterReader reader, Parameter parameter, String words) {
    if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      reader.reject(parameter, words, "must have a letter, a digit or a Chinese character");
    }
  }
}
