package policysearch.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import policysearch.search.Filter;
import policysearch.search.SearchQuery;
import policysearch.search.StatementQuery;

/** What a question finds among the documents and among the statements, each as a set. */
final class FoundSets {
  private final Snapshot snapshot;
  private final QueryCompiler documents;
  private final StatementCompiler statements;
  private final List<Filter> filters;

  FoundSets(SearchQuery query, ParsedText text, Snapshot snapshot) {
    this.snapshot = snapshot;
    this.filters = query.filters();
    this.documents = new QueryCompiler(query, text, snapshot, Optional.empty());
    this.statements = new StatementCompiler(new StatementQuery(query, Set.of()), text, snapshot);
  }

  /** Documents that a search gives. */
  FixedBitSet documents() throws IOException {
    Query found = documents.words();
    for (Filter filter : filters) {
      found = QueryCompiler.both(found, documents.filter(filter));
    }
    return DocumentSet.of(found, snapshot);
  }

  /** Statements that have the words, whoever says them. */
  FixedBitSet said() throws IOException {
    return DocumentSet.of(statements.words(), snapshot);
  }

  /** Statements that a search for them gives. */
  FixedBitSet statements() throws IOException {
    return DocumentSet.of(statements.filtered(statements.words()), snapshot);
  }

  /** Those of {@code found} documents that {@code filter} lets through. */
  FixedBitSet documents(FixedBitSet found, Filter filter) throws IOException {
    return DocumentSet.both(found, DocumentSet.of(documents.filter(filter), snapshot));
  }

  /** Those of {@code found} statements that {@code filter} lets through. */
  FixedBitSet statements(FixedBitSet found, Filter filter) throws IOException {
    return DocumentSet.both(found, DocumentSet.of(statements.filter(filter), snapshot));
  }
}
