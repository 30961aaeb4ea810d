package policysearch.page;

import java.util.Optional;
import policysearch.raw.RawPage;

/** Reads RTF, which often comes named {@code .doc}. */
final class RtfPageParser implements PageParser {
  @Override
  public boolean accepts(RawPage raw) {
    return raw.form() == RawPage.Form.PAGE && Signature.rtf(raw.bytes());
  }

  @Override
  public PageResult parse(RawPage raw) {
    return Guarded.read(
        "RTF file",
        () -> new OfficePage(raw.file(), Optional.empty(), "RTF").read(RtfText.lines(raw.bytes())));
  }
}
