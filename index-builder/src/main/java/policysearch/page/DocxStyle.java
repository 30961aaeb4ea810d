package policysearch.page;

/**
 * What a paragraph's properties say of its looks; «unsaid» is left to the style it is based on.
 *
 * @param name of the style, in lower case
 * @param align jc of the paragraph
 * @param outline level of the outline, from 0; 9 for running text
 * @param size in half points
 * @param list number of the list it belongs to; 0 for none
 * @param level of the list, from 0
 */
record DocxStyle(String name, String align, int outline, int size, int list, int level) {
  static final int UNSAID = -1;
  static final DocxStyle NONE = new DocxStyle("", "", UNSAID, UNSAID, UNSAID, UNSAID);

  /** This, and where it says nothing, {@code base}. */
  DocxStyle over(DocxStyle base) {
    return new DocxStyle(
        name.isEmpty() ? base.name : name,
        align.isEmpty() ? base.align : align,
        said(outline, base.outline),
        said(size, base.size),
        said(list, base.list),
        said(level, base.level));
  }

  DocxStyle named(String other) {
    return new DocxStyle(other, align, outline, size, list, level);
  }

  DocxStyle aligned(String other) {
    return new DocxStyle(name, other, outline, size, list, level);
  }

  DocxStyle outlined(int other) {
    return new DocxStyle(name, align, other, size, list, level);
  }

  DocxStyle sized(int other) {
    return new DocxStyle(name, align, outline, other, list, level);
  }

  DocxStyle listed(int otherList, int otherLevel) {
    return new DocxStyle(name, align, outline, size, otherList, otherLevel);
  }

  boolean isCentred() {
    return align.equals("center") || align.equals("distribute");
  }

  boolean isTitle() {
    return name.equals("title")
        || name.equals("标题")
        || name.equals("文章标题")
        || name.contains("公文标题");
  }

  boolean isHeading() {
    return (outline >= 0 && outline < 9) || name.startsWith("heading ") || name.startsWith("标题 ");
  }

  /** An entry of a table of contents. */
  boolean isContents() {
    return name.matches("(?:toc|目录) ?\\d.*") || name.equals("toc heading");
  }

  private static int said(int own, int other) {
    return own == UNSAID ? other : own;
  }
}
