package policysearch.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import policysearch.api.Parameter.Kind;
import policysearch.model.DocumentType;
import policysearch.model.Passages;
import policysearch.model.PolicyDocument;
import policysearch.search.OtherCopies;
import policysearch.search.SearchEngine;

/** Shows documents. */
public final class DocumentApi {
  private static final Parameter Q =
      Parameter.plain("q", Kind.WORDS, "words whose places in the document are wanted");

  private final SearchEngine engine;

  public DocumentApi(SearchEngine engine) {
    this.engine = engine;
  }

  /**
   * The document with that id.
   *
   * @throws NotFound if there is none
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public DocumentView document(String id, Parameters given) throws IOException {
    ParameterReader reader = new ParameterReader(given, List.of(Q));
    Optional<String> words = reader.one(Q);
    reader.finish();
    PolicyDocument document =
        engine
            .document(id)
            .orElseThrow(() -> new NotFound("there is no document with the id \"" + id + "\""));
    OtherCopies copies = engine.copies(id);
    return words.isEmpty()
        ? view(document, copies, Optional.empty())
        : view(document, copies, Optional.of(engine.find(document, words.get())));
  }

  /** The document on the wire. */
  static DocumentView view(
      PolicyDocument document, OtherCopies copies, Optional<SearchEngine.Found> found) {
    return new DocumentView(
        document.id(),
        document.file(),
        document.metadata(),
        document.metadata().type().map(DocumentType::label),
        document.body(),
        document.facts(),
        document.notes(),
        document.provenance().sha256(),
        document.provenance().encoding(),
        Passages.of(document),
        CopyView.count(copies),
        CopyView.listed(copies),
        found.map(
            f ->
                new DocumentView.RangesView(
                    SearchPresenter.ranges(f.title()), SearchPresenter.ranges(f.body()))));
  }
}
