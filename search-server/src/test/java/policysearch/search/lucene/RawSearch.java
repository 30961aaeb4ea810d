package policysearch.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import policysearch.lucene.Analysis;
import policysearch.lucene.IndexDirectory;
import policysearch.search.SearchQuery;

/** The floor of searching: a bare IndexSearcher running the very Lucene query the engine runs. */
public final class RawSearch implements AutoCloseable {
  private final Analysis analysis = new Analysis();
  private final Snapshot snapshot;

  private RawSearch(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Opens the index in {@code folder}. */
  public static RawSearch open(Path folder) throws IOException {
    Path generation = IndexDirectory.at(folder).current().orElseThrow();
    return new RawSearch(
        Snapshot.of(generation, DirectoryReader.open(FSDirectory.open(generation))));
  }

  /** The compiled query, to be run many times. */
  public Query compile(String text) throws IOException {
    return new QueryCompiler(
            SearchQuery.of(text),
            QueryText.parse(text, analysis, Synonyms.NONE),
            snapshot,
            java.util.Optional.empty())
        .words();
  }

  /** The twenty best, and how many there are in all. */
  public int run(Query query) throws IOException {
    IndexSearcher searcher = snapshot.searcher();
    TopDocs top = searcher.search(query, 20);
    return top.scoreDocs.length + searcher.count(query);
  }

  @Override
  public void close() throws IOException {
    snapshot.reader().close();
  }
}
