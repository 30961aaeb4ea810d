package policysearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What went wrong is said in the reader's language, and has the request's id. */
final class ProblemLanguageTest {
  @RegisterExtension static final Served SERVED = Served.examples();

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?size=500, size 须为 1 至 100 的整数，收到“500”",
    "/api/v1/search?speker=a, 没有名为“speker”的参数",
    "/api/v1/search?q=a&q=b, q 只能给一次，收到“a",
    "/api/v1/search?q=%ff, q 须为百分号编码的 UTF-8",
    "/api/v1/search?sort=up, sort 须为下列之一：relevance",
    "/api/v1/search?year=20, year 须为四位数的年份",
    "/api/v1/search?month=2024-5, month 须为年月，如 2024-05，收到“2024-5”",
    "/api/v1/search?facets=city&facetTree=city, facetTree 须与分面 province 同时使用，收到“city”",
    "/api/v1/search?facetSort=size, facetSort 须为下列之一：count",
    "/api/v1/facets/city?facetTree=month, facetTree 须与分面 year 同时使用",
    "/api/v1/search?dateFrom=2024-13, dateFrom 须为存在的年、月或日",
    "/api/v1/search?dateFrom=2024&dateTo=2023, dateTo 不得早于 dateFrom（2024-01-01）",
    "/api/v1/search?cursor=gone, 该游标所属的索引状态已不存在",
    "/api/v1/search?cursor=tampered, cursor 须为某次返回的 nextCursor",
    "/api/v1/statements?voice=loud, voice 须为下列之一：individual",
    "/api/v1/statements?group=speaker&facets=year, facets 不能与 group 同时使用",
    "/api/v1/statements?cursor=tampered, cursor 须为某次返回的 nextCursor",
    "/api/v1/compare?q=%E3%80%82, q 须含汉字、字母或数字，收到“。”",
    "/api/v1/compare?q=a&by=plan, by 须为下列之一：speaker",
    "/api/v1/phrases/%E3%80%82, phrase 须含汉字、字母或数字",
    "/api/v1/phrases/0123456789012345678901234567890123456789012345678901234567890, phrase 最多 60 个字符",
    "/api/v1/phrases/a?takers=0, takers 须为 1 至 1000 的整数",
    "/api/v1/suggest?kind=speaker, kind 须为下列之一：person",
    "/api/v1/suggest?size=51, size 须为 1 至 50 的整数",
    "/api/v1/suggest?q=0123456789012345678901234567890123456789012345678901234567890, q 最多 60 个字符",
    "/api/v1/documents/none/similar, 没有编号为“none”的文件",
    "/api/v1/documents/hui%2F1/similar?size=0, size 须为 1 至 50 的整数",
    "/api/v1/documents/none/related, 没有编号为“none”的文件",
    "/api/v1/citations?held=maybe, held 须为下列之一",
    "/api/v1/citations?cites=x, 没有名为“cites”的参数",
    "/api/v1/export.xml?group=speaker, 没有名为“group”的参数",
    "/api/v1/documents/none, 没有编号为“none”的文件",
    "/api/v1/standing/none, 没有名为“none”的订阅检索",
    "/api/v1/people/none, 没有编号为“none”的人物",
    "/api/v1/facets/title, 没有分面“title”，可用的有 speaker",
    "/nothing, /nothing 处没有内容",
  })
  void whatIsWrongIsSaidInChinese(String path, String detail) throws Exception {
    HttpResponse<String> answer = SERVED.get(path, "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8");
    assertThat(answer.body()).contains(detail).doesNotContain("must", "there is", "Bad Request");
    assertThat(answer.headers().firstValue("Content-Language")).contains("zh-CN");
    assertThat(SERVED.get(path, "Accept-Language", "en").body()).doesNotContain("收到", "没有");
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndNamesStayAsTheyAre() throws Exception {
    assertThat(
            SERVED
                .get("/api/v1/search?size=0&a=b", "Accept-Language", "zh", "X-Request-Id", "r-1")
                .body())
        .startsWith(
            "{\"type\":\"about:blank\",\"title\":\"请求有误\",\"status\":400,"
                + "\"detail\":\"没有名为“a”的参数；size 须为 1 至 100 的整数，收到“0”\","
                + "\"errors\":[{\"parameter\":\"a\",\"detail\":\"没有名为“a”的参数\",\"valid\":[\"q\",")
        .endsWith("\"requestId\":\"r-1\"}");
  }

  @Test
  void aRequestKeepsItsIdOrGetsOne() throws Exception {
    assertThat(
            SERVED
                .get("/api/v1/index", "X-Request-Id", "a.B-1_")
                .headers()
                .firstValue("X-Request-Id"))
        .contains("a.B-1_");
    HttpResponse<String> one = SERVED.get("/nothing");
    String id = one.headers().firstValue("X-Request-Id").orElseThrow();
    assertThat(id).matches("[0-9a-f]{16}");
    assertThat(one.body()).contains("\"requestId\":\"" + id + "\"");
    assertThat(SERVED.get("/nothing").headers().firstValue("X-Request-Id"))
        .isNotEqualTo(one.headers().firstValue("X-Request-Id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "<b>", "é", "[x]"})
  void anIdThatCouldForgeTheLogIsNotTaken(String id) throws Exception {
    assertThat(SERVED.get("/api/v1/index", "X-Request-Id", id).headers().firstValue("X-Request-Id"))
        .hasValueSatisfying(made -> assertThat(made).matches("[0-9a-f]{16}"));
  }
}
