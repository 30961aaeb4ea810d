package policysearch.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import policysearch.lucene.words.WordTokenizer;

/** Cuts folded text into words as smartcn does; for one thread at a time. */
final class WordSegmenter {
  private final WordTokenizer tokenizer = new WordTokenizer();
  private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);

  /** Receives words in text order. */
  interface Sink {
    void word(CharSequence term, int start, int end);
  }

  /** Gives the words of {@code folded} to {@code sink}; punctuation is left out. */
  void segment(String folded, Sink sink) {
    try {
      tokenizer.setReader(new StringReader(folded));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        if (Character.isLetterOrDigit(Character.codePointAt(term, 0))) {
          sink.word(term, offset.startOffset(), offset.endOffset());
        }
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a StringReader does no I/O", e);
    }
  }
}
