package policysearch.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.FieldInfos;
import policysearch.lucene.LuceneFields;
import policysearch.lucene.Vectors;
import policysearch.meaning.Embedder;
import policysearch.search.SearchQuery;
import policysearch.search.SearchQuery.Scope;
import policysearch.search.SearchQuery.Sort;
import policysearch.search.SearchResult.Nearness;

/**
 * Gives the vector of what was asked, where nearness in meaning is to count and can: the index has
 * vectors of the installed model. The model is opened when it is first needed.
 */
final class VectorModel implements AutoCloseable {
  private final Supplier<Optional<Embedder>> opener;
  private Optional<Embedder> opened = Optional.empty();
  private boolean tried;
  private boolean closed;

  VectorModel(Supplier<Optional<Embedder>> opener) {
    this.opener = opener;
  }

  /** What came of it: the vector, where nearness takes part. */
  record Asked(Optional<float[]> vector, Nearness nearness) {
    private static final Asked OFF = new Asked(Optional.empty(), Nearness.OFF);
    private static final Asked UNAVAILABLE = new Asked(Optional.empty(), Nearness.UNAVAILABLE);
  }

  /**
   * The vector of {@code query}, which is {@code text} parsed, for a search in {@code snapshot}.
   */
  Asked vector(SearchQuery query, ParsedText text, Snapshot snapshot) throws IOException {
    if (!isWanted(query, text)) {
      return Asked.OFF;
    }
    FieldInfos fields = FieldInfos.getMergedFieldInfos(snapshot.reader());
    if (fields.fieldInfo(LuceneFields.VECTOR) == null) {
      return Asked.UNAVAILABLE;
    }
    Optional<Embedder> model = model();
    return model.isEmpty() || !snapshot.hasVectors(Vectors.mark(model.get().name()))
        ? Asked.UNAVAILABLE
        : new Asked(
            Optional.of(model.get().embed(List.of(typed(query, text))).getFirst()), Nearness.USED);
  }

  /** What was typed, without operators. */
  private static String typed(SearchQuery query, ParsedText text) {
    return text.demands().areNone() ? query.text() : text.demands().words();
  }

  /** A few words mean themselves, and what is quoted must be there: only questions are widened. */
  private static boolean isWanted(SearchQuery query, ParsedText text) {
    boolean everywhere = query.scope() == Scope.ALL && !text.hasNoWords();
    return switch (query.semantic()) {
      case OFF -> false;
      case ONLY -> everywhere;
      case AUTO ->
          everywhere
              && query.sort() == Sort.RELEVANCE
              && text.isQuestion()
              && text.phrases().isEmpty()
              && text.demands().required().isEmpty()
              && text.demands().forbidden().isEmpty();
    };
  }

  private synchronized Optional<Embedder> model() {
    if (!tried && !closed) {
      tried = true;
      opened = opener.get();
    }
    return opened;
  }

  @Override
  public synchronized void close() {
    closed = true;
    opened.ifPresent(Embedder::close);
    opened = Optional.empty();
  }
}
