/**
 * Layout, no meaning: which lines are title, label, caption, paragraph.
 *
 * <p><b>In:</b> a {@link policysearch.raw.RawPage}. <b>Out:</b> a {@link
 * policysearch.page.PageResult}: parsed, or rejected with a reason. <b>Invariant:</b> content never
 * throws; nothing here knows a surname or a verb of saying.
 *
 * <p><b>To add a format:</b> one {@link policysearch.page.PageParser} and a line in {@code
 * PageParsers}.
 */
@NullMarked
package policysearch.page;

import org.jspecify.annotations.NullMarked;
