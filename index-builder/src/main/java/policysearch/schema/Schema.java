package policysearch.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import policysearch.model.Citations;
import policysearch.model.DocumentNumber;
import policysearch.model.DocumentType;
import policysearch.model.EventDates;
import policysearch.model.Person;
import policysearch.model.Plan;
import policysearch.model.PolicyDocument;
import policysearch.model.PublicationTime;
import policysearch.model.Role;

/** The fields of the index, one row each. Everything that handles fields loops over them. */
public final class Schema {
  /** Raised when the meaning of a row changes without its text changing. */
  private static final int VERSION = 2;

  /**
   * What a phrase, found by pairs of characters, counts beside the words. Statutes, 765 questions:
   * words alone .344 nDCG@10; see RATIONALE.md of search-server for every step.
   */
  public static final float PHRASE = 0.5f;

  /**
   * What each pair of a question's characters counts beside its words. Statutes, pairs and single
   * characters at .75: .3725 nDCG@10, .6727 R@100; at 1: .3737, .6748; at 1.25: .3721, .6752.
   */
  public static final float PAIR_IN_QUESTION = 1;

  /** What each single character of a question counts; at 1.25 beside pairs at 1: .3734. */
  public static final float CHARACTER_IN_QUESTION = 1;

  /**
   * What another wording of a word counts beside what was typed: half, so that documents with what
   * was typed come first, all else being equal.
   */
  public static final float SYNONYM = 0.5f;

  /**
   * What a piece of a short query counts that stands in the text as it was typed: more than words
   * can reach apart or in other wordings, so that of 健康中国 the ten documents that say it come before
   * the 238 that have 健康 and 中国.
   */
  public static final float WHOLE = 40;

  /**
   * What a document's own number counts when it is sought: more than words can reach, so that it
   * stands before every mention of it.
   */
  public static final float OWN_NUMBER = 200;

  /**
   * What it counts that a text is a document's title, word for word: more than all mentions of the
   * title reach, less than its number.
   */
  public static final float OWN_TITLE = 100;

  /**
   * What the newest document gains; one {@link #NEWNESS_HALVES} days older gains half of it. As
   * much as a word of middling rarity once more, so that it orders what is about equally good.
   */
  public static final float NEWNESS = 1;

  /** Days; three years. */
  public static final int NEWNESS_HALVES = 1095;

  public static final PolicyField TITLE =
      text("title", "标题", 2.0, d -> d.metadata().title().stream().toList());
  public static final PolicyField BODY = text("body", "正文", 1.0, d -> List.of(d.body()));

  /** The words of a passage; read from the passage. */
  public static final PolicyField PASSAGE =
      new PolicyField("passage", FieldType.TEXT, Level.PASSAGE, false, "段落", 1.0, d -> List.of());

  /** Who says the passage; its only home, so that counts and selections agree. */
  public static final PolicyField SPEAKER =
      new PolicyField("speaker", FieldType.KEYWORD, Level.PASSAGE, true, "发言人", 0, d -> List.of());

  public static final PolicyField PERSON =
      facet(
          "person",
          "人物",
          d ->
              d.facts().people().stream()
                  .filter(p -> p.role() != Role.COLLECTIVE)
                  .map(Person::name)
                  .distinct()
                  .toList());
  public static final PolicyField PROVINCE = facet("province", "省份", d -> d.facts().provinces());
  public static final PolicyField CITY = facet("city", "城市", d -> d.facts().cities());
  public static final PolicyField ORGANISATION =
      facet("organisation", "机构", d -> d.facts().organisations());
  public static final PolicyField SOURCE =
      facet("source", "来源", d -> d.metadata().source().stream().toList());
  public static final PolicyField COLUMN =
      facet("column", "栏目", d -> d.metadata().column().stream().toList());
  public static final PolicyField ISSUER =
      facet("issuer", "发文机关", d -> d.metadata().issuer().stream().toList());
  public static final PolicyField PLAN =
      facet("plan", "文件/规划", d -> d.facts().plans().stream().map(Plan::name).distinct().toList());
  public static final PolicyField YEAR =
      facet(
          "year",
          "年份",
          d -> published(d).map(day -> Integer.toString(day.getYear())).stream().toList());

  /** A year and a month, 2024-05: in the order of time when sorted as text. */
  public static final PolicyField MONTH =
      facet(
          "month",
          "月份",
          d -> published(d).map(day -> YearMonth.from(day).toString()).stream().toList());

  public static final PolicyField TYPE =
      facet("type", "类型", d -> d.metadata().type().map(DocumentType::value).stream().toList());

  /** What a document cites: 国发〔2019〕5号, 《民法典》; see {@link Citations}. */
  public static final PolicyField CITES =
      facet(
          "cites",
          "引用文件",
          d -> Citations.of(d).stream().flatMap(c -> c.names().stream()).distinct().toList());

  public static final PolicyField DOCUMENT_NUMBER =
      new PolicyField(
          "documentNumber",
          FieldType.KEYWORD,
          Level.DOCUMENT,
          false,
          "发文字号",
          0,
          d -> d.metadata().documentNumber().map(DocumentNumber::standard).stream().toList());

  public static final PolicyField PUBLISHED = date("published", "发布日期", d -> published(d));
  public static final PolicyField EVENT_FROM =
      date("eventFrom", "会议开始", d -> d.facts().eventDates().map(EventDates::from));
  public static final PolicyField EVENT_TO =
      date("eventTo", "会议结束", d -> d.facts().eventDates().map(EventDates::to));

  /** All rows, in the order in which the page shows them. */
  public static final List<PolicyField> FIELDS =
      List.of(
          TITLE,
          BODY,
          PASSAGE,
          SPEAKER,
          PERSON,
          PROVINCE,
          CITY,
          SOURCE,
          TYPE,
          YEAR,
          MONTH,
          ISSUER,
          PLAN,
          COLUMN,
          ORGANISATION,
          CITES,
          DOCUMENT_NUMBER,
          PUBLISHED,
          EVENT_FROM,
          EVENT_TO);

  private Schema() {}

  /** The rows that are counted, in the order in which the page shows them. */
  public static List<PolicyField> facets() {
    return FIELDS.stream().filter(PolicyField::facet).toList();
  }

  /** The row of that name. */
  public static Optional<PolicyField> field(String name) {
    return FIELDS.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /** Changes with every row: an index of another fingerprint is refused. Sixteen hex digits. */
  public static String fingerprint() {
    String rows =
        FIELDS.stream()
            .map(f -> f.name() + "/" + f.type() + "/" + f.level() + "/" + f.facet())
            .collect(Collectors.joining(" ", VERSION + ": ", ""));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(rows.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  private static Optional<LocalDate> published(PolicyDocument d) {
    return d.metadata().publishedAt().map(PublicationTime::date);
  }

  private static PolicyField text(
      String name, String label, double weight, Function<PolicyDocument, List<String>> values) {
    return new PolicyField(name, FieldType.TEXT, Level.DOCUMENT, false, label, weight, values);
  }

  private static PolicyField facet(
      String name, String label, Function<PolicyDocument, List<String>> values) {
    return new PolicyField(name, FieldType.KEYWORD, Level.DOCUMENT, true, label, 0, values);
  }

  private static PolicyField date(
      String name, String label, Function<PolicyDocument, Optional<LocalDate>> day) {
    return new PolicyField(
        name,
        FieldType.DATE,
        Level.DOCUMENT,
        false,
        label,
        0,
        d -> day.apply(d).map(LocalDate::toString).map(List::of).orElse(List.of()));
  }
}
