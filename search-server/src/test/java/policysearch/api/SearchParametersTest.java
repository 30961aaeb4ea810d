package policysearch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.schema.Schema;
import policysearch.search.FacetRequest;
import policysearch.search.Filter;
import policysearch.search.SearchQuery;

final class SearchParametersTest {
  @Test
  void nothingGivenAsksForEverythingTwentyAtATime() {
    assertThat(query()).isEqualTo(SearchQuery.of(""));
  }

  @Test
  void everyParameterReachesTheQuery() {
    SearchQuery query =
        query(
            "q",
            "京津冀",
            "in",
            "speech",
            "speaker",
            "尹力",
            "type",
            "meeting",
            "sort",
            "-date",
            "size",
            "5",
            "cursor",
            "abc",
            "facets",
            "year,speaker",
            "facetSize",
            "3",
            "dateFrom",
            "2024",
            "dateTo",
            "2024-02",
            "dateField",
            "event");
    assertThat(query)
        .isEqualTo(
            new SearchQuery(
                "京津冀",
                SearchQuery.Scope.SPEECH,
                List.of(
                    new Filter.AnyOf(Schema.SPEAKER, List.of("尹力")),
                    new Filter.AnyOf(Schema.TYPE, List.of("meeting")),
                    new Filter.Dates(
                        Filter.DateField.EVENT,
                        Optional.of(LocalDate.of(2024, 1, 1)),
                        Optional.of(LocalDate.of(2024, 2, 29)))),
                SearchQuery.Sort.NEWEST,
                5,
                Optional.of("abc"),
                List.of(new FacetRequest(Schema.YEAR, 3), new FacetRequest(Schema.SPEAKER, 3))));
  }

  @Test
  void everyKeywordOfTheSchemaIsAFilter() {
    for (var field : Schema.facets()) {
      String value =
          switch (field.name()) {
            case "type" -> "news";
            case "month" -> "2024-05";
            default -> "2024";
          };
      assertThat(query(field.name(), value).filters())
          .containsExactly(new Filter.AnyOf(field, List.of(value)));
    }
  }

  @Test
  void valuesOfOneNameAreAlternativesAndBlankOnesAreNone() {
    assertThat(query("province", "天津市", "province", "", "province", "河北省").filters())
        .containsExactly(new Filter.AnyOf(Schema.PROVINCE, List.of("天津市", "河北省")));
    assertThat(query("province", " ", "size", "", "dateFrom", "").filters()).isEmpty();
  }

  @Test
  void aDocumentNumberMayBeWrittenInAnyOfItsForms() {
    assertThat(query("documentNumber", "国发[2019]5号").filters())
        .containsExactly(new Filter.AnyOf(Schema.DOCUMENT_NUMBER, List.of("国发〔2019〕5号")));
  }

  @ParameterizedTest
  @CsvSource({
    "2024,       2024-01-01, 2024-12-31",
    "2024-02,    2024-02-01, 2024-02-29",
    "2024-05-14, 2024-05-14, 2024-05-14",
  })
  void aDateMayBeAYearOrAMonth(String written, String first, String last) {
    assertThat(PartialDate.parse(written))
        .contains(new PartialDate(LocalDate.parse(first), LocalDate.parse(last)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-13-40", "2024-13", "2023-02-29", "24", "2024-1", "1/2/2024", "昨天"})
  void aDateThatDoesNotExistIsWrong(String written) {
    assertThat(wrong("dateFrom", written))
        .singleElement()
        .satisfies(
            w -> {
              assertThat(w.parameter()).isEqualTo("dateFrom");
              assertThat(w.value()).contains(written);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "x", "99999999999", "1.5", "٣"})
  void aSizeOutsideItsRangeIsWrong(String size) {
    assertThat(wrong("size", size)).extracting(BadRequest.Wrong::parameter).containsExactly("size");
  }

  @Test
  void allThatIsWrongIsSaidAtOnceWithTheValuesThereAre() {
    List<BadRequest.Wrong> wrong =
        wrong(
            "speker",
            "x",
            "sort",
            "up",
            "in",
            "body",
            "type",
            "book",
            "facets",
            "speaker,q",
            "fields",
            "nothing",
            "year",
            "99",
            "dateFrom",
            "2024-02",
            "dateTo",
            "2023");
    assertThat(wrong)
        .extracting(BadRequest.Wrong::parameter)
        .containsExactlyInAnyOrder(
            "speker", "sort", "in", "type", "facets", "fields", "year", "dateTo");
    assertThat(wrong)
        .filteredOn(w -> w.parameter().equals("speker"))
        .singleElement()
        .satisfies(w -> assertThat(w.valid()).contains("speaker", "q", "dateFrom"));
    assertThat(wrong)
        .filteredOn(w -> w.parameter().equals("sort"))
        .singleElement()
        .satisfies(w -> assertThat(w.valid()).containsExactly("relevance", "-date", "date"));
  }

  @Test
  void whatMayBeGivenOnceIsWrongTwice() {
    assertThat(wrong("q", "a", "q", "b"))
        .extracting(BadRequest.Wrong::parameter)
        .containsExactly("q");
  }

  private static SearchQuery query(String... namesAndValues) {
    return SearchParameters.parse(parameters(namesAndValues)).query();
  }

  private static List<BadRequest.Wrong> wrong(String... namesAndValues) {
    BadRequest bad = catchThrowableOfType(BadRequest.class, () -> query(namesAndValues));
    assertThat(bad).isNotNull();
    return bad.errors();
  }

  private static Parameters parameters(String... namesAndValues) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.computeIfAbsent(namesAndValues[i], n -> new ArrayList<>()).add(namesAndValues[i + 1]);
    }
    return new Parameters(values);
  }
}
