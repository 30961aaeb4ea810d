package policysearch.page;

import policysearch.raw.RawPage;

/** Sets aside, by their content, office files that are known and hold no page: tables, slides. */
final class UnreadPageParser implements PageParser {
  @Override
  public boolean accepts(RawPage raw) {
    return raw.form() == RawPage.Form.PAGE && Signature.zip(raw.bytes());
  }

  @Override
  public PageResult parse(RawPage raw) {
    String kind = ZipKind.of(raw.bytes()).said();
    return new PageResult.Rejected(
        "it is " + kind + ", which is not read; of office files DOCX, DOC, WPS, RTF and OFD are");
  }
}
