package policysearch.corrections;

import java.util.Optional;
import policysearch.model.PolicyDocument;

/**
 * What people may call a document.
 *
 * @param id its identity
 * @param origin canonical path of its file, with entry or row
 * @param file the same, as the user gave it
 * @param url address
 */
public record DocumentName(String id, String origin, String file, Optional<String> url) {
  static DocumentName of(PolicyDocument document) {
    return new DocumentName(
        document.id(),
        document.provenance().origin().orElse(""),
        document.file().orElse(""),
        document.metadata().url());
  }
}
