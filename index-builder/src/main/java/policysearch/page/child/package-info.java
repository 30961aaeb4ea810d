/**
 * Reading pages where they can do no harm: formats whose parsers may hang or run out of memory are
 * parsed in child JVMs.
 *
 * <p><b>In:</b> a {@link policysearch.raw.RawPage}. <b>Out:</b> its {@link
 * policysearch.page.PageResult}, as {@code PageParsers} would give it. <b>Invariant:</b> a crash, a
 * hang or too much memory in a parser costs that page alone; a child serves one page at a time, is
 * used again for the next, and ends with its parent; what a child may send is bounded.
 *
 * <p>{@code PageReader} (pool) → {@code ChildProcess} (one child, its time and its death) → pipe →
 * {@code ChildMain}; {@code Frames} is what goes through the pipe, {@code RecordCoding} how.
 *
 * <p><b>To isolate a format:</b> its {@link policysearch.page.PageParser} says so.
 */
@NullMarked
package policysearch.page.child;

import org.jspecify.annotations.NullMarked;
