package policysearch.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import policysearch.schema.FieldType;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/**
 * What the fields are called in a query: every row of the schema by its name and its label, and by
 * the names people use. 单位 and 内容 are none, since 单位：万元 stands in many texts.
 */
final class FieldNames {
  private static final Map<PolicyField, List<String>> OTHERS =
      Map.ofEntries(
          Map.entry(Schema.TITLE, List.of("题目", "题名")),
          Map.entry(Schema.PASSAGE, List.of("发言", "讲话内容")),
          Map.entry(Schema.SPEAKER, List.of("讲话人", "讲话者", "发言者")),
          Map.entry(Schema.PERSON, List.of("人名", "涉及人物")),
          Map.entry(Schema.PROVINCE, List.of("省", "省市")),
          Map.entry(Schema.CITY, List.of("市", "地市")),
          Map.entry(Schema.ORGANISATION, List.of("组织", "organization")),
          Map.entry(Schema.SOURCE, List.of("出处")),
          Map.entry(Schema.ISSUER, List.of("发文机构", "发文单位", "制定机关")),
          Map.entry(Schema.PLAN, List.of("规划", "文件")),
          Map.entry(Schema.YEAR, List.of("年度")),
          Map.entry(Schema.TYPE, List.of("文种", "种类", "文件类型")),
          Map.entry(Schema.DOCUMENT_NUMBER, List.of("文号", "字号")),
          Map.entry(Schema.PUBLISHED, List.of("日期", "发布时间", "时间", "date")));

  /** What a name stands for: a field, or a day. */
  sealed interface Target {
    /** A field with text or values. */
    record Field(PolicyField field) implements Target {}

    /** A day. */
    record Date(Clause.Day day) implements Target {}
  }

  /**
   * A field named at some place.
   *
   * @param name as it was typed
   * @param end after the colon
   */
  record Named(String name, Target target, int end) {}

  /** The longest first, so that 发文机关 is not sought as a shorter one. */
  private static final List<Map.Entry<String, Target>> BY_LENGTH =
      names().entrySet().stream()
          .sorted(
              Comparator.comparingInt((Map.Entry<String, Target> e) -> -e.getKey().length())
                  .thenComparing(Map.Entry::getKey))
          .toList();

  private FieldNames() {}

  private static Map<String, Target> names() {
    Map<String, Target> names = new LinkedHashMap<>();
    for (PolicyField field : Schema.FIELDS) {
      List<String> all = new ArrayList<>(List.of(field.name(), field.label()));
      all.addAll(OTHERS.getOrDefault(field, List.of()));
      all.forEach(name -> names.put(name.toLowerCase(Locale.ROOT), target(field)));
    }
    for (String name : List.of("会议日期", "会议时间", "event")) {
      names.put(name, new Target.Date(Clause.Day.EVENT));
    }
    return names;
  }

  private static Target target(PolicyField field) {
    if (field.type() != FieldType.DATE) {
      return new Target.Field(field);
    }
    return new Target.Date(
        field.equals(Schema.EVENT_FROM)
            ? Clause.Day.EVENT_FROM
            : field.equals(Schema.EVENT_TO) ? Clause.Day.EVENT_TO : Clause.Day.PUBLISHED);
  }

  /** The field whose name and colon stand in {@code half}, a half-width text, at {@code at}. */
  static Optional<Named> at(String half, int at) {
    for (var entry : BY_LENGTH) {
      String name = entry.getKey();
      int colon = at + name.length();
      if (colon < half.length()
          && half.charAt(colon) == ':'
          && half.regionMatches(true, at, name, 0, name.length())) {
        return Optional.of(new Named(half.substring(at, colon), entry.getValue(), colon + 1));
      }
    }
    return Optional.empty();
  }

  /** The Chinese name of a day. */
  static String label(Clause.Day day) {
    return switch (day) {
      case PUBLISHED -> Schema.PUBLISHED.label();
      case EVENT -> "会议日期";
      case EVENT_FROM -> Schema.EVENT_FROM.label();
      case EVENT_TO -> Schema.EVENT_TO.label();
    };
  }

  /** The name of a day on the wire. */
  static String name(Clause.Day day) {
    return switch (day) {
      case PUBLISHED -> Schema.PUBLISHED.name();
      case EVENT -> "event";
      case EVENT_FROM -> Schema.EVENT_FROM.name();
      case EVENT_TO -> Schema.EVENT_TO.name();
    };
  }
}
