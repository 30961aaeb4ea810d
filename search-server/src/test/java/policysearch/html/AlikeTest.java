package policysearch.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policysearch.api.Parameters;

/** With script and without it is one page: the same addresses, the same words. */
final class AlikeTest {
  @Test
  void addressesHaveTheSameParameters() throws IOException {
    String module = file("policysearch/web/components/url-state.mjs");
    assertThat(names(module, "FACETS = \\[(.*?)\\]")).isEqualTo(PageState.FACETS);
    assertThat(names(module, "FILTERS = \\[(.*?)\\]"))
        .isEqualTo(PageState.FILTERS.subList(PageState.FACETS.size(), PageState.FILTERS.size()));
    String single = group(module, "SINGLE = \\{(.*?)\\}");
    PageState.SINGLE.forEach(
        (name, value) -> assertThat(single).contains(name + ": '" + value + "'"));
    assertThat(single.split(",")).hasSameSizeAs(PageState.SINGLE.keySet());
  }

  @Test
  void addressSurvivesBeingReadAndWritten() {
    PageState state =
        PageState.of(
            new Parameters(
                Map.of(
                    "q", List.of("\"a\" -b&c"),
                    "speaker", List.of("尹力", "x+y"),
                    "in", List.of("speech"),
                    "dateFrom", List.of("2024-01-01"),
                    "dateField", List.of("event"),
                    "cursor", List.of("k"),
                    "utm_source", List.of("x"))));
    assertThat(state.searchUrl())
        .isEqualTo(
            "/?q=%22a%22+-b%26c&speaker=%E5%B0%B9%E5%8A%9B&speaker=x%2By&in=speech"
                + "&dateFrom=2024-01-01&dateField=event&cursor=k");
    assertThat(state.toggled("speaker", "尹力").searchUrl())
        .isEqualTo(
            "/?q=%22a%22+-b%26c&speaker=x%2By&in=speech&dateFrom=2024-01-01&dateField=event");
    assertThat(state.withoutFilters().with("q", "").with("in", "all").searchUrl())
        .isEqualTo("/?q=");
  }

  /** What the server says of these the page says too, in the same words. */
  @ParameterizedTest
  @CsvSource({"zh, ''", "en, .en"})
  void wordsAreTheSame(String language, String suffix) throws IOException {
    Properties words = words(file("policysearch/html/words." + language + ".properties"));
    String labels =
        file("policysearch/web/labels" + suffix + ".mjs")
            + file("policysearch/web/site-labels.mjs");
    for (String name : words.stringPropertyNames()) {
      if (name.matches("(field|type|voice|meta|scope|export|dateField|site|sort|tip)(\\..+)?")
          || name.matches("welcome|filters|back|first|last|failed|tryElse|withoutAll|spoke|skip")) {
        assertThat(labels).as(name).contains("'" + words.getProperty(name) + "'");
      }
    }
  }

  /** What has places for values is compared piece by piece. */
  @ParameterizedTest
  @CsvSource({"zh, '', [，：。]", "en, .en, [:.]"})
  void wordsOfPhrasesAndPersonsAreTheSame(String language, String suffix, String ends)
      throws IOException {
    String all = file("policysearch/html/words." + language + ".properties");
    Properties words =
        words(all.substring(all.indexOf("# phrases, persons"), all.indexOf("nowhere.title")));
    String labels =
        (file("policysearch/web/study-labels" + suffix + ".mjs")
                + file("policysearch/web/reading-labels" + suffix + ".mjs"))
            .replaceAll("'\\s*\\+ '", ""); // long lines are broken
    for (String name : words.stringPropertyNames()) {
      for (String piece : words.getProperty(name).split("\\{\\d}|^都说到：|" + ends, -1)) {
        assertThat(labels).as(name).contains(piece.strip().replaceFirst("^documents?\\b *", ""));
      }
    }
    assertThat(words).hasSizeGreaterThan(50);
  }

  @Test
  void whatIsSaidInOneLanguageIsSaidInTheOther() throws IOException {
    Properties chinese = words(file("policysearch/html/words.zh.properties"));
    Properties english = words(file("policysearch/html/words.en.properties"));
    List<String> names =
        english.stringPropertyNames().stream().filter(name -> !name.endsWith(".one")).toList();
    assertThat(names).containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
    for (String name : english.stringPropertyNames()) {
      String said = english.getProperty(name);
      String meant = chinese.getProperty(name.replaceFirst("\\.one$", ""));
      assertThat(places(said)).as(name).isEqualTo(places(meant));
      boolean isExample = name.matches("(example|help|tip|about\\.limit)\\..*|seal");
      assertThat(isExample || !said.matches(".*\\p{IsHan}.*")).as(said).isTrue();
    }
  }

  private static List<String> places(String said) {
    return Pattern.compile("\\{(\\d)")
        .matcher(said)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .sorted()
        .toList();
  }

  private static Properties words(String text) throws IOException {
    Properties words = new Properties();
    words.load(new StringReader(text));
    return words;
  }

  @Test
  void comparisonsAreByTheSameFields() throws IOException {
    String module = file("policysearch/web/components/url-state.mjs");
    assertThat(names(module, "COMPARED = \\[(.*?)\\]")).isEqualTo(ComparePage.COMPARED);
  }

  private static List<String> names(String module, String pattern) {
    return Pattern.compile("'(\\w+)'")
        .matcher(group(module, pattern))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String group(String module, String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(module)
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  private static String file(String name) throws IOException {
    try (InputStream in = AlikeTest.class.getClassLoader().getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
