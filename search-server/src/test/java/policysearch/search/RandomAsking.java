package policysearch.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policysearch.model.Passage;
import policysearch.model.Passages;
import policysearch.model.PolicyDocument;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/** Random questions with operators, each of which knows by plain string search what it matches. */
final class RandomAsking {
  private static final List<String> WORDS =
      List.of("算力", "制造", "协同", "发展", "雄安", "新区", "尹力", "ai", "b2", "𠮷祥", "规划", "冀");
  private static final List<String> FIELDS = List.of("发言人:", "省份：", "source:", "年份:");
  private static final List<String> ANDS = List.of("AND", "＆", "ＡＮＤ");
  private static final Pattern POSITION = Pattern.compile("\\p{IsHan}|[a-z0-9]+");

  private final Random random;

  RandomAsking(Random random) {
    this.random = random;
  }

  /** What a condition is asked of: a document, or a statement in it. */
  record Place(PolicyDocument document, Optional<Passage> statement) {
    /** Title and paragraphs, or the words of the statement. */
    List<String> texts() {
      if (statement.isPresent()) {
        return List.of(Oracle.folded(statement.get().span().in(document.body())));
      }
      List<String> texts = new ArrayList<>();
      document.metadata().title().map(Oracle::folded).ifPresent(texts::add);
      Oracle.folded(document.body()).lines().forEach(texts::add);
      return texts;
    }
  }

  /** A condition, as it is typed and as it holds. */
  private interface Condition {
    String typed();

    boolean holds(Place place);
  }

  private record Typed(String typed, Predicate<Place> holding) implements Condition {
    @Override
    public boolean holds(Place place) {
      return holding.test(place);
    }
  }

  /** A question: conditions that must hold, that must not, and fields at the top. */
  record Asked(List<Condition> wanted, List<Condition> unwanted, List<Field> fields) {
    String text() {
      Stream<String> not =
          unwanted.stream().map(c -> (c.typed().hashCode() % 2 == 0 ? "NOT " : "-") + c.typed());
      return Stream.of(
              wanted.stream().map(Condition::typed), fields.stream().map(Field::typed), not)
          .flatMap(s -> s)
          .collect(Collectors.joining(" "));
    }

    boolean matches(PolicyDocument document) {
      Place whole = new Place(document, Optional.empty());
      return wanted.stream().allMatch(c -> c.holds(whole))
          && unwanted.stream().noneMatch(c -> c.holds(whole))
          && fields.stream().allMatch(f -> f.isOfSpeaker() ? said(document, f) : f.has(document));
    }

    private boolean said(PolicyDocument document, Field field) {
      return statements(document).stream()
          .filter(p -> p.speakers().stream().anyMatch(field.values::contains))
          .map(p -> new Place(document, Optional.of(p)))
          .anyMatch(place -> wanted.stream().allMatch(c -> c.holds(place)));
    }

    /** The statements of {@code document} that match by themselves. */
    List<Passage> found(PolicyDocument document) {
      return statements(document).stream()
          .filter(
              p -> {
                Place place = new Place(document, Optional.of(p));
                return wanted.stream().allMatch(c -> c.holds(place))
                    && unwanted.stream().noneMatch(c -> c.holds(place))
                    && fields.stream().allMatch(f -> f.holds(place));
              })
          .toList();
    }
  }

  /** A field with one of some values. */
  record Field(String name, PolicyField field, List<String> values) {
    boolean isOfSpeaker() {
      return field.equals(Schema.SPEAKER);
    }

    String typed() {
      return name + String.join(",", values);
    }

    boolean has(PolicyDocument document) {
      return isOfSpeaker()
          ? statements(document).stream()
              .anyMatch(p -> p.speakers().stream().anyMatch(values::contains))
          : field.values().apply(document).stream().anyMatch(values::contains);
    }

    boolean holds(Place place) {
      return isOfSpeaker() && place.statement.isPresent()
          ? place.statement.get().speakers().stream().anyMatch(values::contains)
          : has(place.document);
    }
  }

  private static List<Passage> statements(PolicyDocument document) {
    return Passages.of(document).stream().filter(p -> !p.speakers().isEmpty()).toList();
  }

