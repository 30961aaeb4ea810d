package policysearch.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import policysearch.builder.DocumentReader;
import policysearch.model.PolicyDocument;
import policysearch.raw.RawItem;
import policysearch.raw.RawLimits;
import policysearch.raw.RawPage;
import policysearch.raw.RawPages;

/** Every n-th document of the given inputs, so that a sample has the mix of the whole. */
record Sample(List<RawPage> pages) {
  static Sample of(List<Path> inputs, int every) throws InterruptedException {
    List<RawPage> pages = new ArrayList<>();
    int[] seen = {0};
    new RawPages(inputs, Set.of(), RawLimits.STANDARD)
        .read(
            item -> {
              if (item instanceof RawItem.Page(var page) && seen[0]++ % every == 0) {
                pages.add(page);
              }
            });
    return new Sample(pages);
  }

  /** The documents of the pages; pages that are none are left out. */
  List<PolicyDocument> documents() {
    List<PolicyDocument> documents = new ArrayList<>();
    for (RawPage page : pages) {
      if (DocumentReader.read(page) instanceof DocumentReader.Outcome.Read(var document)) {
        documents.add(document);
      }
    }
    return documents;
  }

  /** UTF-8 bytes of titles and bodies: what «MB of text» means in all figures. */
  static long textBytes(List<PolicyDocument> documents) {
    long bytes = 0;
    for (PolicyDocument document : documents) {
      bytes += document.metadata().title().orElse("").getBytes(StandardCharsets.UTF_8).length;
      bytes += document.body().getBytes(StandardCharsets.UTF_8).length;
    }
    return bytes;
  }
}
