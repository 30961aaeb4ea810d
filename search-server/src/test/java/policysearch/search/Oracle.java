package policysearch.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import policysearch.model.EventDates;
import policysearch.model.Passage;
import policysearch.model.Passages;
import policysearch.model.PolicyDocument;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.SearchQuery.Scope;

/** Says by plain string search which documents a random question matches; knows no index. */
final class Oracle {
  private static final Pattern PIECE = Pattern.compile("(-?)(?:\"([^\"]*)\"|(\\S+))");

  private final List<String> sought = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();
  private final SearchQuery query;

  Oracle(SearchQuery query) {
    this.query = query;
    Matcher pieces = PIECE.matcher(query.text());
    while (pieces.find()) {
      String text = pieces.group(2) == null ? pieces.group(3) : pieces.group(2);
      (pieces.group(1).isEmpty() ? sought : excluded).add(folded(text));
    }
  }

  boolean matches(PolicyDocument document) {
    List<String> title = document.metadata().title().map(Oracle::folded).stream().toList();
    List<String> all = new ArrayList<>(title);
    folded(document.body()).lines().forEach(all::add);
    boolean words = query.scope() == Scope.TITLE ? holds(title) : holds(all);
    boolean spoken =
        query.scope() != Scope.SPEECH
            || sought.isEmpty()
            || statements(document, List.of()).stream().anyMatch(s -> holds(List.of(s)));
    return words
        && spoken
        && excluded.stream().noneMatch(word -> all.stream().anyMatch(t -> stands(word, t)))
        && query.filters().stream().allMatch(filter -> passes(document, filter));
  }

  /** The statements of {@code document} that match by themselves. */
  List<Passage> statements(PolicyDocument document) {
    return Passages.of(document).stream()
        .filter(p -> !p.speakers().isEmpty() && query.filters().stream().allMatch(f -> by(p, f)))
        .filter(p -> matches(folded(p.span().in(document.body()))))
        .filter(p -> query.filters().stream().allMatch(f -> isOfSpeaker(f) || passes(document, f)))
        .toList();
  }

  /** How often the words stand in {@code text}, line by line. */
  long occurrences(String text) {
    return sought.stream()
        .flatMap(word -> folded(text).lines().map(line -> places(word, line)))
        .mapToLong(Long::longValue)
        .sum();
  }

  private static long places(String word, String line) {
    Matcher places = pattern(word).matcher(line);
    long count = 0;
    for (int at = 0; places.find(at); at = places.start() + 1) {
      count++;
    }
    return count;
  }

  private boolean matches(String statement) {
    return holds(List.of(statement)) && excluded.stream().noneMatch(w -> stands(w, statement));
  }

  /** Persons speak themselves; here, nobody has a namesake. */
  private static boolean by(Passage passage, Filter filter) {
    return switch (filter) {
      case Filter.AnyOf(var field, var values) when field.equals(Schema.SPEAKER) ->
          passage.speakers().stream().anyMatch(values::contains);
      case Filter.Persons(var ids) -> passage.speakers().stream().anyMatch(ids::contains);
      case Filter.AnyOf any -> true;
      case Filter.Ids ids -> true;
      case Filter.Dates dates -> true;
    };
  }

  private static boolean isOfSpeaker(Filter filter) {
    return filter instanceof Filter.AnyOf any && any.field().equals(Schema.SPEAKER);
  }

  private boolean holds(List<String> texts) {
    return sought.stream().allMatch(word -> texts.stream().anyMatch(text -> stands(word, text)));
  }

  /** As typed, save that what stands between runs of letters or of Han may be anything. */
  static boolean stands(String word, String text) {
    return pattern(word).matcher(text).find();
  }

  static Pattern pattern(String word) {
    String anyMark = Matcher.quoteReplacement("[^\\p{IsHan}a-z0-9]*");
    String pattern =
        word.replaceAll("(?<=[a-z0-9])(?=\\p{IsHan})|(?<=\\p{IsHan})(?=[a-z0-9])", anyMark);
    String before = word.matches("^[a-z0-9].*") ? "(?<![a-z0-9])" : "";
    String after = word.matches(".*[a-z0-9]$") ? "(?![a-z0-9])" : "";
    return Pattern.compile(before + pattern + after);
  }

  private boolean passes(PolicyDocument document, Filter filter) {
    return switch (filter) {
      case Filter.AnyOf(var field, var values) when field.equals(Schema.SPEAKER) ->
          statements(document, values).stream()
              .anyMatch(s -> query.scope() == Scope.TITLE || holds(List.of(s)));
      case Filter.AnyOf(var field, var values) ->
          values(document, field).stream().anyMatch(values::contains);
      case Filter.Persons persons -> // here, nobody has a namesake
          values(document, Schema.PERSON).stream().anyMatch(persons.ids()::contains);
      case Filter.Ids(var ids) -> ids.contains(document.id());
      case Filter.Dates dates -> inDates(document, dates);
    };
  }

  private static List<String> values(PolicyDocument document, PolicyField field) {
    return field.values().apply(document);
  }

  private static boolean inDates(PolicyDocument document, Filter.Dates dates) {
    if (dates.from().isEmpty() && dates.to().isEmpty()) {
      return true;
    }
    var days =
        switch (dates.field()) {
          case EVENT -> document.facts().eventDates();
          case PUBLISHED ->
              document.metadata().publishedAt().map(p -> new EventDates(p.date(), p.date()));
        };
    return days.filter(d -> dates.from().map(from -> !d.to().isBefore(from)).orElse(true))
        .filter(d -> dates.to().map(to -> !d.from().isAfter(to)).orElse(true))
        .isPresent();
  }

  /** Texts of what any of {@code speakers} says; of what anybody says, if there are none. */
  private static List<String> statements(PolicyDocument document, List<String> speakers) {
    Map<Integer, String> texts = new TreeMap<>();
    for (Passage passage : Passages.of(document)) {
      boolean wanted =
          speakers.isEmpty()
              ? !passage.speakers().isEmpty()
              : passage.speakers().stream().anyMatch(speakers::contains);
      if (wanted) {
        texts.put(passage.span().start(), folded(passage.span().in(document.body())));
      }
    }
    return List.copyOf(texts.values());
  }

  static String folded(String text) {
    return text.replace('Ｂ', 'b').toLowerCase(Locale.ROOT);
  }
}
