package policysearch.api;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import policysearch.model.Passages;
import policysearch.model.PolicyDocument;
import policysearch.schema.FieldType;
import policysearch.schema.PolicyField;
import policysearch.schema.Schema;

/**
 * Writes documents as CSV (RFC 4180) that Excel reads as it is meant: with a byte order mark, or it
 * would take the UTF-8 for GBK, and with formulas made harmless.
 *
 * <p>A spreadsheet runs what begins with {@code = + - @}, also full-width, or a tab or line end
 * before it. Such a field gets an apostrophe in front, which Excel and LibreOffice take for «this
 * is text» when it is typed, and show when it is read from a file: a mark that can be seen is
 * better than a title that calls out.
 *
 * @param columns in order
 */
record CsvTable(List<Column> columns) {
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final String NEEDS_QUOTES = ",\"\r\n;\t";

  /** A column; several values of a document stand in one field, after each other. */
  record Column(String name, Function<PolicyDocument, List<String>> values) {}

  /** All there are: what names a document, what can be filtered, where it came from. */
  private static final List<Column> ALL =
      Stream.of(
              Stream.of(
                  new Column("id", d -> List.of(d.id())),
                  new Column("title", d -> d.metadata().title().stream().toList())),
              Schema.FIELDS.stream()
                  .filter(field -> field.type() != FieldType.TEXT)
                  .map(CsvTable::column),
              Stream.of(
                  new Column("place", d -> d.facts().place().stream().toList()),
                  new Column("url", d -> List.of(SearchPresenter.pageOf(d.id()))),
                  new Column("originalUrl", d -> d.metadata().url().stream().toList())))
          .flatMap(Function.identity())
          .toList();

  /** Their names. */
  static final List<String> NAMES = ALL.stream().map(Column::name).toList();

  /** A table of the columns named, in that order; of all, if none is. */
  static CsvTable of(Set<String> names) {
    return names.isEmpty()
        ? new CsvTable(ALL)
        : new CsvTable(names.stream().map(name -> ALL.get(NAMES.indexOf(name))).toList());
  }

  /** Writes what stands before the first document. */
  void begin(Writer out) throws IOException {
    begin(columns.stream().map(Column::name), out);
  }

  /** Writes what stands before the first line of a table with columns of these names. */
  static void begin(Stream<String> names, Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    line(names, out);
  }

  /** Writes a document's line. */
  void write(PolicyDocument document, Writer out) throws IOException {
    line(columns.stream().map(column -> String.join("; ", column.values.apply(document))), out);
  }

  /** The field as it stands in the file. */
  static String field(String value) {
    String harmless =
        !value.isEmpty() && STARTS_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean quoted = harmless.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0);
    return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }

  /** Writes a line of fields. */
  static void line(Stream<String> values, Writer out) throws IOException {
    out.write(String.join(",", values.map(CsvTable::field).toList()));
    out.write("\r\n");
  }

  /** Speakers stand in the passages, all else in the document. */
  private static Column column(PolicyField field) {
    return field.equals(Schema.SPEAKER)
        ? new Column(
            field.name(),
            d -> Passages.of(d).stream().flatMap(p -> p.speakers().stream()).distinct().toList())
        : new Column(field.name(), field.values());
  }
}
