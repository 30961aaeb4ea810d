package policysearch.browser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import policysearch.model.DocumentType;
import policysearch.model.PolicyDocument;

/** Two hundred strings that would do harm if they were taken for markup, as documents. */
final class Hostile {
  /** Stands in every title, so that all can be found. */
  static final String MARK = "危险标记";

  private static final List<String> HARM =
      List.of(
          "<script>window.harmed=1</script>",
          "<img src=x onerror=window.harmed=1>",
          "<svg onload=window.harmed=1>",
          "<svg><script>window.harmed=1</script></svg>",
          "<iframe srcdoc='<script>parent.harmed=1</script>'></iframe>",
          "<body onload=window.harmed=1>",
          "<details open ontoggle=window.harmed=1>",
          "<input autofocus onfocus=window.harmed=1>",
          "<a href=javascript:window.harmed=1>x</a>",
          "<math><mtext></table><mglyph><style><img src=x onerror=window.harmed=1>",
          "javascript:window.harmed=1",
          "${window.harmed=1}",
          "{{constructor.constructor('window.harmed=1')()}}",
          "<!--><script>window.harmed=1</script>-->",
          "<![CDATA[><script>window.harmed=1</script>]]>",
          "<style>@import 'javascript:window.harmed=1'</style>",
          "<object data=javascript:window.harmed=1>",
          "<base href=javascript:window.harmed=1//>",
          "<meta http-equiv=refresh content='0;url=javascript:window.harmed=1'>",
          "&lt;script&gt;window.harmed=1&lt;/script&gt;");

  /** What may end the place in which a string stands. */
  private static final List<String> ENDS =
      List.of(
          "", "\"", "'", "\">", "'>", "</script>", "</title>", "</textarea>", "-->", "</p></main>");

  static final List<String> STRINGS = strings();

  private Hostile() {}

  private static List<String> strings() {
    List<String> all = new ArrayList<>();
    ENDS.forEach(end -> HARM.forEach(harm -> all.add(end + harm)));
    return List.copyOf(all);
  }

  static String id(int i) {
    return i + STRINGS.get(i);
  }

  /** The address of a document's page. */
  static String path(int i) {
    return "/d/" + Browsing.encoded(id(i)).replace("+", "%20");
  }

  static List<PolicyDocument> documents() {
    List<PolicyDocument> documents = new ArrayList<>();
    for (int i = 0; i < STRINGS.size(); i++) {
      String text = STRINGS.get(i);
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
