package policysearch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policysearch.model.PolicyDocument;
import policysearch.pinyin.PinyinOrder;
import policysearch.pinyin.Readings;
import policysearch.schema.Hierarchy;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.FacetRequest.Order;

/** What every engine counts: months, trees, orders, and what is looked for within a facet. */
public abstract class FacetContract {
  private static final List<String> PROVINCES = List.of("河北省", "辽宁省", "吉林省", "北京市", "青海省");
  private static final List<String> CITIES =
      List.of("石家庄市", "唐山市", "朝阳市", "沈阳市", "吉林市", "海南藏族自治州", "某市");
  private static final List<String> NAMES =
      List.of("倪岳峰", "尹力", "曾重阳", "单长乐", "吕梁", "行长", "AB网", "鄢小Q");

  /** An engine that holds {@code documents}. */
  protected abstract SearchEngine open(List<PolicyDocument> documents) throws IOException;

  @Test
  void countsAreThoseOfAPlainLookUnderEveryCombinationOfFilters() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<PolicyDocument> documents = documents(random, 60);
    List<Filter> filters =
        List.of(
            new Filter.AnyOf(Schema.PROVINCE, List.of("河北省", "吉林省")),
            new Filter.AnyOf(Schema.CITY, List.of("石家庄市", "朝阳市", "某市")),
            new Filter.AnyOf(Schema.MONTH, List.of("2023-12", "2024-02", "1999-01")),
            new Filter.AnyOf(Schema.YEAR, List.of("2024")),
            new Filter.AnyOf(Schema.PERSON, List.of("倪岳峰", "无")));
    try (SearchEngine engine = open(documents)) {
      for (int chosen = 0; chosen < 1 << filters.size(); chosen++) {
        List<Filter> some = new ArrayList<>();
        for (int i = 0; i < filters.size(); i++) {
          if ((chosen & 1 << i) != 0) {
            some.add(filters.get(i));
          }
        }
        SearchQuery query = query(some, requests(random));
        for (FacetCounts counts : engine.search(query).facets()) {
          FacetRequest asked = request(query, counts.field());
          assertThat(counts)
              .as("seed %d: %s of %s", seed, asked, some)
              .isEqualTo(expected(asked, some, documents));
          assertThat(engine.facet(query, asked, "")).isEqualTo(counts);
        }
      }
    }
  }

  @Test
  void monthsStandInTheOrderOfTime() throws IOException {
    List<PolicyDocument> documents = new ArrayList<>();
    for (String day : List.of("2024-10-01", "2023-12-31", "2024-02-29", "2024-02-01")) {
      documents.add(Draft.of("d" + day).body("第" + day + "号").published(day).done());
    }
    try (SearchEngine engine = open(documents)) {
      assertThat(values(engine, Schema.MONTH, Order.NAME, ""))
          .containsExactly("2023-12", "2024-02", "2024-10");
      assertThat(values(engine, Schema.MONTH, Order.NAME_DESCENDING, ""))
          .containsExactly("2024-10", "2024-02", "2023-12");
      assertThat(values(engine, Schema.MONTH, Order.COUNT, "")).startsWith("2024-02");
    }
  }

  @Test
  void namesStandByPinyin() throws IOException {
    try (SearchEngine engine = open(List.of(Draft.of("d").body("甲").present(NAMES).done()))) {
      assertThat(values(engine, Schema.PERSON, Order.NAME, ""))
          .containsExactly("AB网", "单长乐", "吕梁", "倪岳峰", "行长", "鄢小Q", "尹力", "曾重阳");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "niyuefeng, 倪岳峰",
    "nyf, 倪岳峰",
    "Ni Yue Feng, 倪岳峰",
    "倪yf, 倪岳峰",
    "yuef, 倪岳峰",
    "岳峰, 倪岳峰",
    "shanchangle, 单长乐",
    "danzhangyue, 单长乐",
    "hangzhang, 行长",
    "xingchang, 行长",
    "lvliang, 吕梁",
    "zengchongyang, 曾重阳",
    "ab, AB网",
    "abw, AB网",
    "xiaoq, 鄢小Q",
  })
  void aNameIsFoundByWhatIsTypedForIt(String typed, String name) throws IOException {
    try (SearchEngine engine = open(List.of(Draft.of("d").body("甲").present(NAMES).done()))) {
      assertThat(values(engine, Schema.PERSON, Order.COUNT, typed)).containsExactly(name);
    }
  }

  @ParameterizedTest
  @CsvSource({"倪峰", "峰岳", "nf", "niyuefengx", "yf倪"})
  void whatIsTypedOtherwiseFindsNothing(String typed) throws IOException {
    try (SearchEngine engine = open(List.of(Draft.of("d").body("甲").present(NAMES).done()))) {
      FacetRequest request = new FacetRequest(Schema.PERSON, 10);
      FacetCounts found = engine.facet(SearchQuery.of(""), request, typed);
      assertThat(found).isEqualTo(new FacetCounts(Schema.PERSON, List.of(), 0, 0, 0));
    }
  }

  @Test
  void whatIsTypedFindsTheNamesThatAreReadSo() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (SearchEngine engine = open(List.of(Draft.of("d").body("甲").present(NAMES).done()))) {
      for (int i = 0; i < 300; i++) {
        String typed = typed(random);
        FacetCounts found =
            engine.facet(SearchQuery.of(""), new FacetRequest(Schema.PERSON, 2), typed);
        List<String> meant = NAMES.stream().filter(n -> isMeant(typed, n)).sorted().toList();
        assertThat(found.values().stream().map(FacetCounts.Value::value))
            .as("seed %d: %s", seed, typed)
            .containsExactlyElementsOf(meant.stream().limit(2).toList());
        assertThat(found.valueCount()).isEqualTo(meant.size());
        assertThat(found.other()).isEqualTo(Math.max(0, meant.size() - 2));
      }
    }
  }

  /** A part of a name, each character typed in some way. */
  private static String typed(Random random) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    StringBuilder typed = new StringBuilder();
    for (char c : name.substring(random.nextInt(name.length())).toCharArray()) {
      List<String> readings = Readings.standard().of(c);
      String reading = readings.isEmpty() ? "" : readings.get(random.nextInt(readings.size()));
      typed.append(
          switch (reading.isEmpty() ? 0 : random.nextInt(3)) {
            case 0 -> String.valueOf(c);
            case 1 -> reading;
            default -> reading.substring(0, 1);
          });
    }
    return typed.toString();
  }

  private static boolean isMeant(String typed, String name) {
    for (int from = 0; from < name.length(); from++) {
      if (stands(typed.toLowerCase(Locale.ROOT), name.substring(from))) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(String typed, String name) {
    if (typed.isEmpty() || name.isEmpty()) {
      return typed.isEmpty();
    }
    Set<String> ways = new HashSet<>(Set.of(name.substring(0, 1).toLowerCase(Locale.ROOT)));
    for (String reading : Readings.standard().of(name.charAt(0))) {
      if (reading.startsWith(typed)) {
        return true;
      }
      ways.addAll(List.of(reading, reading.replaceFirst("^(.h?).*", "$1")));
      ways.add(reading.substring(0, 1));
    }
    return ways.stream()
        .anyMatch(
            way ->
                typed.startsWith(way) && stands(typed.substring(way.length()), name.substring(1)));
  }

  private static List<PolicyDocument> documents(Random random, int count) {
    List<PolicyDocument> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Draft draft = Draft.of("d" + i).body("第" + i + "号文件");
      if (random.nextInt(5) > 0) {
        int month = random.nextInt(5);
        draft.published(month < 2 ? "2023-1" + (month + 1) + "-30" : "2024-0" + month + "-01");
      }
      draft.provinces(some(PROVINCES, random)).cities(some(CITIES, random));
      documents.add(draft.present(some(NAMES, random)).done());
    }
    return documents;
  }

  private static List<FacetRequest> requests(Random random) {
    return Stream.of(Schema.PROVINCE, Schema.CITY, Schema.YEAR, Schema.MONTH, Schema.PERSON)
        .map(
            field ->
                new FacetRequest(
                    field,
                    1 + random.nextInt(6),
                    Order.values()[random.nextInt(Order.values().length)],
                    Hierarchy.CHILDREN.stream()
                        .filter(c -> Hierarchy.parent(c).equals(Optional.of(field)))
                        .findFirst()))
        .toList();
  }

  private static FacetRequest request(SearchQuery query, PolicyField field) {
    return query.facets().stream().filter(f -> f.field().equals(field)).findFirst().orElseThrow();
  }

  private static FacetCounts expected(
      FacetRequest asked, List<Filter> filters, List<PolicyDocument> documents) {
    FacetCounts plain = counted(asked, filters, documents, v -> true);
    List<FacetCounts.Value> values = new ArrayList<>();
    for (FacetCounts.Value value : plain.values()) {
      Optional<FacetCounts> under =
          asked
              .children()
              .map(
                  child -> {
                    List<Filter> there = new ArrayList<>(without(asked.field(), filters));
                    there.add(new Filter.AnyOf(asked.field(), List.of(value.value())));
                    return counted(
                        new FacetRequest(child, asked.size(), asked.order(), Optional.empty()),
                        there,
                        documents,
                        v -> Hierarchy.parents(child, v).contains(value.value()));
                  });
      values.add(under.map(value::with).orElse(value));
    }
    return new FacetCounts(
        plain.field(), values, plain.valueCount(), plain.missing(), plain.other());
  }

  private static FacetCounts counted(
      FacetRequest asked,
      List<Filter> filters,
      List<PolicyDocument> documents,
      Predicate<String> inside) {
    PolicyField field = asked.field();
    Map<String, Long> counts = new TreeMap<>(order(asked.order()));
    Set<String> selected = new HashSet<>();
    filters.stream()
        .map(Filter.AnyOf.class::cast)
        .filter(any -> any.field().equals(field))
        .forEach(any -> any.values().stream().filter(inside).forEach(selected::add));
    long missing = 0;
    for (PolicyDocument document : documents) {
      if (passes(document, without(field, filters))) {
        List<String> own = field.values().apply(document).stream().filter(inside).toList();
        own.forEach(v -> counts.merge(v, 1L, Long::sum));
        missing += own.isEmpty() ? 1 : 0;
      }
    }
    List<FacetCounts.Value> all =
        counts.entrySet().stream()
            .map(
                e -> new FacetCounts.Value(e.getKey(), e.getValue(), selected.contains(e.getKey())))
            .sorted((a, b) -> asked.order() == Order.COUNT ? (int) (b.count() - a.count()) : 0)
            .toList();
    List<FacetCounts.Value> shown = new ArrayList<>(all.stream().limit(asked.size()).toList());
    all.stream().skip(asked.size()).filter(FacetCounts.Value::selected).forEach(shown::add);
    selected.stream()
        .filter(v -> !counts.containsKey(v))
        .forEach(v -> shown.add(new FacetCounts.Value(v, 0, true)));
    shown.sort(
        (a, b) ->
            asked.order() == Order.COUNT && a.count() != b.count()
                ? (int) (b.count() - a.count())
                : order(asked.order()).compare(a.value(), b.value()));
    return new FacetCounts(field, shown, all.size(), missing, sum(all) - sum(shown));
  }

  private static Comparator<String> order(Order order) {
    return switch (order) {
      case COUNT -> Comparator.naturalOrder();
      case NAME -> PinyinOrder.standard();
      case NAME_DESCENDING -> PinyinOrder.standard().reversed();
    };
  }

  private static long sum(List<FacetCounts.Value> values) {
    return values.stream().mapToLong(FacetCounts.Value::count).sum();
  }

  private static List<Filter> without(PolicyField field, List<Filter> filters) {
    return filters.stream()
        .filter(f -> !(f instanceof Filter.AnyOf any && any.field().equals(field)))
        .toList();
  }

  private static boolean passes(PolicyDocument document, List<Filter> filters) {
    return filters.stream()
        .map(Filter.AnyOf.class::cast)
        .allMatch(
            any -> any.field().values().apply(document).stream().anyMatch(any.values()::contains));
  }

  private static List<String> values(
      SearchEngine engine, PolicyField field, Order order, String typed) throws IOException {
    FacetRequest request = new FacetRequest(field, 20, order, Optional.empty());
    return engine.facet(SearchQuery.of(""), request, typed).values().stream()
        .map(FacetCounts.Value::value)
        .toList();
  }

  private static SearchQuery query(List<Filter> filters, List<FacetRequest> facets) {
    return new SearchQuery(
        "",
        SearchQuery.Scope.ALL,
        filters,
        SearchQuery.Sort.NEWEST,
        1,
        Optional.empty(),
        facets,
        SearchQuery.Copies.ALL,
        SearchQuery.Semantic.OFF);
  }

  private static List<String> some(List<String> values, Random random) {
    return values.stream().filter(v -> random.nextInt(3) == 0).toList();
  }
}
