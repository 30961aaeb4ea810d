package policysearch.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTableTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a"})
  void whatASpreadsheetWouldRunIsMadeHarmless(String value) {
    assertThat(CsvTable.field(value).replaceFirst("^\"", "")).startsWith("'" + value.charAt(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"一,二", "说\"好\"", "一\n二", "一; 二", "=\"a\",b"})
  void whatIsQuotedIsReadBackAsItWas(String value) {
    String field = CsvTable.field(value);
    assertThat(field).startsWith("\"").endsWith("\"");
    String read = field.substring(1, field.length() - 1).replace("\"\"", "\"");
    assertThat(read.replaceFirst("^'(?==)", "")).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "算力", "2024-05-14", "a=b", "国发〔2019〕5号"})
  void whatIsPlainStaysPlain(String value) {
    assertThat(CsvTable.field(value)).isEqualTo(value);
  }
}
