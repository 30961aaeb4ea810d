package policysearch.api;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policysearch.json.Json;
import policysearch.search.SearchEngine;
import policysearch.search.StatementHit;
import policysearch.search.StatementQuery;

/** Gives all statements of a search at once, to the last. */
public final class StatementExportApi {
  private static final List<String> COLUMNS =
      List.of(
          "speaker",
          "title",
          "voice",
          "text",
          "publishedAt",
          "source",
          "provinces",
          "document",
          "documentTitle",
          "start",
          "end",
          "url",
          "originalUrl");

  private final SearchEngine engine;

  public StatementExportApi(SearchEngine engine) {
    this.engine = engine;
  }

  /** The parameters: those of the statements, whose address thus becomes that of the export. */
  public static List<Parameter> parameters() {
    return StatementParameters.ALL;
  }

  /**
   * The statements as a table, one line a statement.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public Export csv(Parameters given) {
    StatementQuery query = query(given);
    return new Export(
        "text/csv; charset=utf-8; header=present",
        "policy-search-statements.csv",
        out -> {
          CsvTable.begin(COLUMNS.stream(), out);
          engine.eachStatement(query, hit -> CsvTable.line(row(hit), out));
        });
  }

  /**
   * The statements as JSON lines, each as {@link StatementApi#statements} gives it.
   *
   * @throws BadRequest naming all that is wrong with {@code given}
   */
  public Export ndjson(Parameters given) {
    StatementQuery query = query(given);
    return new Export(
        "application/x-ndjson",
        "policy-search-statements.ndjson",
        out -> engine.eachStatement(query, hit -> line(hit, out)));
  }

  private static StatementQuery query(Parameters given) {
    ParameterReader reader = new ParameterReader(given, StatementParameters.ALL);
    StatementQuery query = StatementParameters.read(reader);
    reader.finish();
    return query;
  }

  private static void line(StatementHit hit, Writer out) throws IOException {
    out.write(Json.write(StatementPresenter.statement(hit)));
    out.write('\n');
  }

  private static Stream<String> row(StatementHit hit) {
    StatementsView.StatementView view = StatementPresenter.statement(hit);
    StatementsView.DocumentLineView document = view.document();
    return Stream.of(
        names(view),
        titles(view),
        view.voice(),
        view.text(),
        document.publishedAt().map(Object::toString).orElse(""),
        document.source().orElse(""),
        String.join("; ", document.provinces()),
        document.id(),
        document.title().orElse(""),
        Integer.toString(view.start()),
        Integer.toString(view.end()),
        place(view),
        document.originalUrl().orElse(""));
  }

  private static String names(StatementsView.StatementView view) {
    return view.speakers().stream()
        .map(StatementsView.SpeakerView::name)
        .collect(Collectors.joining("; "));
  }

  private static String titles(StatementsView.StatementView view) {
    return view.speakers().stream()
        .map(speaker -> speaker.title().orElse(""))
        .collect(Collectors.joining("; "));
  }

  /** The page that shows the document, at the statement. */
  static String place(StatementsView.StatementView view) {
    return view.document().url() + "#at-" + view.start();
  }
}
