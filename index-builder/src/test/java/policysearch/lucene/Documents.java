package policysearch.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.Person;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;
import policysearch.model.Role;
import policysearch.model.Span;
import policysearch.model.Statement;
import policysearch.model.Voice;

/** Small documents for tests. */
final class Documents {
  private Documents() {}

  /** A document whose lines «name：words» are statements of that name. */
  static PolicyDocument of(String id, String title, String body) {
    Map<String, List<Statement>> spoken = new LinkedHashMap<>();
    int at = 0;
    for (String line : body.split("\n", -1)) {
      int colon = line.indexOf('：');
      if (colon > 0) {
        Span span = new Span(at + colon + 1, at + line.length());
        spoken
            .computeIfAbsent(line.substring(0, colon), n -> new ArrayList<>())
            .add(new Statement(span.in(body), span, Optional.of("说"), Voice.INDIVIDUAL, "test"));
      }
      at += line.length() + 1;
    }
    List<Person> people =
        spoken.entrySet().stream()
            .map(e -> new Person(e.getKey(), Optional.empty(), Role.SPEAKER, e.getValue()))
            .toList();
    return new PolicyDocument(
        id,
        Optional.empty(),
        metadata(title),
        body,
        new Facts(
            Optional.empty(), Optional.empty(), List.of(), people, List.of(), List.of(), List.of()),
        List.of(),
        new Provenance(
            Optional.of("/in/" + id),
            Optional.of("hash-" + title),
            Optional.empty(),
            Optional.of("rules")));
  }

  private static Metadata metadata(String title) {
    return Metadata.titled(Optional.of(title));
  }
}