  /** Something to ask. */
  Asked asked() {
    List<Condition> wanted = new ArrayList<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      wanted.add(besideFields());
    }
    List<Condition> unwanted = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      unwanted.add(condition(1));
    }
    List<Field> fields = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      fields.add(field());
    }
    return new Asked(wanted, unwanted, fields);
  }

  /**
   * A field that stands by itself, or joined by AND with others, is none of the conditions but one
   * of the fields: its statements must have all the words.
   */
  private Condition besideFields() {
    Condition condition = condition(2);
    while (mayBeField(condition.typed())) {
      condition = condition(2);
    }
    return condition;
  }

  private static boolean mayBeField(String typed) {
    return FIELDS.stream().anyMatch(typed::startsWith)
        || (FIELDS.stream().anyMatch(typed::contains) && ANDS.stream().anyMatch(typed::contains));
  }

  private Condition condition(int depth) {
    return switch (depth == 0 ? random.nextInt(5) : random.nextInt(10)) {
      case 0 -> word();
      case 1 -> prefix();
      case 2 -> near();
      case 3 -> together();
      case 4 -> random.nextBoolean() ? fielded() : inTitle();
      case 5, 6, 7 -> joined("OR", depth);
      case 8 -> joined(one(ANDS), depth);
      default -> not(depth);
    };
  }

  private Condition word() {
    String word = one(WORDS);
    if (random.nextBoolean()) {
      return new Typed(word, place -> stands(word, place));
    }
    String phrase = word + one(WORDS);
    return new Typed('"' + phrase + '"', place -> stands(phrase, place));
  }

  private static boolean stands(String word, Place place) {
    return place.texts().stream().anyMatch(text -> Oracle.stands(word, text));
  }

  /** Letters go on; Han characters may anyway. */
  private Condition prefix() {
    String stem = one(List.of("ai", "b2", "算力", "新区", "雄安"));
    Pattern begins = Pattern.compile(stem.matches("[a-z0-9]+") ? "(?<![a-z0-9])" + stem : stem);
    return new Typed(
        stem + one(List.of("*", "＊")),
        place -> place.texts().stream().anyMatch(text -> begins.matcher(text).find()));
  }

  private Condition near() {
    Set<String> words = new HashSet<>(List.of(one(WORDS), one(WORDS), one(WORDS)));
    if (words.size() < 2) {
      return word();
    }
    int gap = random.nextInt(5);
    List<String> all = List.copyOf(words);
    return new Typed(
        "\"" + String.join(" ", all) + "\"~" + gap, place -> areNear(all, gap, place.texts()));
  }

  /** Characters and runs of letters count one, a paragraph's end too, marks nothing. */
  private static boolean areNear(List<String> words, int gap, List<String> texts) {
    List<List<int[]>> places = new ArrayList<>();
    words.forEach(word -> places.add(new ArrayList<>()));
    int at = 0;
    for (String text : texts) {
      int before = at;
      for (int i = 0; i < words.size(); i++) {
        Matcher found = Oracle.pattern(words.get(i)).matcher(text);
        for (int from = 0; found.find(from); from = found.start() + 1) {
          int start = before + count(text.substring(0, found.start()));
          places.get(i).add(new int[] {start, start + count(found.group())});
        }
      }
      at += count(text) == 0 ? 0 : count(text) + 1;
    }
    return narrow(places, 0, Integer.MAX_VALUE, 0, 0, gap);
  }

  private static boolean narrow(
      List<List<int[]>> places, int word, int first, int last, int covered, int gap) {
    if (word == places.size()) {
      return last - first - covered <= gap;
    }
    return places.get(word).stream()
        .anyMatch(
            p ->
                narrow(
                    places,
                    word + 1,
                    Math.min(first, p[0]),
                    Math.max(last, p[1]),
                    covered + p[1] - p[0],
                    gap));
  }

  private static int count(String text) {
    return (int) POSITION.matcher(text).results().count();
  }

  private Condition together() {
    Set<String> words = new HashSet<>(List.of(one(WORDS), one(WORDS)));
    if (words.size() < 2) {
      return word();
    }
    boolean sentence = random.nextBoolean();
    String typed = "\"" + String.join(" ", words) + "\"~" + (sentence ? "句" : "p");
    return new Typed(
        typed,
        place ->
            place.texts().stream()
                .flatMap(text -> Stream.of(sentence ? text.split("。", -1) : new String[] {text}))
                .anyMatch(part -> words.stream().allMatch(word -> Oracle.stands(word, part))));
  }

  private Condition fielded() {
    Field field = field();
    return new Typed(field.typed(), field::holds);
  }

  private Condition inTitle() {
    String word = one(WORDS);
    return new Typed(
        one(List.of("标题:", "title：")) + word,
        place ->
            place.document.metadata().title().stream()
                .anyMatch(title -> Oracle.stands(word, Oracle.folded(title))));
  }

  private Condition joined(String operator, int depth) {
    Condition one = condition(depth - 1);
    Condition other = condition(depth - 1);
    return new Typed(
        "(" + one.typed() + " " + operator + " " + other.typed() + ")",
        operator.equals("OR")
            ? place -> one.holds(place) || other.holds(place)
            : place -> one.holds(place) && other.holds(place));
  }

  private Condition not(int depth) {
    Condition one = condition(depth - 1);
    Condition other = word();
    return new Typed(
        "（" + other.typed() + " OR NOT " + one.typed() + "）",
        place -> other.holds(place) || !one.holds(place));
  }

  private Field field() {
    return switch (random.nextInt(4)) {
      case 0 -> new Field("发言人:", Schema.SPEAKER, List.of(one(List.of("甲", "乙", "丙"))));
      case 1 -> new Field("省份：", Schema.PROVINCE, List.of("河北省", "天津市"));
      case 2 -> new Field("source:", Schema.SOURCE, List.of(one(List.of("日报", "晚报"))));
      default -> new Field("年份:", Schema.YEAR, List.of("2024"));
    };
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
