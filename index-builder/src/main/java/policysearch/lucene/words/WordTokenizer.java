package policysearch.lucene.words;

import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.analysis.util.SegmentingTokenizerBase;

/**
 * Gives the tokens that Lucene's {@code HMMChineseTokenizer} gives, all of them and no other, in a
 * fraction of its time. Sentences are cut by the same base class and the same break iterator, words
 * by {@link Lattice}.
 */
public final class WordTokenizer extends SegmentingTokenizerBase {
  private static final BreakIterator SENTENCES = BreakIterator.getSentenceInstance(Locale.ROOT);

  /** From full-width forms to the forms they are wide versions of. */
  private static final int WIDE = 0xfee0;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final Lattice lattice = new Lattice(Dictionary.shared());
  private int sentence;
  private int next;

  /** A tokenizer for one thread. */
  public WordTokenizer() {
    super((BreakIterator) SENTENCES.clone());
  }

  @Override
  public void reset() throws java.io.IOException {
    super.reset();
    lattice.clear();
    next = 0;
  }

  @Override
  protected void setNextSentence(int start, int end) {
    lattice.read(buffer, start, end);
    sentence = start;
    next = 0;
  }

  @Override
  protected boolean incrementWord() {
    if (next == lattice.words()) {
      return false;
    }
    clearAttributes();
    int start = sentence + lattice.start(next);
    int end = sentence + lattice.end(next);
    write(lattice.symbol(next), start, end);
    offsets.setOffset(correctOffset(offset + start), correctOffset(offset + end));
    type.setType(TypeAttribute.DEFAULT_TYPE);
    next++;
    return true;
  }

  /** Punctuation is a comma, letters are small and narrow, a word has lost its spaces. */
  private void write(char symbol, int start, int end) {
    char[] to = term.resizeBuffer(end - start);
    int length = 0;
    for (int i = start; i < end; i++) {
      char c = buffer[i];
      switch (symbol) {
        case Symbols.DELIMITER -> to[length++] = ',';
        case Symbols.OTHER, Symbols.SURROGATE -> to[length++] = c;
        case Symbols.LETTER, Symbols.WIDE_LETTER, Symbols.DIGIT, Symbols.WIDE_DIGIT ->
            to[length++] = narrow(c);
        default -> {
          if (Symbols.isHan(c)) {
            to[length++] = c;
          }
        }
      }
    }
    term.setLength(length);
  }

  private static char narrow(char c) {
    char narrow = (char) (c >= 0xff10 ? c - WIDE : c);
    return (char) (narrow >= 'A' && narrow <= 'Z' ? narrow + ('a' - 'A') : narrow);
  }
}
