package policysearch.api;

import java.io.IOException;
import java.util.List;
import policysearch.json.Json;

/** Tells browsers how to search here: OpenSearch 1.1, with suggestions. */
public final class OpenSearchApi {
  /** Where the suggestions are. */
  public static final String SUGGESTIONS = "/suggestions.json";

  private static final String DESCRIPTION_TYPE =
      "application/opensearchdescription+xml; charset=utf-8";
  private static final String SUGGESTIONS_TYPE = "application/x-suggestions+json; charset=utf-8";

  /** How a template says where the words go. */
  private static final String TERMS = "?q={searchTerms}";

  private final SuggestApi suggest;

  public OpenSearchApi(SuggestApi suggest) {
    this.suggest = suggest;
  }

  /** The description of the server at {@code origin}; templates must be whole addresses. */
  public static Text description(String origin) {
    XmlText xml = new XmlText();
    xml.open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/");
    xml.element("ShortName", "政策检索");
    xml.element("Description", "检索政策文件与会议报道：谁在什么时候、什么地方说了什么");
    xml.element("InputEncoding", "UTF-8").element("OutputEncoding", "UTF-8");
    xml.element("Language", "zh-CN");
    xml.element("Image", origin + "/favicon.svg", "type", "image/svg+xml");
    url(xml, "text/html", "results", origin + "/" + TERMS);
    url(xml, "application/x-suggestions+json", "suggestions", origin + SUGGESTIONS + TERMS);
    url(xml, "application/atom+xml", "results", origin + "/api/v1/search.atom" + TERMS);
    url(xml, "application/opensearchdescription+xml", "self", origin + "/opensearch.xml");
    return new Text(DESCRIPTION_TYPE, xml.close("OpenSearchDescription").toString());
  }

  /**
   * What may be meant by what was typed, as browsers read it: the words, the values, what each is.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public Text suggestions(Parameters given) throws IOException {
    SuggestView found = suggest.suggest(given);
    List<SuggestView.SuggestionView> all = found.suggestions();
    return new Text(
        SUGGESTIONS_TYPE,
        Json.write(
            List.of(
                found.q(),
                all.stream().map(SuggestView.SuggestionView::value).toList(),
                all.stream().map(one -> one.label() + " · " + one.count()).toList())));
  }

  private static void url(XmlText xml, String type, String rel, String template) {
    xml.empty("Url", "type", type, "rel", rel, "template", template);
  }
}
