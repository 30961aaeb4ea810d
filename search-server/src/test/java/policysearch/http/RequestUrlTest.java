package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policysearch.api.BadRequest;

final class RequestUrlTest {
  @Test
  void readsNamesAndValuesInOrder() {
    assertThat(
            RequestUrl.parameters("q=%E7%AE%97%E5%8A%9B+%2B&&speaker=a&speaker=b&x&y=1=2").values())
        .isEqualTo(
            Map.of(
                "q", List.of("算力 +"),
                "speaker", List.of("a", "b"),
                "x", List.of(""),
                "y", List.of("1=2")));
  }

  @Test
  void readsChineseThatAClientDidNotEncode() {
    String wire =
        new String("q=算力😀".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(RequestUrl.parameters(wire).values()).isEqualTo(Map.of("q", List.of("算力😀")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"q=%", "q=%e", "q=%zz", "q=%ff", "q=%E7%AE", "q=%C0%AF", "%ff=1", "q=%ED%A0%80"})
  void whatIsNoUtf8IsABadRequest(String query) {
    assertThatThrownBy(() -> RequestUrl.parameters(query)).isInstanceOf(BadRequest.class);
  }

  @Test
  void aSlashInsideASegmentStaysThere() {
    assertThat(RequestUrl.segments("/d/a%2Fb+c")).containsExactly("d", "a/b+c");
  }
}
