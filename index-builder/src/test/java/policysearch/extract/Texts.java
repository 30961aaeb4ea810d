package policysearch.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policysearch.extract.PolicyExtractor.Extraction;
import policysearch.page.ParsedPage;
import policysearch.page.ParsedPage.Block;
import policysearch.page.ParsedPage.Kind;
import policysearch.page.ParsedPage.Label;

/** Gives extractions of texts written in a test. */
final class Texts {
  private Texts() {}

  /** What {@code text} says, published on 14 May 2024. */
  static Extraction extract(String text) {
    return extract("", text);
  }

  static Extraction extract(String title, String text) {
    List<Block> blocks =
        Stream.of(text.split("\n", -1)).map(t -> new Block(Kind.PARAGRAPH, t)).toList();
    return PolicyExtractor.extract(
        new ParsedPage(
            Optional.empty(),
            Optional.of(title).filter(t -> !t.isEmpty()),
            List.of(),
            Optional.empty(),
            List.of(new Label("发布日期", "2024-05-14")),
            blocks,
            List.of(),
            "UTF-8"));
  }
}
