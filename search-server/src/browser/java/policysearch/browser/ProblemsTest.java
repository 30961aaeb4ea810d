package policysearch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When something fails, the page says what, and offers a way on. */
@Tag("browser")
final class ProblemsTest {
  @RegisterExtension static final Browsing browsing = new Browsing();

  @BeforeEach
  void browserWillComplain() {
    browsing.expectErrors();
  }

  @Test
  void wrongRequestIsExplainedInTheServersWords() {
    Page page = browsing.open(View.REFUSED.path());
    assertThat(page.locator("[role=alert]")).containsText("搜索条件有误");
    assertThat(page.locator("[role=alert]")).containsText("nonsense");
    page.getByText("只保留搜索词重新搜索").click();
    browsing.settle();
    assertThat(page.locator("[role=alert]")).hasCount(0);
  }

  @Test
  void unreachableServerIsToldAndTriedAgain() {
    Page page = browsing.open("/?q=算力");
    page.route("**/api/**", Route::abort);
    page.locator("[data-field=speaker] input").first().check();
    assertThat(page.locator("[role=alert]")).containsText("连不上服务器");
    page.unroute("**/api/**");
    page.locator("[role=alert] button").click();
    browsing.settle();
    assertThat(page.locator("#heading")).hasText("共找到 1 份文件");
  }

  @Test
  void serversMistakeIsToldWithItsNumber() {
    Page page = browsing.page();
    page.route(
        "**/api/v1/search**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(500)
                    .setContentType("application/problem+json")
                    .setBody(
                        "{\"title\":\"Internal Server Error\",\"status\":500,"
                            + "\"detail\":\"log entry 1a2b\",\"errors\":[]}")));
    browsing.open("/?q=算力");
    assertThat(page.locator("[role=alert]")).containsText("服务器出错（500）");
    assertThat(page.locator("[role=alert]")).containsText("log entry 1a2b");
  }

  @Test
  void answerThatIsNoJsonIsAProblemToo() {
    Page page = browsing.page();
    page.route(
        "**/api/v1/search**",
        route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("<html>")));
    browsing.open("/?q=算力");
    assertThat(page.locator("[role=alert]")).containsText("无法读懂");
  }

  @Test
  void documentThatIsNotThereIsSaid() {
    Page page = browsing.open(View.ABSENT.path());
    assertThat(page.locator("[role=alert]")).containsText("找不到这份文件");
  }

  @Test
  void cursorOfAnIndexThatIsGoneLeadsToTheFirstPage() {
    Page page = browsing.page();
    page.route(
        "**/api/v1/search**cursor=**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(410)
                    .setContentType("application/problem+json")
                    .setBody("{\"title\":\"Gone\",\"status\":410,\"detail\":\"gone\"}")));
    browsing.open("/?q=稻田养蟹&cursor=old");
    assertThat(page.locator("[role=alert]")).containsText("索引已更新");
    page.getByText("从第一页开始").click();
    browsing.settle();
    assertThat(page.locator("#heading")).hasText("共找到 26 份文件");
  }

  @Test
  void answerThatComesTooLateIsNotShown() {
    Page page = browsing.open("/?q=稻田养蟹");
    List<Route> late = new ArrayList<>();
    page.route(
        "**/api/v1/search**",
        route -> {
          if (late.isEmpty()) {
            late.add(route);
          } else {
            route.resume();
          }
        });
    page.locator("input[name=speaker][value='李明远']").check();
    page.locator("input[name=speaker][value='王芳菲']").check();
    browsing.settle();
    assertThat(page.locator("#heading")).hasText("共找到 11 份文件");
    late.getFirst().resume();
    page.waitForTimeout(500);
    assertThat(page.locator("#heading")).hasText("共找到 11 份文件");
  }
}
