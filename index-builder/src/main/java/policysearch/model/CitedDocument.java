package policysearch.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place where a text names another document (引用): by its number, by its title in 《》, or by both.
 *
 * @param number in the form in which numbers are counted, see {@link CitedNumbers#key}
 * @param title in the form in which titles are counted, see {@link CitedTitles#key}
 * @param span where it stands in the body; of both, from the title's first character to the
 *     number's last
 * @param rule name of the rule that found it
 */
public record CitedDocument(
    Optional<String> number, Optional<String> title, Span span, String rule) {

  /** By what it is counted: 国发〔2019〕5号, 《民法典》. */
  public List<String> names() {
    return Stream.concat(number.stream(), title.stream().map(CitedTitles::marked)).toList();
  }
}
