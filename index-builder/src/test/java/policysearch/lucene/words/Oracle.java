package policysearch.lucene.words;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.function.Function;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Holds our tokens against smartcn's, one by one; for one thread. */
final class Oracle {
  private final Side theirs = new Side(new HMMChineseTokenizer());
  private final Side ours = new Side(new WordTokenizer());

  private static final class Side {
    final Tokenizer tokenizer;
    final CharTermAttribute term;
    final OffsetAttribute offset;
    final PositionIncrementAttribute step;
    final TypeAttribute type;

    Side(Tokenizer tokenizer) {
      this.tokenizer = tokenizer;
      term = tokenizer.addAttribute(CharTermAttribute.class);
      offset = tokenizer.addAttribute(OffsetAttribute.class);
      step = tokenizer.addAttribute(PositionIncrementAttribute.class);
      type = tokenizer.addAttribute(TypeAttribute.class);
    }

    String token() {
      return "%s %d..%d +%d %s"
          .formatted(
              term,
              offset.startOffset(),
              offset.endOffset(),
              step.getPositionIncrement(),
              type.type());
    }

    boolean isAt(Side other) {
      return term.length() == other.term.length()
          && CharSequence.compare(term, other.term) == 0
          && offset.startOffset() == other.offset.startOffset()
          && offset.endOffset() == other.offset.endOffset()
          && step.getPositionIncrement() == other.step.getPositionIncrement()
          && type.type().equals(other.type.type());
    }
  }

  /** The number of tokens of {@code text}, every one of which both sides gave. */
  long compare(String text) throws IOException {
    return compare(text, StringReader::new);
  }

  /** As {@link #compare(String)}, the text being read (or filtered) as {@code reading} says. */
  long compare(String text, Function<String, Reader> reading) throws IOException {
    long tokens = 0;
    try (theirs.tokenizer;
        ours.tokenizer) {
      theirs.tokenizer.setReader(reading.apply(text));
      ours.tokenizer.setReader(reading.apply(text));
      theirs.tokenizer.reset();
      ours.tokenizer.reset();
      while (both(text, tokens)) {
        tokens++;
      }
      theirs.tokenizer.end();
      ours.tokenizer.end();
      require(text, tokens);
    }
    return tokens;
  }

  private boolean both(String text, long tokens) throws IOException {
    boolean theirsHas = theirs.tokenizer.incrementToken();
    if (theirsHas != ours.tokenizer.incrementToken()) {
      throw new AssertionError(
          "token %d: smartcn has %s, got the opposite, in %s"
              .formatted(tokens, theirsHas ? theirs.token() : "no more", shown(text)));
    }
    if (theirsHas) {
      require(text, tokens);
    }
    return theirsHas;
  }

  private void require(String text, long tokens) {
    if (!ours.isAt(theirs)) {
      throw new AssertionError(
          "token %d: smartcn has %s, got %s, in %s"
              .formatted(tokens, theirs.token(), ours.token(), shown(text)));
    }
  }

  /** The beginning of the text around what differs, each strange character named. */
  private String shown(String text) {
    int from = Math.max(0, Math.min(theirs.offset.startOffset(), text.length()) - 60);
    StringBuilder shown = new StringBuilder("«");
    text.substring(from, Math.min(text.length(), from + 120))
        .chars()
        .forEach(
            c ->
                shown.append(
                    Character.isLetterOrDigit(c) ? "" + (char) c : "\\u%04x".formatted(c)));
    return shown.append("»").toString();
  }
}
