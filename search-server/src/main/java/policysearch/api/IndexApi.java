package policysearch.api;

import java.io.IOException;
import java.util.List;
import policysearch.schema.Schema;
import policysearch.search.IndexState;
import policysearch.search.SearchEngine;

/** Tells the state of the index. */
public final class IndexApi {
  private final SearchEngine engine;

  public IndexApi(SearchEngine engine) {
    this.engine = engine;
  }

  /** What the index holds now, on the wire; {@code schema} is the schema's fingerprint. */
  public record StateView(long generation, long documents, long statements, String schema) {}

  /**
   * What the index holds now.
   *
   * @throws BadRequest if anything is {@code given}
   */
  public StateView state(Parameters given) throws IOException {
    new ParameterReader(given, List.of()).finish();
    IndexState state = engine.state();
    return new StateView(
        state.generation(), state.documents(), state.statements(), Schema.fingerprint());
  }
}
