package policysearch.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.api.DocumentView;
import policysearch.json.Json;
import policysearch.model.DocumentType;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.Person;

/** What a document is, in the words of schema.org (JSON-LD). */
final class SchemaOrg {
  /** More names than these tell a search engine nothing. */
  private static final int MOST_NAMES = 20;

  private SchemaOrg() {}

  static String of(DocumentView document, String canonical) {
    Metadata m = document.metadata();
    Facts f = document.facts();
    String type = m.type().map(SchemaOrg::type).orElse("Article");
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", type);
    data.put("url", canonical);
    data.put("inLanguage", "zh-CN");
    m.title().ifPresent(title -> data.put("name", title));
    m.title()
        .filter(title -> !type.equals("Legislation"))
        .ifPresent(title -> data.put("headline", title));
    m.publishedAt().ifPresent(at -> data.put("datePublished", at.toString()));
    m.source().ifPresent(source -> data.put("publisher", named("Organization", source)));
    m.url().filter(Html::isAddress).ifPresent(url -> data.put("isBasedOn", url));
    issued(m, type, data);
    names(f.provinces(), "AdministrativeArea").ifPresent(at -> data.put("spatialCoverage", at));
    List<String> people = f.people().stream().map(Person::name).distinct().toList();
    names(people, "Person").ifPresent(all -> data.put("mentions", all));
    return Json.write(data);
  }

  private static void issued(Metadata m, String type, Map<String, Object> data) {
    boolean law = type.equals("Legislation");
    m.documentNumber()
        .ifPresent(number -> data.put(law ? "legislationIdentifier" : "identifier", number));
    m.issuer()
        .map(issuer -> named("Organization", issuer))
        .ifPresent(issuer -> data.put(law ? "legislationPassedBy" : "author", issuer));
    m.writtenOn()
        .ifPresent(day -> data.put(law ? "legislationDate" : "dateCreated", day.toString()));
  }

  /** Rules that bind are legislation, other papers of offices reports, what papers write news. */
  private static String type(DocumentType type) {
    return switch (type) {
      case LAW, REGULATION, DECISION, ORDER -> "Legislation";
      case PLAN,
          OPINION,
          NOTICE,
          REPLY,
          LETTER,
          ANNOUNCEMENT,
          STATISTICS,
          PERSONNEL,
          MINUTES,
          REPORT ->
          "Report";
      case MEETING, NEWS -> "NewsArticle";
      case SPEECH, INTERPRETATION, ANSWERS, OTHER -> "Article";
    };
  }

  private static Optional<List<Map<String, String>>> names(List<String> names, String type) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(names.stream().limit(MOST_NAMES).map(name -> named(type, name)).toList());
  }

  private static Map<String, String> named(String type, String name) {
    Map<String, String> named = new LinkedHashMap<>();
    named.put("@type", type);
    named.put("name", name);
    return named;
  }
}
