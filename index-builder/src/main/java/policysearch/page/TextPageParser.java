package policysearch.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import policysearch.raw.RawPage;

/** Reads plain text: files by their extension, and nameless content that looks like text. */
final class TextPageParser implements PageParser {
  private static final Set<String> EXTENSIONS = Set.of(".txt", ".text", ".md", "");

  @Override
  public boolean accepts(RawPage raw) {
    return raw.form() == RawPage.Form.PAGE && EXTENSIONS.contains(FileNames.extension(raw.file()));
  }

  @Override
  public PageResult parse(RawPage raw) {
    return switch (Decoded.of(raw.bytes())) {
      case Decoded.Broken(var reason) -> new PageResult.Rejected(reason);
      case Decoded.Text(var text, var charset) -> {
        List<String> lines = PageText.lines(text);
        yield lines.isEmpty()
            ? new PageResult.Rejected("empty")
            : new PageResult.Parsed(
                new Layout(Optional.empty(), Optional.empty(), List.of(), Optional.empty())
                    .read(lines, charset));
      }
    };
  }
}
