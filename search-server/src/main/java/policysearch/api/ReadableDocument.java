package policysearch.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policysearch.model.DocumentType;
import policysearch.model.EventDates;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.Passage;
import policysearch.model.Passages;
import policysearch.model.Person;
import policysearch.model.Plan;
import policysearch.model.PolicyDocument;

/**
 * Writes a document for people: title, what is known of it, paragraphs with who says them.
 *
 * <p>An anchor is a hash of its paragraph's words. So a link to a paragraph stays right when others
 * come or go before it, as they do when a page is read by better rules; a number would not.
 */
final class ReadableDocument {
  private final PolicyDocument document;
  private final Markup markup;
  private final List<Passage> passages;

  /** How often each anchor was used: the same words twice get a number. */
  private final Map<String, Integer> anchors = new HashMap<>();

  private ReadableDocument(PolicyDocument document, Markup markup) {
    this.document = document;
    this.markup = markup;
    this.passages = Passages.of(document);
  }

  /** {@code document} as {@code markup} has it. */
  static Text of(PolicyDocument document, Markup markup) {
    return new Text(markup.mediaType(), new ReadableDocument(document, markup).text());
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    out.append(markup.title(words(document.metadata().title().orElse(document.id()))));
    properties().forEach(line -> out.append(markup.property(line.label, words(line.value))));
    out.append('\n');
    int start = 0;
    for (String line : document.body().split("\n", -1)) {
      int end = start + line.length();
      if (!line.isBlank()) {
        out.append(markup.paragraph(anchor(line), paragraph(start, end)));
      }
      start = end + 1;
    }
    return out.toString();
  }

  /** The paragraph's words, with the speaker's name before each statement. */
  private String paragraph(int start, int end) {
    StringBuilder out = new StringBuilder();
    int at = start;
    for (Passage passage : passages) {
      int from = Math.max(passage.span().start(), at);
      int to = Math.min(passage.span().end(), end);
      if (from < to && !passage.speakers().isEmpty()) {
        out.append(words(document.body().substring(at, from)));
        out.append(markup.speaker(words(String.join("、", passage.speakers()))));
        out.append(words(document.body().substring(from, to)));
        at = to;
      }
    }
    return out.append(words(document.body().substring(at, end))).toString().strip();
  }

  private String anchor(String line) {
    try {
      byte[] bytes = line.strip().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      String anchor = "p-" + HexFormat.of().formatHex(hash, 0, 4);
      int uses = anchors.merge(anchor, 1, Integer::sum);
      return uses == 1 ? anchor : anchor + "-" + uses;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** One line each; other line ends than \n would begin new ones. */
  private String words(String text) {
    return markup.words(text.replaceAll("[\\r\\n\\u2028\\u2029\\u0085\\u000b\\f]", " "));
  }

  private record Property(String label, String value) {}

  private List<Property> properties() {
    Metadata m = document.metadata();
    Facts f = document.facts();
    return Stream.of(
            lines("副题", m.subtitles()),
            lines("发文字号", m.documentNumber().stream().toList()),
            lines("发文机关", m.issuer().stream().toList()),
            lines("类型", m.type().map(DocumentType::label).stream().toList()),
            lines("来源", m.source().stream().toList()),
            lines("栏目", m.column().stream().toList()),
            lines("发布日期", m.publishedAt().map(Object::toString).stream().toList()),
            lines("成文日期", m.writtenOn().map(Object::toString).stream().toList()),
            lines("状态", m.status().stream().toList()),
            lines("会议日期", f.eventDates().map(ReadableDocument::days).stream().toList()),
            lines("地点", f.place().stream().toList()),
            joined("省份", f.provinces().stream()),
            joined("发言人", speakers()),
            joined("文件/规划", f.plans().stream().map(Plan::name).distinct()),
            lines("原文", m.url().stream().toList()),
            lines("编号", List.of(document.id())))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Property> lines(String label, List<String> values) {
    return values.stream().map(value -> new Property(label, value)).toList();
  }

  private static List<Property> joined(String label, Stream<String> values) {
    String all = values.collect(Collectors.joining("；"));
    return all.isEmpty() ? List.of() : List.of(new Property(label, all));
  }

  /** Those who say something, with the title printed. */
  private Stream<String> speakers() {
    return document.facts().people().stream()
        .filter(person -> !person.statements().isEmpty())
        .map(ReadableDocument::titled);
  }

  private static String titled(Person person) {
    return person.name() + person.title().map(title -> "（" + title + "）").orElse("");
  }

  private static String days(EventDates dates) {
    return dates.from().equals(dates.to())
        ? dates.from().toString()
        : dates.from() + "—" + dates.to();
  }
}
