package policysearch.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads which other documents a document cites, and under which names others cite it. Where the two
 * meet, one cites the other.
 */
public final class Citations {
  /** A document's own number stands in its head. */
  private static final int HEAD = 600;

  /** 《…》（国发〔2019〕5号）. */
  private static final Pattern BETWEEN = Pattern.compile("》[ \\u3000]?[（(〔\\[]?");

  /** （2021年7月27日国务院令第746号公布）. */
  private static final Pattern GIVEN_OUT = Pattern.compile("^[）)]?(?:公布|发布|颁布).*", Pattern.DOTALL);

  private static final Pattern NO_WORDS = Pattern.compile("[\\s（(）)\\u3000]*");

  private Citations() {}

  /** What {@code document} cites, in text order; itself is not among it. */
  public static List<CitedDocument> of(PolicyDocument document) {
    String body = document.body();
    Set<String> own = names(document);
    NavigableMap<Integer, CitedNumbers.Found> numbers = new TreeMap<>();
    CitedNumbers.in(body).forEach(found -> numbers.put(found.span().start(), found));
    List<CitedDocument> cited = new ArrayList<>();
    for (CitedTitles.Found title : CitedTitles.named(body)) {
      Optional<CitedNumbers.Found> behind = behind(title.span().end(), numbers, body);
      behind.ifPresent(number -> numbers.remove(number.span().start()));
      cited.add(
          new CitedDocument(
              behind.map(CitedNumbers.Found::number),
              Optional.of(title.title()),
              new Span(title.span().start(), behind.map(n -> n.span()).orElse(title.span()).end()),
              behind.isPresent() ? "titleAndNumber" : "title"));
    }
    for (CitedNumbers.Found number : numbers.values()) {
      if (!isHeading(number.span(), body)) {
        cited.add(
            new CitedDocument(
                Optional.of(number.number()), Optional.empty(), number.span(), "number"));
      }
    }
    cited.removeIf(c -> c.names().stream().anyMatch(own::contains));
    cited.sort((a, b) -> a.span().compareTo(b.span()));
    return List.copyOf(cited);
  }

  /**
   * The names under which {@code document} is cited: its number, its title, and the title of what
   * it brings (关于印发…规划的通知). Each is as {@link CitedDocument#names} has it.
   */
  public static Set<String> names(PolicyDocument document) {
    Set<String> names = new LinkedHashSet<>();
    document.metadata().documentNumber().map(Citations::number).ifPresent(names::add);
    String title = document.metadata().title().orElse("").strip();
    String named = title;
    for (CitedNumbers.Found number : CitedNumbers.in(title)) {
      String rest = title.substring(number.span().end());
      boolean first = number.span().start() == 0 && heads(rest);
      if (first || rest.matches("[)）]")) {
        names.add(number.number());
        named = first ? unwrapped(rest.strip()) : named;
      }
    }
    CitedTitles.names(named).forEach(name -> names.add(CitedTitles.marked(name)));
    return Collections.unmodifiableSet(names);
  }

  /**
   * The name of what {@code text} calls by its number or, in 《》, by its title, in any of the
   * written forms; as it stands, if it is neither.
   */
  public static String name(String text) {
    String bare = text.strip();
    return isTitle(bare)
        ? CitedTitles.key(bare.substring(1, bare.length() - 1))
            .map(CitedTitles::marked)
            .orElse(bare)
        : number(bare);
  }

  /** Whether a name is a title, and no number. */
  public static boolean isTitle(String name) {
    return name.startsWith("《") && name.endsWith("》");
  }

  /** 国发〔2019〕5号文件解读 is about the document, not it. */
  private static boolean heads(String rest) {
    boolean apart = rest.isEmpty() || rest.matches("[(（\\s\\u3000].*");
    return apart && (rest.isBlank() || CitedTitles.key(unwrapped(rest.strip())).isPresent());
  }

  /** 某某令〔2019〕第3号（某某管理办法）, 某某令（第83号） 某某管理办法: the number first. */
  private static String unwrapped(String rest) {
    return rest.matches("[(（].*[)）]") ? rest.substring(1, rest.length() - 1) : rest;
  }

  private static String number(String text) {
    return CitedNumbers.key(DocumentNumber.standard(text));
  }

  /** The number that belongs to the title whose words end at {@code end}. */
  private static Optional<CitedNumbers.Found> behind(
      int end, NavigableMap<Integer, CitedNumbers.Found> numbers, String body) {
    return numbers.subMap(end, false, end + 3, true).entrySet().stream()
        .filter(number -> BETWEEN.matcher(body.substring(end, number.getKey())).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether the number is the document's own, printed in its head. */
  private static boolean isHeading(Span number, String body) {
    if (number.start() > HEAD) {
      return false;
    }
    int lineStart = body.lastIndexOf('\n', number.start()) + 1;
    int lineEnd =
        body.indexOf('\n', number.end()) < 0 ? body.length() : body.indexOf('\n', number.end());
    String before = body.substring(lineStart, number.start());
    String after = body.substring(number.end(), lineEnd);
    boolean alone = NO_WORDS.matcher(before).matches() && NO_WORDS.matcher(after).matches();
    return alone || (GIVEN_OUT.matcher(after).matches() && before.matches("[（(].*"));
  }
}
