/**
 * Words, cut exactly as Lucene's smartcn cuts them, several times as fast and without garbage.
 *
 * <p><b>In:</b> text. <b>Out:</b> a token stream equal to {@code HMMChineseTokenizer}'s in every
 * term, offset, type and position. <b>Invariant:</b> costs are the same doubles, added in the same
 * order, and ties fall the same way; where the sentence ends is still asked of the same {@link
 * java.text.BreakIterator}. smartcn's dictionary files are compiled by the build into one flat file
 * ({@link policysearch.lucene.words.DictionaryCompiler}); logarithms are taken when it is loaded,
 * since another machine's may differ in the last bit.
 *
 * <p><b>To move to another smartcn:</b> raise Lucene's version; {@code mvn test -Dtokens.full=true}
 * compares all tokens of the corpora with the new oracle.
 */
@NullMarked
package policysearch.lucene.words;

import org.jspecify.annotations.NullMarked;
