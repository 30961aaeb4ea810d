package policysearch.http;

import java.util.List;
import policysearch.model.PolicyDocument;
import policysearch.search.FacetContract;
import policysearch.search.SearchEngine;

class InMemoryFacetTest extends FacetContract {
  @Override
  protected SearchEngine open(List<PolicyDocument> documents) {
    return new InMemoryEngine(documents);
  }
}
