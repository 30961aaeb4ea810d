package policysearch.http;

import java.util.ArrayList;
import java.util.List;

/** Two hundred strings that would do harm if they were taken for markup. */
public final class HostileStrings {
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

  public static final List<String> STRINGS = strings();

  private HostileStrings() {}

  private static List<String> strings() {
    List<String> all = new ArrayList<>();
    ENDS.forEach(end -> HARM.forEach(harm -> all.add(end + harm)));
    return List.copyOf(all);
  }
}
