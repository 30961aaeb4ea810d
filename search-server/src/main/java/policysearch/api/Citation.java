package policysearch.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import policysearch.model.Metadata;
import policysearch.model.PolicyDocument;
import policysearch.model.PublicationTime;

/** Gives the reference by which a document is cited. */
enum Citation {
  /**
   * GB/T 7714—2015 《信息与文献 参考文献著录规则》, 电子资源: 主要责任者. 题名：其他题名信息[EB/OL]. (更新或修改日期)[引用日期]. 获取和访问路径. The
   * document number is 其他题名信息, as in a notice that the standard itself cites (…的通知：京政办发〔2005〕37号).
   * Of more than three authors three are named, with 等; where nobody is, the title stands first,
   * which numbered references may do.
   */
  GBT7714 {
    @Override
    String of(PolicyDocument document, LocalDate today) {
      Metadata m = document.metadata();
      List<String> authors = authors(document);
      String named =
          authors.stream().limit(AUTHORS).collect(Collectors.joining("，"))
              + (authors.size() > AUTHORS ? "，等" : "");
      return line(
              (named.isEmpty() ? "" : named + ". ")
                  + title(document)
                  + m.documentNumber().map(number -> "：" + number).orElse("")
                  + "[EB/OL]. "
                  + m.publishedAt().map(at -> "(" + at.date() + ")").orElse("")
                  + "["
                  + today
                  + "]"
                  + m.url().map(url -> ". " + url).orElse(""))
          + ".\n";
    }
  },

  /** An {@code @online} entry, as biblatex reads it. */
  BIBTEX {
    @Override
    String of(PolicyDocument document, LocalDate today) {
      Metadata m = document.metadata();
      StringBuilder entry = new StringBuilder("@online{" + key(document));
      String authors =
          authors(document).stream()
              .map(name -> "{" + escaped(name) + "}")
              .collect(Collectors.joining(" and "));
      field(entry, "author", authors);
      field(entry, "title", "{" + escaped(title(document)) + "}");
      field(entry, "organization", m.source().map(Citation::escaped).orElse(""));
      field(entry, "number", m.documentNumber().map(Citation::escaped).orElse(""));
      field(
          entry,
          "date",
          m.publishedAt().map(PublicationTime::date).map(LocalDate::toString).orElse(""));
      field(entry, "url", m.url().map(Citation::verbatim).orElse(""));
      field(entry, "urldate", today.toString());
      return entry.append("\n}\n").toString();
    }
  };

  private static final int AUTHORS = 3;

  /** What TeX would read as a command. */
  private static final Map<Character, String> COMMANDS =
      Map.of(
          '\\', "\\textbackslash{}",
          '~', "\\textasciitilde{}",
          '^', "\\textasciicircum{}",
          '{', "\\{",
          '}', "\\}",
          '&', "\\&",
          '%', "\\%",
          '$', "\\$",
          '#', "\\#",
          '_', "\\_");

  /** The reference of {@code document}, seen on {@code today}. */
  abstract String of(PolicyDocument document, LocalDate today);

  /** Its name in the address. */
  String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Who answers for it: the issuer, else those in the byline, else who published it. */
  static List<String> authors(PolicyDocument document) {
    Metadata m = document.metadata();
    List<String> reporters = document.facts().reporters();
    if (m.issuer().isEmpty() && !reporters.isEmpty()) {
      return reporters;
    }
    return m.issuer().or(m::source).stream().toList();
  }

  /** Without a title, how the text begins. */
  static String title(PolicyDocument document) {
    return document
        .metadata()
        .title()
        .or(() -> document.body().lines().filter(line -> !line.isBlank()).findFirst())
        .orElse(document.id());
  }

  static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Of letters and digits only; the same for a document for ever. */
  static String key(PolicyDocument document) {
    return "ps" + UUID.nameUUIDFromBytes(document.id().getBytes(StandardCharsets.UTF_8));
  }

  static void field(StringBuilder entry, String name, String value) {
    if (!value.isEmpty()) {
      entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  static String escaped(String text) {
    return line(text)
        .chars()
        .mapToObj(c -> COMMANDS.getOrDefault((char) c, Character.toString(c)))
        .collect(Collectors.joining());
  }

  static String verbatim(String url) {
    return line(url).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }
}
