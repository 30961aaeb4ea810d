package policysearch.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.model.Span;
import policysearch.model.Statement;
import policysearch.model.Voice;

/** Gathers what was said, by speaker, in the order in which they first speak. */
final class Statements {
  private static final int SHORTEST = 2;

  private final Body body;
  private final Map<String, List<Statement>> bySpeaker = new LinkedHashMap<>();

  Statements(Body body) {
    this.body = body;
  }

  Map<String, List<Statement>> bySpeaker() {
    return bySpeaker;
  }

  /** Gives {@code span} to the subject of {@code cue}: to each, where several speak as one. */
  void add(Cue cue, Span span, String rule) {
    if (span.length() < SHORTEST) {
      return;
    }
    switch (cue.subject()) {
      case Subject.People(var names, var mentioned) -> {
        Voice voice = names.size() > 1 ? Voice.JOINT : Voice.INDIVIDUAL;
        names.forEach(name -> put(name, cue, span, voice, rule));
      }
      case Subject.Group(var name, var text) -> put(text, cue, span, Voice.COLLECTIVE, rule);
      case Subject.Pronoun p -> {}
      case Subject.Dropped d -> {}
    }
  }

  private void put(String name, Cue cue, Span span, Voice voice, String rule) {
    Optional<String> verb = Optional.of(cue.verb().in(body.text)).filter(v -> !v.isEmpty());
    bySpeaker
        .computeIfAbsent(name, n -> new ArrayList<>())
        .add(new Statement(span.in(body.text), span, verb, voice, rule, isDirect(span)));
  }

  /** “……”林一平说, and “……。 whose quotation goes on in the next paragraph. */
  private boolean isDirect(Span span) {
    int open = span.start() - 1;
    if (open < 0 || "“「『\"".indexOf(body.at(open)) < 0) {
      return false;
    }
    int close = body.partner(open);
    return close < 0 || close >= span.end() - 1;
  }
}
