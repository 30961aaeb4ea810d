package policysearch.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import policysearch.api.PhraseApi;
import policysearch.search.SearchEngine;

/** {@code phrase_history}. */
final class PhraseTool {
  private static final String MONTHS = "months";

  private static final Argument PHRASE =
      Argument.text("phrase", "the phrase, at most 60 characters, exactly as written").needed();
  private static final Argument PERIODS =
      Argument.choice("periods", List.of("years", MONTHS), "what is counted by");
  private static final Argument TAKERS =
      Argument.number("takers", 1, 100, 20, "persons and provinces listed");

  private static final List<Argument> ARGUMENTS = arguments();

  private PhraseTool() {}

  static Tool of(SearchEngine engine) {
    PhraseApi api = new PhraseApi(engine, System::nanoTime);
    return new Tool(
        "phrase_history",
        "提法溯源",
        """
        一个提法的首次出现和传播：最早的文件和发言，谁、哪个省何时开始使用，逐年或逐月的数量。
        First use and spread of a phrase (提法) in the documents held: the first document and \
        statement, who took it up when and as what, which provinces, counts by year or month with \
        the number of all documents of that time. Use it for «when did X first appear, who used it \
        first, how did it spread». All counts are exact; it says nothing of documents not held.
        Example: {"phrase":"新质生产力","dateFrom":"2023","periods":"months"}""",
        ARGUMENTS,
        PhraseSpread.class,
        (given, site) -> {
          boolean months = given.one(PERIODS.name()).filter(MONTHS::equals).isPresent();
          PhraseSpread spread =
              PhraseSpread.of(
                  api.phrase(
                      given.one(PHRASE.name()).orElse(""),
                      given.without(
                          Set.of(PHRASE.name(), PERIODS.name()), DocumentSearchTool.sizes(TAKERS))),
                  months,
                  site);
          return new Tool.Answer(spread, spread.text());
        });
  }

  private static List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>(List.of(PHRASE));
    PhraseApi.parameters().stream()
        .filter(p -> !p.name().equals(TAKERS.name()))
        .filter(p -> !DocumentSearchTool.LEFT_OUT.contains(p.name()))
        .map(Argument::of)
        .forEach(arguments::add);
    arguments.addAll(List.of(PERIODS, TAKERS));
    return List.copyOf(arguments);
  }
}
