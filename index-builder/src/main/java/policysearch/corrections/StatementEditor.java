package policysearch.corrections;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policysearch.model.Correction;
import policysearch.model.Person;
import policysearch.model.Role;
import policysearch.model.Span;
import policysearch.model.Statement;
import policysearch.model.Voice;

/** Corrects who says which words: words are taken from the one and given to the other. */
final class StatementEditor {
  private final Draft draft;
  private final WordFinder finder;

  StatementEditor(Draft draft) {
    this.draft = draft;
    this.finder = new WordFinder(draft.body);
  }

  /** The words become what the speakers say there, and nobody else does. */
  Outcome add(Operation.AddStatement add) {
    Optional<Outcome> stranger = stranger(add.speakers());
    if (stranger.isPresent()) {
      return stranger.get();
    }
    return switch (finder.find(add.words())) {
      case WordFinder.Found.Missing(var reason) -> new Outcome.Unfit(reason);
      case WordFinder.Found.At(var span) -> {
        finder.paragraphs(span).forEach(s -> give(s, add.speakers()));
        yield Outcome.done(
            "gave \"%s\" to %s".formatted(shown(span), String.join("、", add.speakers())));
      }
    };
  }

  /** The words are no longer the speaker's; whoever says them too goes on saying them. */
  Outcome remove(Operation.RemoveStatement remove) {
    Optional<Person> speaker = draft.people.named(remove.speaker());
    if (speaker.isEmpty()) {
      return nobody(remove.speaker());
    }
    return switch (find(speaker.get(), remove.words())) {
      case WordFinder.Found.Missing(var reason) -> new Outcome.Unfit(reason);
      case WordFinder.Found.At(var span) -> {
        take(span, speaker.get());
        yield Outcome.done("took \"%s\" from %s".formatted(shown(span), remove.speaker()));
      }
    };
  }

  /** What of the words the speaker says, the others say instead. */
  Outcome move(Operation.MoveStatement move) {
    Optional<Person> speaker = draft.people.named(move.speaker());
    Optional<Outcome> stranger = stranger(move.to());
    if (speaker.isEmpty() || stranger.isPresent()) {
      return stranger.orElseGet(() -> nobody(move.speaker()));
    }
    return switch (find(speaker.get(), move.words())) {
      case WordFinder.Found.Missing(var reason) -> new Outcome.Unfit(reason);
      case WordFinder.Found.At(var span) -> move(speaker.get(), move.to(), span);
    };
  }

  private Outcome move(Person speaker, List<String> to, Span span) {
    List<Span> pieces = new ArrayList<>();
    for (Statement s : speaker.statements()) {
      if (s.span().overlaps(span)) {
        pieces.add(
            new Span(
                Math.max(s.span().start(), span.start()), Math.min(s.span().end(), span.end())));
      }
    }
    if (pieces.isEmpty() && to.stream().noneMatch(name -> says(name, span))) {
      return Outcome.unfit(
          "\"%s\" is not among the words of %s".formatted(shown(span), speaker.name()));
    }
    for (Span piece : pieces) {
      Set<String> together = new LinkedHashSet<>(to);
      draft.people.all().stream()
          .filter(p -> !p.name().equals(speaker.name()))
          .filter(p -> p.statements().stream().anyMatch(s -> s.span().equals(piece)))
          .forEach(p -> together.add(p.name()));
      give(piece, List.copyOf(together));
    }
    return Outcome.done(
        "moved \"%s\" from %s to %s".formatted(shown(span), speaker.name(), String.join("、", to)));
  }

  private boolean says(String name, Span span) {
    return draft.people.named(name).stream()
        .flatMap(p -> p.statements().stream())
        .anyMatch(s -> s.span().overlaps(span));
  }

  /** A speaker must be known or at least named: who mistypes a name makes no new person. */
  private Optional<Outcome> stranger(List<String> names) {
    return names.stream()
        .filter(n -> draft.people.named(n).isEmpty() && Draft.find(draft.body, n).isEmpty())
        .findFirst()
        .map(this::nobody);
  }

  private Outcome nobody(String name) {
    return Outcome.unfit("it has nobody called %s, but %s".formatted(name, draft.people.names()));
  }

  /** All words, or those with which a statement of {@code speaker} begins. */
  private WordFinder.Found find(Person speaker, Words words) {
    if (words.whole() || words.ends().isPresent()) {
      return finder.find(words);
    }
    return finder.one(
        words.begins(),
        speaker.statements().stream()
            .map(Statement::span)
            .filter(s -> draft.body.startsWith(words.begins(), s.start()))
            .filter(s -> words.start().filter(at -> at != s.start()).isEmpty())
            .toList());
  }

  private void give(Span span, List<String> speakers) {
    Optional<String> cue = Optional.empty();
    for (Person person : draft.people.all()) {
      for (Statement s : person.statements()) {
        cue = s.span().overlaps(span) && cue.isEmpty() ? s.cue() : cue;
      }
      if (!speakers.contains(person.name())) {
        take(span, person);
      }
    }
    for (String name : speakers) {
      Person person = draft.people.named(name).orElseGet(() -> introduced(name));
      List<Statement> says = new ArrayList<>(person.statements());
      says.removeIf(s -> s.span().overlaps(span));
      says.add(new Statement(span.in(draft.body), span, cue, Voice.INDIVIDUAL, Correction.RULE));
      draft.people.says(person, says);
    }
  }

  private Person introduced(String name) {
    Person person = new Person(name, Optional.empty(), Role.PRESENT, List.of());
    draft.people.put(person);
    draft.certain("person", name, Optional.empty());
    return person;
  }

  private void take(Span span, Person person) {
    List<Statement> left = new ArrayList<>();
    for (Statement s : person.statements()) {
      if (s.span().overlaps(span)) {
        rest(s, new Span(s.span().start(), Math.max(s.span().start(), span.start())), left);
        rest(s, new Span(Math.min(s.span().end(), span.end()), s.span().end()), left);
      } else {
        left.add(s);
      }
    }
    draft.people.says(person, left);
  }

  private void rest(Statement s, Span part, List<Statement> left) {
    finder
        .trimmed(part)
        .ifPresent(
            p ->
                left.add(
                    new Statement(
                        p.in(draft.body), p, s.cue(), s.voice(), Correction.RULE, s.direct())));
  }

  private String shown(Span span) {
    return WordFinder.shortened(span.in(draft.body));
  }
}
