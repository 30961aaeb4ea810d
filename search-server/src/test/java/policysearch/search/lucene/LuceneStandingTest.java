package policysearch.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import policysearch.lucene.IndexDirectory;
import policysearch.lucene.PolicyIndexWriter;
import policysearch.model.PolicyDocument;
import policysearch.search.SearchEngine;
import policysearch.search.StandingContract;

class LuceneStandingTest extends StandingContract {
  @Override
  protected Corpus corpus() throws IOException {
    WrittenIndex.of(folder, List.of());
    return new Written(folder);
  }

  /** An index that is written to, a commit after the other. */
  private record Written(Path folder, Map<String, PolicyDocument> held, List<String> changed)
      implements Corpus {
    Written(Path folder) {
      this(folder, new TreeMap<>(), new ArrayList<>());
    }

    @Override
    public void put(PolicyDocument document) {
      held.put(document.id(), document);
      changed.add(document.id());
    }

    @Override
    public void delete(String id) {
      held.remove(id);
      changed.add(id);
    }

    @Override
    public void commit() throws IOException {
      Path generation = IndexDirectory.at(folder).current().orElseThrow();
      try (var writer = PolicyIndexWriter.open(generation)) {
        for (String id : changed) {
          if (held.containsKey(id)) {
            writer.put(held.get(id));
          } else {
            writer.delete(id);
          }
        }
        writer.commit();
      }
      changed.clear();
    }

    @Override
    public void rebuild() throws IOException {
      WrittenIndex.of(folder, List.copyOf(held.values()));
      changed.clear();
    }

    @Override
    public SearchEngine open() throws IOException {
      return LuceneSearchEngine.open(folder);
    }
  }
}
