package policysearch.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import policysearch.model.Span;

/** Makes mentions of the names found: each with the office before it, its own or its list's. */
final class MentionMaker {
  private static final int LONGEST_OF_OWNER = 12;

  private final Body body;
  private final SortedMap<Integer, Integer> found;
  private final Map<Integer, String> rules;

  /**
   * @param found where names begin and end
   * @param rules which rule found the name that begins there
   */
  MentionMaker(Body body, SortedMap<Integer, Integer> found, Map<Integer, String> rules) {
    this.body = body;
    this.found = found;
    this.rules = rules;
  }

  /** The mentions in text order. */
  List<Mention> make() {
    Map<String, String> whole = wholeNames();
    List<Mention> mentions = new ArrayList<>();
    Optional<Mention> previous = Optional.empty();
    for (var entry : found.entrySet()) {
      Span name = new Span(entry.getKey(), entry.getValue());
      Optional<Span> title =
          TitleReader.before(body, name.start(), previous.map(Mention::end).orElse(0));
      if (title.isPresent()
          && (spouse(previous, title.get()) || owner(previous, title.get(), name))) {
        title = Optional.of(new Span(mentions.removeLast().start(), name.start()));
      }
      if (Interview.RULE.equals(rules.get(name.start()))) {
        title = Interview.office(body, name.start());
      }
      if (Apposition.RULE.equals(rules.get(name.start()))) {
        title = Apposition.office(body, name.end());
      }
      if (title.isEmpty() && works(name)) {
        title =
            Optional.of(
                TitleReader.employer(body, name.start(), previous.map(Mention::end).orElse(0)));
      }
      boolean shared = title.isEmpty() && previous.isPresent() && joins(previous.get(), name);
      if (shared) {
        title = previous.get().title();
      }
      String text = whole.getOrDefault(name.in(body.text), name.in(body.text));
      String rule = rules.getOrDefault(name.start(), "name-again");
      Mention mention = new Mention(name, text, title, shared && title.isPresent(), rule);
      mentions.add(mention);
      previous = Optional.of(mention);
    }
    return mentions;
  }

  /** 某某学院|林一平|认为: named by where somebody works. */
  private boolean works(Span name) {
    return "name-addressed".equals(rules.get(name.start()))
        && !Courtesy.is(name.in(body.text))
        && NameFinder.CALLED.at(body.text, name.end()) == 0
        && NameFinder.RANK.at(body.text, name.end()) == 0;
  }

  /** 国家主席林一平|夫人|高立新: whose spouse somebody is, is part of how she is introduced. */
  private boolean spouse(Optional<Mention> previous, Span title) {
    return title.in(body.text).equals("夫人")
        && previous.filter(m -> m.end() == title.start()).isPresent();
  }

  /** 某国总统林一平的|最高经济顾问|高立新: whose adviser somebody is, is part of how he is introduced. */
  private boolean owner(Optional<Mention> previous, Span title, Span name) {
    return previous
        .filter(
            m ->
                m.title().isPresent()
                    && !m.shared()
                    && title.start() == m.end() + 1
                    && body.at(m.end()) == '的'
                    && name.start() - m.end() <= LONGEST_OF_OWNER)
        .isPresent();
  }

  /** 约翰·克里 is 克里 later on: parts of one dotted name stand for it. */
  private Map<String, String> wholeNames() {
    Map<String, String> whole = new HashMap<>();
    found.forEach(
        (start, end) -> {
          int first = start;
          for (int i = start; i <= end; i++) {
            if (i == end || Surnames.isDot(body.at(i))) {
              if (i - first < end - start && i - first > 1) {
                whole.putIfAbsent(body.text.substring(first, i), body.text.substring(start, end));
              }
              first = i + 1;
            }
          }
        });
    return whole;
  }

  /** 副主任李小敏、王燕文和陈震宁: what stands between names that share an office. */
  private boolean joins(Mention previous, Span name) {
    String between = body.text.substring(previous.end(), name.start());
    return between.equals("、") || between.equals("和") || between.equals("及");
  }
}
