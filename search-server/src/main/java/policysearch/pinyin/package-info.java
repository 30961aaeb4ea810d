/**
 * How Chinese characters are read, and what may be typed for them.
 *
 * <p><b>In:</b> characters, text as it is typed. <b>Out:</b> syllables without tones, and where in
 * the typed text a character may end; the order of dictionaries. <b>Invariant:</b> all readings of
 * a character count, since none can be told from it alone (银行, 行长); nothing but java.* is used.
 *
 * <p><b>To add one:</b> a reading goes into its line of {@code readings.tsv}; another way of typing
 * into {@code TypedText}.
 */
@NullMarked
package policysearch.pinyin;

import org.jspecify.annotations.NullMarked;
