/**
 * Layout, no meaning: which lines are title, label, caption, paragraph.
 *
 * <p><b>In:</b> a {@link policysearch.raw.RawPage}. <b>Out:</b> a {@link
 * policysearch.page.PageResult}: parsed, or rejected with a reason. <b>Invariant:</b> content never
 * throws; nothing here knows a surname or a verb of saying; nothing is fetched, and what a page may
 * nest or repeat is bounded.
 *
 * <p>A web page: {@code HtmlText} (charset) → {@code HtmlTree} → {@code HtmlContent} (which element
 * holds the text) → {@code HtmlLines} → {@code HtmlBody} (blocks), with {@code HtmlMeta}, {@code
 * HtmlLabels}, {@code HtmlTitle} and {@code HtmlCrumb} for what the page says of itself, {@code
 * HtmlAttachments} for the files it offers. {@code HtmlEmbedded} shows what a page keeps for its
 * script, {@code HtmlHeadline} finds the title that no tag names. A site system's container is one
 * more name in {@code HtmlContent}, a printed label one in {@code HtmlLabels}.
 *
 * <p>An office document: its bytes become {@code OfficeLine}s, paragraphs and rows with the looks
 * by which a reader knows a title, and {@code OfficePage} takes those apart. DOCX is {@code
 * ZipParts} → {@code DocxParts} → {@code DocxText}, DOC is POI's HWPF ({@code DocText}), RTF is
 * {@code RtfText}; MHTML ({@code Mime}) is a web page in a mail. What a file is its content tells
 * ({@code Signature}, {@code ZipKind}), not its name.
 *
 * <p>OFD ({@code OfdPage}) is printed pages: its glyphs are read as those of a PDF.
 *
 * <p>A PDF: {@code PdfGlyphs} (characters and drawn lines) → {@code PdfRows}, {@code PdfGrid}
 * (lines and rows of tables) → {@code PdfColumns} (order) → {@code PdfMargins} (running heads off)
 * → {@code PdfHead}, {@code PdfLabels} (what it says of itself) → {@code PdfParagraphs} (blocks).
 *
 * <p><b>To add a format:</b> one {@link policysearch.page.PageParser} and a line in {@code
 * PageParsers}.
 */
@NullMarked
package policysearch.page;

import org.jspecify.annotations.NullMarked;
