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
 * <p><b>To add a format:</b> one {@link policysearch.page.PageParser} and a line in {@code
 * PageParsers}.
 */
@NullMarked
package policysearch.page;

import org.jspecify.annotations.NullMarked;
