package policysearch.builder;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.corrections.Corrections;
import policysearch.lucene.PolicyIndexWriter.Held;
import policysearch.model.AttachedFile;
import policysearch.raw.RawPage;

/** What an index holds, found by input: which documents need not be read again. */
final class HeldInputs {
  private final Map<String, Held> byId;
  private final Map<String, String> idByContent = new HashMap<>();
  private final Map<String, String> idByOrigin = new HashMap<>();

  HeldInputs(Map<String, Held> byId) {
    this.byId = byId;
    byId.forEach(
        (id, held) -> {
          if (Corrections.rules(held.reader()).equals(ReadingRules.fingerprint())) {
            idByContent.put(content(held.origin(), held.sha256()), id);
          }
          idByOrigin.put(held.origin(), id);
        });
  }

  /** The id under which exactly these bytes are held, read by the rules of today, if they are. */
  Optional<String> unchanged(RawPage raw) {
    String id = idByContent.get(content(raw.origin(), raw.sha256()));
    if (id == null) {
      return Optional.empty();
    }
    // rows move when one is put in before them; a page that moved is another page
    boolean row = raw.form() == RawPage.Form.JSON_ROW;
    return row || raw.origin().equals(origin(id)) ? Optional.of(id) : Optional.empty();
  }

  /** Where the document with this id was read from, if it is held. */
  Optional<String> originOf(String id) {
    return Optional.ofNullable(byId.get(id)).map(Held::origin);
  }

  /** The files in which the text of the document with this id was looked for. */
  List<AttachedFile> attached(String id) {
    return Optional.ofNullable(byId.get(id)).map(Held::attached).orElse(List.of());
  }

  /** When the document with this id was fetched by a crawler, if it was. */
  Optional<Instant> capturedAt(String id) {
    return Optional.ofNullable(byId.get(id)).map(Held::capturedAt).flatMap(Captures::time);
  }

  /** The id under which the page at {@code origin} is held. */
  Optional<String> idAt(String origin) {
    return Optional.ofNullable(idByOrigin.get(origin));
  }

  /** What the document with this id was read from; it is held. */
  Held of(String id) {
    return Optional.ofNullable(byId.get(id)).orElseThrow();
  }

  boolean holds(String id) {
    return byId.containsKey(id);
  }

  Map<String, Held> all() {
    return byId;
  }

  private String origin(String id) {
    return originOf(id).orElse("");
  }

  private static String content(String origin, String sha256) {
    return Origins.withoutRow(origin) + '\n' + sha256;
  }
}
