package policysearch.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import policysearch.search.Hit;
import policysearch.search.OtherCopies;

/** Gives the other copies of a document, as a reader is told of them. */
final class CopyList {
  private CopyList() {}

  static OtherCopies of(int doc, Snapshot snapshot) throws IOException {
    TextGroups texts = snapshot.texts();
    if (!texts.hasCopies(doc)) {
      return OtherCopies.NONE;
    }
    int[] members = texts.members(doc);
    StoredFields stored = snapshot.searcher().storedFields();
    List<OtherCopies.Copy> copies = new ArrayList<>();
    for (int i = 0; i < members.length && copies.size() < OtherCopies.MOST_LISTED; i++) {
      if (members[i] != doc) {
        Hit.Card card = StoredHit.card(stored, members[i]);
        copies.add(
            new OtherCopies.Copy(card.id(), card.title(), card.source(), card.publishedAt()));
      }
    }
    return new OtherCopies(members.length - 1, copies);
  }
}
