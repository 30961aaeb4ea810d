package policysearch.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The active filters, each a link to the search without it; as {@code chips.mjs}. */
final class Chips {
  private final Words words;

  Chips(Words words) {
    this.words = words;
  }

  /** A filter by its name, and the search without it. */
  record Active(String name, PageState without) {}

  void write(Html html, PageState state) {
    if (!state.isFiltered()) {
      return;
    }
    html.open("ul", "class", "chips", "aria-label", words.say("activeFilters"));
    for (Active active : values(state)) {
      html.open("li");
      html.open(
          "a",
          "class",
          "chip",
          "href",
          active.without.searchUrl(),
          "aria-label",
          words.say("removeFilter", active.name));
      html.text(active.name).element("span", "×", "aria-hidden", "true").close("a").close("li");
    }
    html.open("li");
    html.element(
        "a",
        words.say("clearFilters"),
        "class",
        "clear",
        "href",
        state.withoutFilters().searchUrl());
    html.close("li").close("ul");
  }

  private List<Active> values(PageState state) {
    List<Active> active = new ArrayList<>();
    for (String field : PageState.FILTERS) {
      for (String value : state.chosen(field)) {
        active.add(new Active(name(field, label(field, value)), state.toggled(field, value)));
      }
    }
    active.addAll(dates(state));
    return active;
  }

  /** One a field, for whoever wants to widen the search. */
  List<Active> fields(PageState state) {
    List<Active> active = new ArrayList<>();
    state
        .filters()
        .forEach(
            (field, values) -> {
              String joined =
                  values.stream().map(v -> label(field, v)).collect(Collectors.joining("、"));
              active.add(new Active(name(field, joined), state.withValues(field, List.of())));
            });
    active.addAll(dates(state));
    return active;
  }

  private List<Active> dates(PageState state) {
    if (!state.isDated()) {
      return List.of();
    }
    Dates dates = new Dates(words);
    String from = dates.typed(state.get("dateFrom"));
    String to = dates.typed(state.get("dateTo"));
    String range =
        to.isEmpty()
            ? words.say("since", from)
            : from.isEmpty() ? words.say("until", to) : words.say("fromTo", from, to);
    String field = words.find("dateField." + state.get("dateField")).orElse(words.say("dates"));
    return List.of(new Active(words.say("filterName", field, range), state.withoutDates()));
  }

  private String name(String field, String value) {
    return words.say("filterName", words.say("field." + field), value);
  }

  /** A value as people read it. */
  String label(String field, String value) {
    return words.find(field + "." + value).orElse(value);
  }
}
