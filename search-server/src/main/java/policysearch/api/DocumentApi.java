package policysearch.api;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import policysearch.api.Parameter.Kind;
import policysearch.model.DocumentType;
import policysearch.model.Passages;
import policysearch.model.PolicyDocument;
import policysearch.model.PublicationTime;
import policysearch.search.DocumentCitations;
import policysearch.search.OtherCopies;
import policysearch.search.SearchEngine;

/** Shows documents. */
public final class DocumentApi {
  private static final Parameter Q =
      Parameter.plain("q", Kind.WORDS, "words whose places in the document are wanted");

  private static final Parameter FORMAT =
      Parameter.choice(
          "format",
          Arrays.stream(Citation.values()).map(Citation::value).toList(),
          "the form of the reference");

  private final SearchEngine engine;
  private final InstantSource clock;

  public DocumentApi(SearchEngine engine, InstantSource clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /** The parameters of a document. */
  public static List<Parameter> parameters() {
    return List.of(Q);
  }

  /** The parameters of a reference. */
  public static List<Parameter> citationParameters() {
    return List.of(FORMAT);
  }

  /** The path of the page that shows the document with that id. */
  public static String page(String id) {
    return SearchPresenter.pageOf(id);
  }

  /**
   * What stands at the address that ends with {@code name}: the document with that id; else, where
   * it ends in {@code .txt} or {@code .md}, the document with the id before it, for reading.
   *
   * @throws NotFound if there is none
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public Object named(String name, Parameters given) throws IOException {
    for (Markup markup : Markup.values()) {
      if (name.endsWith(markup.ending()) && engine.document(name).isEmpty()) {
        new ParameterReader(given, List.of()).finish();
        String id = name.substring(0, name.length() - markup.ending().length());
        return ReadableDocument.of(held(id), markup);
      }
    }
    return document(name, given);
  }

  /**
   * The reference by which the document is cited, seen today.
   *
   * @throws NotFound if there is none
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public Text citation(String id, Parameters given) throws IOException {
    ParameterReader reader = new ParameterReader(given, citationParameters());
    Map<String, Citation> forms =
        Arrays.stream(Citation.values()).collect(Collectors.toMap(Citation::value, c -> c));
    Citation form = reader.choice(FORMAT, forms);
    reader.finish();
    LocalDate today = clock.instant().atOffset(PublicationTime.ZONE).toLocalDate();
    return new Text(Text.PLAIN, form.of(held(id), today));
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
    PolicyDocument document = held(id);
    OtherCopies copies = engine.copies(id);
    Optional<DocumentCitations> citations = engine.citations(id);
    return words.isEmpty()
        ? view(document, copies, citations, Optional.empty())
        : view(document, copies, citations, Optional.of(engine.find(document, words.get())));
  }

  private PolicyDocument held(String id) throws IOException {
    return engine
        .document(id)
        .orElseThrow(() -> new NotFound("there is no document with the id \"" + id + "\""));
  }

  /** The document on the wire, as it stands in an export. */
  static DocumentView view(PolicyDocument document, OtherCopies copies) {
    return view(document, copies, Optional.empty(), Optional.empty());
  }

  private static DocumentView view(
      PolicyDocument document,
      OtherCopies copies,
      Optional<DocumentCitations> citations,
      Optional<SearchEngine.Found> found) {
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
        document.provenance().capturedAt(),
        Passages.of(document),
        CopyView.count(copies),
        CopyView.listed(copies),
        citations.map(CitationsApi::cites),
        citations.map(CitationsApi::citedBy),
        found.map(
            f ->
                new DocumentView.RangesView(
                    SearchPresenter.ranges(f.title()), SearchPresenter.ranges(f.body()))));
  }
}
