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
    return new PageResult.Rejected(reason(ZipKind.of(raw.bytes()).said()));
  }

  /** Why a file that is {@code kind} is set aside. */
  static String reason(String kind) {
    return "it is " + kind + ", which is not read; of office files DOCX, DOC, WPS, RTF and OFD are";
  }
}
