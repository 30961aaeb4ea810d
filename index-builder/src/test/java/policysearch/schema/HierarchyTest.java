package policysearch.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HierarchyTest {
  @ParameterizedTest
  @CsvSource({
    "石家庄市, 河北省",
    "海南藏族自治州, 青海省",
    "吉林市, 吉林省",
    "朝阳市, 辽宁省",
    "台州市, 浙江省",
    "泰州市, 江苏省",
    "石河子市, 新疆维吾尔自治区",
    "阿里地区, 西藏自治区",
  })
  void aCityLiesInItsProvince(String city, String province) {
    assertThat(Hierarchy.parents(Schema.CITY, city)).containsExactly(province);
  }

  @Test
  void aMonthLiesInItsYear() {
    assertThat(Hierarchy.parents(Schema.MONTH, "2024-05")).containsExactly("2024");
  }

  @Test
  void whatIsUnknownLiesNowhere() {
    assertThat(Hierarchy.parents(Schema.CITY, "某市")).isEmpty();
    assertThat(Hierarchy.parents(Schema.MONTH, "")).isEmpty();
    assertThat(Hierarchy.parents(Schema.SOURCE, "石家庄市")).isEmpty();
  }

  @Test
  void namesakesLieInAllTheirProvinces() {
    Cities cities =
        Cities.of(
            List.<String[]>of(
                new String[] {"01", "甲省", "甲", "", "同名市 同名 独名市", ""},
                new String[] {"02", "乙省", "乙", "", "", ""},
                new String[] {"别名", "01 02"}),
            List.<String[]>of(new String[] {"02", "同名市 丙县"}));
    assertThat(cities.provinces("同名市")).containsExactlyInAnyOrder("甲省", "乙省");
    assertThat(cities.provinces("独名市")).containsExactly("甲省");
    assertThat(cities.provinces("丙县")).isEmpty();
  }

  @Test
  void everyChildHasAParentThatIsCounted() {
    assertThat(Hierarchy.CHILDREN)
        .allSatisfy(child -> assertThat(Hierarchy.parent(child)).get().matches(PolicyField::facet));
  }
}
