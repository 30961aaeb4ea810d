package policysearch.html;

import java.util.List;
import java.util.Optional;
import policysearch.api.DocumentView;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.Plan;

/** What is known of a document, as a list of terms; as {@code metadata.mjs}. */
final class MetadataList {
  private final Words words;
  private final Dates dates;
  private final Html html;

  MetadataList(Words words, Html html) {
    this.words = words;
    this.dates = new Dates(words);
    this.html = html;
  }

  void write(DocumentView document) {
    Metadata m = document.metadata();
    Facts f = document.facts();
    html.open("dl", "class", "metadata");
    links("source", "source", m.source().stream().toList());
    m.publishedAt().ifPresent(at -> time("publishedAt", at.toString(), dates.moment(at)));
    m.type().ifPresent(type -> links("type", "type", List.of(type.value())));
    links("column", "column", m.column().stream().toList());
    plain("documentNumber", m.documentNumber());
    plain("indexNumber", m.indexNumber());
    links("issuer", "issuer", m.issuer().stream().toList());
    m.writtenOn().ifPresent(day -> time("writtenOn", day.toString(), dates.day(day)));
    plain("status", m.status());
    f.eventDates()
        .ifPresent(days -> time("eventDates", days.from().toString(), dates.period(days)));
    plain("place", f.place());
    links("provinces", "province", f.provinces());
    links("plans", "plan", f.plans().stream().map(Plan::name).distinct().toList());
    plain("reporters", joined(f.reporters()));
    plain("views", m.views().map(Words::number));
    m.url().ifPresent(this::original);
    html.close("dl");
  }

  private static Optional<String> joined(List<String> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join("、", values));
  }

  private void begin(String name) {
    html.open("div").element("dt", words.say("meta." + name)).open("dd");
  }

  private void end() {
    html.close("dd").close("div");
  }

  private void plain(String name, Optional<String> value) {
    value.ifPresent(
        text -> {
          begin(name);
          html.text(text);
          end();
        });
  }

  private void time(String name, String iso, String text) {
    begin(name);
    html.element("time", text, "datetime", iso);
    end();
  }

  private void links(String name, String field, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    begin(name);
    if (values.size() > 1) {
      html.open("ul", "class", field);
    }
    for (String value : values) {
      String url = PageState.EMPTY.withValues(field, List.of(value)).searchUrl();
      String shown = field.equals("type") ? label(value) : value;
      if (values.size() > 1) {
        html.open("li").element("a", shown, "href", url).close("li");
      } else {
        html.element("a", shown, "href", url);
      }
    }
    if (values.size() > 1) {
      html.close("ul");
    }
    end();
  }

  private String label(String type) {
    return words.say("type." + type);
  }

  /** The address as a link, if it is one to go to: a page may name anything, javascript: too. */
  private void original(String url) {
    begin("url");
    if (url.matches("(?i)https?://\\S+")) {
      String address = url.replaceFirst("^(?i)http", "http"); // HTTP:// is the same
      html.element("a", url, "href", address, "rel", "noreferrer external");
    } else {
      html.text(url);
    }
    end();
  }
}
