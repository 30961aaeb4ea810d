package policysearch.api;

import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import policysearch.search.RelatedDocuments;
import policysearch.search.SearchEngine;
import policysearch.search.SimilarDocuments;

/** Shows documents about the same as one, and documents that share facts with it. */
public final class SimilarApi {
  private static final Parameter SIZE =
      Parameter.number("size", 10, "number of documents, 1 to " + SimilarDocuments.MAX_SIZE);

  private final SearchEngine engine;
  private final LongSupplier nanoClock;

  public SimilarApi(SearchEngine engine, LongSupplier nanoClock) {
    this.engine = engine;
    this.nanoClock = nanoClock;
  }

  /** The parameters of similar documents. */
  public static List<Parameter> parameters() {
    return List.of(SIZE);
  }

  /**
   * Documents about the same as the one with that id.
   *
   * @throws NotFound if there is none
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public SimilarView similar(String id, Parameters given) throws IOException {
    ParameterReader reader = new ParameterReader(given, parameters());
    int size = reader.number(SIZE, SimilarDocuments.MAX_SIZE);
    reader.finish();
    Stopwatch watch = Stopwatch.start(nanoClock);
    SimilarDocuments found =
        engine
            .similar(id, size)
            .orElseThrow(() -> new NotFound("there is no document with the id \"" + id + "\""));
    long took = watch.millis();
    return new SimilarView(
        id,
        found.terms(),
        found.documents().stream().map(SimilarApi::view).toList(),
        took,
        SearchPresenter.index(found.index()));
  }

  /**
   * Documents that share a plan, an event or a person with the one with that id.
   *
   * @throws NotFound if there is none
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public RelatedView related(String id, Parameters given) throws IOException {
    ParameterReader reader = new ParameterReader(given, parameters());
    int size = reader.number(SIZE, RelatedDocuments.MAX_SIZE);
    reader.finish();
    Stopwatch watch = Stopwatch.start(nanoClock);
    RelatedDocuments found =
        engine
            .related(id, size)
            .orElseThrow(() -> new NotFound("there is no document with the id \"" + id + "\""));
    return new RelatedView(
        id,
        found.total(),
        found.documents().stream().map(SimilarApi::view).toList(),
        watch.millis(),
        SearchPresenter.index(found.index()));
  }

  private static SimilarView.SimilarDocumentView view(SimilarDocuments.Similar similar) {
    SimilarDocuments.Shared shared = similar.shared();
    return new SimilarView.SimilarDocumentView(
        StatementPresenter.line(similar.document()),
        similar.score(),
        new SimilarView.SharedView(shared.people(), shared.plans(), shared.event()),
        CopyView.count(similar.copies()),
        CopyView.listed(similar.copies()));
  }
}
