package policysearch.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import policysearch.model.Documents;

final class SchemaTest {
  @Test
  void everyNameAndLabelIsUsedOnce() {
    assertThat(Schema.FIELDS.stream().map(PolicyField::name)).doesNotHaveDuplicates();
    assertThat(Schema.FIELDS.stream().map(PolicyField::label)).doesNotHaveDuplicates();
  }

  @Test
  void theFacetsOfTheContractAreThere() {
    assertThat(Schema.facets().stream().map(PolicyField::name))
        .contains(
            "speaker", "person", "province", "source", "column", "issuer", "plan", "year", "type");
  }

  @Test
  void fieldsReadTheDocument() {
    var document = Documents.small("a");
    assertThat(Schema.YEAR.values().apply(document)).containsExactly("2024");
    assertThat(Schema.MONTH.values().apply(document)).containsExactly("2024-05");
    assertThat(Schema.TYPE.values().apply(document)).containsExactly("meeting");
    assertThat(Schema.PERSON.values().apply(document)).containsExactly("尹力");
    assertThat(Schema.EVENT_TO.values().apply(document)).containsExactly("2024-05-12");
  }
}
