package policysearch.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policysearch.json.Json;
import policysearch.page.ParsedPage.Label;
import policysearch.raw.RawPage;

/** Reads a row of JSON lines: {@code {"id","title","text","date","source","url","column"}}. */
final class JsonRowParser implements PageParser {
  /** Members that become labels, and the label that a page would print. */
  private static final Map<String, String> LABELS =
      Map.of("date", "发布日期", "source", "来源", "url", "url");

  @Override
  public boolean accepts(RawPage raw) {
    return raw.form() == RawPage.Form.JSON_ROW;
  }

  @Override
  public PageResult parse(RawPage raw) {
    return switch (Decoded.of(raw.bytes())) {
      case Decoded.Broken(var reason) -> new PageResult.Rejected(reason);
      case Decoded.Text(var text, var charset) -> row(text, charset);
    };
  }

  private static PageResult row(String json, String charset) {
    Map<String, String> row;
    try {
      row = Json.readFlat(json);
    } catch (IllegalArgumentException e) {
      return new PageResult.Rejected(String.valueOf(e.getMessage()));
    }
    List<String> lines = PageText.lines(row.getOrDefault("text", ""));
    if (lines.isEmpty() && value(row, "title").isEmpty()) {
      return new PageResult.Rejected("neither text nor title in the row");
    }
    List<Label> labels = new ArrayList<>();
    for (String name : List.of("date", "source", "url")) {
      value(row, name).ifPresent(v -> labels.add(new Label(LABELS.getOrDefault(name, name), v)));
    }
    Layout layout = new Layout(value(row, "id"), value(row, "title"), labels, value(row, "column"));
    return new PageResult.Parsed(layout.read(lines, charset));
  }

  private static Optional<String> value(Map<String, String> row, String name) {
    return Optional.ofNullable(row.get(name)).map(PageText::line).filter(v -> !v.isEmpty());
  }
}
