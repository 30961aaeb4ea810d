package policysearch.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import policysearch.model.Documents;
import policysearch.model.PolicyDocument;

final class JsonTest {
  @Test
  void aDocumentIsWrittenAsTheContractSays() {
    String json = Json.write(Documents.small("a"));
    assertThat(json)
        .contains("\"id\":\"a\"", "\"title\":\"座谈会在津举行\"", "\"column\":\"省部要闻\"")
        .contains("\"publishedAt\":\"2024-05-14T16:41:21+08:00\"")
        .contains("\"eventDates\":{\"from\":\"2024-05-11\",\"to\":\"2024-05-12\"}")
        .contains("\"role\":\"speaker\",\"statements\":[{\"text\":\"要发展算力。\",\"start\":")
        .doesNotContain("\"url\"", "null", "\"span\"", "\"metadata\"", "\"facts\"");
  }

  @Test
  void whatIsWrittenIsReadBackEqual() {
    for (long seed = 0; seed < 300; seed++) {
      PolicyDocument document = Documents.random("r" + seed, new Random(seed));
      assertThat(Json.read(Json.write(document), PolicyDocument.class))
          .as("seed %d", seed)
          .isEqualTo(document);
    }
  }

  @Test
  void unknownMembersAreIgnored() {
    String json = Json.write(Documents.small("a")).replaceFirst("\\{", "{\"later\":[1,{}],");
    assertThat(Json.read(json, PolicyDocument.class)).isEqualTo(Documents.small("a"));
  }

  @Test
  void badJsonSaysWhatIsWrong() {
    for (String bad : new String[] {"", "{", "[]", "{} {}", "{\"id\":[]}", "null", "nul", "'a'"}) {
      assertThatThrownBy(() -> Json.read(bad, PolicyDocument.class))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Json.readFlat("not JSON"))
        .hasMessageContaining("line 1 column")
        .message()
        .doesNotContain("\n", "JsonReader", "http", "Exception");
    assertThatThrownBy(() -> Json.readFlat("[".repeat(200_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRowIsReadFlat() {
    assertThat(Json.readFlat("{\"id\":7,\"text\":\"甲\",\"x\":{},\"url\":null}"))
        .containsExactly(java.util.Map.entry("id", "7"), java.util.Map.entry("text", "甲"));
  }

  @Test
  void anyValueIsReadAsItStands() {
    JsonValue value = Json.readAny("{\"a\":[1,2.50,\"1\",true,null,{}],\"b\":0,\"b\":\"二\"}");
    assertThat(value)
        .isEqualTo(
            new JsonValue.Members(
                java.util.Map.of(
                    "a",
                    new JsonValue.Items(
                        java.util.List.of(
                            new JsonValue.Numeral(new java.math.BigDecimal("1")),
                            new JsonValue.Numeral(new java.math.BigDecimal("2.50")),
                            new JsonValue.Text("1"),
                            new JsonValue.Flag(true),
                            JsonValue.Nothing.NULL,
                            JsonValue.Members.NONE)),
                    "b",
                    new JsonValue.Text("二"))));
    for (String bad :
        new String[] {"", " ", "{", "1 2", "nul", "1e99999999999", "[".repeat(200_000)}) {
      assertThatThrownBy(() -> Json.readAny(bad)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
