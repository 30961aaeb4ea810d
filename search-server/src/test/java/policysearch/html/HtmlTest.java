package policysearch.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class HtmlTest {
  @Test
  void textIsNeverMarkup() {
    String hostile = "<b>\"'&amp;</p><script>x</script>\u0000\ud800";
    String html = new Html().open("p", "title", hostile).text(hostile).close("p").toString();
    Document read = Jsoup.parseBodyFragment(html);
    assertThat(read.select("p > *")).isEmpty();
    String shown = hostile.replace('\u0000', '\ufffd').replace('\ud800', '\ufffd');
    assertThat(read.selectFirst("p").wholeText()).isEqualTo(shown);
    assertThat(read.selectFirst("p").attr("title")).isEqualTo(shown);
  }

  @Test
  void anyTextComesBackAsItWas() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int[] alphabet = "<>&\"'/=!-;#xscript 政策😀`\n\t]>{}$\\".codePoints().toArray();
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
      String html = new Html().element("div", text.toString(), "title", text.toString()).toString();
      Document read = Jsoup.parseBodyFragment(html);
      assertThat(read.selectFirst("div").wholeText())
          .as("seed %d", seed)
          .isEqualTo(text.toString());
      assertThat(read.selectFirst("div").attr("title"))
          .as("seed %d", seed)
          .isEqualTo(text.toString());
      assertThat(read.body().select("*")).as("seed %d", seed).hasSize(2);
    }
  }

  @Test
  void whatCouldRunIsNotWritable() {
    for (String name : List.of("script", "style", "iframe", "a b", "svg", "")) {
      assertThatThrownBy(() -> new Html().open(name)).isInstanceOf(IllegalArgumentException.class);
    }
    for (String name : List.of("onclick", "style", "x y", "on")) {
      assertThatThrownBy(() -> new Html().open("p", name, "x"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String url : List.of("javascript:x", " javascript:x", "data:x", "//evil", "x", "")) {
      assertThatThrownBy(() -> new Html().open("a", "href", url))
          .as(url)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void elementsNest() {
    assertThatThrownBy(() -> new Html().open("p").close("div"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Html().open("p").toString())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void dataCannotEndItself() {
    String html = new Html().data("application/ld+json", "{\"a\":\"</script><!--\"}").toString();
    assertThat(html).doesNotContain("</script><").doesNotContain("<!--").endsWith("</script>");
    assertThat(Jsoup.parse(html).selectFirst("script").data())
        .isEqualTo("{\"a\":\"\\u003c/script>\\u003c!--\"}");
  }
}
