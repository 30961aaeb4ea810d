package policysearch.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import policysearch.json.Json;
import policysearch.model.PolicyDocument;
import policysearch.standing.Standing;

/** Documents for standing queries to find. */
public final class Documents {
  private Documents() {}

  /** Begins; then delivers a document of each of these titles. */
  public static void deliver(Standing standing, String... titles) throws IOException {
    standing.begin("2026-11-25T08:00:00Z");
    List<PolicyDocument> documents = new ArrayList<>();
    for (String title : titles) {
      documents.add(
          Json.read(
              "{\"id\":\"" + title + "\",\"title\":\"" + title + "\",\"body\":\"" + title + "。\"}",
              PolicyDocument.class));
    }
    try (var engine = new InMemoryEngine(documents)) {
      standing.run(engine, "2026-11-25T08:01:00Z");
    }
  }
}
