package policysearch.browser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import policysearch.http.HostileStrings;
import policysearch.model.DocumentType;
import policysearch.model.PolicyDocument;

/** {@link HostileStrings} as documents. */
final class Hostile {
  /** Stands in every title, so that all can be found. */
  static final String MARK = "危险标记";

  private Hostile() {}

  static String id(int i) {
    return i + HostileStrings.STRINGS.get(i);
  }

  /** The address of a document's page. */
  static String path(int i) {
    return "/d/" + Browsing.encoded(id(i)).replace("+", "%20");
  }

  static List<PolicyDocument> documents() {
    List<PolicyDocument> documents = new ArrayList<>();
    for (int i = 0; i < HostileStrings.STRINGS.size(); i++) {
      String text = HostileStrings.STRINGS.get(i);
      documents.add(
          new Draft(id(i))
              .title(text + MARK + i)
              .type(DocumentType.MEETING)
              .source(text)
              .issuer(text)
              .column(text)
              .url(text)
              .place(text)
              .provinces(text)
              .published(LocalDate.of(2020, 1, 1).plusDays(i))
              .line(text)
              .says(text, text, "说，", text + "第" + i + "次")
              .plan(text)
              .document());
    }
    return documents;
  }
}
