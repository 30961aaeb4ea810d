package policysearch.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import policysearch.model.Plan;
import policysearch.model.Voice;

final class JsonSchemasTest {
  private final JsonSchemas schemas = new JsonSchemas("#/");

  record Node(String name, Optional<Integer> size, List<Node> below, Map<String, Boolean> marks) {}

  @Test
  void whatMayBeAbsentIsNotRequiredAndARecordMayHoldItself() {
    assertThat(schemas.of(Node.class)).isEqualTo(Map.of("$ref", "#/JsonSchemasTest.Node"));
    assertThat(Json.write(schemas.named()))
        .isEqualTo(
            "{\"JsonSchemasTest.Node\":{\"type\":\"object\",\"properties\":{"
                + "\"name\":{\"type\":\"string\"},\"size\":{\"type\":\"integer\"},"
                + "\"below\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/JsonSchemasTest.Node\"}},"
                + "\"marks\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"boolean\"}}},"
                + "\"required\":[\"name\",\"below\",\"marks\"]}}");
  }

  @Test
  void whatIsWrittenIntoItsHolderOrWorkedOutStandsThere() {
    schemas.of(Plan.class);
    assertThat(Json.write(schemas.named()))
        .contains("\"start\":{\"type\":\"integer\"}", "\"confidence\":{\"type\":\"number\"}")
        .contains("\"required\":[\"name\",\"start\",\"end\",\"rule\",\"act\",\"confidence\"]")
        .doesNotContain("\"span\"");
  }

  @Test
  void choicesAreNamedAsTheyAreWritten() {
    assertThat(schemas.of(Voice.class).toString()).contains("individual", "joint");
  }
}
