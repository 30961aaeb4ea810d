package policysearch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policysearch.json.Json;

class DocumentNumberTest {
  /** A row of the shared numbers. */
  record Row(Optional<String> doc_number) {}

  @Test
  void writtenFormsOfANumberAreOne() {
    assertThat(
            Stream.of(
                    "国发〔2019〕5号",
                    "国发[2019]5号",
                    "国发（2019）5号",
                    "国发【2019】第5号",
                    "国发［2019］5号",
                    "国发(2019〕05号",
                    "国发〔2019 5号",
                    "国发2019〕5号",
                    "国发 2019 5",
                    "国发2019年5号",
                    "国发2019年第5号",
                    "国发〔二〇一九〕五号",
                    "国发〔2019〕第五号",
                    "国发〔2019年〕5号",
                    "〔2019〕国发第5号",
                    "特急 国发〔2019〕5号",
                    "发文字号：国发〔2019〕5",
                    "\u200b国发〔２０１９〕第５号\u200b")
                .map(DocumentNumber::standard))
        .containsOnly("国发〔2019〕5号");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          国务院令第746号               | 国务院令  |      | 746  | 国务院令第746号
          省政府令 第二百一十八号       | 省政府令  |      | 218  | 省政府令第218号
          江原省人民政府第12号令        | 江原省人民政府令 | | 12  | 江原省人民政府令第12号
          某某总局公告2015年第41号      | 某某总局公告 | 2015 | 41 | 某某总局公告2015年第41号
          某某部令（2021年第5号）       | 某某部令  | 2021 | 5    | 某某部令2021年第5号
          公告〔2018〕第14号            | 公告      | 2018 | 14   | 公告2018年第14号
          渝府令〔2002〕136号           | 渝府令    | 2002 | 136  | 渝府令〔2002〕136号
          甲政规〔2024〕3-1号           | 甲政规    | 2024 | 3-1  | 甲政规〔2024〕3-1号
          (89)财综字第94号              | 财综字    | 1989 | 94   | 财综字〔1989〕94号
          """)
  void aNumberComesApart(
      String printed, String office, Integer year, String number, String standard) {
    DocumentNumber parts = new DocumentNumber(office, Optional.ofNullable(year), number);
    assertThat(DocumentNumber.parse(printed)).contains(parts);
    assertThat(parts).hasToString(standard);
    assertThat(DocumentNumber.parse(standard)).contains(parts);
  }

  @ParameterizedTest
  @CsvSource({"新质生产力", "2024年5月14日", "第5号", "关于2019年工作的通知", "''", "号", "5"})
  void whatIsNoNumberHasNoParts(String text) {
    assertThat(DocumentNumber.parse(text)).isEmpty();
  }

  /** Official sites' own printed numbers, kept outside the project. */
  @Test
  void allNumbersOfTheSharedCorpusComeApartAndPrintBack() throws IOException {
    Path file =
        Path.of(Optional.ofNullable(System.getenv("POLICY_SEARCH_SHARED")).orElse("../../shared"))
            .resolve("data/doc_numbers/doc_numbers.jsonl.zst");
    assumeTrue(Files.isReadable(file), "SKIPPED: no shared document numbers at " + file);
    int parsed = 0;
    int without = 0;
    List<String> wrong = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new ZstdInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String printed = Json.read(line, Row.class).doc_number().orElse("");
        if (printed.chars().noneMatch(Character::isDigit)) {
          without++;
        } else if (printsBack(printed)) {
          parsed++;
        } else {
          wrong.add(printed);
        }
      }
    }
    System.out.println(
        "document numbers: " + parsed + " parsed, " + without + " no number, " + wrong);
    assertThat(wrong).isEmpty();
    assertThat(parsed).isGreaterThan(19_000);
  }

  private static boolean printsBack(String printed) {
    Optional<DocumentNumber> parts = DocumentNumber.parse(printed);
    return parts.isPresent()
        && DocumentNumber.parse(parts.get().toString()).equals(parts)
        && printed.replaceAll("\\D", "").endsWith(parts.get().number().replace("-", ""));
  }
}
