package policysearch.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import policysearch.model.DocumentType;
import policysearch.model.PolicyDocument;
import policysearch.schema.Hierarchy;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;
import policysearch.search.SearchQuery.Scope;
import policysearch.search.SearchQuery.Sort;

/** Random documents and questions over few words and names, so that they meet often. */
public final class RandomSearch {
  private static final List<String> WORDS =
      List.of("算力", "制造", "协同", "发展", "雄安", "新区", "尹力", "ai", "Ｂ2", "𠮷祥", "规划", "冀");
  private static final List<String> NAMES = List.of("甲", "乙", "丙", "丁", "会议");

  /** The others: a meeting is nobody. */
  private static final List<String> PERSONS = NAMES.subList(0, 4);

  private static final List<String> CITIES = List.of("石家庄市", "唐山市", "吉林市", "某市");

  private static final List<String> MARKS = List.of("", "", "", "，", "。", " ", "、“");

  private final Random random;

  /** Takes its chances from {@code random}. */
  public RandomSearch(Random random) {
    this.random = random;
  }

  /** A third of them are copies: «d7.2» is one of «d7», found by other dates and sources. */
  public List<PolicyDocument> documents(int most) {
    List<PolicyDocument> documents = new ArrayList<>();
    int count = random.nextInt(most + 1);
    while (documents.size() < count) {
      String id = "d" + documents.size();
      if (random.nextInt(4) > 0) {
        documents.add(document(id, lines()));
      } else {
        String[] lines =
            Stream.concat(Stream.of(lines()), Stream.of(filler())).toArray(String[]::new);
        documents.add(document(id, lines));
        for (int copy = 1; copy <= 1 + random.nextInt(3); copy++) {
          documents.add(document(id + "." + copy, lines));
        }
      }
    }
    Collections.shuffle(documents, random);
    return documents;
  }

  /** The text of which a document is a copy. */
  static String text(String id) {
    return id.replaceFirst("\\..*", "");
  }

  /** A paragraph that no other text has. */
  private String filler() {
    return random
        .ints(200, '一', '一' + 300)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  SearchQuery query() {
    List<Filter> filters = new ArrayList<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      filters.add(filter());
    }
    return new SearchQuery(
        text(),
        one(List.of(Scope.values())),
        filters,
        one(List.of(Sort.values())),
        1 + random.nextInt(5),
        Optional.empty(),
        Schema.facets().stream().map(this::facet).toList(),
        random.nextInt(4) == 0 ? SearchQuery.Copies.ALL : SearchQuery.Copies.COLLAPSE,
        SearchQuery.Semantic.AUTO);
  }

  private FacetRequest facet(PolicyField field) {
    Optional<PolicyField> child =
        Hierarchy.CHILDREN.stream()
            .filter(c -> Hierarchy.parent(c).equals(Optional.of(field)) && random.nextBoolean())
            .findFirst();
    return new FacetRequest(
        field, 1 + random.nextInt(8), one(List.of(FacetRequest.Order.values())), child);
  }

  private PolicyDocument document(String id, String[] lines) {
    Draft draft = Draft.of(id).body(lines);
    if (random.nextBoolean()) {
      draft.title(words(3));
    }
    if (random.nextInt(4) > 0) {
      draft.published(day().toString());
    }
    if (random.nextInt(3) == 0) {
      LocalDate from = day();
      draft.event(from.toString(), from.plusDays(random.nextInt(3)).toString());
    }
    draft.provinces(some(List.of("河北省", "北京市", "天津市")));
    draft.cities(some(CITIES));
    draft.present(some(NAMES));
    some(PERSONS).forEach(name -> draft.titled(name, one(List.of("书记", "主任"))));
    draft.plans(some(List.of("规划甲", "规划乙")));
    // a text without date and source is no copy of another such
    Optional<String> source = some(List.of("日报", "晚报")).stream().findFirst();
    source
        .or(() -> draft.isDated() ? Optional.empty() : Optional.of("日报"))
        .ifPresent(draft::source);
    some(List.of("要闻")).stream().findFirst().ifPresent(draft::column);
    some(List.of("国务院", "省政府")).stream().findFirst().ifPresent(draft::issuer);
    some(List.of(DocumentType.values())).stream().findFirst().ifPresent(draft::type);
    return draft.done();
  }

  private String[] lines() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(
            i ->
                switch (random.nextInt(3)) {
                  case 0 -> one(NAMES) + "：" + words(4);
                  case 1 -> "甲、" + one(NAMES.subList(1, 5)) + "：" + words(4);
                  default -> words(5);
                })
        .toArray(String[]::new);
  }

  private String words(int most) {
    StringBuilder words = new StringBuilder(one(WORDS));
    for (int left = random.nextInt(most); left > 0; left--) {
      words.append(one(MARKS)).append(one(WORDS));
    }
    return words.toString();
  }

  /** Words of two characters, phrases across words, exclusions; each piece stands by itself. */
  private String text() {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(4); left > 0; left--) {
      String word = one(WORDS);
      text.append(
          switch (random.nextInt(5)) {
            case 0 -> " -" + word;
            case 1 -> " \"" + word + one(WORDS) + "\"";
            default -> " " + word;
          });
    }
    return text.toString();
  }

  private Filter filter() {
    if (random.nextInt(4) == 0) {
      return new Filter.Dates(one(List.of(Filter.DateField.values())), maybeDay(), maybeDay());
    }
    if (random.nextInt(8) == 0) {
      return new Filter.Persons(List.of(one(PERSONS), one(PERSONS)));
    }
    PolicyField field = random.nextInt(3) == 0 ? Schema.SPEAKER : one(Schema.facets());
    List<String> values =
        switch (field.name()) {
          case "speaker", "person" -> NAMES;
          case "province" -> List.of("河北省", "北京市", "天津市", "无");
          case "city" -> CITIES;
          case "month" -> List.of("2023-12", "2024-01");
          case "source" -> List.of("日报", "晚报");
          case "issuer" -> List.of("国务院", "省政府");
          case "plan" -> List.of("规划甲", "规划乙");
          case "year" -> List.of("2023", "2024");
          case "type" -> List.of("law", "plan", "notice");
          default -> List.of("要闻", "无");
        };
    List<String> some = some(values);
    return new Filter.AnyOf(field, some.isEmpty() ? values.subList(0, 1) : some);
  }

  private Optional<LocalDate> maybeDay() {
    return random.nextBoolean() ? Optional.of(day()) : Optional.empty();
  }

  private LocalDate day() {
    return LocalDate.of(2023, 12, 27).plusDays(random.nextInt(9));
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> List<T> some(List<T> values) {
    return values.stream().filter(v -> random.nextInt(3) == 0).toList();
  }
}
