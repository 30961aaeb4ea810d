package policysearch.live;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import policysearch.log.Change;
import policysearch.model.PolicyDocument;

/** A change on its way into the log and the index. */
final class Pending {
  private final String id;
  private final Optional<PolicyDocument> document;
  private final byte[] payload;
  private final CompletableFuture<Receipt> done = new CompletableFuture<>();
  private long number;

  private Pending(String id, Optional<PolicyDocument> document, byte[] payload) {
    this.id = id;
    this.document = document;
    this.payload = payload;
  }

  static Pending put(Change.Put change, PolicyDocument document) {
    return new Pending(document.id(), Optional.of(document), change.payload());
  }

  static Pending delete(String id) {
    return new Pending(id, Optional.empty(), new Change.Delete(id).payload());
  }

  /** Of the document. */
  String id() {
    return id;
  }

  /** What is put; empty for a deletion. */
  Optional<PolicyDocument> document() {
    return document;
  }

  /** The record of the log. */
  byte[] payload() {
    return payload;
  }

  /** Its number in the log, once it is there. */
  long number() {
    return number;
  }

  void logged(long as) {
    number = as;
  }

  CompletableFuture<Receipt> done() {
    return done;
  }
}
