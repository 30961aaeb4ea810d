package policysearch.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Cuts a body into passages: its paragraphs, cut where the speaker changes. */
public final class Passages {
  private Passages() {}

  /**
   * The passages of {@code document} in text order. Together with the line ends and the white space
   * between them they are the whole body; no two overlap; each statement is exactly one passage
   * (statements of several people over the same span are one, joint passage).
   */
  public static List<Passage> of(PolicyDocument document) {
    return of(document.body(), document.facts().people());
  }

  static List<Passage> of(String body, List<Person> people) {
    Map<Span, Spoken> spoken = new TreeMap<>();
    for (Person person : people) {
      for (Statement statement : person.statements()) {
        spoken
            .computeIfAbsent(
                statement.span(), span -> new Spoken(new LinkedHashSet<>(), statement.voice()))
            .names
            .add(person.name());
      }
    }
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (var entry : spoken.entrySet()) {
      Span span = entry.getKey();
      if (span.start() < at) {
        continue; // overlaps an earlier statement: the earlier one keeps the words
      }
      addUnspoken(body, at, span.start(), passages);
      Spoken by = entry.getValue();
      passages.add(new Passage(span, List.copyOf(by.names), Optional.of(by.voice)));
      at = span.end();
    }
    addUnspoken(body, at, body.length(), passages);
    return passages;
  }

  private static void addUnspoken(String body, int from, int to, List<Passage> passages) {
    int start = from;
    while (start < to) {
      int newline = body.indexOf('\n', start);
      int end = newline < 0 || newline > to ? to : newline;
      if (!body.substring(start, end).isBlank()) {
        passages.add(new Passage(new Span(start, end), List.of(), Optional.empty()));
      }
      start = end + 1;
    }
  }

  private record Spoken(LinkedHashSet<String> names, Voice voice) {}
}
