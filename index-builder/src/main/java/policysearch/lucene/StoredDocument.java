package policysearch.lucene;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import policysearch.json.Json;
import policysearch.json.JsonSchemas;
import policysearch.model.Facts;
import policysearch.model.Person;
import policysearch.model.PolicyDocument;
import policysearch.model.Provenance;
import policysearch.model.Statement;

/** How a document is stored: its text once, and the rest as JSON with the texts left out. */
public final class StoredDocument {
  /** Changes with every record that is stored: an older one cannot be read. Eight hex digits. */
  public static final String SHAPE = shape();

  private StoredDocument() {}

  private static String shape() {
    JsonSchemas schemas = new JsonSchemas("");
    Object document = schemas.of(PolicyDocument.class);
    byte[] hash = LuceneFields.sha256(document + " " + schemas.named());
    return HexFormat.of().formatHex(hash, 0, 4);
  }

  /** The document that {@link #rest} and its body were made of. */
  public static PolicyDocument restore(String rest, String body) {
    PolicyDocument bare = Json.read(rest, PolicyDocument.class);
    return with(bare, body, people(bare, s -> s.span().in(body)));
  }

  /** JSON of {@code document}; the body and the statements' texts are empty. */
  public static String rest(PolicyDocument document) {
    return Json.write(with(document, "", people(document, s -> "")));
  }

  /** JSON of the part of {@code document} that a list of results shows. */
  static String card(PolicyDocument document) {
    Facts facts = document.facts();
    Facts shown =
        new Facts(
            facts.eventDates(),
            facts.place(),
            facts.provinces(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return Json.write(
        new PolicyDocument(
            document.id(),
            Optional.empty(),
            document.metadata(),
            "",
            shown,
            List.of(),
            Provenance.UNKNOWN));
  }

  private static PolicyDocument with(PolicyDocument document, String body, List<Person> people) {
    Facts facts = document.facts();
    return new PolicyDocument(
        document.id(),
        document.file(),
        document.metadata(),
        body,
        new Facts(
            facts.eventDates(),
            facts.place(),
            facts.provinces(),
            facts.cities(),
            people,
            facts.plans(),
            facts.organisations(),
            facts.announced(),
            facts.reporters(),
            facts.evidence()),
        document.notes(),
        document.provenance());
  }

  private static List<Person> people(PolicyDocument document, TextOf text) {
    UnaryOperator<Statement> change =
        s -> new Statement(text.of(s), s.span(), s.cue(), s.voice(), s.rule(), s.direct());
    return document.facts().people().stream()
        .map(
            p ->
                new Person(
                    p.name(), p.title(), p.role(), p.statements().stream().map(change).toList()))
        .toList();
  }

  /** Gives a statement's text. */
  private interface TextOf {
    String of(Statement statement);
  }
}
