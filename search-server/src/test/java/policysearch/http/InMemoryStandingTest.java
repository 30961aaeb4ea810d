package policysearch.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import policysearch.model.PolicyDocument;
import policysearch.search.SearchEngine;
import policysearch.search.StandingContract;

class InMemoryStandingTest extends StandingContract {
  @Override
  protected Corpus corpus() {
    return new InMemory(new TreeMap<>());
  }

  private record InMemory(Map<String, PolicyDocument> held) implements Corpus {
    @Override
    public void put(PolicyDocument document) {
      held.put(document.id(), document);
    }

    @Override
    public void delete(String id) {
      held.remove(id);
    }

    @Override
    public void commit() {}

    @Override
    public void rebuild() {}

    @Override
    public SearchEngine open() {
      return new InMemoryEngine(List.copyOf(held.values()));
    }
  }
}
