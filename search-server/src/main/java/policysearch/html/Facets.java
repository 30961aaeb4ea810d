package policysearch.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import policysearch.api.FacetView;

/** The filters beside the results, each value a link that adds it or takes it away. */
final class Facets {
  private static final List<String> FIRST = PageState.FACETS.subList(0, 5);

  private final Words words;

  Facets(Words words) {
    this.words = words;
  }

  void write(Html html, PageState state, List<FacetView> counted) {
    html.open("section", "id", "filters", "class", "filters", "aria-label", words.say("filters"));
    for (String field : PageState.FACETS) {
      counted.stream()
          .filter(facet -> facet.field().equals(field))
          .filter(facet -> facet.valueCount() > 0 || !state.chosen(field).isEmpty())
          .forEach(facet -> facet(html, state, facet));
      if (field.equals(FIRST.getLast())) {
        dates(html, state);
      }
    }
    html.close("section");
  }

  private void facet(Html html, PageState state, FacetView facet) {
    List<String> chosen = state.chosen(facet.field());
    html.open("details", opened(facet.field(), FIRST.contains(facet.field()) || !chosen.isEmpty()));
    html.open("summary").element("span", words.say("field." + facet.field()));
    if (!chosen.isEmpty()) {
      html.element("span", words.say("selected", chosen.size()), "class", "chosen");
    }
    html.close("summary").open("ul", "class", "values");
    for (FacetView.ValueView value : values(facet)) {
      choice(html, state, facet.field(), value);
    }
    html.close("ul").close("details");
  }

  private static String[] opened(String field, boolean isOpen) {
    return isOpen
        ? new String[] {"class", "facet", "data-field", field, "open", ""}
        : new String[] {"class", "facet", "data-field", field};
  }

  /** Years read as a series, not by their counts. */
  private static List<FacetView.ValueView> values(FacetView facet) {
    if (!facet.field().equals("year")) {
      return facet.values();
    }
    List<FacetView.ValueView> years = new ArrayList<>(facet.values());
    years.sort(Comparator.comparing(FacetView.ValueView::value).reversed());
    return years;
  }

  private void choice(Html html, PageState state, String field, FacetView.ValueView value) {
    boolean chosen = state.chosen(field).contains(value.value());
    html.open("li")
        .open(
            "a",
            "class",
            chosen ? "choice chosen-value" : "choice",
            "href",
            state.toggled(field, value.value()).searchUrl(),
            "rel",
            "nofollow");
    html.element("span", chosen ? "☑" : "☐", "class", "sign", "aria-hidden", "true");
    html.open("span", "class", "value")
        .text(words.find(field + "." + value.value()).orElse(value.label()));
    if (chosen) {
      html.element("span", words.say("chosenRemove"), "class", "visually-hidden");
    }
    html.close("span").open("span", "class", "count").text(Words.number(value.count()));
    html.element("span", words.say("unit." + state.get("view")), "class", "visually-hidden");
    html.close("span").close("a").close("li");
  }

  private void dates(Html html, PageState state) {
    html.open("details", opened("date", state.isDated()));
    html.open("summary").element("span", words.say("dates")).close("summary");
    html.open("form", "class", "dates", "action", "/", "aria-label", words.say("dates"));
    Frame.keep(html, state, List.of("dateFrom", "dateTo", "dateField", "cursor"));
    if (state.q().isEmpty()) {
      html.empty("input", "type", "hidden", "name", "q", "value", "");
    }
    for (String name : List.of("dateFrom", "dateTo")) {
      html.open("label", "class", "row").element("span", words.say(name));
      html.empty("input", "type", "date", "name", name, "value", state.get(name)).close("label");
    }
    html.open("fieldset");
    html.element("legend", words.say("dateField"), "class", "visually-hidden");
    for (String value : List.of("published", "event")) {
      html.open("label", "class", "choice");
      html.empty("input", radio(value, value.equals(state.get("dateField"))));
      html.element("span", words.say("dateField." + value)).close("label");
    }
    html.close("fieldset").element("button", words.say("apply"), "class", "plain");
    html.close("form").close("details");
  }

  private static String[] radio(String value, boolean isChosen) {
    return isChosen
        ? new String[] {"type", "radio", "name", "dateField", "value", value, "checked", ""}
        : new String[] {"type", "radio", "name", "dateField", "value", value};
  }
}
