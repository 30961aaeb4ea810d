package policysearch.server;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import policysearch.api.DocumentView;
import policysearch.model.EventDates;
import policysearch.model.Facts;
import policysearch.model.Metadata;
import policysearch.model.Passage;
import policysearch.model.Person;
import policysearch.model.Plan;
import policysearch.model.PublicationTime;
import policysearch.model.Role;

/** Prints a document for people: what is known of it, then its text with who says what. */
final class DocumentText {
  private DocumentText() {}

  static void print(DocumentView document, PrintWriter out) {
    Metadata metadata = document.metadata();
    out.println(metadata.title().orElse("（无标题）"));
    metadata.subtitles().forEach(out::println);
    out.println();
    line(out, "编号", Optional.of(document.id()));
    line(out, "类型", document.typeLabel());
    line(out, "来源", metadata.source());
    line(out, "栏目", metadata.column());
    line(out, "发布日期", metadata.publishedAt().map(PublicationTime::toString));
    line(out, "发文字号", metadata.documentNumber());
    line(out, "发文机关", metadata.issuer());
    line(out, "网址", metadata.url());
    SearchText.line("另见", document.copyCount(), document.copies()).ifPresent(out::println);
    print(document.facts(), out);
    out.println();
    for (Passage passage : document.passages()) {
      String speakers = String.join("、", passage.speakers());
      String text = passage.span().in(document.body());
      out.println(speakers.isEmpty() ? text : "【" + speakers + "】" + text);
    }
  }

  private static void print(Facts facts, PrintWriter out) {
    line(out, "会议日期", facts.eventDates().map(DocumentText::days));
    line(out, "地点", facts.place());
    lines(out, "省份", facts.provinces());
    lines(out, "文件/规划", facts.plans().stream().map(Plan::name).toList());
    for (Role role : Role.values()) {
      lines(
          out,
          label(role),
          facts.people().stream()
              .filter(person -> person.role() == role)
              .map(DocumentText::named)
              .toList());
    }
    lines(out, "记者", facts.reporters());
  }

  private static String label(Role role) {
    return switch (role) {
      case SPEAKER -> "发言人";
      case SPOKE -> "讲话（未载内容）";
      case PRESENT -> "出席";
      case COLLECTIVE -> "集体发声";
    };
  }

  private static String named(Person person) {
    return person.title().map(title -> person.name() + "（" + title + "）").orElse(person.name());
  }

  private static String days(EventDates dates) {
    return dates.from().equals(dates.to())
        ? dates.from().toString()
        : dates.from() + " 至 " + dates.to();
  }

  private static void lines(PrintWriter out, String label, List<String> values) {
    line(
        out,
        label,
        values.isEmpty()
            ? Optional.empty()
            : Optional.of(values.stream().collect(Collectors.joining("；"))));
  }

  private static void line(PrintWriter out, String label, Optional<String> value) {
    value.ifPresent(text -> out.println(label + "：" + text));
  }
}
